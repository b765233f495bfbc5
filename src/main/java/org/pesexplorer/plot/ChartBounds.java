package org.pesexplorer.plot;

import java.util.Optional;

/** The ranges that a chart's data fill, and how many points its axes cannot show. */
final class ChartBounds {
  private static final double MARGIN = 0.04;
  private static final double LARGEST = Double.MAX_VALUE / 2.1;

  private final ChartSpec spec;
  private final Extent across;
  private final Extent up;
  private int outside;
  private int infinite;

  /** Looks through all data once. */
  ChartBounds(ChartSpec spec) {
    this.spec = spec;
    this.across = new Extent(spec.x().scale());
    this.up = new Extent(spec.y().scale());
    for (ChartSeries series : spec.series()) {
      if (series.kind() == ChartSeries.Kind.BARS) {
        addBars(series);
      } else if (!series.isMarker()) {
        addPoints(series);
      }
    }
  }

  private void addPoints(ChartSeries series) {
    for (int i = 0; i < series.size(); i++) {
      double x = series.x(i);
      double y = series.y(i);
      if (Double.isNaN(x) || Double.isNaN(y)) {
        continue;
      }
      if (Double.isInfinite(x) || Double.isInfinite(y)) {
        infinite++;
      } else if (!spec.x().scale().shows(x) || !spec.y().scale().shows(y)) {
        outside++;
      } else {
        across.add(x);
        up.add(y);
        up.addIfShown(series.low(i));
        up.addIfShown(series.high(i));
      }
    }
  }

  /** Empty bars have no height on a logarithmic axis; that is no loss and is not counted. */
  private void addBars(ChartSeries series) {
    boolean log = spec.y().scale().logarithmic();
    for (int i = 0; i < series.size(); i++) {
      across.addIfShown(series.x(i));
      across.addIfShown(series.upperEdge(i));
      up.addIfShown(series.y(i));
      up.addIfShown(log && series.y(i) > 0 ? series.y(i) / 2 : 0);
    }
  }

  /** Whether there is nothing to draw. */
  boolean empty() {
    return !(across.high >= across.low && up.high >= up.low);
  }

  /** The horizontal axis with a range: its own, or that of the data, with a margin for signs. */
  ChartAxis x() {
    boolean signs =
        spec.series().stream()
            .anyMatch(
                one ->
                    one.dots()
                        || one.kind() == ChartSeries.Kind.POINTS
                        || one.kind() == ChartSeries.Kind.ERROR_BARS);
    return withRange(spec.x(), across, signs ? MARGIN : 0, false);
  }

  /** The vertical axis with a range: its own, or that of the data with a margin. */
  ChartAxis y() {
    boolean grounded = spec.series().stream().anyMatch(one -> one.kind() == ChartSeries.Kind.BARS);
    return withRange(spec.y(), up, MARGIN, grounded);
  }

  private static ChartAxis withRange(
      ChartAxis axis, Extent extent, double margin, boolean grounded) {
    return axis.range().isPresent()
        ? axis
        : axis.withRange(Optional.of(extent.range(margin, grounded)));
  }

  /** What cannot be seen, in words; empty when all can. */
  String note() {
    StringBuilder words = new StringBuilder();
    if (outside > 0) {
      words.append(outside).append(outside == 1 ? " point " : " points ").append(limit());
    }
    if (infinite > 0) {
      words.append(words.isEmpty() ? "" : ", ").append(infinite).append(" infinite");
    }
    return words.isEmpty() ? "" : words.append(" not shown").toString();
  }

  private String limit() {
    double x = spec.x().scale().offset();
    double y = spec.y().scale().offset();
    boolean plain = (x == 0 || !spec.x().scale().logarithmic()) && y == 0;
    double lowest = plain ? 0 : -y;
    return "\u2264 " + Numbers.shortest(lowest).replace('-', '\u2212');
  }

  /** The least and the greatest of the values that a scale can show. */
  private static final class Extent {
    private final ChartScale scale;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Extent(ChartScale scale) {
      this.scale = scale;
    }

    void addIfShown(double value) {
      if (scale.shows(value)) {
        add(value);
      }
    }

    void add(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }

    ChartRange range(double margin, boolean grounded) {
      if (!(high >= low)) {
        double first = scale.logarithmic() ? 1 - scale.offset() : 0;
        return new ChartRange(first, first + (scale.logarithmic() ? 9 : 1));
      }
      double from = scale.place(low);
      double to = scale.place(high);
      double extra = margin * (to - from);
      if (!(to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to)))) {
        extra = scale.logarithmic() || from == 0 ? 0.5 : 0.1 * Math.abs(from);
      }
      double bottom = grounded && low == 0 ? low : scale.value(from - extra);
      double top = scale.value(to + extra);
      // Numbers at the ends of what doubles hold leave no room for a margin.
      boolean tooLow = scale.logarithmic() && !scale.shows(bottom);
      double least = tooLow ? low : Math.max(bottom, -LARGEST);
      double most = Math.min(top, LARGEST);
      return most > least ? new ChartRange(least, most) : new ChartRange(low / 2, LARGEST);
    }
  }
}
