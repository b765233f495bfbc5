package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;

class LossChartsTest {
  private static final Baselines SIMPLE =
      new Baselines(
          new ErrorFigures(10, 0.6, 0.8, 2),
          ErrorFigures.NONE,
          ErrorFigures.NONE,
          new ErrorFigures(10, 0.2, 0.3, 1));

  private static EpochFigures epoch(int number, ErrorFigures validation) {
    return new EpochFigures(number, 1e-3, 2.0 / number, 0.5 / number, validation, Double.NaN);
  }

  private static List<EpochFigures> history() {
    return List.of(
        epoch(1, new ErrorFigures(10, 0.4, 0.5, 1)), epoch(2, new ErrorFigures(10, 0.3, 0.4, 1)));
  }

  private static ChartSpec chart(
      List<EpochFigures> history, LossCharts.Quantity quantity, boolean log) {
    return LossCharts.of(
        history, quantity, log, Optional.of(2), Optional.of(SIMPLE), List.of(), "nothing");
  }

  private static List<String> names(ChartSpec chart) {
    return chart.series().stream().map(ChartSeries::name).toList();
  }

  @Test
  void errorsAreDrawnRawBesideSimpleModels() {
    ChartSpec chart = chart(history(), LossCharts.Quantity.ERROR, true);
    assertEquals(
        List.of("training", "validation", "constant", "exact linear", "best"), names(chart));
    assertEquals(0.25, chart.series().get(0).y(1));
    assertEquals(0.3, chart.series().get(1).y(1));
    assertTrue(chart.y().scale().logarithmic());
    assertFalse(chart.y().switched().scale().logarithmic());
  }

  @Test
  void otherQuantitiesStandAlone() {
    ChartSpec chart = chart(history(), LossCharts.Quantity.LOSS, false);
    assertEquals(List.of("training loss", "best"), names(chart));
    assertEquals(2.0, chart.series().get(0).y(0));
    assertFalse(chart.y().scale().logarithmic());
  }

  @Test
  void withoutValidationThereIsNoCurveOfIt() {
    ChartSpec chart = chart(List.of(epoch(1, ErrorFigures.NONE)), LossCharts.Quantity.ERROR, true);
    assertFalse(names(chart).contains("validation"));
  }

  @Test
  void otherRunsAreDashed() {
    ChartSpec chart =
        LossCharts.of(
            history(),
            LossCharts.Quantity.ERROR,
            true,
            Optional.empty(),
            Optional.empty(),
            List.of(new LossCharts.Other("older", history())),
            "nothing");
    assertEquals("older", chart.series().get(0).name());
    assertTrue(chart.series().get(0).style().dashed());
    assertEquals(0.4, chart.series().get(0).y(0));
  }
}
