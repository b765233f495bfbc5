package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The range of each input in the training part. A prediction outside is an extrapolation.
 *
 * @param lower the least value of each input
 * @param upper the largest
 * @param deviations the spread of each, 1 where there is none
 */
public record InputRange(double[] lower, double[] upper, double[] deviations) {

  /**
   * An input outside its range.
   *
   * @param input which, from 0
   * @param value what it is
   * @param lower where the range begins
   * @param upper where it ends
   * @param deviations how far outside, in deviations of the training part; in plain units where
   *     that had no spread
   */
  public record Outside(int input, double value, double lower, double upper, double deviations) {}

  /** A range that holds everything, where nobody knows the true one. */
  public static InputRange unknown(int inputs) {
    double[] lower = new double[inputs];
    double[] upper = new double[inputs];
    double[] deviations = new double[inputs];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    Arrays.fill(deviations, 1);
    return new InputRange(lower, upper, deviations);
  }

  /** Whether something lies outside: false where nobody knows the true range. */
  public boolean known() {
    return Arrays.stream(lower).anyMatch(Double::isFinite)
        || Arrays.stream(upper).anyMatch(Double::isFinite);
  }

  /**
   * Takes the ranges of rows.
   *
   * @param rows which, at least one
   */
  public static InputRange fit(TrainingData data, int[] rows) {
    int width = data.width();
    double[] lower = new double[width];
    double[] upper = new double[width];
    for (int c = 0; c < width; c++) {
      lower[c] = Double.POSITIVE_INFINITY;
      upper[c] = Double.NEGATIVE_INFINITY;
      for (int row : rows) {
        double value = data.inputs()[row * width + c];
        lower[c] = Math.min(lower[c], value);
        upper[c] = Math.max(upper[c], value);
      }
    }
    Scaling scaling = Scaling.fit(data.inputs(), width, rows);
    return new InputRange(lower, upper, scaling.deviations());
  }

  /**
   * Which inputs of a row lie outside, and by how much.
   *
   * @param inputs row-major, not modified
   * @param row which row of them
   * @return the farthest first, empty when all are inside
   */
  public List<Outside> check(double[] inputs, int row) {
    List<Outside> all = new ArrayList<>();
    for (int c = 0; c < lower.length; c++) {
      double value = inputs[row * lower.length + c];
      double off = Math.max(lower[c] - value, value - upper[c]);
      if (off > 0) {
        all.add(new Outside(c, value, lower[c], upper[c], off / deviations[c]));
      }
    }
    all.sort((one, other) -> Double.compare(other.deviations(), one.deviations()));
    return List.copyOf(all);
  }
}
