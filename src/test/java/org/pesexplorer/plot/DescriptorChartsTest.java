package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.InputSurvey;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.database.TwinFloor;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.DragSpectrum;
import org.pesexplorer.core.descriptor.KinkPath;

class DescriptorChartsTest {
  private static final DescriptorSettings ONE =
      new DescriptorSettings(List.of(-2), 20, DescriptorKind.EIGENVALUES);

  private static InputSurvey survey(double... values) {
    DescriptorColumns.Builder columns = new DescriptorColumns.Builder(ONE, 1);
    for (int row = 0; row < values.length; row++) {
      columns.set(row, new double[] {values[row]});
    }
    return InputSurvey.of(columns.build());
  }

  @Test
  void boxesStandAtTheLevelsOnASignedLogarithm() {
    ChartSpec raw = InputCharts.boxes(survey(-999, 0, 9), false);
    ChartSeries whole = raw.series().get(0);
    assertEquals(1, whole.x(0));
    assertEquals(-3, whole.y(0), 1e-12);
    assertEquals(1, whole.y(1), 1e-12);
    assertTrue(Double.isNaN(whole.y(2)), "a gap to the next input");
    assertEquals(0, raw.series().get(3).y(0), "the median");
    ChartSpec scaled = InputCharts.boxes(survey(1, 3), true);
    assertEquals(-1, scaled.series().get(0).y(0), 1e-12);
    assertEquals("deviations from the mean", scaled.y().label());
  }

  @Test
  void anInputWithoutSpreadHasNoHistogram() {
    InputSurvey flat = survey(4, 4, 4);
    assertEquals(List.of(), InputCharts.histogram(flat, 0, new double[] {4, 4, 4}, false).series());
    InputSurvey two = survey(1, 2);
    ChartSeries bars = InputCharts.histogram(two, 0, new double[] {1, 2}, false).series().get(0);
    double rows = 0;
    for (int k = 0; k < bars.size(); k++) {
      rows += bars.y(k);
    }
    assertEquals(2, rows);
  }

  @Test
  void draggedInputsHaveACurveEach() {
    DragSpectrum drag = DragSpectrum.figureTen(11, DescriptorSettings.THESIS);
    ChartSpec plain = DescriptorCharts.drag(drag, false, false);
    assertEquals(8, plain.series().size());
    assertEquals(drag.curves().get(5).get(3), plain.series().get(5).y(3));
    ChartSpec signed = DescriptorCharts.drag(drag, true, true);
    double slope = drag.slopes().get(2).get(4);
    assertEquals(
        Math.signum(slope) * Math.log10(1 + Math.abs(slope)), signed.series().get(2).y(4), 1e-12);
    assertEquals("exponent -3", plain.series().get(4).name());
  }

  @Test
  void kinksAreDrawnAsPartsOfTheLargestChange() {
    Configuration square =
        Configuration.ofFractions(new Cell(2, 5), .4, .4, .6, .4, .6, .6, .4, .6);
    KinkPath path = KinkPath.along(square, 0, new double[] {1, 0}, 0.05, 20, ONE);
    for (KinkPath.Curves curves : List.of(path.eigenvalues(), path.powerSums())) {
      for (boolean slopes : new boolean[] {false, true}) {
        for (ChartSeries one : DescriptorCharts.kink(path.places(), curves, 0, slopes).series()) {
          double largest = 0;
          for (int k = 0; k < one.size(); k++) {
            largest = Math.max(largest, Math.abs(one.y(k)));
          }
          assertTrue(largest == 0 || Math.abs(largest - 1) < 1e-12, "largest " + largest);
        }
      }
    }
    ChartSeries trace =
        DescriptorCharts.kink(path.places(), path.powerSums(), 0, false).series().get(0);
    assertEquals(0, trace.y(3), "the trace does not change but for rounding");
  }

  @Test
  void everyShareFallsIntoABar() {
    double[] shares = {0, 1e-17, 1e-9, 0.03, 0.5, 1};
    ChartSpec chart =
        DescriptorCharts.reach(new ReachSurvey(ONE, shares, 2), OptionalDouble.of(0.03));
    ChartSeries bars = chart.series().get(0);
    double rows = 0;
    for (int k = 0; k < bars.size(); k++) {
      rows += bars.y(k);
    }
    assertEquals(shares.length, rows);
    assertEquals("selected row", chart.series().get(2).name());
    assertEquals(0.03, chart.series().get(2).x(0));
    ChartSpec none =
        DescriptorCharts.reach(new ReachSurvey(ONE, new double[0], 4), OptionalDouble.empty());
    assertEquals("No row has a force", none.emptyText());
  }

  @Test
  void twinsStandAtHalfTheirDifference() {
    List<Twins.Pair> pairs = new ArrayList<>();
    pairs.add(new Twins.Pair(0, 3, 0.1, 0.4));
    pairs.add(new Twins.Pair(1, 2, 0.2, 0.6));
    Twins twins = new Twins(ONE, 4, pairs, 0.2, pairs, new TwinFloor(0.1, 0.05, 0.2, 1, 1));
    ChartSpec chart = DescriptorCharts.twins(twins, OptionalInt.of(1));
    assertEquals(0.2, chart.series().get(0).y(0));
    ChartSeries line = chart.series().get(2);
    assertEquals(0.1, line.y(0));
    assertEquals(0.2, line.y(1), 1e-12);
    assertEquals(0.05, chart.series().get(3).low(0), 1e-12);
    assertEquals(0.3, chart.series().get(4).y(0));
    assertTrue(DescriptorCharts.noTwins().series().isEmpty());
  }

  @Test
  void differencesAreCounted() {
    ChartSpec chart =
        InputCharts.rescore(Rescore.of(new double[] {1, 2, 3}, new double[] {1, 2.5, 3.5}));
    assertEquals("Differences of 3 energies", chart.title());
    assertEquals(1, chart.series().size());
    assertTrue(InputCharts.rescore(Rescore.of(new double[0], new double[0])).series().isEmpty());
    ChartSpec alike = InputCharts.rescore(Rescore.of(new double[] {1, 2}, new double[] {1, 2}));
    assertEquals(List.of(), alike.series());
    assertEquals("No energy differs by more than rounding", alike.emptyText());
  }
}
