package org.pesexplorer.plot;

import java.util.Objects;

/**
 * How a series is drawn, in terms that each theme turns into colours.
 *
 * @param colour index into the theme's palette (wraps around), or one of the constants below
 * @param width line width in pixels of 1/96 inch, above 0
 * @param dashed whether lines are dashed
 * @param marker the sign of a single point
 */
public record SeriesStyle(int colour, float width, boolean dashed, Marker marker) {
  /** The sign of a single point. */
  public enum Marker {
    /** A dot. */
    CIRCLE,
    /** A square. */
    SQUARE,
    /** A square on its tip. */
    DIAMOND,
    /** A triangle. */
    TRIANGLE,
    /** Two crossing lines. */
    CROSS
  }

  /** The colour index that stands for the place of the series among its chart's series. */
  public static final int BY_PLACE = -1;

  /** The colour index of the theme's ink: for reference lines. */
  public static final int INK = -2;

  /** The colour index of the theme's muted ink: for what stands back, such as filtered points. */
  public static final int MUTED = -3;

  /** A solid line of 1.6 pixels, dots, the colour by place. */
  public static final SeriesStyle STANDARD = new SeriesStyle(BY_PLACE, 1.6f, false, Marker.CIRCLE);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the width is not above 0 or the colour unknown
   */
  public SeriesStyle {
    Objects.requireNonNull(marker, "marker");
    if (!(width > 0) || !Float.isFinite(width)) {
      throw new IllegalArgumentException("line width must be above 0, was " + width);
    }
    if (colour < MUTED) {
      throw new IllegalArgumentException("there is no colour " + colour);
    }
  }

  /** The standard style in a colour of the palette, or {@link #INK} or {@link #MUTED}. */
  public static SeriesStyle of(int colour) {
    return STANDARD.withColour(colour);
  }

  /** The same style in another colour. */
  public SeriesStyle withColour(int next) {
    return new SeriesStyle(next, width, dashed, marker);
  }

  /** The same style with another line width in pixels. */
  public SeriesStyle withWidth(double next) {
    return new SeriesStyle(colour, (float) next, dashed, marker);
  }

  /** The same style with dashed lines. */
  public SeriesStyle withDashes() {
    return new SeriesStyle(colour, width, true, marker);
  }

  /** The same style with another sign. */
  public SeriesStyle withMarker(Marker next) {
    return new SeriesStyle(colour, width, dashed, next);
  }
}
