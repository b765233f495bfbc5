package org.pesexplorer.plot;

/**
 * A chart as pixels.
 *
 * @param pixels premultiplied ARGB, top row first, width * height long; handed over, not copied
 * @param width pixels in a row
 * @param height rows
 * @param frame where the data stand, in pixels of the chart's own size, not of the device
 * @param note what the axes cannot show, in words; empty when they show everything
 */
public record ChartImage(int[] pixels, int width, int height, ChartFrame frame, String note) {
  /** Refuses pixels that do not fit. */
  public ChartImage {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels do not fit " + width + " x " + height);
    }
  }
}
