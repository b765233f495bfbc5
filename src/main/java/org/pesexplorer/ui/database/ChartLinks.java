package org.pesexplorer.ui.database;

import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowFilter;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.plot.ChartHit;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.ui.common.ChartHandle;
import org.pesexplorer.ui.common.ChartPane;

/**
 * Connects charts with filter and selection, in both directions: clicks and ranges filter or
 * select, and the selected row and the chosen range are marked in every chart.
 */
final class ChartLinks {
  private static final double PERCENT = 100;

  /** Cut-offs are taken to a tenth of a per cent. */
  private static final double STEPS = 1000;

  private static final double LEAST_PERCENT = 0.1;
  private static final double KEY_STEP = 0.5;

  private final LookViewModel model;
  private final ChartPane histogram;
  private final ChartPane percentiles;
  private final ChartPane byWidth;

  ChartLinks(LookViewModel model, ChartPane histogram, ChartPane percentiles, ChartPane byWidth) {
    this.model = model;
    this.histogram = histogram;
    this.percentiles = percentiles;
    this.byWidth = byWidth;
  }

  /** From now on they follow each other. */
  void connect() {
    histogram.onPick(this::barPicked);
    percentiles.onPick(this::curvePicked);
    byWidth.onPick(hit -> widthPicked(hit.x()));
    histogram.onRange((low, high) -> choose(RowColumn.ENERGY, low, high));
    percentiles.onRange(this::choosePercentiles);
    byWidth.onRange((low, high) -> choose(RowColumn.WIDTH, low, high));
    model.rowProperty().addListener(changed -> mark());
    model.stateProperty().addListener(changed -> showFilter());
    model.shelf().currentProperty().addListener(changed -> showFilter());
    mark();
    showFilter();
  }

  private OpenDatabase current() {
    return model.shelf().current();
  }

  /** A bar holds its lower edge and not its upper one, but for the last, which holds both. */
  private void barPicked(ChartHit hit) {
    ChartSeries series = histogram.spec().series().get(hit.series());
    if (series.kind() == ChartSeries.Kind.BARS) {
      double upper = series.upperEdge(hit.item());
      boolean last = hit.item() == series.size() - 1;
      double high = last ? upper : Math.nextDown(upper);
      model.filtering().toggleRange(RowColumn.ENERGY, series.x(hit.item()), high);
    }
  }

  /** The first curve is that of the database itself, and what passes the filter lies on it. */
  private void curvePicked(ChartHit hit) {
    DatabaseSurvey survey = current() == null ? null : current().survey();
    String name = percentiles.spec().series().get(hit.series()).name();
    String own = percentiles.spec().series().get(0).name();
    if (survey != null && survey.rows() > 0 && (hit.series() == 0 || name.startsWith(own + ","))) {
      model.select(survey.rowAtPercent(hit.x()));
    }
  }

  private void widthPicked(double width) {
    if (current() != null) {
      model.filtering().toggleWidth(width);
    }
  }

  private void choose(RowColumn column, double low, double high) {
    if (current() != null) {
      model
          .filtering()
          .change("Filter by " + column.title(), now -> now.withRange(column, low, high));
    }
  }

  private void choosePercentiles(double low, double high) {
    int last = current() == null ? 0 : current().survey().rows() - 1;
    double first = Math.ceil(Math.max(0, low) / PERCENT * last);
    double end = Math.floor(Math.min(PERCENT, high) / PERCENT * last);
    if (first <= end) {
      choose(RowColumn.RANK, first, end);
    }
  }

  private void mark() {
    LookRow row = model.rowProperty().get();
    double energy = row == null ? Double.NaN : row.energy();
    histogram.setCursorX(energy);
    percentiles.setMark(row == null ? Double.NaN : row.percentile(), energy);
    byWidth.setMark(row == null ? Double.NaN : row.width(), energy);
  }

  private void showFilter() {
    LookFilter filter = model.state().filter();
    int last = current() == null ? 0 : current().survey().rows() - 1;
    double toPercent = last < 1 ? 1 : PERCENT / last;
    showRange(histogram, filter.conditions(), RowColumn.ENERGY, 1);
    showRange(percentiles, filter.conditions(), RowColumn.RANK, toPercent);
    showRange(byWidth, filter.conditions(), RowColumn.WIDTH, 1);
    percentiles.setHandle(current() == null ? null : handle(filter.cutoff()));
  }

  private static void showRange(
      ChartPane chart, RowFilter conditions, RowColumn column, double scale) {
    double low = conditions.range(column).map(RowFilter.Range::low).orElse(Double.NaN);
    double high = conditions.range(column).map(RowFilter.Range::high).orElse(Double.NaN);
    chart.setRange(scale * low, scale * high);
  }

  /** The energy filter as a line: what is right of it goes. */
  private ChartHandle handle(double cutoff) {
    ChartHandle.Listener listener =
        new ChartHandle.Listener() {
          @Override
          public void moved(double percent) {
            model.filtering().preview(cutoff(percent));
          }

          @Override
          public void ended(double percent) {
            model.filtering().keepLowest(cutoff(percent));
          }
        };
    return ChartHandle.vertical(PERCENT * cutoff, listener)
        .within(LEAST_PERCENT, PERCENT)
        .steppingBy(KEY_STEP)
        .cutting(ChartHandle.Cut.ABOVE)
        .labelled(
            percent -> cutoff(percent) == 1 ? "keep all" : LookFilter.keepWords(cutoff(percent)));
  }

  private static double cutoff(double percent) {
    return Math.rint(percent / PERCENT * STEPS) / STEPS;
  }
}
