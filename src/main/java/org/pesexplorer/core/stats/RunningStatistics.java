package org.pesexplorer.core.stats;

/**
 * Count, mean, variance and extremes of a stream of values, which are not kept. Welford's update;
 * two streams merge by the formula of Chan, Golub and LeVeque (1979). The same pieces merged in the
 * same order, that of their indexes, give the same bits whichever threads filled them.
 *
 * <p>An infinite value makes the mean that infinity, NaN when both infinities came, and the
 * variance NaN. The variance of values beyond 1e150 may overflow. Not safe for several threads.
 */
public final class RunningStatistics {
  private long finite;
  private long infinite;
  private double mean;

  /** Sum of the squared differences from the mean, of the finite values. */
  private double squares;

  /** 0, an infinity, or NaN when both came. */
  private double infinity;

  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /**
   * Takes a value in.
   *
   * @throws IllegalArgumentException when it is NaN
   */
  public void add(double value) {
    Quantiles.refuseNaN(value);
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (Double.isInfinite(value)) {
      infinite++;
      infinity += value;
      return;
    }
    finite++;
    double difference = value - mean;
    mean += difference / finite;
    squares += difference * (value - mean);
  }

  /**
   * Takes values in, in their order.
   *
   * @param values not modified
   * @throws IllegalArgumentException when one is NaN; those before it have been taken in
   */
  public void addAll(double[] values) {
    for (double value : values) {
      add(value);
    }
  }

  /**
   * Takes in all that another one has seen.
   *
   * @param other not modified; may be this one
   */
  public void merge(RunningStatistics other) {
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    infinite += other.infinite;
    infinity += other.infinity;
    if (other.finite == 0) {
      return;
    }
    if (finite == 0) {
      finite = other.finite;
      mean = other.mean;
      squares = other.squares;
      return;
    }
    double all = (double) finite + other.finite;
    double difference = other.mean - mean;
    squares += other.squares + difference * difference * (finite * (other.finite / all));
    mean += difference * (other.finite / all);
    finite += other.finite;
  }

  /** How many values came. */
  public long count() {
    return finite + infinite;
  }

  /** The mean; NaN before the first value. */
  public double mean() {
    if (count() == 0) {
      return Double.NaN;
    }
    return infinite > 0 ? infinity : mean;
  }

  /** The variance of a sample, with n - 1 below the line; NaN before the second value. */
  public double variance() {
    return infinite > 0 || finite < 2 ? Double.NaN : squares / (finite - 1);
  }

  /** The square root of the variance. */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** The standard error of the mean of independent values; NaN before the second value. */
  public double standardError() {
    return Math.sqrt(variance() / count());
  }

  /** The least value; NaN before the first. */
  public double min() {
    return count() == 0 ? Double.NaN : min;
  }

  /** The largest value; NaN before the first. */
  public double max() {
    return count() == 0 ? Double.NaN : max;
  }
}
