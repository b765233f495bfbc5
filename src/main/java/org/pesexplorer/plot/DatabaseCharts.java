package org.pesexplorer.plot;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.WidthSummary;

/** The charts of databases, one or several of them in one chart. */
public final class DatabaseCharts {
  /**
   * A database in a chart. Its place in the list is its colour.
   *
   * @param name in legends
   * @param database the rows
   * @param survey of this database
   * @param current whether it is the one that is looked into
   */
  public record Layer(String name, Database database, DatabaseSurvey survey, boolean current) {
    /** Requires all parts. */
    public Layer {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(database, "database");
      Objects.requireNonNull(survey, "survey");
    }
  }

  private static final String ENERGY = "energy per particle v / E_c";
  private static final double PERCENT = 100;

  /** Bins of the histogram that grows. */
  private static final int LIVE_BINS = 60;

  /** Points of a percentile curve at equal distances, beside those of its tails. */
  private static final int EVEN_POINTS = 600;

  /** In the tails each point is further from the end than the one before by this factor. */
  private static final double TAIL_FACTOR = 1.1;

  private static final double THICK = 2.6;
  private static final double THIN = 1.2;

  /** How far databases of one width stand apart, as a part of the width. */
  private static final double APART = 0.02;

  private DatabaseCharts() {}

  /**
   * How often energies occur, on a logarithmic axis of counts. All layers have the same bins; the
   * current one has bars, the others lines. With a filter all rows of the current layer are muted
   * and those that pass coloured over them.
   *
   * @param layers the databases; none for an empty chart
   * @param bins how many bins, at least 1
   * @param filtered the rows of the current layer that pass; empty without a filter
   */
  public static ChartSpec histogram(List<Layer> layers, int bins, Optional<BitSet> filtered) {
    EnergyExtent extent = EnergyExtent.of(layers);
    EnergyBins shared = new EnergyBins(ENERGY, extent.lowest(), extent.highest(), bins);
    ChartSpec.Builder chart =
        counts(shared.axis())
            .title("Energies" + extent.note())
            .emptyText("Generate or open a database to see how its energies are distributed");
    for (int k = 0; k < layers.size(); k++) {
      Layer layer = layers.get(k);
      if (layer.survey().rows() > 0) {
        addCounts(chart, layer, shared, SeriesStyle.of(k), filtered);
      }
    }
    return chart.build();
  }

  private static ChartSpec.Builder counts(ChartAxis energies) {
    return ChartSpec.builder(energies, ChartAxis.log("rows").orElse(ChartScale.LINEAR));
  }

  private static void addCounts(
      ChartSpec.Builder chart,
      Layer layer,
      EnergyBins bins,
      SeriesStyle style,
      Optional<BitSet> filtered) {
    double[] counts = bins.counts(layer.survey());
    if (!layer.current()) {
      chart.add(outline(layer.name(), bins.edges(), counts).withStyle(style.withWidth(2)));
      return;
    }
    SeriesStyle ofAll = filtered.isPresent() ? style.withColour(SeriesStyle.MUTED) : style;
    chart.add(ChartSeries.bars(layer.name(), bins.edges(), counts).withStyle(ofAll));
    filtered.ifPresent(
        rows -> {
          double[] passed = bins.counts(layer.database().columns(), rows);
          String name = layer.name() + ", filtered";
          chart.add(ChartSeries.bars(name, bins.edges(), passed).withStyle(style));
        });
  }

  /** The upper side of bars as a line, with gaps where nothing is. */
  private static ChartSeries outline(String name, double[] edges, double[] counts) {
    double[] x = new double[2 * counts.length];
    double[] y = new double[x.length];
    for (int k = 0; k < counts.length; k++) {
      x[2 * k] = edges[k];
      x[2 * k + 1] = edges[k + 1];
      y[2 * k] = counts[k] > 0 ? counts[k] : Double.NaN;
      y[2 * k + 1] = y[2 * k];
    }
    return ChartSeries.line(name, x, y);
  }

  /**
   * The histogram of a database that is being generated.
   *
   * @param energies of rows that are finished, before the energy filter; not modified
   * @param every each stands for so many rows, at least 1
   * @param finished how many rows are finished
   */
  public static ChartSpec liveHistogram(double[] energies, int every, long finished) {
    EnergyExtent extent = new EnergyExtent();
    for (double energy : energies) {
      extent.add(energy);
    }
    EnergyBins bins = new EnergyBins(ENERGY, extent.lowest(), extent.highest(), LIVE_BINS);
    String rows = String.format(Locale.ROOT, "%,d", finished) + (finished == 1 ? " row" : " rows");
    String drawn = every == 1 ? "" : ", drawn from one in " + every;
    ChartSpec.Builder chart =
        counts(bins.axis())
            .title(rows + " so far, before the energy filter" + drawn)
            .emptyText("Generate a database to see its energies come in");
    if (energies.length > 0) {
      double[] counts = bins.counts(energies, every);
      chart.add(ChartSeries.bars("rows", bins.edges(), counts).withStyle(SeriesStyle.of(0)));
    }
    return chart.build();
  }

  /**
   * The energies of all rows in their order, against the share of rows below (figure 12 of the
   * thesis). Long databases are thinned, all the more in the middle: the rows at either end are all
   * there.
   *
   * @param layers the databases; none for an empty chart
   */
  public static ChartSpec percentiles(List<Layer> layers) {
    EnergyExtent extent = EnergyExtent.of(layers);
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("rows below / %"),
                EnergyAxis.of(ENERGY, extent.lowest(), extent.highest()))
            .title("Energy percentiles" + extent.note())
            .emptyText("Generate or open a database to see how many rows are below which energy");
    for (int k = 0; k < layers.size(); k++) {
      Layer layer = layers.get(k);
      if (layer.survey().rows() > 0) {
        chart.add(percentiles(layer).withStyle(style(k, layer)));
      }
    }
    return chart.build();
  }

  private static ChartSeries percentiles(Layer layer) {
    DatabaseSurvey survey = layer.survey();
    int last = survey.rows() - 1;
    int[] places = places(last);
    double[] x = new double[places.length];
    double[] y = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      x[i] = last == 0 ? PERCENT / 2 : PERCENT * places[i] / last;
      double energy = survey.sortedEnergy(places[i]);
      y[i] = Double.isFinite(energy) ? energy : Double.NaN;
    }
    ChartSeries line = ChartSeries.line(layer.name(), x, y);
    return places.length == 1 ? line.withDots() : line;
  }

  /** Which of the places 0 to last are drawn, ascending. */
  private static int[] places(int last) {
    TreeSet<Integer> places = new TreeSet<>();
    for (int k = 0; k <= EVEN_POINTS; k++) {
      places.add((int) Math.round((double) k * last / EVEN_POINTS));
    }
    for (double tail = 1; tail < last / 2.0; tail = Math.max(tail + 1, tail * TAIL_FACTOR)) {
      places.add((int) tail);
      places.add(last - (int) tail);
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private static SeriesStyle style(int colour, Layer layer) {
    return SeriesStyle.of(colour).withWidth(layer.current() ? THICK : THIN);
  }

  /**
   * The 5, 50 and 95 % quantiles of the energies of each width (figures 14 and 15 of the thesis).
   * What has one width only is a bar from 5 to 95 % with a sign at the median; several of that kind
   * stand side by side, a little off their width.
   *
   * @param layers the databases; none for an empty chart
   */
  public static ChartSpec byWidth(List<Layer> layers) {
    double lowest = 0;
    double highest = 0;
    for (Layer layer : layers) {
      for (WidthSummary each : layer.survey().byWidth()) {
        lowest = Math.min(lowest, finite(each.p5()));
        highest = Math.max(highest, finite(each.p95()));
      }
    }
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("cell width w / R_c"), EnergyAxis.of(ENERGY, lowest, highest))
            .title("Energies by width: 5, 50 and 95 % of the rows are below" + beside(layers))
            .emptyText("Generate or open a database to see its energies by width");
    boolean several = layers.size() > 1;
    for (int k = 0; k < layers.size(); k++) {
      double aside = APART * (k - (layers.size() - 1) / 2.0);
      addWidths(chart, layers.get(k), several, style(k, layers.get(k)), aside);
    }
    return chart.build();
  }

  private static String beside(List<Layer> layers) {
    boolean single = layers.stream().anyMatch(one -> one.survey().byWidth().size() == 1);
    return single && layers.size() > 1 ? "; single widths moved aside" : "";
  }

  private static void addWidths(
      ChartSpec.Builder chart, Layer layer, boolean several, SeriesStyle style, double aside) {
    List<WidthSummary> widths = layer.survey().byWidth();
    String spread = several ? layer.name() : "5 to 95 %";
    String middle = several ? layer.name() : "median";
    double[] x = each(widths, WidthSummary::width);
    double[] low = each(widths, WidthSummary::p5);
    double[] median = each(widths, WidthSummary::median);
    double[] high = each(widths, WidthSummary::p95);
    if (widths.size() == 1) {
      double at = x[0] * (1 + aside);
      double[] ends = {low[0], high[0]};
      chart.add(ChartSeries.line(spread, new double[] {at, at}, ends).withDots().withStyle(style));
      SeriesStyle sign = style.withMarker(SeriesStyle.Marker.DIAMOND);
      chart.add(ChartSeries.points(middle, new double[] {at}, median).withStyle(sign));
    } else if (widths.size() > 1) {
      SeriesStyle thin = style.withWidth(1);
      chart.add(ChartSeries.band(spread, x, low, high).withStyle(style));
      chart.add(ChartSeries.line(several ? "" : "5 %", x, low).withStyle(thin));
      chart.add(ChartSeries.line(several ? "" : "95 %", x, high).withStyle(thin));
      chart.add(ChartSeries.line(middle, x, median).withDots().withStyle(style));
    }
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private static double[] each(List<WidthSummary> widths, ToDoubleFunction<WidthSummary> figure) {
    return widths.stream().mapToDouble(figure).toArray();
  }
}
