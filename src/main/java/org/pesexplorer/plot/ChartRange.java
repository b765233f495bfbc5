package org.pesexplorer.plot;

/**
 * A stretch of an axis.
 *
 * @param low the lower end, finite
 * @param high the upper end, finite and above low
 */
public record ChartRange(double low, double high) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException when they are not finite or do not rise
   */
  public ChartRange {
    if (!(high > low) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "axis range must be finite and rise, was " + low + " to " + high);
    }
  }

  /** Whether a value lies in the range, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
