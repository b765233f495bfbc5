package org.pesexplorer.ui.common;

import javafx.geometry.Rectangle2D;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartRange;
import org.pesexplorer.plot.ChartScale;

/**
 * Where a line that can be dragged stands on screen. Pixels are columns for an upright line and
 * rows for a level one.
 *
 * @param frame the chart as it was drawn
 * @param handle the line
 */
record HandlePlace(ChartFrame frame, ChartHandle handle) {

  boolean vertical() {
    return handle.side() == ChartHandle.Side.VERTICAL;
  }

  private ChartRange range() {
    return vertical() ? frame.xRange() : frame.yRange();
  }

  private ChartScale scale() {
    return vertical() ? frame.x().scale() : frame.y().scale();
  }

  /** Whether the line is in the part of the axis that is shown. */
  boolean visible() {
    return range().contains(handle.value());
  }

  /** Where the line is; that of the end of the axis that it is beyond. */
  double pixel() {
    double value = handle.value();
    if (!scale().shows(value)) {
      return value > 0 ? last() : first();
    }
    double pixel = vertical() ? frame.toPixelX(value) : frame.toPixelY(value);
    return inside(pixel);
  }

  /** The pixel where the axis begins. */
  private double first() {
    return vertical() ? frame.left() : frame.bottom();
  }

  /** The pixel where the axis ends. */
  private double last() {
    return vertical() ? frame.right() : frame.top();
  }

  private double inside(double pixel) {
    double least = Math.min(first(), last());
    double most = Math.max(first(), last());
    return Math.max(least, Math.min(most, pixel));
  }

  /** The value of a pixel, within the chart and the limits of the line. */
  double value(double pixel) {
    double at = inside(pixel);
    return handle.limited(vertical() ? frame.toX(at) : frame.toY(at));
  }

  /**
   * The value so many steps on: by the step of the line, or by pixels when it has none.
   *
   * @param steps towards larger values; below 0 towards smaller ones
   */
  double stepped(int steps) {
    if (handle.step() > 0) {
      return handle.limited(handle.value() + steps * handle.step());
    }
    return value(pixel() + (vertical() ? steps : -steps));
  }

  /** What is veiled; without area for nothing. */
  Rectangle2D veil() {
    double from =
        switch (handle.cut()) {
          case NONE -> pixel();
          case BELOW -> first();
          case ABOVE -> last();
        };
    double least = Math.min(from, pixel());
    double length = Math.abs(from - pixel());
    return vertical()
        ? new Rectangle2D(least, frame.top(), length, frame.bottom() - frame.top())
        : new Rectangle2D(frame.left(), least, frame.right() - frame.left(), length);
  }
}
