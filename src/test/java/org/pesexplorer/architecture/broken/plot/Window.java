package org.pesexplorer.architecture.broken.plot;

import javafx.scene.paint.Color;

/** Draws with the toolkit below the window. */
public final class Window {
  private Window() {}

  /** A colour of the toolkit. */
  public static Color colour() {
    return Color.BLACK;
  }
}
