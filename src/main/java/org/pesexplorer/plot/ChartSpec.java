package org.pesexplorer.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a chart shows. Immutable; it knows neither its size nor its colours.
 *
 * @param title the heading; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series what is drawn, the first one lowest
 * @param emptyText what is said when there is nothing to draw
 */
public record ChartSpec(
    String title, ChartAxis x, ChartAxis y, List<ChartSeries> series, String emptyText) {
  /** Copies the list; refuses missing parts. */
  public ChartSpec {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    Objects.requireNonNull(emptyText, "emptyText");
    series = List.copyOf(series);
  }

  /** Starts a chart with these axes. */
  public static Builder builder(ChartAxis x, ChartAxis y) {
    return new Builder(x, y);
  }

  /** The same data on other axes, as after a zoom. */
  public ChartSpec withAxes(ChartAxis nextX, ChartAxis nextY) {
    return new ChartSpec(title, nextX, nextY, series, emptyText);
  }

  /** The same axes with other data. */
  public ChartSpec withSeries(List<ChartSeries> next) {
    return new ChartSpec(title, x, y, next, emptyText);
  }

  /** Collects the parts of a chart. */
  public static final class Builder {
    private final ChartAxis x;
    private final ChartAxis y;
    private final List<ChartSeries> series = new ArrayList<>();
    private String title = "";
    private String emptyText = "No data yet";

    private Builder(ChartAxis x, ChartAxis y) {
      this.x = x;
      this.y = y;
    }

    /** Sets the heading. */
    public Builder title(String text) {
      title = text;
      return this;
    }

    /** Sets what is said when there is nothing to draw. */
    public Builder emptyText(String text) {
      emptyText = text;
      return this;
    }

    /** Adds a series above those before. */
    public Builder add(ChartSeries one) {
      series.add(one);
      return this;
    }

    /** Makes the chart. */
    public ChartSpec build() {
      return new ChartSpec(title, x, y, series, emptyText);
    }
  }
}
