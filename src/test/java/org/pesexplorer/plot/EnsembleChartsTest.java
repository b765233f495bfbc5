package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.Coverage;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.core.database.Studies;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.ThesisAcceptance;
import org.pesexplorer.plot.ChartSeries.Kind;

class EnsembleChartsTest {
  private static final List<Long> SCANS = List.of(5L, 20L, 60L);
  private static final EnsembleStudy LIVE = Studies.study(5, Images.LIVE, 80, SCANS);
  private static final EnsembleStudy FIXED = Studies.study(5, Images.FROZEN, 80, SCANS);

  private static ChartSeries series(ChartSpec spec, String name, Kind kind) {
    List<ChartSeries> found =
        spec.series().stream()
            .filter(one -> one.name().equals(name) && one.kind() == kind)
            .toList();
    assertEquals(
        1, found.size(), name + " in " + spec.series().stream().map(ChartSeries::name).toList());
    return found.get(0);
  }

  @Test
  void acceptanceStandsBesideTheThesissTableForEachWidth() {
    ChartSpec chart = AcceptanceChart.of(List.of(LIVE, FIXED), true);
    for (int column = 0; column < 4; column++) {
      String width = List.of("2.5", "5", "10", "20").get(column);
      ChartSeries thesis = series(chart, "w " + width + " thesis", Kind.ERROR_BARS);
      assertEquals(14, thesis.size());
      for (int k = 0; k < 14; k++) {
        assertEquals((double) ThesisAcceptance.SCANS.get(k), thesis.x(k));
        assertEquals(ThesisAcceptance.percent(column)[k], thesis.y(k));
        assertEquals(ThesisAcceptance.error(column)[k], thesis.value(k));
      }
    }
    for (EnsembleStudy study : List.of(LIVE, FIXED)) {
      String name = study.images() == Images.LIVE ? "w 5 updated" : "w 5 fixed";
      ChartSeries line = series(chart, name, Kind.LINE);
      ChartSeries band = series(chart, name, Kind.BAND);
      assertEquals(study.images() == Images.FROZEN, line.style().dashed());
      assertEquals(
          series(chart, "w 5 thesis", Kind.ERROR_BARS).style().colour(), line.style().colour());
      for (int k = 0; k < SCANS.size(); k++) {
        Coverage one = study.singles().get(k);
        assertEquals((double) SCANS.get(k), line.x(k));
        assertEquals(100 * one.acceptance(), line.y(k), 1e-12);
        assertEquals(100 * one.acceptanceError(), band.high(k) - line.y(k), 1e-12);
        assertEquals(100 * one.acceptanceError(), line.y(k) - band.low(k), 1e-12);
      }
    }
    assertEquals(2 * 2, AcceptanceChart.of(List.of(LIVE, FIXED), false).series().size());
    assertEquals(4, AcceptanceChart.of(List.of(), true).series().size());
  }

  @Test
  void energiesHaveFiveQuantilesWithBandsForEachChoiceOfImages() {
    ChartSpec chart = EnsembleCharts.energies(List.of(LIVE, FIXED));
    assertEquals(2 * 5 * 2, chart.series().size());
    ChartSeries median = series(chart, "50 % updated", Kind.LINE);
    ChartSeries band = series(chart, "50 % updated", Kind.BAND);
    for (int k = 0; k < SCANS.size(); k++) {
      assertEquals(LIVE.quantiles().get(k).values().get(2), median.y(k));
      assertEquals(LIVE.quantiles().get(k).intervals().get(2).low(), band.low(k));
      assertEquals(LIVE.quantiles().get(k).intervals().get(2).high(), band.high(k));
    }
    ChartSeries high = series(chart, "95 % fixed", Kind.LINE);
    assertEquals(FIXED.quantiles().get(2).values().get(4), high.y(2));
    assertTrue(chart.y().scale().logarithmic(), "energies from -4 to thousands");
    assertTrue(chart.y().scale().shows(LIVE.quantiles().get(2).values().get(0)));
    assertEquals(ChartScale.LINEAR, chart.y().other().orElseThrow());
  }

  @Test
  void lowEnergiesAloneStandOnALinearAxis() {
    EnsembleStudy low = Studies.study(5, Images.LIVE, 40, List.of(60L, 80L));
    ChartSpec chart = EnsembleCharts.energies(List.of(low));
    assertFalse(chart.y().scale().logarithmic());
    assertTrue(chart.y().other().orElseThrow().logarithmic());
  }

  @Test
  void theMechanismShowsEveryMemberInOrderAboveTheLineWhereBothAgree() {
    ChartSpec chart = EnsembleCharts.mechanism(FIXED, 2);
    ChartSeries points = series(chart, "configurations", Kind.POINTS);
    assertEquals(points, chart.series().get(chart.series().size() - 1));
    assertEquals(80, points.size());
    int unnoticed = 0;
    for (int i = 0; i < points.size(); i++) {
      assertEquals(FIXED.ensemble().believed(2)[i], points.x(i));
      assertEquals(FIXED.ensemble().energies(2)[i], points.y(i));
      assertEquals(FIXED.ensemble().nearestImages(2)[i], points.value(i));
      unnoticed += points.x(i) < 0 && points.y(i) > 100 ? 1 : 0;
    }
    assertTrue(unnoticed > 0, "a low energy is believed where the true one is huge");
    ChartSeries line = series(chart, "where both agree", Kind.LINE);
    for (int i = 0; i < line.size(); i++) {
      assertEquals(line.x(i), line.y(i));
    }
    assertEquals(0, points.colouring().orElseThrow().from());
    assertTrue(chart.title().contains("60 scans"), chart.title());
  }

  @Test
  void withUpdatedImagesAllPointsAreOnTheLine() {
    ChartSeries points = series(EnsembleCharts.mechanism(LIVE, 2), "configurations", Kind.POINTS);
    for (int i = 0; i < points.size(); i++) {
      assertEquals(points.x(i), points.y(i), 1e-9 * Math.max(1, Math.abs(points.y(i))));
    }
  }

  @Test
  void structuresAreTheSharesOfEveryClassAndSumToAll() {
    ChartSpec chart = EnsembleCharts.structures(List.of(LIVE));
    for (int k = 0; k < SCANS.size(); k++) {
      double sum = 0;
      for (StructureClass structure : StructureClass.values()) {
        ChartSeries line = series(chart, structure.title(), Kind.LINE);
        ChartSeries bars = series(chart, structure.title(), Kind.ERROR_BARS);
        assertEquals(100 * LIVE.singles().get(k).share(structure), line.y(k), 1e-12);
        assertEquals(100 * LIVE.singles().get(k).shareError(structure), bars.value(k), 1e-12);
        sum += line.y(k);
      }
      assertEquals(100, sum, 1e-9);
    }
  }

  @Test
  void coverageStandsBesideAcceptanceWithMixesAtTheirLongest() {
    ChartSpec chart = EnsembleCharts.coverage(List.of(LIVE));
    ChartSeries inside = series(chart, "points of paths inside", Kind.LINE);
    ChartSeries whole = series(chart, "whole paths inside", Kind.LINE);
    ChartSeries rate = series(chart, "acceptance rate", Kind.ERROR_BARS);
    for (int k = 0; k < SCANS.size(); k++) {
      Coverage one = LIVE.singles().get(k);
      assertEquals(100 * one.pointsInside(), inside.y(k), 1e-12);
      assertEquals(100 * one.pathsInside(), whole.y(k), 1e-12);
      assertEquals(100 * one.acceptance(), rate.y(k), 1e-12);
    }
    ChartSeries mixes = series(chart, "points inside, mix up to so many scans", Kind.LINE);
    assertEquals(2, mixes.size());
    assertEquals(20, mixes.x(0));
    assertEquals(60, mixes.x(1));
    assertEquals(100 * LIVE.mixes().get(1).pointsInside(), mixes.y(1), 1e-12);
  }

  @Test
  void chartsWithoutStudiesSayWhatWouldBeThere() {
    for (ChartSpec chart :
        List.of(
            EnsembleCharts.energies(List.of()),
            EnsembleCharts.mechanism(),
            EnsembleCharts.structures(List.of()),
            EnsembleCharts.coverage(List.of()))) {
      assertEquals(List.of(), chart.series());
      assertTrue(chart.emptyText().startsWith("Run an ensemble"), chart.emptyText());
    }
  }

  @Test
  void everyChartCanBeDrawn() {
    for (ChartSpec chart :
        List.of(
            AcceptanceChart.of(List.of(LIVE, FIXED), true),
            EnsembleCharts.energies(List.of(LIVE, FIXED)),
            EnsembleCharts.mechanism(FIXED, 0),
            EnsembleCharts.structures(List.of(FIXED)),
            EnsembleCharts.coverage(List.of(FIXED)))) {
      ChartImage image = ChartRenderer.image(chart, ChartTheme.DARK, 500, 300, 1);
      assertEquals("", image.note(), chart.title());
      assertTrue(image.frame().right() - image.frame().left() > 250, chart.title());
    }
  }
}
