package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LossTest {

  private static void check(Loss loss, double expected, double... gradient) {
    double[] errors = {3, -1, 0, 0.5, 77};
    assertEquals(expected, loss.turn(errors, 4), 1e-15, "" + loss);
    for (int k = 0; k < 4; k++) {
      assertEquals(gradient[k], errors[k], 1e-15, "" + loss);
    }
    assertEquals(77, errors[4], "what is beyond the batch stays");
  }

  @Test
  void lossesByHand() {
    double root = Math.sqrt(10.25 / 4);
    check(Loss.MAE, 4.5 / 4, 0.25, -0.25, 0, 0.25);
    check(Loss.MSE, 10.25 / 4, 1.5, -0.5, 0, 0.25);
    check(Loss.RMSE, root, 3 / (4 * root), -1 / (4 * root), 0, 0.5 / (4 * root));
    check(Loss.huber(1), (2.5 + 0.5 + 0.125) / 4, 0.25, -0.25, 0, 0.125);
    check(Loss.huber(2), (4 + 0.5 + 0.125) / 4, 0.5, -0.25, 0, 0.125);
  }

  @Test
  void noErrorHasNoSlope() {
    double[] errors = new double[3];
    assertEquals(0, Loss.RMSE.turn(errors, 3));
    assertArrayEquals(new double[3], errors);
  }

  @Test
  void deltaIsInTheUnitOfTheTarget() {
    assertEquals(0.25, Loss.huber(0.5).scaled(2).delta());
    assertEquals(Loss.MAE, Loss.MAE.scaled(2));
    assertThrows(IllegalArgumentException.class, () -> Loss.huber(0));
    assertThrows(IllegalArgumentException.class, () -> Loss.huber(Double.NaN));
  }
}
