package org.pesexplorer.ui.common;

/**
 * How the plane of the cell lies on the screen. Immutable.
 *
 * @param centreX coordinate in the middle of the picture, in R_c
 * @param centreY coordinate in the middle of the picture, in R_c
 * @param scale pixels for one R_c
 * @param width width of the picture in pixels
 * @param height height of the picture in pixels
 */
public record Viewport(double centreX, double centreY, double scale, double width, double height) {
  private static final double MIN_SCALE = 2;
  private static final double MAX_SCALE = 20_000;

  /** A viewport that shows the central cell whole, with a margin. */
  public static Viewport fit(double cell, double width, double height) {
    return fit(cell, 0.78, width, height);
  }

  /**
   * A viewport that shows the central cell whole.
   *
   * @param cell the cell's width in R_c
   * @param share how much of the shorter side the cell takes
   * @param width width of the picture in pixels
   * @param height height of the picture in pixels
   */
  public static Viewport fit(double cell, double share, double width, double height) {
    double scale = Math.max(MIN_SCALE, share * Math.min(width, height) / cell);
    return new Viewport(cell / 2, cell / 2, scale, width, height);
  }

  /** The pixel column of a coordinate. */
  public double toScreenX(double x) {
    return width / 2 + (x - centreX) * scale;
  }

  /** The pixel row of a coordinate; upwards is up. */
  public double toScreenY(double y) {
    return height / 2 - (y - centreY) * scale;
  }

  /** The coordinate at a pixel column. */
  public double toX(double screenX) {
    return centreX + (screenX - width / 2) / scale;
  }

  /** The coordinate at a pixel row. */
  public double toY(double screenY) {
    return centreY - (screenY - height / 2) / scale;
  }

  /** Zoomed by a factor, what lies under a pixel staying there. */
  public Viewport zoomed(double factor, double screenX, double screenY) {
    double next = Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale * factor));
    double x = toX(screenX);
    double y = toY(screenY);
    return new Viewport(
        x - (screenX - width / 2) / next, y + (screenY - height / 2) / next, next, width, height);
  }

  /** Moved by pixels. */
  public Viewport panned(double byX, double byY) {
    return new Viewport(centreX - byX / scale, centreY + byY / scale, scale, width, height);
  }

  /** The same view in a picture of another size. */
  public Viewport resized(double newWidth, double newHeight) {
    return new Viewport(centreX, centreY, scale, newWidth, newHeight);
  }
}
