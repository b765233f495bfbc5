package org.pesexplorer.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the series of a chart into its data area. */
final class SeriesPainter {
  private static final int BAND_ALPHA = 56;
  private static final int BAR_ALPHA = 170;
  private static final double CAP = 3;
  private static final double DOT = 6;

  /** Dots at points closer than this, in pixels, would only hide the line. */
  private static final double LEAST_DOT_ROOM = 3;

  /** Of small words, in pixels. */
  private static final double ASCENT = 10;

  private static final double DESCENT = 4;

  private final ChartFrame frame;
  private final ChartTheme theme;
  private final boolean vector;

  /** Where words stand beside lines so far. */
  private final List<Rectangle2D> labels = new ArrayList<>();

  SeriesPainter(ChartFrame frame, ChartTheme theme, boolean vector) {
    this.frame = frame;
    this.theme = theme;
    this.vector = vector;
  }

  /** Draws a series, within the clip that is set. */
  void paint(Graphics2D g, ChartSeries series, int place) {
    Color colour = theme.colour(series.style(), place);
    g.setColor(colour);
    g.setStroke(ChartLook.stroke(series.style()));
    switch (series.kind()) {
      case LINE, STEPS -> paintLine(g, series);
      case POINTS -> new ScatterPainter(frame, vector).paint(g, series, colour);
      case ERROR_BARS -> paintErrors(g, series);
      case BAND -> paintBand(g, series, colour);
      case BARS -> paintBars(g, series, colour);
      case VERTICAL_LINE -> paintVertical(g, series);
      case HORIZONTAL_LINE -> paintHorizontal(g, series);
    }
  }

  private boolean shown(double x, double y) {
    return frame.x().scale().shows(x) && frame.y().scale().shows(y);
  }

  private void paintLine(Graphics2D g, ChartSeries series) {
    PathPen pen = new PathPen(frame.area());
    boolean steps = series.kind() == ChartSeries.Kind.STEPS;
    double held = Double.NaN;
    for (int i = 0; i < series.size(); i++) {
      if (!shown(series.x(i), series.y(i))) {
        pen.gap();
        held = Double.NaN;
        continue;
      }
      double x = frame.toPixelX(series.x(i));
      double y = frame.toPixelY(series.y(i));
      if (steps && !Double.isNaN(held)) {
        pen.lineTo(x, held);
      }
      pen.lineTo(x, y);
      held = y;
    }
    g.draw(pen.path());
    if (series.dots() && series.size() * LEAST_DOT_ROOM <= frame.right() - frame.left()) {
      paintDots(g, series);
    }
  }

  private void paintDots(Graphics2D g, ChartSeries series) {
    Signs signs = new Signs(series.style().marker(), DOT);
    for (int i = 0; i < series.size(); i++) {
      if (frame.xRange().contains(series.x(i)) && frame.yRange().contains(series.y(i))) {
        signs.draw(g, frame.toPixelX(series.x(i)), frame.toPixelY(series.y(i)));
      }
    }
  }

  private void paintErrors(Graphics2D g, ChartSeries series) {
    Line2D.Double line = new Line2D.Double();
    for (int i = 0; i < series.size(); i++) {
      if (shown(series.x(i), series.y(i)) && series.high(i) > series.low(i)) {
        double x = frame.toPixelX(series.x(i));
        double low = pixelY(series.low(i));
        double high = pixelY(series.high(i));
        line.setLine(x, low, x, high);
        g.draw(line);
        line.setLine(x - CAP, low, x + CAP, low);
        g.draw(line);
        line.setLine(x - CAP, high, x + CAP, high);
        g.draw(line);
      }
    }
    paintDots(g, series);
  }

  /** The pixel row of a value, kept near the picture where the axis cannot show it. */
  private double pixelY(double value) {
    double lowest = frame.bottom() + 50;
    double y = frame.y().scale().shows(value) ? frame.toPixelY(value) : lowest;
    return Math.max(frame.top() - 50, Math.min(lowest, y));
  }

  private void paintBand(Graphics2D g, ChartSeries series, Color colour) {
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA));
    int start = -1;
    for (int i = 0; i <= series.size(); i++) {
      boolean inside =
          i < series.size() && shown(series.x(i), series.high(i)) && !Double.isNaN(series.low(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        g.fill(outline(series, start, i));
        start = -1;
      }
    }
  }

  private Path2D outline(ChartSeries series, int from, int to) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.toPixelX(series.x(from)), pixelY(series.high(from)));
    for (int i = from + 1; i < to; i++) {
      path.lineTo(frame.toPixelX(series.x(i)), pixelY(series.high(i)));
    }
    for (int i = to - 1; i >= from; i--) {
      path.lineTo(frame.toPixelX(series.x(i)), pixelY(series.low(i)));
    }
    path.closePath();
    return path;
  }

  private void paintBars(Graphics2D g, ChartSeries series, Color colour) {
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAR_ALPHA));
    double ground = frame.y().scale().logarithmic() ? frame.bottom() : pixelY(0);
    Rectangle2D.Double bar = new Rectangle2D.Double();
    for (int i = 0; i < series.size(); i++) {
      if (shown(series.x(i), series.y(i)) && series.y(i) != 0) {
        double left = Math.max(frame.left() - 50, frame.toPixelX(series.x(i)));
        double right = Math.min(frame.right() + 50, frame.toPixelX(series.upperEdge(i)));
        double top = pixelY(series.y(i));
        double gap = right - left > 4 ? 1 : 0;
        double y = Math.min(top, ground);
        bar.setRect(left + gap / 2, y, right - left - gap, Math.abs(ground - top));
        g.fill(bar);
      }
    }
  }

  private void paintVertical(Graphics2D g, ChartSeries series) {
    if (!frame.xRange().contains(series.x(0))) {
      return;
    }
    double x = frame.toPixelX(series.x(0));
    g.draw(new Line2D.Double(x, frame.top(), x, frame.bottom()));
    RichText words = new RichText(series.name(), ChartLook.TICK);
    boolean fits = x + 5 + words.width() <= frame.right();
    double left = fits ? x + 5 : x - 5 - words.width();
    words.draw(g, left, free(left, frame.top() + 13, words), 0);
  }

  /** The first base line from one downwards on which words lie on no others; takes the place. */
  private double free(double left, double base, RichText words) {
    double y = base;
    Rectangle2D.Double box = box(left, y, words);
    for (boolean moved = true; moved; ) {
      moved = false;
      for (Rectangle2D each : labels) {
        if (each.intersects(box)) {
          y = each.getMaxY() + ASCENT + 1;
          box = box(left, y, words);
          moved = true;
        }
      }
    }
    labels.add(box);
    return y;
  }

  private static Rectangle2D.Double box(double left, double base, RichText words) {
    return new Rectangle2D.Double(left, base - ASCENT, words.width(), ASCENT + DESCENT);
  }

  private void paintHorizontal(Graphics2D g, ChartSeries series) {
    if (!frame.yRange().contains(series.y(0))) {
      return;
    }
    double y = frame.toPixelY(series.y(0));
    g.draw(new Line2D.Double(frame.left(), y, frame.right(), y));
    double base = y - 5 > frame.top() + 10 ? y - 5 : y + 14;
    RichText words = new RichText(series.name(), ChartLook.TICK);
    words.draw(g, frame.right() - 5, base, 1);
    labels.add(box(frame.right() - 5 - words.width(), base, words));
  }
}
