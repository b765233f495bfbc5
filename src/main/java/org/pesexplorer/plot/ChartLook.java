package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;

/** Letters and lines of charts, in pixels of 1/96 inch. */
final class ChartLook {
  static final Font TITLE = font(Font.BOLD, 14);
  static final Font LABEL = font(Font.PLAIN, 12);
  static final Font TICK = font(Font.PLAIN, 11);
  static final Stroke HAIRLINE = new BasicStroke(1);
  static final double MARGIN = 8;

  private ChartLook() {}

  private static Font font(int style, int size) {
    return new Font("DejaVu Sans", style, size);
  }

  /** The stroke of a series' lines. */
  static Stroke stroke(SeriesStyle style) {
    float width = style.width();
    float[] dashes = {4 + width, 3 + width};
    return style.dashed()
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0)
        : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Room that changes in large steps only, so that a picture does not jump with its numbers. */
  static double roomy(double needed, double least) {
    double step = 12;
    return needed <= least ? least : least + step * Math.ceil((needed - least) / step);
  }
}
