package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class LinearFitTest {

  private static TrainingData random(RandomStream random, int rows) {
    double[] inputs = Samples.numbers(random, rows * 2, 3);
    double[] targets = new double[rows];
    for (int row = 0; row < rows; row++) {
      double noise = random.nextDouble(-1, 1);
      targets[row] = 2 * inputs[2 * row] - inputs[2 * row + 1] + 4 + noise * noise * noise * 5;
    }
    return TrainingData.of(2, inputs, targets);
  }

  /** The least sum is reached by a plane through three rows: all of them are tried. */
  @Test
  void absoluteDeviationsAreTheLeastThereAre() {
    RandomStream random = RandomStream.of(1, 0);
    for (int round = 0; round < 20; round++) {
      int rows = 12;
      TrainingData data = random(random, rows);
      double least = Double.POSITIVE_INFINITY;
      for (int a = 0; a < rows; a++) {
        for (int b = a + 1; b < rows; b++) {
          for (int c = b + 1; c < rows; c++) {
            least = Math.min(least, planeThrough(data, a, b, c));
          }
        }
      }
      LinearFit fit = LinearFit.leastAbsolute(data, Samples.all(rows));
      assertEquals(least, fit.mae(), 1e-7 * least);
      assertTrue(fit.mae() >= least * (1 - 1e-12));
      assertTrue(fit.leastPossible() <= least * (1 + 1e-9));
      assertTrue(fit.leastPossible() >= least * (1 - 1e-7));
    }
  }

  private static double planeThrough(TrainingData data, int... rows) {
    double[][] m = new double[3][];
    for (int k = 0; k < 3; k++) {
      double[] x = data.inputs();
      m[k] = new double[] {x[2 * rows[k]], x[2 * rows[k] + 1], 1, data.targets()[rows[k]]};
    }
    double all = determinant(m, 0, 1, 2);
    double[] weights = {determinant(m, 3, 1, 2) / all, determinant(m, 0, 3, 2) / all};
    double bias = determinant(m, 0, 1, 3) / all;
    return LinearFit.meanError(data, Samples.all(data.rows()), weights, bias);
  }

  private static double determinant(double[][] m, int a, int b, int c) {
    return m[0][a] * (m[1][b] * m[2][c] - m[1][c] * m[2][b])
        - m[0][b] * (m[1][a] * m[2][c] - m[1][c] * m[2][a])
        + m[0][c] * (m[1][a] * m[2][b] - m[1][b] * m[2][a]);
  }

  @Test
  void anExactPlaneIsFound() {
    double[] inputs = {0, 0, 1, 0, 0, 1, 2, 3, 5, 1};
    double[] targets = new double[5];
    for (int row = 0; row < 5; row++) {
      targets[row] = 7 + 2 * inputs[2 * row] - 3 * inputs[2 * row + 1];
    }
    TrainingData data = TrainingData.of(2, inputs, targets);
    for (LinearFit fit :
        new LinearFit[] {
          LinearFit.leastAbsolute(data, Samples.all(5)),
          LinearFit.leastSquares(data, Samples.all(5))
        }) {
      assertArrayEquals(new double[] {2, -3}, fit.weights(), 1e-9);
      assertEquals(7, fit.bias(), 1e-9);
      assertArrayEquals(targets, fit.network().predict(inputs), 1e-9);
    }
  }

  /** Equal and constant inputs leave the plane undetermined, not its error. */
  @Test
  void dependentInputsDoNoHarm() {
    TrainingData free = random(RandomStream.of(2, 0), 200);
    double[] inputs = new double[200 * 4];
    for (int row = 0; row < 200; row++) {
      inputs[4 * row] = free.inputs()[2 * row];
      inputs[4 * row + 1] = free.inputs()[2 * row + 1];
      inputs[4 * row + 2] = free.inputs()[2 * row];
      inputs[4 * row + 3] = 17;
    }
    TrainingData dependent = TrainingData.of(4, inputs, free.targets());
    int[] all = Samples.all(200);
    double expected = LinearFit.leastAbsolute(free, all).mae();
    assertEquals(expected, LinearFit.leastAbsolute(dependent, all).mae(), 1e-5 * expected);
  }

  @Test
  void constants() {
    double[] targets = {1, 2, 100, 50};
    TrainingData data = TrainingData.of(1, new double[4], targets);
    int[] rows = {0, 1, 2};
    assertEquals(2, LinearFit.median(data, rows).bias());
    assertEquals(33, LinearFit.median(data, rows).mae(), 1e-14);
    assertEquals(103.0 / 3, LinearFit.mean(data, rows).bias(), 1e-14);
    assertArrayEquals(
        new double[] {2, 2},
        LinearFit.median(data, rows).network().predict(new double[] {5, 6}),
        0);
  }
}
