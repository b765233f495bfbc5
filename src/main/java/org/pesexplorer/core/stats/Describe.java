package org.pesexplorer.core.stats;

/**
 * The summary of a column of numbers, as pandas' describe gives it for the percentiles 5, 25, 50,
 * 75 and 95. Without values all but the count is NaN; the deviation of a single value is NaN.
 *
 * @param count number of values
 * @param mean their mean
 * @param standardDeviation that of a sample, with n - 1 below the line
 * @param min the least
 * @param p5 5 % are below it, see {@link Quantiles}
 * @param p25 the lower quartile
 * @param p50 the median
 * @param p75 the upper quartile
 * @param p95 95 % are below it
 * @param max the largest
 */
public record Describe(
    int count,
    double mean,
    double standardDeviation,
    double min,
    double p5,
    double p25,
    double p50,
    double p75,
    double p95,
    double max) {

  /**
   * Sums values up.
   *
   * @param values any number, in any order, none NaN; not modified
   * @throws IllegalArgumentException when a value is NaN
   */
  public static Describe of(double[] values) {
    RunningStatistics running = new RunningStatistics();
    running.addAll(values);
    return new Describe(
        values.length,
        running.mean(),
        running.standardDeviation(),
        running.min(),
        percentiles(values),
        running.max());
  }

  private Describe(
      int count, double mean, double deviation, double min, double[] percentiles, double max) {
    this(
        count,
        mean,
        deviation,
        min,
        percentiles[0],
        percentiles[1],
        percentiles[2],
        percentiles[3],
        percentiles[4],
        max);
  }

  private static double[] percentiles(double[] values) {
    if (values.length == 0) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    }
    return Quantiles.of(values, 0.05, 0.25, 0.5, 0.75, 0.95);
  }
}
