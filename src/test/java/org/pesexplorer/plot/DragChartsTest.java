package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DragChartsTest {
  private static final int POINTS = 60;
  private static final double[] NONE = {};

  private static double[] line(double from, double step) {
    double[] all = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      all[k] = from + step * k;
    }
    return all;
  }

  private static DragCharts.Curves curves(double[] truth, boolean[] outside, boolean[] walls) {
    return new DragCharts.Curves(
        line(0, 0.1),
        truth,
        List.of(
            new DragCharts.Curve("A", line(-0.5, 0.01)),
            new DragCharts.Curve("B", line(-0.4, 0.01))),
        outside,
        walls,
        NONE,
        NONE);
  }

  private static List<String> names(ChartSpec spec) {
    return spec.series().stream().map(ChartSeries::name).toList();
  }

  @Test
  void truthAndNetworksStandOverTheShade() {
    boolean[] outside = new boolean[POINTS];
    outside[10] = true;
    outside[11] = true;
    ChartSpec spec = DragCharts.energy(curves(line(-0.5, 0.01), outside, new boolean[POINTS]));
    assertEquals(List.of(DragCharts.OUTSIDE, "truth", "B", "A"), names(spec));
    ChartSeries shade = spec.series().get(0);
    double first = Double.NaN;
    double last = Double.NaN;
    for (int k = 0; k < shade.size(); k++) {
      if (!Double.isNaN(shade.low(k))) {
        first = Double.isNaN(first) ? shade.x(k) : first;
        last = shade.x(k);
      }
    }
    assertEquals(0.95, first, 1e-12);
    assertEquals(1.15, last, 1e-12);
  }

  @Test
  void withoutAnythingOutsideThereIsNoShade() {
    boolean[] none = new boolean[POINTS];
    assertFalse(
        names(DragCharts.slope(curves(line(0, 1), none, none))).contains(DragCharts.OUTSIDE));
  }

  @Test
  void wallsDoNotDrownTheRest() {
    double[] truth = line(-0.5, 0.01);
    boolean[] walls = new boolean[POINTS];
    for (int k = 40; k < POINTS; k++) {
      truth[k] = 1e6;
      walls[k] = true;
    }
    truth[POINTS - 1] = Double.POSITIVE_INFINITY;
    ChartSpec spec = DragCharts.energy(curves(truth, new boolean[POINTS], walls));
    assertTrue(spec.y().range().orElseThrow().high() < 1, spec.y().toString());
  }

  @Test
  void withoutATruthTheNetworksStandAlone() {
    double[] unknown = new double[POINTS];
    Arrays.fill(unknown, Double.NaN);
    boolean[] none = new boolean[POINTS];
    ChartSpec spec = DragCharts.energy(curves(unknown, none, none));
    assertEquals(List.of("B", "A"), names(spec));
    assertTrue(spec.y().range().orElseThrow().contains(-0.5));
  }

  @Test
  void aDivergingScaleIsTheGroundAtNoDifference() {
    DivergingScale light = new DivergingScale(0.2, false);
    assertEquals(0xfff7f7f7, light.argb(0));
    assertEquals(light.argb(0.2), light.argb(5));
    assertEquals(light.argb(-0.2), light.argb(Double.NEGATIVE_INFINITY));
    assertEquals(ColourMap.NO_VALUE, light.argb(Double.NaN));
    assertTrue((light.argb(0.2) & 0xff) < (light.argb(0.2) >> 16 & 0xff), "orange above");
    assertTrue((light.argb(-0.2) & 0xff) > (light.argb(-0.2) >> 16 & 0xff), "blue below");
  }
}
