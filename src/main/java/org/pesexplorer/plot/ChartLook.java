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
  private static final float SMALLEST = 9;

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

  /** A line of text that fits a width: in smaller letters if need be, else cut short. */
  static RichText fitted(String text, Font font, double room) {
    RichText line = new RichText(text, font);
    for (float size = font.getSize2D(); line.width() > room && size > SMALLEST; size--) {
      line = new RichText(text, font.deriveFont(size - 1));
    }
    for (int length = text.length() - 1; line.width() > room && length > 0; length--) {
      String cut = text.substring(0, length).stripTrailing() + "\u2026";
      line = new RichText(cut, font.deriveFont(SMALLEST));
    }
    return line;
  }

  /** Where the middle of a line stands, as near to a wish as it fits between two ends. */
  static double middle(double wish, double length, double from, double to) {
    return Math.max(from + length / 2, Math.min(to - length / 2, wish));
  }

  /** Room that changes in large steps only, so that a picture does not jump with its numbers. */
  static double roomy(double needed, double least) {
    double step = 12;
    return needed <= least ? least : least + step * Math.ceil((needed - least) / step);
  }
}
