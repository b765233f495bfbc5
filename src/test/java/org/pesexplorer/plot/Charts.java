package org.pesexplorer.plot;

import java.util.List;

/** Charts for tests, and the pixels of their drawings. */
final class Charts {
  static final int WIDTH = 600;
  static final int HEIGHT = 400;

  private Charts() {}

  /** A chart on linear axes over 0 to 10 each. */
  static ChartSpec tenByTen(ChartSeries... series) {
    return ChartSpec.builder(
            ChartAxis.linear("x / R_c").withRange(0, 10), ChartAxis.linear("y").withRange(0, 10))
        .build()
        .withSeries(List.of(series));
  }

  static ChartImage draw(ChartSpec spec, ChartTheme theme) {
    return ChartRenderer.image(spec, theme, WIDTH, HEIGHT, 1);
  }

  /** Whether some pixel within a distance has about a colour. */
  static boolean near(ChartImage image, double x, double y, int within, int rgb) {
    for (int row = (int) y - within; row <= y + within; row++) {
      for (int column = (int) x - within; column <= x + within; column++) {
        if (like(image.pixels()[row * image.width() + column], rgb)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some pixel near a place of the data has about a colour. */
  static boolean at(ChartImage image, double x, double y, int rgb) {
    return near(image, image.frame().toPixelX(x), image.frame().toPixelY(y), 2, rgb);
  }

  /** How many pixels have about a colour. */
  static int count(ChartImage image, int rgb) {
    int count = 0;
    for (int pixel : image.pixels()) {
      count += like(pixel, rgb) ? 1 : 0;
    }
    return count;
  }

  private static boolean like(int pixel, int rgb) {
    int red = Math.abs(((pixel >> 16) & 255) - ((rgb >> 16) & 255));
    int green = Math.abs(((pixel >> 8) & 255) - ((rgb >> 8) & 255));
    int blue = Math.abs((pixel & 255) - (rgb & 255));
    return red + green + blue <= 60;
  }
}
