package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pesexplorer.core.random.RandomStream;

class LevenbergMarquardtTest {
  private static final OptimiserSettings MARQUARDT =
      OptimiserSettings.of(OptimiserKind.LEVENBERG_MARQUARDT);

  private static TrainerSettings settings(NetworkShape shape, int epochs) {
    return TrainerSettings.standard(shape)
        .withLoss(Loss.MSE)
        .withOptimiser(MARQUARDT)
        .withLength(epochs, 128);
  }

  @Test
  void aLinearNetworkIsSolvedLikeLeastSquares() {
    TrainingData data = Samples.waves(300, 2);
    int[] all = Samples.all(300);
    Split split = new Split(all, new int[0], new int[0]);
    Trainer trainer =
        Trainer.start(settings(NetworkShape.linear(3), 20), data, split, KernelPath.PLAIN);
    while (!trainer.finished()) {
      trainer.epoch();
    }
    double[] predicted = trainer.latest().predict(data.inputs());
    double[] expected = LinearFit.leastSquares(data, all).network().predict(data.inputs());
    for (int row = 0; row < 300; row++) {
      assertEquals(expected[row], predicted[row], 1e-9);
    }
  }

  /** J'J and J'r against differences of the outputs. */
  @ParameterizedTest
  @MethodSource("org.pesexplorer.core.network.KernelChoice#available")
  void normalEquationsAreThoseOfTheDifferences(KernelPath path) {
    int rows = 133;
    TrainingData data = Samples.waves(rows, 3);
    int[] all = Samples.all(rows);
    ScaledRows scaled =
        new ScaledRows(
            data, all, Scaling.fit(data.inputs(), 3, all), Scaling.fit(data.targets(), 1, all));
    NetworkShape shape = new NetworkShape(3, List.of(5, 4), Activation.TANH);
    int parameters = shape.parameters();
    double[] w = Samples.numbers(RandomStream.of(4, 0), parameters, 1);
    NormalEquations equations = new NormalEquations(shape, scaled, KernelChoice.open(path));
    equations.assemble(w);
    double[] right = equations.right().clone();
    double[] matrix = equations.matrix().clone();
    double squares = equations.squares();
    assertEquals(squares, equations.sums(w)[0], 0);
    assertEquals(equations.absolutes(), equations.sums(w)[1], 0);
    double h = 1e-5;
    for (int k = 0; k < parameters; k++) {
      double kept = w[k];
      w[k] = kept + h;
      double up = equations.sums(w)[0];
      equations.assemble(w);
      double[] rightUp = equations.right().clone();
      w[k] = kept - h;
      double down = equations.sums(w)[0];
      w[k] = kept;
      assertEquals((up - down) / (4 * h), right[k], 1e-6);
      assertEquals(rightUp.length, parameters);
      double second = (up - 2 * squares + down) / (2 * h * h);
      assertTrue(matrix[k * parameters + k] >= 0 && Double.isFinite(second));
    }
    checkMatrix(shape, scaled, w, matrix);
  }

  private static void checkMatrix(
      NetworkShape shape, ScaledRows rows, double[] w, double[] matrix) {
    int parameters = shape.parameters();
    double[][] jacobian = new double[rows.count()][parameters];
    Propagation network = new Propagation(shape, new PlainKernels(), 1);
    for (int row = 0; row < rows.count(); row++) {
      int n = network.gather(rows.inputs(), null, row, 1);
      network.forward(w, n);
      java.util.Arrays.fill(network.outputErrors(), 0);
      network.outputErrors()[0] = 1;
      network.backward(w, jacobian[row], n);
    }
    for (int p = 0; p < parameters; p++) {
      for (int q = 0; q < parameters; q++) {
        double sum = 0;
        for (double[] row : jacobian) {
          sum += row[p] * row[q];
        }
        assertEquals(sum, matrix[p * parameters + q], 1e-10);
      }
    }
  }

  @Test
  void squaresNeverGrowAndFallFar() {
    TrainingData data = Samples.waves(400, 4);
    NetworkShape shape = new NetworkShape(3, List.of(6), Activation.TANH);
    Trainer trainer =
        Trainer.start(settings(shape, 60), data, Samples.split(400), KernelPath.PLAIN);
    double last = Double.POSITIVE_INFINITY;
    while (!trainer.finished()) {
      EpochFigures figures = trainer.epoch();
      assertTrue(figures.trainLoss() <= last);
      last = figures.trainLoss();
    }
    assertTrue(last < 1e-5, "" + last);
  }

  @Test
  void whatItCannotDoIsRefusedWithTheReason() {
    NetworkShape small = new NetworkShape(3, List.of(6), Activation.TANH);
    NetworkShape large = new NetworkShape(8, List.of(32, 32), Activation.TANH);
    TrainerSettings standard = TrainerSettings.standard(small);
    assertReason("MSE and RMSE, not MAE", () -> standard.withOptimiser(MARQUARDT));
    assertReason(
        "MSE and RMSE, not HUBER", () -> standard.withLoss(Loss.huber(1)).withOptimiser(MARQUARDT));
    assertReason("at most 1000", () -> settings(large, 1));
    assertReason("slopes must be 0", () -> settings(small, 1).withSlopeWeight(1));
    assertEquals(Loss.RMSE, settings(small, 1).withLoss(Loss.RMSE).loss());
  }

  private static void assertReason(String reason, Runnable action) {
    Exception e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }
}
