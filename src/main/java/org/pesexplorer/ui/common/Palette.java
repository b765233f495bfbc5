package org.pesexplorer.ui.common;

import javafx.scene.paint.Color;

/**
 * The colours of what is drawn on canvases, for one theme; controls take theirs from the style
 * sheets.
 *
 * @param background behind pictures
 * @param ink lines and words
 * @param muted ticks and less important lines
 * @param veil laid over image cells to tell them from the central cell
 * @param accent what is selected
 * @param particle the body of a particle
 * @param outline the edge of a particle
 * @param pairs what pairs make
 * @param triplets what triplets make
 * @param fixed images that stay while particles move
 * @param rejected a move that was not made
 */
public record Palette(
    Color background,
    Color ink,
    Color muted,
    Color veil,
    Color accent,
    Color particle,
    Color outline,
    Color pairs,
    Color triplets,
    Color fixed,
    Color rejected) {

  /** For the light theme. */
  public static final Palette LIGHT =
      new Palette(
          Color.web("#f6f8fa"),
          Color.web("#1f2328"),
          Color.web("#59636e"),
          Color.web("#ffffff", 0.52),
          Color.web("#0969da"),
          Color.web("#ffffff"),
          Color.web("#1f2328"),
          Color.web("#e66101"),
          Color.web("#5e3c99"),
          Color.web("#b26a00"),
          Color.web("#cf222e"));

  /** For the dark theme. */
  public static final Palette DARK =
      new Palette(
          Color.web("#0d1117"),
          Color.web("#e6edf3"),
          Color.web("#9198a1"),
          Color.web("#0d1117", 0.55),
          Color.web("#4493f8"),
          Color.web("#f0f6fc"),
          Color.web("#0d1117"),
          Color.web("#ff9a3c"),
          Color.web("#b39ddb"),
          Color.web("#e3b341"),
          Color.web("#f0655d"));

  /** The veil as ARGB, not premultiplied. */
  public int veilArgb() {
    return ((int) Math.round(veil.getOpacity() * 255) << 24)
        | ((int) Math.round(veil.getRed() * 255) << 16)
        | ((int) Math.round(veil.getGreen() * 255) << 8)
        | (int) Math.round(veil.getBlue() * 255);
  }

  /** The palette of a theme. */
  public static Palette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }
}
