package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.random.RandomStream;

class ColourScaleTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valueAndFractionAreInverse(boolean compressed) {
    RandomStream random = RandomStream.of(1, 1);
    for (int trial = 0; trial < 500; trial++) {
      double low = random.nextDouble(-100, 100);
      double high = low + Math.exp(random.nextDouble(-8, 8));
      ColourScale scale = new ColourScale(ColourMap.MAGMA, low, high, compressed);
      double t = random.nextDouble();
      assertEquals(t, scale.fraction(scale.value(t)), 1e-9);
      double value = random.nextDouble(low, high);
      assertEquals(value, scale.value(scale.fraction(value)), 1e-9 * (high - low));
      assertEquals(low, scale.value(0), 1e-12 * (high - low));
      assertEquals(high, scale.value(1), 1e-12 * (high - low) + Math.ulp(high));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void risesFromZeroToOneAndClampsOutside(boolean compressed) {
    ColourScale scale = new ColourScale(ColourMap.VIRIDIS, -3, 7, compressed);
    double before = -1;
    for (int k = 0; k <= 1000; k++) {
      double fraction = scale.fraction(-3 + k * 0.01);
      assertTrue(fraction > before, "at " + k);
      before = fraction;
    }
    assertEquals(0, scale.fraction(-3));
    assertEquals(1, scale.fraction(7), 1e-12);
    assertEquals(0, scale.fraction(Double.NEGATIVE_INFINITY));
    assertEquals(1, scale.fraction(Double.POSITIVE_INFINITY), 1e-12);
    assertEquals(1, scale.fraction(1e300), 1e-12);
    assertTrue(Double.isNaN(scale.fraction(Double.NaN)));
    assertEquals(ColourMap.NO_VALUE, scale.argb(Double.NaN));
  }

  @Test
  void compressionIsSmoothAtTheKneeAndLeavesTheWellsMostColours() {
    ColourScale scale = ColourScale.compressed(ColourMap.VIRIDIS, 0, 10);
    double knee = scale.knee();
    assertEquals(6, knee, 1e-12);
    assertTrue(scale.fraction(knee) > 0.75 && scale.fraction(knee) < 0.9);
    double step = 1e-4;
    double left = scale.fraction(knee) - scale.fraction(knee - step);
    double right = scale.fraction(knee + step) - scale.fraction(knee);
    assertEquals(1, right / left, 1e-4);
    assertEquals(scale.fraction(knee) / 2, scale.fraction(knee / 2), 1e-12);
    assertEquals(10, ColourScale.linear(ColourMap.VIRIDIS, 0, 10).knee());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void paintsWhatArgbSays(boolean compressed) {
    ColourScale scale = new ColourScale(ColourMap.INFERNO, -0.4, 2, compressed);
    RandomStream random = RandomStream.of(2, 0);
    double[] values = new double[5000];
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextDouble(-1, 3);
    }
    values[0] = Double.POSITIVE_INFINITY;
    values[1] = Double.NEGATIVE_INFINITY;
    values[2] = Double.NaN;
    int[] colours = new int[values.length];
    scale.paint(values, colours);
    assertEquals(ColourMap.INFERNO.argb(1), colours[0]);
    assertEquals(ColourMap.INFERNO.argb(0), colours[1]);
    assertEquals(ColourMap.NO_VALUE, colours[2]);
    double step = compressed ? 1.0 / ColourMap.SIZE : 1e-12;
    for (int k = 3; k < values.length; k++) {
      double t = scale.fraction(values[k]);
      boolean near =
          colours[k] == scale.argb(values[k])
              || colours[k] == ColourMap.INFERNO.argb(t - step)
              || colours[k] == ColourMap.INFERNO.argb(t + step);
      assertTrue(near, "value " + values[k]);
    }
  }

  @Test
  void refusesRangesThatDoNotRise() {
    for (double[] range : new double[][] {{1, 1}, {2, 1}, {0, Double.NaN}, {0, 1 / 0.0}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> ColourScale.linear(ColourMap.VIRIDIS, range[0], range[1]));
    }
    ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> scale.paint(new double[3], new int[2]));
  }
}
