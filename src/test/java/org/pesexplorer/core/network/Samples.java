package org.pesexplorer.core.network;

import java.util.stream.IntStream;
import org.pesexplorer.core.random.RandomStream;

/** Data whose truth is known. */
final class Samples {
  private Samples() {}

  static double[] numbers(RandomStream random, int count, double size) {
    double[] all = new double[count];
    for (int k = 0; k < count; k++) {
      all[k] = random.nextDouble(-size, size);
    }
    return all;
  }

  static int[] all(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  /**
   * Rows whose inputs are three functions of two coordinates and whose target is another; slopes
   * and Jacobian are exact.
   */
  static TrainingData waves(int rows, long seed) {
    RandomStream random = RandomStream.of(seed, 0);
    double[] inputs = new double[rows * 3];
    double[] targets = new double[rows];
    double[] jacobian = new double[rows * 6];
    double[] slopes = new double[rows * 2];
    for (int row = 0; row < rows; row++) {
      double x = random.nextDouble(-1, 1);
      double y = random.nextDouble(-1, 1);
      double[] in = {10 * x + y, y - x, 100 + y * y};
      double[] derivatives = {10, 1, -1, 1, 0, 2 * y};
      System.arraycopy(in, 0, inputs, row * 3, 3);
      System.arraycopy(derivatives, 0, jacobian, row * 6, 6);
      targets[row] = 3 * Math.sin(2 * x) + x * y + 5;
      slopes[row * 2] = 6 * Math.cos(2 * x) + y;
      slopes[row * 2 + 1] = x;
    }
    return new TrainingData(3, inputs, targets, new SlopeTargets(2, jacobian, slopes));
  }

  static Split split(int rows) {
    return SplitPlan.standard(3)
        .split(rows, new SplitTable(1, new double[0], new double[0], new int[0], new double[0]));
  }
}
