package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapPainterTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 720;

  /** A picture of two halves, value 0 at small x and 1 at large x. */
  private static MapPicture.Builder halves() {
    double[] values = {0, 1, 0, 1};
    return MapPicture.builder(4)
        .map(values, 2, 2, ColourScale.linear(ColourMap.MAGMA, 0, 1))
        .shells(1);
  }

  private static int colourAt(MapPicture picture, BufferedImage image, double x, double y) {
    PictureLayout layout = new PictureLayout(picture, WIDTH, HEIGHT, 9);
    return image.getRGB((int) layout.x(x), (int) layout.y(y));
  }

  @Test
  void theCellHasTheColoursOfTheScaleAndImagesDimmedOnes() {
    MapPicture picture = halves().theme(PictureTheme.DARK).build();
    BufferedImage image = Pictures.paint(picture, WIDTH, HEIGHT);
    int low = ColourMap.MAGMA.argb(0);
    int high = ColourMap.MAGMA.argb(1);
    assertEquals(low, colourAt(picture, image, 1, 1));
    assertEquals(high, colourAt(picture, image, 3, 3));
    int imaged = colourAt(picture, image, 7, 3);
    assertTrue((imaged & 0xff) < (high & 0xff), Integer.toHexString(imaged));
    assertTrue((imaged & 0xff) > (low & 0xff), Integer.toHexString(imaged));
    assertEquals(imaged, colourAt(picture, image, -1, -2));
    assertEquals(PictureTheme.DARK.background().getRGB(), image.getRGB(3, 3));
  }

  @Test
  void rowsRunUpwards() {
    double[] values = {0, 0, 1, 1};
    MapPicture picture =
        MapPicture.builder(4).map(values, 2, 2, ColourScale.linear(ColourMap.MAGMA, 0, 1)).build();
    BufferedImage image = Pictures.paint(picture, WIDTH, HEIGHT);
    assertEquals(ColourMap.MAGMA.argb(0), colourAt(picture, image, 1, 1));
    assertEquals(ColourMap.MAGMA.argb(1), colourAt(picture, image, 1, 3));
  }

  @Test
  void particlesAreFilledAndImagesHollow() {
    // The first particle is given at an image of (1, 1): it is drawn inside the cell.
    MapPicture picture = halves().particles(new double[] {5, -3}, List.of("")).build();
    BufferedImage image = Pictures.paint(picture, WIDTH, HEIGHT);
    assertEquals(0xffffffff, colourAt(picture, image, 1, 1));
    int plain = colourAt(picture, image, 1.7, 5.7);
    assertEquals(plain, colourAt(picture, image, 1, 5));
    MapPicture chosen =
        halves().particles(new double[] {5, -3}, List.of("")).selected(Set.of(0)).build();
    int blue = colourAt(chosen, Pictures.paint(chosen, WIDTH, HEIGHT), 1, 1);
    assertTrue((blue & 0xff) > 150 && (blue >> 16 & 0xff) < 60, Integer.toHexString(blue));
  }

  @Test
  void imagesThatStayAreSquaresWhereTheyAreGiven() {
    MapPicture picture =
        halves().particles(new double[] {1, 1}, List.of("")).fixedImages(2, -3).build();
    BufferedImage image = Pictures.paint(picture, WIDTH, HEIGHT);
    BufferedImage follow =
        Pictures.paint(halves().particles(new double[] {1, 1}, List.of("")).build(), WIDTH, HEIGHT);
    assertEquals(0xffffffff, colourAt(picture, image, 1, 1));
    assertTrue(differ(picture, image, follow, 2, 5), "an image of (2, 1)");
    assertTrue(differ(picture, image, follow, 1, 5), "no image of (1, 1)");
    assertFalse(differ(picture, image, follow, 3, 3), "nothing elsewhere");
  }

  /** Whether two drawings differ near a place. */
  private static boolean differ(
      MapPicture picture, BufferedImage one, BufferedImage two, double x, double y) {
    boolean differ = false;
    for (double right = -0.3; right <= 0.3; right += 0.02) {
      differ |= colourAt(picture, one, x + right, y) != colourAt(picture, two, x + right, y);
    }
    return differ;
  }

  @Test
  void everyPartShows() {
    BufferedImage full = Pictures.paint(Pictures.full().build(), WIDTH, HEIGHT);
    List<MapPicture> without =
        List.of(
            Pictures.full().title("").build(),
            Pictures.full().caption("").build(),
            Pictures.full().contours().build(),
            Pictures.full().arrows(List.of()).build(),
            Pictures.full().minima(List.of()).build(),
            Pictures.full().selected(Set.of()).build(),
            Pictures.full().shells(0).build(),
            Pictures.full().legend("").build(),
            Pictures.full().axes("", "y / R_c").build(),
            Pictures.full().axes("x / R_c", "").build());
    for (int k = 0; k < without.size(); k++) {
      assertFalse(
          Arrays.equals(pixels(full), pixels(Pictures.paint(without.get(k), WIDTH, HEIGHT))),
          "part " + k);
    }
    assertArrayEquals(pixels(full), pixels(Pictures.paint(Pictures.full().build(), WIDTH, HEIGHT)));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @ParameterizedTest
  @EnumSource
  void anySizeIsDrawn(PictureTheme theme) {
    for (int[] size : new int[][] {{60, 300}, {300, 40}, {420, 380}, {1600, 500}}) {
      BufferedImage image = Pictures.paint(Pictures.full().theme(theme).build(), size[0], size[1]);
      assertEquals(theme.background().getRGB(), image.getRGB(0, 0));
    }
    assertEquals(1, Pictures.paint(Pictures.full().theme(theme).build(), 1, 1).getHeight());
    MapPicture wordy = Pictures.full().caption("many words ".repeat(500)).build();
    assertEquals(60, new PictureLayout(wordy, 400, 300, 9).plot.getHeight(), 1e-9);
    MapPicture empty = MapPicture.builder(3).build();
    assertThrows(IllegalArgumentException.class, () -> MapPainter.paint(null, empty, 0, 10));
  }

  @Test
  void thePlotKeepsItsProportionsAndStaysInThePicture() {
    for (int width = 300; width < 1500; width += 170) {
      for (int height = 300; height < 1500; height += 190) {
        MapPicture picture = Pictures.full().build();
        PictureLayout layout = new PictureLayout(picture, width, height, 9);
        assertEquals(layout.plot.getWidth(), layout.plot.getHeight(), 1e-9);
        assertTrue(layout.plot.getWidth() > 0.3 * Math.min(width, height));
        assertTrue(layout.plot.getX() > 0 && layout.right < width);
        assertTrue(layout.plot.getY() > 0 && layout.plot.getMaxY() < height);
      }
    }
  }
}
