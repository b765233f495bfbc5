package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

  @ParameterizedTest
  @CsvSource({
    "VIRIDIS, ff440154, ff21918c, fffde725",
    "PLASMA, ff0d0887, ffcc4778, fff0f921",
    "INFERNO, ff000004, ffbc3754, fffcffa4",
    "MAGMA, ff000004, ffb73779, fffcfdbf",
    "CIVIDIS, ff00224e, ff7d7c78, fffee838",
  })
  void hasTheKnownColours(ColourMap map, String low, String middle, String high) {
    assertEquals(low, Integer.toHexString(map.argb(0)));
    assertEquals(middle, Integer.toHexString(map.argb(0.5)));
    assertEquals(high, Integer.toHexString(map.argb(1)));
  }

  @ParameterizedTest
  @EnumSource
  void clampsAndGreysOutNaN(ColourMap map) {
    assertEquals(map.argb(0), map.argb(-3));
    assertEquals(map.argb(0), map.argb(Double.NEGATIVE_INFINITY));
    assertEquals(map.argb(1), map.argb(1.0001));
    assertEquals(map.argb(1), map.argb(Double.POSITIVE_INFINITY));
    assertEquals(0xff808080, map.argb(Double.NaN));
  }

  @Test
  void perceptualMapsGrowLighterAllTheWay() {
    Set<ColourMap> perceptual = EnumSet.complementOf(EnumSet.of(ColourMap.BANDED));
    assertEquals(5, perceptual.size());
    for (ColourMap map : perceptual) {
      for (int k = 1; k < ColourMap.SIZE; k++) {
        double before = lightness(map.table()[k - 1]);
        double here = lightness(map.table()[k]);
        // Rounding to 8 bits a component is worth less than 0.4.
        assertTrue(here > before - 0.4, map + " at " + k);
        if (k >= 4) {
          assertTrue(here > lightness(map.table()[k - 4]), map + " at " + k);
        }
      }
      assertTrue(lightness(map.argb(1)) - lightness(map.argb(0)) > 65, map.name());
    }
  }

  @Test
  void bandedHasTenFlatBandsThatDiffer() {
    int[] colours = new int[1000];
    ColourMap.BANDED.fill(colours);
    int bands = 1;
    for (int k = 1; k < colours.length; k++) {
      if (colours[k] != colours[k - 1]) {
        bands++;
        assertTrue(lightness(colours[k]) - lightness(colours[k - 1]) > 5, "at " + k);
      }
    }
    assertEquals(10, bands);
    assertEquals(ColourMap.VIRIDIS.argb(0), colours[0]);
    assertEquals(ColourMap.VIRIDIS.argb(1), colours[999]);
  }

  @ParameterizedTest
  @EnumSource
  void fillsWithTheTable(ColourMap map) {
    int[] colours = new int[256];
    map.fill(colours);
    assertArrayEquals(map.table(), colours);
    for (int colour : colours) {
      assertEquals(0xff, colour >>> 24);
    }
  }

  /** CIE lightness L*, 0 to 100. */
  private static double lightness(int argb) {
    double y = 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  private static double linear(int component) {
    double c = (component & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
