package org.pesexplorer.core.stats;

/**
 * A figure over several runs, such as those of several seeds: one run alone says little.
 *
 * @param median the middle one; between the two in the middle half-way
 * @param least the least
 * @param largest the largest
 */
public record MedianRange(double median, double least, double largest) {

  /** Of no runs. */
  public static final MedianRange NONE = new MedianRange(Double.NaN, Double.NaN, Double.NaN);

  /**
   * The median and the range of figures.
   *
   * @param values one a run; not modified
   * @return {@link #NONE} without values, and where one of them is no number
   */
  public static MedianRange of(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return NONE;
      }
    }
    if (values.length == 0) {
      return NONE;
    }
    double[] three = Quantiles.of(values, 0.5, 0, 1);
    return new MedianRange(three[0], three[1], three[2]);
  }
}
