package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws one sign at many places. */
final class Signs {
  private final Shape shape;
  private final boolean open;

  /**
   * Makes a sign.
   *
   * @param size its width in pixels
   */
  Signs(SeriesStyle.Marker marker, double size) {
    this.shape = shape(marker, size);
    this.open = marker == SeriesStyle.Marker.CROSS;
  }

  /** The outline of a sign around the origin. */
  static Shape shape(SeriesStyle.Marker marker, double size) {
    double half = size / 2;
    Path2D path = new Path2D.Double();
    switch (marker) {
      case SQUARE -> {
        return new Rectangle2D.Double(-0.9 * half, -0.9 * half, 1.8 * half, 1.8 * half);
      }
      case DIAMOND -> polygon(path, 0, -1.2 * half, 1.2 * half, 0, 0, 1.2 * half, -1.2 * half, 0);
      case TRIANGLE ->
          polygon(path, 0, -1.2 * half, 1.1 * half, 0.8 * half, -1.1 * half, 0.8 * half);
      case CROSS -> {
        path.moveTo(-half, -half);
        path.lineTo(half, half);
        path.moveTo(-half, half);
        path.lineTo(half, -half);
      }
      default -> {
        return new Ellipse2D.Double(-half, -half, size, size);
      }
    }
    return path;
  }

  private static void polygon(Path2D path, double... corners) {
    path.moveTo(corners[0], corners[1]);
    for (int k = 2; k < corners.length; k += 2) {
      path.lineTo(corners[k], corners[k + 1]);
    }
    path.closePath();
  }

  /** Draws the sign in the colour that is set. */
  void draw(Graphics2D g, double x, double y) {
    g.translate(x, y);
    if (open) {
      g.setStroke(new BasicStroke(1.5f));
      g.draw(shape);
    } else {
      g.fill(shape);
    }
    g.translate(-x, -y);
  }
}
