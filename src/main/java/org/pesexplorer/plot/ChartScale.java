package org.pesexplorer.plot;

/**
 * How values are laid out along an axis.
 *
 * @param logarithmic whether equal factors, not equal differences, take equal room
 * @param offset what is added to a value before its logarithm is taken, finite; 0 for a linear
 *     scale
 */
public record ChartScale(boolean logarithmic, double offset) {
  /** Equal differences take equal room. */
  public static final ChartScale LINEAR = new ChartScale(false, 0);

  /** Equal factors take equal room; shows values above 0. */
  public static final ChartScale LOG = new ChartScale(true, 0);

  /**
   * Checks the offset.
   *
   * @throws IllegalArgumentException when it is not finite, or not 0 on a linear scale
   */
  public ChartScale {
    if (!Double.isFinite(offset) || (!logarithmic && offset != 0)) {
      throw new IllegalArgumentException("offset of a scale was " + offset);
    }
  }

  /** The logarithm of value + offset; shows values above -offset and labels the values as such. */
  public static ChartScale logOffset(double offset) {
    return new ChartScale(true, offset);
  }

  /** Whether a value has a place on the scale: finite, and above -offset when logarithmic. */
  public boolean shows(double value) {
    return Double.isFinite(value) && (!logarithmic || value + offset > 0);
  }

  /** The place of a value, growing with it: the value itself or log10(value + offset). */
  public double place(double value) {
    return logarithmic ? Math.log10(value + offset) : value;
  }

  /** The value at a place, the inverse of {@link #place}. */
  public double value(double place) {
    return logarithmic ? Math.pow(10, place) - offset : place;
  }
}
