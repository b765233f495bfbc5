package org.pesexplorer.core.network;

/** One part of the data, scaled, its rows one after the other. */
final class ScaledRows {
  private final TrainingData data;
  private final int[] rows;
  private final Scaling inputScaling;
  private final Scaling targetScaling;
  private final double[] inputs;
  private final double[] targets;

  ScaledRows(TrainingData data, int[] rows, Scaling inputScaling, Scaling targetScaling) {
    this.data = data;
    this.rows = rows;
    this.inputScaling = inputScaling;
    this.targetScaling = targetScaling;
    inputs = inputScaling.apply(data.inputs(), rows);
    targets = targetScaling.apply(data.targets(), rows);
  }

  int count() {
    return rows.length;
  }

  /** Scaled inputs, row-major. */
  double[] inputs() {
    return inputs;
  }

  /** Scaled targets. */
  double[] targets() {
    return targets;
  }

  /** What one scaled unit of the target is in its own. */
  double targetUnit() {
    return targetScaling.deviations()[0];
  }

  int coordinates() {
    return data.slopes().coordinates();
  }

  /** The largest scaled input, without its sign. */
  double largestInput() {
    return largest(inputs);
  }

  /** The largest scaled target, without its sign. */
  double largestTarget() {
    return largest(targets);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /**
   * Errors of the slopes of one row, in scaled units of the target.
   *
   * @param k which row of this part
   * @param gradient derivatives of the scaled output with respect to scaled inputs, that of input p
   *     at {@code p * n + i}
   * @param errors overwritten from {@code at} on, one a coordinate
   */
  void slopeErrors(int k, double[] gradient, int i, int n, double[] errors, int at) {
    int coordinates = coordinates();
    double[] jacobian = data.slopes().jacobian();
    double[] slopes = data.slopes().slopes();
    int row = rows[k];
    for (int c = 0; c < coordinates; c++) {
      errors[at + c] = -slopes[row * coordinates + c] / targetUnit();
    }
    int from = row * data.width() * coordinates;
    for (int p = 0; p < data.width(); p++) {
      double factor = gradient[p * n + i] / inputScaling.deviations()[p];
      for (int c = 0; c < coordinates; c++) {
        errors[at + c] += factor * jacobian[from + p * coordinates + c];
      }
    }
  }

  /**
   * The way back of {@link #slopeErrors}: what derivatives of a loss with respect to the slopes of
   * a row are with respect to the gradient.
   *
   * @param derivatives one a coordinate, from {@code at} on
   * @param direction overwritten at {@code p * n + i}
   */
  void direction(int k, double[] derivatives, int at, double[] direction, int i, int n) {
    int coordinates = coordinates();
    double[] jacobian = data.slopes().jacobian();
    int from = rows[k] * data.width() * coordinates;
    for (int p = 0; p < data.width(); p++) {
      double sum = 0;
      for (int c = 0; c < coordinates; c++) {
        sum += derivatives[at + c] * jacobian[from + p * coordinates + c];
      }
      direction[p * n + i] = sum / inputScaling.deviations()[p];
    }
  }
}
