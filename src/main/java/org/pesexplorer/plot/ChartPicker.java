package org.pesexplorer.plot;

import java.util.Locale;
import java.util.Optional;

/** Finds out what is drawn at a place of a chart. */
public final class ChartPicker {
  private static final int MOST_READINGS = 6;
  private static final int DIGITS = 4;

  private ChartPicker() {}

  /**
   * The point that is drawn nearest to a pixel, or the bar that the pixel's column belongs to.
   *
   * @param spec the chart
   * @param frame where its data stand
   * @param pixelX the column, in pixels of the chart
   * @param pixelY the row
   * @param reach how far away it may be, in pixels
   * @return the nearest one in reach, of several at the same distance the one drawn last
   */
  public static Optional<ChartHit> nearest(
      ChartSpec spec, ChartFrame frame, double pixelX, double pixelY, double reach) {
    Optional<ChartHit> best = Optional.empty();
    double least = reach * reach;
    for (int s = 0; s < spec.series().size(); s++) {
      ChartSeries series = spec.series().get(s);
      if (series.kind() == ChartSeries.Kind.BARS && best.isEmpty()) {
        best = bar(series, s, frame, pixelX, pixelY);
      } else if (isPoints(series)) {
        for (int i = 0; i < series.size(); i++) {
          double distance = distance(series, i, frame, pixelX, pixelY);
          if (distance <= least) {
            least = distance;
            best = Optional.of(new ChartHit(s, i, series.x(i), series.y(i)));
          }
        }
      }
    }
    return best;
  }

  private static boolean isPoints(ChartSeries series) {
    return !series.isMarker()
        && series.kind() != ChartSeries.Kind.BARS
        && series.kind() != ChartSeries.Kind.BAND;
  }

  /** The squared distance in pixels; infinite for what is not on screen. */
  private static double distance(
      ChartSeries series, int i, ChartFrame frame, double pixelX, double pixelY) {
    if (!frame.xRange().contains(series.x(i)) || !frame.yRange().contains(series.y(i))) {
      return Double.POSITIVE_INFINITY;
    }
    double dx = frame.toPixelX(series.x(i)) - pixelX;
    double dy = frame.toPixelY(series.y(i)) - pixelY;
    return dx * dx + dy * dy;
  }

  private static Optional<ChartHit> bar(
      ChartSeries series, int s, ChartFrame frame, double pixelX, double pixelY) {
    if (!frame.contains(pixelX, pixelY)) {
      return Optional.empty();
    }
    double x = frame.toX(pixelX);
    for (int i = 0; i < series.size(); i++) {
      if (x >= series.x(i) && x < series.upperEdge(i) && !Double.isNaN(series.y(i))) {
        double middle = series.x(i) + (series.upperEdge(i) - series.x(i)) / 2;
        return Optional.of(new ChartHit(s, i, middle, series.y(i)));
      }
    }
    return Optional.empty();
  }

  /**
   * What a cross at a pixel of the data area reads: x and y, then the value of each named line at
   * its point next to x, or of each histogram's bar.
   *
   * @return one line of text for each
   */
  public static String reading(ChartSpec spec, ChartFrame frame, double pixelX, double pixelY) {
    double x = frame.toX(pixelX);
    StringBuilder text = new StringBuilder("x ").append(number(x));
    text.append("   y ").append(number(frame.toY(pixelY)));
    int readings = 0;
    for (ChartSeries series : spec.series()) {
      int item = readings < MOST_READINGS ? itemAt(series, frame, x) : -1;
      if (item >= 0 && !Double.isNaN(series.y(item))) {
        String name = series.name().isEmpty() ? "" : series.name() + ": ";
        text.append('\n').append(name).append(number(series.y(item)));
        if (series.kind() != ChartSeries.Kind.BARS) {
          text.append(" at ").append(number(series.x(item)));
        }
        readings++;
      }
    }
    return text.toString();
  }

  /** The point of a line next to an x, the step or bar that holds there; -1 for none. */
  private static int itemAt(ChartSeries series, ChartFrame frame, double x) {
    return switch (series.kind()) {
      case LINE, ERROR_BARS -> nextTo(series, frame, x);
      case STEPS -> holding(series, x);
      case BARS ->
          holding(series, x) >= 0 && x < series.upperEdge(holding(series, x))
              ? holding(series, x)
              : -1;
      default -> -1;
    };
  }

  private static int nextTo(ChartSeries series, ChartFrame frame, double x) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < series.size(); i++) {
      double distance = Math.abs(series.x(i) - x);
      if (distance < least
          && frame.xRange().contains(series.x(i))
          && Double.isFinite(series.y(i))) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int holding(ChartSeries series, double x) {
    int held = -1;
    for (int i = 0; i < series.size() && series.x(i) <= x; i++) {
      held = i;
    }
    return held;
  }

  /** A number with four digits, as wide as others of its kind. */
  private static String number(double value) {
    double size = Math.abs(value);
    boolean plain = value == 0 || (size >= 1e-3 && size < 1e6);
    int before = value == 0 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
    int decimals = Math.max(0, DIGITS - Math.max(before, 1));
    String text =
        plain
            ? String.format(
                Locale.ROOT, "%." + Math.max(decimals, size < 1 ? DIGITS : 0) + "f", value)
            : String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value);
    return text.replace('-', '\u2212');
  }
}
