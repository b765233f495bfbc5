package org.pesexplorer.plot;

import java.awt.geom.Rectangle2D;
import java.util.Objects;

/**
 * Where the data of a drawn chart stand: the data area and what its sides mean. All lengths are in
 * pixels of the chart's own size, from its upper left corner.
 */
public final class ChartFrame {
  private final Rectangle2D area;
  private final ChartAxis x;
  private final ChartAxis y;
  private final double xBase;
  private final double xPixels;
  private final double yBase;
  private final double yPixels;

  /**
   * Makes a frame.
   *
   * @param area the data area, not empty; copied
   * @param x the horizontal axis, with its range
   * @param y the vertical axis, with its range
   */
  ChartFrame(Rectangle2D area, ChartAxis x, ChartAxis y) {
    this.area = (Rectangle2D) area.clone();
    this.x = Objects.requireNonNull(x, "x");
    this.y = Objects.requireNonNull(y, "y");
    this.xBase = x.scale().place(xRange().low());
    this.xPixels = area.getWidth() / (x.scale().place(xRange().high()) - xBase);
    this.yBase = y.scale().place(yRange().low());
    this.yPixels = area.getHeight() / (y.scale().place(yRange().high()) - yBase);
  }

  /** The left side of the data area. */
  public double left() {
    return area.getX();
  }

  /** The upper side of the data area. */
  public double top() {
    return area.getY();
  }

  /** The right side of the data area. */
  public double right() {
    return area.getMaxX();
  }

  /** The lower side of the data area. */
  public double bottom() {
    return area.getMaxY();
  }

  /** The horizontal axis, with its range. */
  public ChartAxis x() {
    return x;
  }

  /** The vertical axis, with its range. */
  public ChartAxis y() {
    return y;
  }

  /** The part of the horizontal axis that is shown. */
  public ChartRange xRange() {
    return x.range().orElseThrow();
  }

  /** The part of the vertical axis that is shown. */
  public ChartRange yRange() {
    return y.range().orElseThrow();
  }

  /** Whether a pixel lies in the data area. */
  public boolean contains(double pixelX, double pixelY) {
    return pixelX >= left() && pixelX <= right() && pixelY >= top() && pixelY <= bottom();
  }

  /** The pixel column of a value that the axis can show. */
  public double toPixelX(double value) {
    return area.getX() + (x.scale().place(value) - xBase) * xPixels;
  }

  /** The pixel row of a value that the axis can show; upwards is up. */
  public double toPixelY(double value) {
    return area.getMaxY() - (y.scale().place(value) - yBase) * yPixels;
  }

  /** The value at a pixel column. */
  public double toX(double pixelX) {
    return x.scale().value(xBase + (pixelX - area.getX()) / xPixels);
  }

  /** The value at a pixel row. */
  public double toY(double pixelY) {
    return y.scale().value(yBase + (area.getMaxY() - pixelY) / yPixels);
  }

  /** The same place on screen showing another part of the axes, each with a range. */
  public ChartFrame withAxes(ChartAxis nextX, ChartAxis nextY) {
    return new ChartFrame(area, nextX, nextY);
  }

  /** The data area. */
  Rectangle2D area() {
    return (Rectangle2D) area.clone();
  }
}
