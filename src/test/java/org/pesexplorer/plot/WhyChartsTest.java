package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.study.WhyCases;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyDatabase;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.plot.ChartSeries.Kind;

class WhyChartsTest {
  private static final WhyStudy STUDY = WhyCases.whole();

  private static ChartSeries series(ChartSpec chart, String name) {
    return chart.series().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(chart.series().stream().map(ChartSeries::name).toList()));
  }

  /** The height of the bar or the level over a database; NaN for none. */
  private static double over(ChartSeries series, WhyDatabase database) {
    double number = database.number();
    return IntStream.range(0, series.size())
        .filter(k -> Math.abs(series.x(k) - number) < 0.5 && !Double.isNaN(series.y(k)))
        .mapToDouble(series::y)
        .findFirst()
        .orElse(Double.NaN);
  }

  @Test
  void errorsStandOverTheirDatabaseBesideTheOptimumAsALine() {
    ChartSpec chart = WhyCharts.errors(STUDY);
    assertTrue(chart.y().scale().logarithmic());
    ChartSeries scaled = series(chart, "32-32, inputs scaled");
    ChartSeries optimum = series(chart, "exact linear optimum");
    assertEquals(Kind.BARS, scaled.kind());
    assertEquals(Kind.LINE, optimum.kind());
    for (WhyCell cell : WhyCell.values()) {
      if (!cell.linear() && cell.scaled()) {
        assertEquals(STUDY.mae(cell), over(scaled, cell.database()));
        assertEquals(
            STUDY.ground(cell.database()).orElseThrow().linear(), over(optimum, cell.database()));
      }
    }
    ChartSeries raw = series(chart, "linear, inputs as they are");
    assertEquals(STUDY.mae(WhyCell.LINEAR_UNSCALED), over(raw, WhyDatabase.FIXED_EQUATION_9));
    assertTrue(Double.isNaN(over(raw, WhyDatabase.MIXED)));
    assertEquals(0.473, series(chart, "the thesis, linear: 0.473").y(0));
  }

  @Test
  void gradientsAreInPerCentAndNvIsToldApart() {
    ChartSpec chart = WhyCharts.slopes(STUDY);
    assertEquals(
        428, over(series(chart, "exact linear optimum"), WhyDatabase.FIXED_EQUATION_9), 1e-9);
    ChartSeries cell = series(chart, "against d(N v)/ds");
    assertEquals(Kind.POINTS, cell.kind());
    assertEquals(60, over(cell, WhyDatabase.FIXED_EQUATION_9), 1e-9);
  }

  @Test
  void networksLearnEpochByEpochAndTheThesissDrawingIsThere() {
    ChartSpec chart = WhyCharts.learning(STUDY);
    assertEquals(WhyCell.values().length, chart.series().size());
    assertEquals(2, chart.series().get(0).size());
    assertEquals(1, chart.series().get(0).y(1));
    ChartSpec drag = WhyCharts.drag(STUDY);
    ChartSeries ofCell = series(drag, "true N v, of the cell (what the thesis drew)");
    ChartSeries truth = series(drag, "true v, per particle");
    assertEquals(4 * truth.y(100), ofCell.y(100), 1e-12);
  }

  @Test
  void emptyChartsSayWhatToDo() {
    WhyStudy empty = WhyStudy.empty(WhyCases.TINY);
    List<Function<WhyStudy, ChartSpec>> all =
        List.of(WhyCharts::errors, WhyCharts::slopes, WhyCharts::learning, WhyCharts::drag);
    for (Function<WhyStudy, ChartSpec> each : all) {
      ChartSpec chart = each.apply(empty);
      assertEquals(List.of(), chart.series());
      assertTrue(chart.emptyText().contains("Compute it"));
    }
    assertTrue(WhyCharts.databases().contains("5: updated, uniform, mixed"));
  }
}
