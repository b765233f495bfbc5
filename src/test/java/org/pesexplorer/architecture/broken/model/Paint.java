package org.pesexplorer.architecture.broken.model;

import java.awt.Color;

/** Knows how things look. */
public final class Paint {
  private Paint() {}

  /** A colour of another toolkit. */
  public static Color colour() {
    return Color.BLACK;
  }
}
