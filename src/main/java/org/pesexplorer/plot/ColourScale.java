package org.pesexplorer.plot;

import java.util.Objects;

/**
 * Which value takes which colour. Values outside the range take the colour of the nearer end.
 *
 * <p>A linear scale spreads the colours evenly. A compressed one is linear up to the knee, at 60 %
 * of the range, and grows as asinh above it, with the same slope and curvature at the knee: with x
 * = (value - low) / (high - low), fraction = c x below the knee k and c (k + s asinh((x - k) / s))
 * above, s = 0.05, c such that the range ends at 1. The wells keep four fifths of the colours and
 * the repulsive wall one fifth.
 *
 * @param map the colours
 * @param low the value of the lowest colour, finite
 * @param high the value of the highest colour, finite and above low
 * @param compressed whether the upper part of the range is compressed
 */
public record ColourScale(ColourMap map, double low, double high, boolean compressed) {
  private static final double KNEE = 0.6;
  private static final double SOFTNESS = 0.05;
  private static final double FACTOR =
      1 / (KNEE + SOFTNESS * ArrowScale.asinh((1 - KNEE) / SOFTNESS));
  private static final int LOOKUP = 2048;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when a bound is not finite or high is not above low
   */
  public ColourScale {
    Objects.requireNonNull(map, "map");
    if (!(high > low) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "colour range must be finite and rise, was " + low + " to " + high);
    }
  }

  /** A linear scale. */
  public static ColourScale linear(ColourMap map, double low, double high) {
    return new ColourScale(map, low, high, false);
  }

  /** A compressed scale. */
  public static ColourScale compressed(ColourMap map, double low, double high) {
    return new ColourScale(map, low, high, true);
  }

  /** The value above which a compressed scale is no longer linear; high for a linear scale. */
  public double knee() {
    return compressed ? low + KNEE * (high - low) : high;
  }

  /**
   * The place of a value in the colour map.
   *
   * @param value a value; +Infinity gives 1, -Infinity 0
   * @return from 0 to 1; NaN for NaN
   */
  public double fraction(double value) {
    double x = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return compressed ? Math.min(1, compress(x)) : x;
  }

  /**
   * The value at a place in the colour map, the inverse of {@link #fraction}.
   *
   * @param fraction from 0 to 1; anything outside takes the nearer end
   * @return a value from low to high; NaN for NaN
   */
  public double value(double fraction) {
    double t = Math.max(0, Math.min(1, fraction));
    double x = compressed ? Math.min(1, expand(t)) : t;
    return low + x * (high - low);
  }

  /**
   * The colour of a value.
   *
   * @return 0xAARRGGBB, opaque; {@link ColourMap#NO_VALUE} for NaN
   */
  public int argb(double value) {
    return map.argb(fraction(value));
  }

  /**
   * The colours of many values. A compressed scale goes through a table of 2048 steps, so that a
   * value at the edge of two of the map's 256 colours may take the neighbour of {@link #argb}.
   *
   * @param values the values; not modified
   * @param argb receives one colour a value; overwritten
   * @throws IllegalArgumentException when the two lengths differ
   */
  public void paint(double[] values, int[] argb) {
    if (values.length != argb.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fit " + argb.length + " colours");
    }
    int[] table = compressed ? lookup() : map.table();
    int last = table.length - 1;
    double scale = table.length / (high - low);
    for (int k = 0; k < values.length; k++) {
      double value = values[k];
      int index = Math.max(0, Math.min(last, (int) ((value - low) * scale)));
      argb[k] = Double.isNaN(value) ? ColourMap.NO_VALUE : table[index];
    }
  }

  private int[] lookup() {
    int[] table = new int[LOOKUP];
    for (int k = 0; k < LOOKUP; k++) {
      table[k] = map.argb(compress((k + 0.5) / LOOKUP));
    }
    return table;
  }

  private static double compress(double x) {
    return x <= KNEE
        ? FACTOR * x
        : FACTOR * (KNEE + SOFTNESS * ArrowScale.asinh((x - KNEE) / SOFTNESS));
  }

  private static double expand(double t) {
    double x = t / FACTOR;
    return x <= KNEE ? x : KNEE + SOFTNESS * Math.sinh((x - KNEE) / SOFTNESS);
  }
}
