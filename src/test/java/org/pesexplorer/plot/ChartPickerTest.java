package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartPickerTest {
  private final ChartSeries line =
      ChartSeries.line("line", new double[] {1, 5, 9}, new double[] {1, 5, 9});
  private final ChartSeries points =
      ChartSeries.points("points", new double[] {5, 8, 50}, new double[] {5.2, 2, 5});
  private final ChartSeries bars =
      ChartSeries.bars("bars", new double[] {0, 4, 10}, new double[] {3, 7});

  private static ChartFrame frame(ChartSpec spec) {
    return Charts.draw(spec, ChartTheme.LIGHT).frame();
  }

  private static Optional<ChartHit> pick(ChartSpec spec, double x, double y, double reach) {
    ChartFrame frame = frame(spec);
    return ChartPicker.nearest(spec, frame, frame.toPixelX(x), frame.toPixelY(y), reach);
  }

  @Test
  void theNearestPointInReachIsPicked() {
    ChartSpec spec = Charts.tenByTen(line, points);
    assertEquals(Optional.of(new ChartHit(0, 1, 5, 5)), pick(spec, 5, 4.9, 10));
    assertEquals(Optional.of(new ChartHit(1, 0, 5, 5.2)), pick(spec, 5, 5.3, 10));
    assertEquals(Optional.of(new ChartHit(1, 1, 8, 2)), pick(spec, 8, 2, 1));
    assertEquals(Optional.empty(), pick(spec, 3, 8, 10));
    assertEquals(Optional.empty(), pick(spec, 50, 5, 10), "outside of what is shown");
  }

  @Test
  void aBarIsPickedByItsColumn() {
    ChartSpec spec = Charts.tenByTen(bars);
    assertEquals(Optional.of(new ChartHit(0, 1, 7, 7)), pick(spec, 4.1, 9, 5));
    assertEquals(Optional.of(new ChartHit(0, 0, 2, 3)), pick(spec, 3.9, 0.5, 5));
    assertEquals(Optional.empty(), pick(spec, 12, 0.5, 5));
  }

  @Test
  void theCrossReadsLinesStepsAndBars() {
    ChartSeries steps = ChartSeries.steps("steps", new double[] {1, 5, 9}, new double[] {2, 4, 6});
    ChartSpec spec = Charts.tenByTen(line, steps, bars, points, ChartSeries.verticalLine("v", 3));
    ChartFrame frame = frame(spec);
    String reading = ChartPicker.reading(spec, frame, frame.toPixelX(4.5), frame.toPixelY(2.5));
    assertEquals(
        "x 4.500   y 2.500\nline: 5.000 at 5.000\nsteps: 2.000 at 1.000\nbars: 7.000", reading);
    String before = ChartPicker.reading(spec, frame, frame.toPixelX(0.5), frame.toPixelY(2.5));
    assertTrue(before.startsWith("x 0.5000"), before);
    assertTrue(before.endsWith("line: 1.000 at 1.000\nbars: 3.000"), before);
  }

  @Test
  void aBarWithoutAValueSaysNothing() {
    ChartSeries gap =
        ChartSeries.bars("gap", new double[] {0, 4, 10}, new double[] {3, Double.NaN});
    ChartSpec spec = Charts.tenByTen(gap);
    ChartFrame frame = frame(spec);
    String reading = ChartPicker.reading(spec, frame, frame.toPixelX(7), frame.toPixelY(2.5));
    assertEquals("x 7.000   y 2.500", reading);
    assertEquals(Optional.empty(), pick(spec, 7, 1, 5));
  }
}
