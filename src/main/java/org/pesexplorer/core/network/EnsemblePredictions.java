package org.pesexplorer.core.network;

/**
 * What several networks say of many rows.
 *
 * @param mean the mean of their predictions, one a row
 * @param spread the standard deviation between them, with n - 1, one a row
 */
public record EnsemblePredictions(double[] mean, double[] spread) {

  /**
   * Mean and spread of predictions.
   *
   * @param predicted those of each network, at least two, all as long; not modified
   */
  public static EnsemblePredictions of(double[][] predicted) {
    int rows = predicted[0].length;
    double[] mean = new double[rows];
    double[] spread = new double[rows];
    double[] one = new double[predicted.length];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < one.length; k++) {
        one[k] = predicted[k][row];
      }
      mean[row] = mean(one);
      spread[row] = spread(one, mean[row]);
    }
    return new EnsemblePredictions(mean, spread);
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double spread(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /**
   * How far the means are from the truth.
   *
   * @param truth one a row; not modified
   */
  public double[] errors(double[] truth) {
    double[] errors = new double[truth.length];
    for (int row = 0; row < truth.length; row++) {
      errors[row] = mean[row] - truth[row];
    }
    return errors;
  }

  /**
   * The uncertainties: a scale times the spread.
   *
   * @param scale that of a {@link Calibration}
   */
  public double[] uncertainties(double scale) {
    double[] uncertainties = new double[spread.length];
    for (int row = 0; row < uncertainties.length; row++) {
      uncertainties[row] = scale * spread[row];
    }
    return uncertainties;
  }
}
