package org.pesexplorer.core.network;

import java.util.Arrays;
import java.util.List;
import org.pesexplorer.core.stats.Quantiles;

/**
 * The best a model without hidden neurons can do: prediction = bias + sum of weight times input.
 *
 * @param weights one for each unscaled input
 * @param bias the constant
 * @param mae its mean absolute error over the rows it was fitted to
 * @param leastPossible no linear model has a lower mean absolute error over these rows (for least
 *     squares and constants 0, which says nothing)
 */
public record LinearFit(double[] weights, double bias, double mae, double leastPossible) {

  /** The constant with the least mean absolute error: the median of the targets. */
  public static LinearFit median(TrainingData data, int[] rows) {
    return constant(data, rows, Quantiles.of(targets(data, rows), 0.5));
  }

  /** The constant with the least mean square error: the mean of the targets. */
  public static LinearFit mean(TrainingData data, int[] rows) {
    double sum = 0;
    for (double target : targets(data, rows)) {
      sum += target;
    }
    return constant(data, rows, sum / rows.length);
  }

  private static LinearFit constant(TrainingData data, int[] rows, double value) {
    double[] none = new double[data.width()];
    return new LinearFit(none, value, meanError(data, rows, none, value), 0);
  }

  /** Least squares. */
  public static LinearFit leastSquares(TrainingData data, int[] rows) {
    WeightedSquares squares = new WeightedSquares(data, rows);
    double[] ones = new double[rows.length];
    Arrays.fill(ones, 1);
    squares.weigh(ones);
    return fit(data, rows, squares, squares.solve(targets(data, rows)), 0);
  }

  /**
   * Least absolute deviations, by reweighted least squares (an interior method); ends when the
   * error is within 1e-8 of the least possible.
   *
   * @param rows which to fit, more than there are inputs
   */
  public static LinearFit leastAbsolute(TrainingData data, int[] rows) {
    WeightedSquares squares = new WeightedSquares(data, rows);
    AbsoluteDeviations deviations = new AbsoluteDeviations(squares, targets(data, rows));
    double[] coefficients = deviations.solve();
    return fit(data, rows, squares, coefficients, deviations.bound());
  }

  private static LinearFit fit(
      TrainingData data, int[] rows, WeightedSquares squares, double[] solution, double bound) {
    double[] weights = squares.unscaled(solution);
    double bias = squares.bias(solution);
    return new LinearFit(weights, bias, meanError(data, rows, weights, bias), bound);
  }

  private static double[] targets(TrainingData data, int[] rows) {
    double[] targets = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      targets[k] = data.targets()[rows[k]];
    }
    return targets;
  }

  static double meanError(TrainingData data, int[] rows, double[] weights, double bias) {
    double sum = 0;
    for (int row : rows) {
      double value = bias;
      for (int c = 0; c < weights.length; c++) {
        value += weights[c] * data.inputs()[row * weights.length + c];
      }
      sum += Math.abs(value - data.targets()[row]);
    }
    return sum / rows.length;
  }

  /** The same as a network without hidden layers. */
  public Network network() {
    double[] parameters = new double[weights.length + 1];
    System.arraycopy(weights, 0, parameters, 0, weights.length);
    parameters[weights.length] = bias;
    return new Network(
        new NetworkShape(weights.length, List.of(), Activation.LINEAR),
        parameters,
        Scaling.identity(weights.length),
        Scaling.identity(1),
        KernelPath.PLAIN);
  }
}
