package org.pesexplorer.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/** Pictures for tests. */
final class Pictures {
  static final String CAPTION = "v with one particle more, a < b & c";

  private Pictures() {}

  /** A map of cosines with everything on it. */
  static MapPicture.Builder full() {
    double[] values = new double[40 * 40];
    for (int k = 0; k < values.length; k++) {
      int row = k / 40;
      double x = (k - 40 * row + 0.5) / 40;
      double y = (row + 0.5) / 40;
      values[k] = -Math.cos(2 * Math.PI * (x - 0.25)) - Math.cos(2 * Math.PI * (y - 0.5));
    }
    values[0] = Double.POSITIVE_INFINITY;
    return MapPicture.builder(5)
        .title("A title")
        .caption(CAPTION)
        .map(values, 40, 40, ColourScale.linear(ColourMap.VIRIDIS, -2, 1.5))
        .shells(1)
        .particles(1, 1, 6.5, 4)
        .selected(Set.of(1))
        .contours(-1, 0, 1)
        .arrows(
            List.of(
                new ForceArrows(ForceArrows.Part.TOTAL, new double[] {1, 0, Double.NaN, 0}),
                new ForceArrows(ForceArrows.Part.PAIR, new double[] {0, -30, 1e30, 5})))
        .minima(Minima.find(values, 40, 40, true));
  }

  static BufferedImage paint(MapPicture picture, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    MapPainter.paint(g, picture, width, height);
    g.dispose();
    return image;
  }
}
