package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DatabaseCharts;
import org.pesexplorer.plot.SeriesStyle;

/**
 * The charts of a database, in which rows that do not pass the filter are grey.
 *
 * @param histogram how often energies occur; its first series are the bars of all rows
 * @param percentiles energies in their order; its first series is that of the database itself
 * @param byWidth quantiles of energies by width
 */
record LookCharts(ChartSpec histogram, ChartSpec percentiles, ChartSpec byWidth) {
  private static final int BINS = 60;
  private static final double PERCENT = 100;

  /**
   * Describes the charts.
   *
   * @param from the database; it has the first colour
   * @param filter which rows pass
   * @param kept those
   * @param overlays others in the same charts
   */
  static LookCharts of(
      OpenDatabase from, LookFilter filter, BitSet kept, List<OpenDatabase> overlays) {
    List<DatabaseCharts.Layer> layers = new ArrayList<>();
    layers.add(layer(from, true));
    overlays.forEach(each -> layers.add(layer(each, false)));
    Optional<BitSet> filtered = filter.isAll() ? Optional.empty() : Optional.of(kept);
    ChartSpec percentiles = DatabaseCharts.percentiles(layers);
    return new LookCharts(
        DatabaseCharts.histogram(layers, BINS, filtered),
        filtered.map(rows -> greyed(percentiles, from.survey(), rows)).orElse(percentiles),
        DatabaseCharts.byWidth(layers));
  }

  private static DatabaseCharts.Layer layer(OpenDatabase from, boolean current) {
    return new DatabaseCharts.Layer(from.name(), from.database(), from.survey(), current);
  }

  /** The curve of all rows in grey, and over it those of its points that pass. */
  private static ChartSpec greyed(ChartSpec chart, DatabaseSurvey survey, BitSet kept) {
    if (chart.series().isEmpty() || survey.rows() < 2) {
      return chart;
    }
    ChartSeries all = chart.series().get(0);
    double[] x = new double[all.size()];
    double[] y = new double[all.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = all.x(i);
      int place = (int) Math.round((survey.rows() - 1) * x[i] / PERCENT);
      y[i] = kept.get(survey.rowAt(place)) ? all.y(i) : Double.NaN;
    }
    List<ChartSeries> series = new ArrayList<>(chart.series());
    series.set(0, all.withStyle(all.style().withColour(SeriesStyle.MUTED)));
    series.add(ChartSeries.line(all.name() + ", filtered", x, y).withDots().withStyle(all.style()));
    return chart.withSeries(series);
  }
}
