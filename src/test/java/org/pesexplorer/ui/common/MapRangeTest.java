package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapRangeTest {

  @Test
  void alwaysAFiniteRangeThatBeginsAtTheLowestEnergy() {
    Random random = new Random(8);
    for (int k = 0; k < 500; k++) {
      double[] values = new double[1 + random.nextInt(60)];
      double size = Math.pow(10, random.nextInt(16) - 4);
      for (int i = 0; i < values.length; i++) {
        double wall = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : 0;
        values[i] = (random.nextDouble() - 0.7) * size + wall;
      }
      double[] before = values.clone();
      MapQuery.Range range = MapRange.fit(values);
      assertTrue(Arrays.equals(before, values), "the energies are left alone");
      double low = Arrays.stream(values).min().orElseThrow();
      assertEquals(Double.isInfinite(low) ? 0 : low, range.low());
      assertTrue(range.high() > range.low(), range.toString());
    }
  }

  @Test
  void wallsDoNotDrownTheWells() {
    double[] values = new double[100];
    values[3] = -2;
    for (int k = 60; k < 100; k++) {
      values[k] = 1e9;
    }
    assertEquals(new MapQuery.Range(-2, 2), MapRange.fit(values));
  }

  @Test
  void aFlatSurfaceAndOneOfWallsAloneHaveARangeToo() {
    MapQuery.Range flat = MapRange.fit(new double[] {7, 7, 7});
    assertTrue(flat.low() == 7 && flat.high() > 7, flat.toString());
    double wall = Double.POSITIVE_INFINITY;
    assertEquals(new MapQuery.Range(0, 1), MapRange.fit(new double[] {wall, wall}));
  }
}
