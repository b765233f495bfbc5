package org.pesexplorer.core.stats;

/**
 * A power law y = factor x^-exponent, fitted by least squares of ln y on ln x.
 *
 * @param exponent a, above 0 where y falls; NaN when there are fewer than two different x
 * @param standardError of the exponent, from what the points scatter about the line with n - 2
 *     degrees of freedom; NaN with fewer than three points
 * @param factor y at x = 1
 * @param points how many were fitted
 */
public record PowerLaw(double exponent, double standardError, double factor, int points) {
  private static final int LEAST_FOR_ERROR = 3;

  /** Of too few points. */
  private static PowerLaw none(int points) {
    return new PowerLaw(Double.NaN, Double.NaN, Double.NaN, points);
  }

  /**
   * Fits points. Those whose x or y is not a finite number above 0 have no logarithm and are left
   * out.
   *
   * @param x not modified
   * @param y as long; not modified
   */
  public static PowerLaw fit(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x have " + y.length + " y");
    }
    double[] u = new double[x.length];
    double[] v = new double[x.length];
    int n = 0;
    for (int k = 0; k < x.length; k++) {
      if (positive(x[k]) && positive(y[k])) {
        u[n] = Math.log(x[k]);
        v[n++] = Math.log(y[k]);
      }
    }
    return line(u, v, n);
  }

  private static boolean positive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  private static PowerLaw line(double[] u, double[] v, int n) {
    double meanU = mean(u, n);
    double meanV = mean(v, n);
    double squares = 0;
    double products = 0;
    for (int k = 0; k < n; k++) {
      squares += (u[k] - meanU) * (u[k] - meanU);
      products += (u[k] - meanU) * (v[k] - meanV);
    }
    if (!(squares > 0)) {
      return none(n);
    }
    double slope = products / squares;
    double rest = 0;
    for (int k = 0; k < n; k++) {
      double off = v[k] - meanV - slope * (u[k] - meanU);
      rest += off * off;
    }
    double error = n < LEAST_FOR_ERROR ? Double.NaN : Math.sqrt(rest / (n - 2) / squares);
    return new PowerLaw(-slope, error, Math.exp(meanV - slope * meanU), n);
  }

  private static double mean(double[] values, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += values[k];
    }
    return sum / n;
  }

  /** y of the law at an x. */
  public double at(double x) {
    return factor * Math.pow(x, -exponent);
  }
}
