package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ForceErrorsTest {

  @Test
  void componentsAndAnglesByHand() {
    // Angles 0, 90, 180, 45 degrees; the last force is too small to have a direction.
    double[] predicted = {2, 0, 0, 3, -1, 0, 1, 1, 5, 5};
    double[] truth = {1, 0, 1, 0, 1, 0, 0, 2, 0.06, 0.07};
    ForceErrors errors = ForceErrors.of(predicted, truth, 2);
    double sum = 1 + 0 + 1 + 3 + 2 + 0 + 1 + 1 + 4.94 + 4.93;
    assertEquals(10, errors.components());
    assertEquals(sum / 10, errors.mae(), 1e-12);
    double squares = 1 + 1 + 9 + 4 + 1 + 1 + 4.94 * 4.94 + 4.93 * 4.93;
    assertEquals(Math.sqrt(squares / 10), errors.rmse(), 1e-12);
    assertEquals(4.94, errors.maxError(), 1e-12);
    assertEquals(4, errors.angles());
    assertEquals(67.5, errors.medianAngle(), 1e-12);
    // 0, 45, 90, 180: place 2.7 of 0 to 3.
    assertEquals(153, errors.highAngle(), 1e-12);
  }

  @Test
  void smallAnglesAreExactAndAnyNumberOfAxesWorks() {
    double[] one = {1, 0, 0};
    double[] other = {1e3, 1e-9, 0};
    assertEquals(Math.toDegrees(1e-12), ForceErrors.angle(one, other, 0, 3), 1e-24);
    assertEquals(0, ForceErrors.angle(one, one, 0, 3));
    assertEquals(180, ForceErrors.angle(new double[] {-2}, new double[] {3}, 0, 1));
    assertEquals(
        60, ForceErrors.angle(new double[] {1, 1, 0}, new double[] {0, 1, 1}, 0, 3), 1e-12);
  }

  @Test
  void aPredictionOfNothingIsAtRightAngles() {
    ForceErrors errors = ForceErrors.of(new double[2], new double[] {0, 3}, 2);
    assertEquals(90, errors.medianAngle());
  }

  @Test
  void withoutForcesThereIsNoFigure() {
    ForceErrors none = ForceErrors.of(new double[0], new double[0], 2);
    assertEquals(0, none.components());
    assertTrue(Double.isNaN(none.mae()) && Double.isNaN(none.medianAngle()));
    ForceErrors small = ForceErrors.of(new double[] {1, 1}, new double[] {0.01, 0}, 2);
    assertEquals(0, small.angles());
    assertTrue(Double.isNaN(small.highAngle()));
    assertThrows(
        IllegalArgumentException.class, () -> ForceErrors.of(new double[3], new double[3], 2));
  }
}
