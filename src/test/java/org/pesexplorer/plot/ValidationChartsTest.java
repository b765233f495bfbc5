package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.ErrorGroup;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.GroupedErrors;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningRun;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.plot.ChartSeries.Kind;

class ValidationChartsTest {
  private static final double[] TRUTH = {-3, -2, -1, 0.5};
  private static final double[] PREDICTED = {-2.9, -2.2, -1, 0.4};

  private static ValidationCharts.Cloud cloud(String name, int rows) {
    double[] truth = IntStream.range(0, rows).mapToDouble(k -> -4 + 0.001 * k).toArray();
    double[] predicted =
        IntStream.range(0, rows).mapToDouble(k -> truth[k] + 0.01 * Math.sin(k)).toArray();
    return new ValidationCharts.Cloud(name, 1, truth, predicted);
  }

  @Test
  void parityHasASeriesForEachPartInItsOrder() {
    ValidationCharts.Cloud few = new ValidationCharts.Cloud("test", 2, TRUTH, PREDICTED);
    ChartSpec chart = ValidationCharts.parity(List.of(cloud("validation", 50), few));
    assertEquals(3, chart.series().size());
    ChartSeries test = chart.series().get(1);
    assertEquals(Kind.POINTS, test.kind());
    assertEquals(2, test.style().colour());
    for (int k = 0; k < TRUTH.length; k++) {
      assertEquals(TRUTH[k], test.x(k));
      assertEquals(PREDICTED[k], test.y(k));
    }
    assertTrue(test.colouring().isEmpty());
    ChartSeries both = chart.series().get(2);
    assertEquals(Kind.LINE, both.kind());
    for (int k = 0; k < both.size(); k++) {
      assertEquals(both.x(k), both.y(k));
    }
    assertTrue(both.x(0) < -4 && both.x(both.size() - 1) > 0.5);
  }

  @Test
  void onePartAloneIsColouredByDensity() {
    ChartSeries points = ValidationCharts.parity(List.of(cloud("test", 5000))).series().get(0);
    assertFalse(points.colouring().isEmpty());
    double most = 0;
    for (int k = 0; k < points.size(); k++) {
      assertTrue(points.value(k) >= 0, "every point counts itself");
      most = Math.max(most, points.value(k));
    }
    assertTrue(most > 1 && most < Math.log10(5000), "most " + most);
  }

  @Test
  void residualsAreSharesOfTheRows() {
    ChartSpec one = ValidationCharts.residuals(List.of(cloud("test", 1000)));
    ChartSeries bars = one.series().get(0);
    assertEquals(Kind.BARS, bars.kind());
    double sum = 0;
    for (int k = 0; k < bars.size(); k++) {
      sum += bars.y(k);
    }
    assertEquals(100, sum, 1.01, "the outermost are counted in the title");
    assertEquals(-bars.x(0), bars.upperEdge(bars.size() - 1), 1e-12, "0 is in the middle");
    ChartSpec two = ValidationCharts.residuals(List.of(cloud("test", 100), cloud("training", 9)));
    assertEquals(Kind.STEPS, two.series().get(1).kind());
    assertTrue(ValidationCharts.residuals(List.of()).series().isEmpty());
    assertTrue(ValidationCharts.parity(List.of()).series().isEmpty());
    assertThrows(
        IllegalArgumentException.class,
        () -> new ValidationCharts.Cloud("odd", 0, TRUTH, new double[3]));
  }

  private static ErrorGroup group(String label, double low, double high, double mae) {
    return new ErrorGroup(label, low, high, new ErrorFigures(5, mae, mae, mae));
  }

  @Test
  void groupsAreBarsOverTheirLimitsPointsOrClasses() {
    GroupedErrors energy =
        new GroupedErrors(
            GroupKind.ENERGY, List.of(group("1", -4, -3, 0.1), group("2", -3, -1, 0.3)));
    ChartSeries bars = ValidationCharts.groups(energy).series().get(0);
    assertEquals(Kind.BARS, bars.kind());
    assertArrayEquals(
        new double[] {-4, -3, -1}, new double[] {bars.x(0), bars.x(1), bars.upperEdge(1)});
    assertEquals(0.3, bars.y(1));
    GroupedErrors widths =
        new GroupedErrors(GroupKind.WIDTH, List.of(group("4", 4, 4, 0.1), group("5", 5, 5, 0.2)));
    ChartSeries points = ValidationCharts.groups(widths).series().get(0);
    assertEquals(Kind.LINE, points.kind());
    assertEquals(5, points.x(1));
    GroupedErrors classes =
        new GroupedErrors(
            GroupKind.STRUCTURE,
            List.of(
                group("square", Double.NaN, Double.NaN, 0.1),
                group("mixed", Double.NaN, Double.NaN, 0.2)));
    ChartSpec named = ValidationCharts.groups(classes);
    assertEquals("1 square, 2 mixed", named.x().label());
    assertEquals(1.5, named.series().get(0).x(1));
  }

  private static LearningRun run(int rows, long seed, double mae) {
    return new LearningRun(rows, seed, 5, new ErrorFigures(9, mae, mae, mae), 0.5, Double.NaN);
  }

  @Test
  void aLearningCurveHasItsPowerLaw() {
    LearningCurve curve =
        new LearningCurve(Split.Part.TEST, 9, 1000, List.of(run(100, 1, 0.1), run(1000, 1, 0.01)));
    ChartSpec chart = TrialCharts.learningCurve(curve);
    assertTrue(chart.x().scale().logarithmic() && chart.y().scale().logarithmic());
    assertTrue(
        chart.series().stream().anyMatch(one -> one.name().equals("rows to the power −1.00")));
    assertTrue(chart.series().stream().anyMatch(one -> one.name().startsWith("slope error, drag")));
    assertFalse(
        chart.series().stream().anyMatch(one -> one.name().startsWith("slope error, random")),
        "nobody knows");
    assertTrue(TrialCharts.noLearningCurve().series().isEmpty());
  }

  @Test
  void uncertaintiesStandBesideErrors() {
    ChartSpec chart =
        TrialCharts.uncertainty(new double[] {0.1, 0.2, 0.4}, new double[] {-0.1, 0, 0.5});
    ChartSeries rows = chart.series().get(0);
    assertEquals(0.1, rows.y(0), "sizes");
    assertTrue(rows.y(1) > 0, "none has a place, too");
    assertEquals(0.8, chart.series().get(2).y(1), 1e-15, "two uncertainties");
    assertTrue(TrialCharts.histories(List.of()).series().isEmpty());
  }
}
