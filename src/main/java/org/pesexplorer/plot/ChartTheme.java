package org.pesexplorer.plot;

import java.awt.Color;

/**
 * The colours of charts. The palettes follow Okabe and Ito's, which eyes that confuse colours can
 * tell apart; each is darkened or lightened for its background.
 */
public enum ChartTheme {
  /** Dark ink on white. */
  LIGHT(0xffffff, 0x1f2328, 0x59636e, 0xe4e8ec, 0x8c959f),
  /** Light ink on near black. */
  DARK(0x0d1117, 0xe6edf3, 0x9aa4af, 0x232a33, 0x6e7681);

  private static final int[] ON_LIGHT = {
    0x0072b2, 0xd55e00, 0x009e73, 0xb8598f, 0xd99000, 0x3d9fdc, 0x6e7781
  };
  private static final int[] ON_DARK = {
    0x4aa5e8, 0xff8b45, 0x2cc295, 0xe08fc0, 0xf0c541, 0x9ad4ff, 0xa4adb7
  };

  private final Color background;
  private final Color ink;
  private final Color muted;
  private final Color grid;
  private final Color line;

  ChartTheme(int background, int ink, int muted, int grid, int line) {
    this.background = new Color(background);
    this.ink = new Color(ink);
    this.muted = new Color(muted);
    this.grid = new Color(grid);
    this.line = new Color(line);
  }

  /** The theme for a light or a dark window. */
  public static ChartTheme of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** Behind everything. */
  public Color background() {
    return background;
  }

  /** Titles and labels. */
  public Color ink() {
    return ink;
  }

  /** Numbers of the axes and notes. */
  public Color muted() {
    return muted;
  }

  /** Grid lines. */
  public Color grid() {
    return grid;
  }

  /** The base line. */
  public Color line() {
    return line;
  }

  /** The number of colours before they repeat. */
  public int paletteSize() {
    return ON_LIGHT.length;
  }

  private Color fromPalette(int index) {
    int[] palette = this == LIGHT ? ON_LIGHT : ON_DARK;
    return new Color(palette[index % palette.length]);
  }

  /**
   * The colour of a series.
   *
   * @param style its style
   * @param place its place among its chart's series, from 0
   */
  public Color colour(SeriesStyle style, int place) {
    return switch (style.colour()) {
      case SeriesStyle.INK -> ink;
      case SeriesStyle.MUTED -> line;
      case SeriesStyle.BY_PLACE -> fromPalette(place);
      default -> fromPalette(style.colour());
    };
  }
}
