package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.pesexplorer.plot.ColourMap;
import org.pesexplorer.plot.ColourScale;

class TilePainterTest {
  private static final int GRID = 10;
  private static final int SIZE = 80;
  private static final int ZOOM = SIZE / GRID;
  private static final ColourScale SCALE = ColourScale.linear(ColourMap.VIRIDIS, -1, 1);

  private static Surface surface(double... values) {
    return new Surface(SurfaceRequest.wholeCell(OptionalInt.empty(), GRID, 5), values, 3);
  }

  private static Surface well(int column, int row) {
    double[] values = new double[GRID * GRID];
    values[row * GRID + column] = -1;
    return surface(values);
  }

  /** How bright a pixel is; the lowest colour of viridis is the darkest. */
  private static int brightness(int argb) {
    return (argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255);
  }

  private static int darkest(int[] pixels) {
    int found = 0;
    for (int k = 0; k < pixels.length; k++) {
      if (brightness(pixels[k]) < brightness(pixels[found])) {
        found = k;
      }
    }
    return found;
  }

  @Test
  void aWellLandsAtItsPixelWithUpwardsBeingUp() {
    for (int[] at : new int[][] {{2, 7}, {7, 1}, {0, 0}, {9, 9}, {4, 5}}) {
      int[] pixels = TilePainter.paint(well(at[0], at[1]), SCALE, SIZE, false);
      assertEquals(SIZE * SIZE, pixels.length);
      int found = darkest(pixels);
      assertEquals((at[0] + 0.5) * ZOOM, found % SIZE + 0.5, 1);
      assertEquals(SIZE - (at[1] + 0.5) * ZOOM, Math.floorDiv(found, SIZE) + 0.5, 1);
    }
  }

  @Test
  void flatGroundHasTheColourOfItsEnergyEverywhere() {
    double[] values = new double[GRID * GRID];
    Arrays.fill(values, 0.25);
    Set<Integer> colours = new HashSet<>();
    for (int pixel : TilePainter.paint(surface(values), SCALE, SIZE, true)) {
      colours.add(pixel);
    }
    assertEquals(1, colours.size());
    int expected = SCALE.argb(0.25);
    int seen = colours.iterator().next();
    for (int shift : new int[] {0, 8, 16, 24}) {
      assertEquals(expected >> shift & 255, seen >> shift & 255, 2);
    }
  }

  @Test
  void thePictureIsPeriodic() {
    // A well in one corner shines over the faces into all four corners of the picture.
    int[] pixels = TilePainter.paint(well(0, 0), SCALE, SIZE, false);
    int ground = brightness(SCALE.argb(0));
    for (int corner : new int[] {0, SIZE - 1, (SIZE - 1) * SIZE, SIZE * SIZE - 1}) {
      assertTrue(brightness(pixels[corner]) < ground - 10, "corner " + corner);
    }
    assertTrue(Math.abs(brightness(pixels[SIZE * SIZE / 2 + SIZE / 2]) - ground) < 6);
  }

  @Test
  void wallsWithoutEndTakeTheHighestColour() {
    double[] values = new double[GRID * GRID];
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    int[] pixels = TilePainter.paint(surface(values), SCALE, 16, true);
    int[] expected = new int[pixels.length];
    Arrays.fill(expected, ColourMap.VIRIDIS.argb(1));
    assertArrayEquals(expected, pixels);
  }

  @Test
  void contoursAreDrawnOverTheColours() {
    int[] plain = TilePainter.paint(well(4, 4), SCALE, SIZE, false);
    int[] lined = TilePainter.paint(well(4, 4), SCALE, SIZE, true);
    assertFalse(Arrays.equals(plain, lined));
    assertEquals(plain[0], lined[0], "far from the well there is no line");
  }

  @Test
  void theVeilLiesOverAnOpaquePicture() {
    int[] pixels = {0xff000000, 0xffffffff, 0xff204060};
    assertArrayEquals(pixels, TilePainter.veiled(pixels, 0x00123456));
    assertArrayEquals(
        new int[] {0xff123456, 0xff123456, 0xff123456}, TilePainter.veiled(pixels, 0xff123456));
    int[] half = TilePainter.veiled(pixels, 0x80ffffff);
    assertArrayEquals(new int[] {0xff808080, 0xffffffff, 0xff8f9faf}, half);
    assertEquals(0xff204060, pixels[2], "the picture itself is left alone");
  }
}
