package org.pesexplorer.plot;

/**
 * Colours of differences: blue below 0, orange above, the ground of the theme at 0. Eyes that
 * confuse red and green tell them apart.
 *
 * @param bound the difference of the full colours, above 0; larger ones take them, too
 * @param dark whether the ground is dark
 */
public record DivergingScale(double bound, boolean dark) {
  private static final int[] LIGHT = {0x0b4f8a, 0x4a90c8, 0xf7f7f7, 0xe08a3c, 0x9a4a00};
  private static final int[] DARK = {0x9fd0ff, 0x3f84c4, 0x1b2028, 0xc06a1e, 0xffc07a};

  /**
   * Checks the bound.
   *
   * @throws IllegalArgumentException when it is not finite or not above 0
   */
  public DivergingScale {
    if (!(bound > 0) || Double.isInfinite(bound)) {
      throw new IllegalArgumentException(
          "the largest difference must be finite and above 0, was " + bound);
    }
  }

  /**
   * The colour of a difference.
   *
   * @return 0xAARRGGBB, opaque; grey for NaN
   */
  public int argb(double difference) {
    if (Double.isNaN(difference)) {
      return ColourMap.NO_VALUE;
    }
    int[] stops = dark ? DARK : LIGHT;
    double last = stops.length - 1.0;
    double place = (Math.max(-1, Math.min(1, difference / bound)) + 1) / 2 * last;
    int from = (int) Math.min(last - 1, place);
    double part = place - from;
    return 0xff000000
        | mix(stops[from], stops[from + 1], part, 16)
        | mix(stops[from], stops[from + 1], part, 8)
        | mix(stops[from], stops[from + 1], part, 0);
  }

  private static int mix(int one, int other, double part, int shift) {
    int from = one >> shift & 0xff;
    int to = other >> shift & 0xff;
    return (int) Math.round(from + part * (to - from)) << shift;
  }
}
