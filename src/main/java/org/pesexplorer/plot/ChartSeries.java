package org.pesexplorer.plot;

import java.util.Objects;
import java.util.Optional;

/**
 * One series of a chart: numbers and how they are drawn. Immutable; arrays are copied when it is
 * made. A NaN is a gap; infinite values are not drawn and counted in the chart's note.
 */
public final class ChartSeries {
  /** How the numbers are drawn. */
  public enum Kind {
    /** Points joined by straight lines, raw, never smoothed. */
    LINE,
    /** Each value holds from its x to the next x. */
    STEPS,
    /** Single points. */
    POINTS,
    /** Points with a vertical bar from y - error to y + error. */
    ERROR_BARS,
    /** The filled room between a lower and an upper curve. */
    BAND,
    /** A histogram: bars from edge to edge. */
    BARS,
    /** A vertical line over the whole height. */
    VERTICAL_LINE,
    /** A horizontal line over the whole width. */
    HORIZONTAL_LINE
  }

  private static final double[] NONE = {};

  private final Kind kind;
  private final String name;
  private final double[] x;
  private final double[] y;
  private final double[] low;
  private final double[] high;
  private final double[] values;
  private final Optional<PointColours> colouring;
  private final boolean dots;
  private final SeriesStyle style;

  private ChartSeries(Kind kind, String name, double[] x, double[] y, double[] low, double[] high) {
    this(kind, name, x, y, low, high, NONE, Optional.empty(), false, SeriesStyle.STANDARD);
  }

  private ChartSeries(
      Kind kind,
      String name,
      double[] x,
      double[] y,
      double[] low,
      double[] high,
      double[] values,
      Optional<PointColours> colouring,
      boolean dots,
      SeriesStyle style) {
    this.kind = kind;
    this.name = Objects.requireNonNull(name, "name");
    this.x = x;
    this.y = y;
    this.low = low;
    this.high = high;
    this.values = values;
    this.colouring = colouring;
    this.dots = dots;
    this.style = Objects.requireNonNull(style, "style");
  }

  /**
   * Points joined by lines.
   *
   * @param name the name in the legend; empty for none
   * @param x one number a point; copied
   * @param y as many; copied
   * @throws IllegalArgumentException when the lengths differ
   */
  public static ChartSeries line(String name, double[] x, double[] y) {
    return plain(Kind.LINE, name, x, y);
  }

  /** Values that hold from their x to the next one; the last is a point. See {@link #line}. */
  public static ChartSeries steps(String name, double[] x, double[] y) {
    return plain(Kind.STEPS, name, x, y);
  }

  /** Single points. See {@link #line}. */
  public static ChartSeries points(String name, double[] x, double[] y) {
    return plain(Kind.POINTS, name, x, y);
  }

  private static ChartSeries plain(Kind kind, String name, double[] x, double[] y) {
    requireLength("y", y, x.length);
    double[] ys = y.clone();
    return new ChartSeries(kind, name, x.clone(), ys, ys, ys);
  }

  /**
   * Points with error bars.
   *
   * @param name the name in the legend; empty for none
   * @param x one number a point; copied
   * @param y as many; copied
   * @param error half the length of each bar, NaN for no bar; as many; copied
   * @throws IllegalArgumentException when the lengths differ or an error is below 0
   */
  public static ChartSeries errorBars(String name, double[] x, double[] y, double[] error) {
    requireLength("y", y, x.length);
    requireLength("errors", error, x.length);
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (error[i] < 0) {
        throw new IllegalArgumentException("error " + i + " was below 0: " + error[i]);
      }
      low[i] = y[i] - error[i];
      high[i] = y[i] + error[i];
    }
    return new ChartSeries(Kind.ERROR_BARS, name, x.clone(), y.clone(), low, high)
        .withValues(error.clone(), Optional.empty());
  }

  /**
   * A filled band.
   *
   * @param name the name in the legend; empty for none
   * @param x one number a point, rising; copied
   * @param low the lower curve; as many; copied
   * @param high the upper curve; as many; copied
   * @throws IllegalArgumentException when the lengths differ
   */
  public static ChartSeries band(String name, double[] x, double[] low, double[] high) {
    requireLength("low", low, x.length);
    requireLength("high", high, x.length);
    double[] upper = high.clone();
    return new ChartSeries(Kind.BAND, name, x.clone(), upper, low.clone(), upper);
  }

  /**
   * A histogram.
   *
   * @param name the name in the legend; empty for none
   * @param edges the edges of the bars, rising, one more than bars; copied
   * @param counts the heights of the bars; copied
   * @throws IllegalArgumentException when the lengths do not fit or the edges do not rise
   */
  public static ChartSeries bars(String name, double[] edges, double[] counts) {
    requireLength("edges", edges, counts.length + 1);
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw new IllegalArgumentException(
            "edges of bars must rise: " + edges[i - 1] + ", " + edges[i]);
      }
    }
    double[] heights = counts.clone();
    return new ChartSeries(Kind.BARS, name, edges.clone(), heights, heights, heights);
  }

  /** A vertical line at a finite x, with words beside it that may be empty. */
  public static ChartSeries verticalLine(String label, double x) {
    return marker(Kind.VERTICAL_LINE, label, x);
  }

  /** A horizontal line at a finite y, with words beside it that may be empty. */
  public static ChartSeries horizontalLine(String label, double y) {
    return marker(Kind.HORIZONTAL_LINE, label, y);
  }

  private static ChartSeries marker(Kind kind, String label, double at) {
    if (!Double.isFinite(at)) {
      throw new IllegalArgumentException("a line cannot stand at " + at);
    }
    double[] x = {kind == Kind.VERTICAL_LINE ? at : Double.NaN};
    double[] y = {kind == Kind.VERTICAL_LINE ? Double.NaN : at};
    return new ChartSeries(kind, label, x, y, y, y)
        .withStyle(SeriesStyle.of(SeriesStyle.INK).withWidth(1).withDashes());
  }

  private static void requireLength(String what, double[] array, int length) {
    if (array.length != length) {
      throw new IllegalArgumentException(
          array.length + " " + what + " where " + length + " are needed");
    }
  }

  /** The same series in another style. */
  public ChartSeries withStyle(SeriesStyle next) {
    return new ChartSeries(kind, name, x, y, low, high, values, colouring, dots, next);
  }

  /**
   * The same line with a sign at every point.
   *
   * @throws IllegalArgumentException when it is not a line or steps
   */
  public ChartSeries withDots() {
    if (kind != Kind.LINE && kind != Kind.STEPS) {
      throw new IllegalArgumentException(kind + " takes no dots");
    }
    return new ChartSeries(kind, name, x, y, low, high, values, colouring, true, style);
  }

  /** The same points coloured by a third number; the whole scale stands beside the chart. */
  public ChartSeries colouredBy(double[] third, ColourScale scale, String label) {
    return colouredBy(third, new PointColours(scale, label));
  }

  /**
   * The same points coloured by a third number.
   *
   * @param third a number for each point, NaN for none; copied
   * @param colours which number takes which colour, and what the numbers are
   * @throws IllegalArgumentException when it is not points or the length differs
   */
  public ChartSeries colouredBy(double[] third, PointColours colours) {
    if (kind != Kind.POINTS) {
      throw new IllegalArgumentException(kind + " takes no colours");
    }
    requireLength("values", third, x.length);
    return withValues(third.clone(), Optional.of(colours));
  }

  private ChartSeries withValues(double[] third, Optional<PointColours> colours) {
    return new ChartSeries(kind, name, x, y, low, high, third, colours, dots, style);
  }

  /** How the numbers are drawn. */
  public Kind kind() {
    return kind;
  }

  /** The name in the legend, or the words beside a line; may be empty. */
  public String name() {
    return name;
  }

  /** How it looks. */
  public SeriesStyle style() {
    return style;
  }

  /** Whether a line has a sign at every point. */
  public boolean dots() {
    return dots;
  }

  /** What colours the points; empty for one colour. */
  public Optional<PointColours> colouring() {
    return colouring;
  }

  /** The number of points, or of bars. */
  public int size() {
    return y.length;
  }

  /** The x of a point, the lower edge of a bar, NaN for a horizontal line. */
  public double x(int item) {
    return x[item];
  }

  /** The y of a point, the height of a bar, the upper curve of a band. */
  public double y(int item) {
    return y[item];
  }

  /** The lower end of an error bar or a band; y for the others. */
  public double low(int item) {
    return low[item];
  }

  /** The upper end of an error bar or a band; y for the others. */
  public double high(int item) {
    return high[item];
  }

  /** The number that colours a point, or the error of a point with a bar; NaN for none. */
  public double value(int item) {
    return values.length == 0 ? Double.NaN : values[item];
  }

  /**
   * The upper edge of a bar.
   *
   * @throws IllegalStateException when it is not a histogram
   */
  public double upperEdge(int bar) {
    if (kind != Kind.BARS) {
      throw new IllegalStateException(kind + " has no edges");
    }
    return x[bar + 1];
  }

  /** Whether it is a line across the chart rather than data. */
  public boolean isMarker() {
    return kind == Kind.VERTICAL_LINE || kind == Kind.HORIZONTAL_LINE;
  }
}
