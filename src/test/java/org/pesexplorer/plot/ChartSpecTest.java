package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChartSpecTest {
  private static final double[] THREE = {1, 2, 3};
  private static final double[] TWO = {1, 2};
  private static final double[] FIVE_SIX = {5, 6};

  @Test
  void seriesKeepTheirOwnNumbers() {
    double[] x = {1, 2};
    double[] y = {3, 4};
    ChartSeries series = ChartSeries.line("a", x, y);
    x[0] = 9;
    y[1] = 9;
    assertEquals(1, series.x(0));
    assertEquals(4, series.y(1));
    assertEquals(4, series.low(1));
    assertEquals(2, series.size());
    assertTrue(Double.isNaN(series.value(0)));
  }

  @Test
  void lengthsMustFit() {
    List<Executable> wrong =
        List.of(
            () -> ChartSeries.line("", THREE, TWO),
            () -> ChartSeries.steps("", TWO, THREE),
            () -> ChartSeries.points("", THREE, TWO),
            () -> ChartSeries.errorBars("", TWO, TWO, THREE),
            () -> ChartSeries.errorBars("", TWO, TWO, new double[] {1, -1}),
            () -> ChartSeries.band("", TWO, THREE, TWO),
            () -> ChartSeries.bars("", TWO, TWO),
            () -> ChartSeries.bars("", new double[] {1, 3, 2}, TWO),
            () -> ChartSeries.bars("", new double[] {1, Double.NaN, 2}, TWO),
            () -> ChartSeries.verticalLine("", Double.NaN),
            () -> ChartSeries.horizontalLine("", Double.POSITIVE_INFINITY),
            () -> ChartSeries.bars("", THREE, TWO).withDots(),
            () ->
                ChartSeries.points("", TWO, TWO)
                    .colouredBy(THREE, ColourScale.linear(ColourMap.VIRIDIS, 0, 1), "v"),
            () ->
                ChartSeries.line("", TWO, TWO)
                    .colouredBy(TWO, ColourScale.linear(ColourMap.VIRIDIS, 0, 1), "v"));
    for (Executable each : wrong) {
      assertThrows(IllegalArgumentException.class, each);
    }
    assertThrows(IllegalStateException.class, () -> ChartSeries.line("", TWO, TWO).upperEdge(0));
  }

  @Test
  void errorsAndEdgesAreWhatWasGiven() {
    ChartSeries errors = ChartSeries.errorBars("", TWO, FIVE_SIX, new double[] {0.5, 1});
    assertEquals(4.5, errors.low(0));
    assertEquals(5.5, errors.high(0));
    assertEquals(1, errors.value(1));
    ChartSeries bars = ChartSeries.bars("", THREE, TWO);
    assertEquals(2, bars.size());
    assertEquals(2, bars.x(1));
    assertEquals(3, bars.upperEdge(1));
  }

  @Test
  void axesRefuseRangesTheyCannotShow() {
    assertThrows(IllegalArgumentException.class, () -> ChartAxis.linear("x").withRange(1, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ChartAxis.linear("x").withRange(0, Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> ChartAxis.log("x").withRange(0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> ChartAxis.logOffset("x", 3).withRange(-3, 1));
    assertEquals(-2.9, ChartAxis.logOffset("x", 3).withRange(-2.9, 1).range().get().low());
    assertThrows(IllegalArgumentException.class, () -> new ChartScale(false, 1));
    assertThrows(IllegalArgumentException.class, () -> ChartScale.logOffset(Double.NaN));
  }

  @Test
  void anAxisSwitchesToItsOtherScaleAndBack() {
    ChartAxis axis = ChartAxis.linear("y").orElse(ChartScale.LOG).withRange(-1, 1);
    ChartAxis log = axis.switched();
    assertEquals(ChartScale.LOG, log.scale());
    assertEquals(Optional.empty(), log.range());
    assertEquals(ChartScale.LINEAR, log.switched().scale());
    ChartAxis plain = ChartAxis.linear("y").withRange(0, 1);
    assertEquals(plain, plain.switched());
  }

  @Test
  void scalesGoThereAndBack() {
    for (ChartScale scale : List.of(ChartScale.LINEAR, ChartScale.LOG, ChartScale.logOffset(3.2))) {
      for (double value : new double[] {1e-3, 0.5, 1, 42, 1e6}) {
        assertEquals(value, scale.value(scale.place(value)), 1e-9 * Math.max(1, value));
      }
    }
    assertTrue(ChartScale.LINEAR.shows(-5));
    assertFalse(ChartScale.LINEAR.shows(Double.NEGATIVE_INFINITY));
    assertFalse(ChartScale.LOG.shows(0));
    assertTrue(ChartScale.logOffset(3).shows(-2.5));
    assertFalse(ChartScale.logOffset(3).shows(-3));
  }

  @Test
  void stylesRefuseNonsense() {
    assertThrows(IllegalArgumentException.class, () -> SeriesStyle.STANDARD.withWidth(0));
    assertThrows(IllegalArgumentException.class, () -> SeriesStyle.of(-4));
    assertEquals(2, SeriesStyle.of(2).withDashes().withWidth(3).colour());
  }

  @Test
  void theListOfSeriesIsFixed() {
    ChartSpec spec =
        ChartSpec.builder(ChartAxis.linear("x"), ChartAxis.linear("y"))
            .add(ChartSeries.line("a", TWO, TWO))
            .build();
    assertThrows(UnsupportedOperationException.class, () -> spec.series().clear());
    assertEquals("", spec.title());
    assertEquals(0, spec.withSeries(List.of()).series().size());
  }
}
