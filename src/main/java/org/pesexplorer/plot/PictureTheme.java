package org.pesexplorer.plot;

import java.awt.Color;

/** The colours of a picture apart from its colour map. */
public enum PictureTheme {
  /** Dark ink on white. */
  LIGHT(0xffffff, 0x1f2328, 0x59636e, 0x8c959f),
  /** Light ink on near black. */
  DARK(0x0f141a, 0xe6edf3, 0x9aa4af, 0x6e7681);

  private final Color background;
  private final Color ink;
  private final Color muted;
  private final Color line;

  PictureTheme(int background, int ink, int muted, int line) {
    this.background = new Color(background);
    this.ink = new Color(ink);
    this.muted = new Color(muted);
    this.line = new Color(line);
  }

  /** Behind everything. */
  public Color background() {
    return background;
  }

  /** Titles and labels. */
  public Color ink() {
    return ink;
  }

  /** Captions and notes. */
  public Color muted() {
    return muted;
  }

  /** Axes and frames. */
  public Color line() {
    return line;
  }
}
