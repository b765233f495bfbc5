package org.pesexplorer.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws the points of a scatter plot: a few as smooth signs, many as small translucent squares, so
 * that places where they overlap show as denser.
 */
final class ScatterPainter {
  /** Up to so many points are drawn as smooth signs. */
  static final int FEW = 1500;

  /** A drawing that scales freely takes so many squares; more become an embedded picture. */
  private static final int MOST_VECTORS = 5000;

  private static final double EMBEDDED_FINENESS = 3;
  private static final double LEAST_ALPHA = 0.16;

  private final ChartFrame frame;
  private final boolean vector;

  ScatterPainter(ChartFrame frame, boolean vector) {
    this.frame = frame;
    this.vector = vector;
  }

  /** Draws a series of points. */
  void paint(Graphics2D g, ChartSeries series, Color colour) {
    if (series.size() <= FEW) {
      paintSigns(g, series, colour);
    } else if (vector && series.size() > MOST_VECTORS) {
      paintEmbedded(g, series, colour);
    } else {
      paintSquares(g, series, colour);
    }
  }

  private void paintSigns(Graphics2D g, ChartSeries series, Color colour) {
    int alpha = (int) (255 * (series.size() > 200 ? 0.7 : 0.9));
    Signs signs = new Signs(series.style().marker(), series.size() > 200 ? 5 : 7);
    int[] colours = colours(series, colour, alpha);
    for (int i = 0; i < series.size(); i++) {
      if (visible(series, i)) {
        g.setColor(new Color(colours[colours.length == 1 ? 0 : i], true));
        signs.draw(g, frame.toPixelX(series.x(i)), frame.toPixelY(series.y(i)));
      }
    }
  }

  private boolean visible(ChartSeries series, int i) {
    double x = series.x(i);
    double y = series.y(i);
    return frame.xRange().contains(x) && frame.yRange().contains(y);
  }

  /** Fills whole pixels of the device, which is many times faster than smooth shapes. */
  private void paintSquares(Graphics2D given, ChartSeries series, Color colour) {
    Graphics2D g = (Graphics2D) given.create();
    AffineTransform device = g.getTransform();
    double scale = device.getScaleX();
    double shiftX = device.getTranslateX();
    double shiftY = device.getTranslateY();
    if (!vector) {
      g.setTransform(new AffineTransform());
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    } else {
      scale = 1;
      shiftX = 0;
      shiftY = 0;
    }
    double side = series.size() > 20_000 ? 2 : 3;
    int size = (int) Math.max(1, Math.round(side * scale));
    int[] colours = colours(series, colour, alpha(series.size()));
    int current = 0;
    for (int i = 0; i < series.size(); i++) {
      if (visible(series, i)) {
        int next = colours[colours.length == 1 ? 0 : i];
        if (next != current) {
          g.setColor(new Color(next, true));
          current = next;
        }
        double x = scale * frame.toPixelX(series.x(i)) + shiftX;
        double y = scale * frame.toPixelY(series.y(i)) + shiftY;
        g.fillRect((int) Math.round(x - size / 2.0), (int) Math.round(y - size / 2.0), size, size);
      }
    }
    g.dispose();
  }

  /** The more points, the more translucent, down to a sixth. */
  private static int alpha(int points) {
    return (int) (255 * Math.max(LEAST_ALPHA, 0.75 * Math.pow(FEW / (double) points, 0.35)));
  }

  private void paintEmbedded(Graphics2D g, ChartSeries series, Color colour) {
    Rectangle2D area = frame.area();
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(area.getWidth() * EMBEDDED_FINENESS),
            (int) Math.ceil(area.getHeight() * EMBEDDED_FINENESS),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D inside = image.createGraphics();
    inside.scale(EMBEDDED_FINENESS, EMBEDDED_FINENESS);
    inside.translate(-area.getX(), -area.getY());
    new ScatterPainter(frame, false).paintSquares(inside, series, colour);
    inside.dispose();
    AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    place.scale(1 / EMBEDDED_FINENESS, 1 / EMBEDDED_FINENESS);
    g.drawImage(image, place, null);
  }

  /** One colour for all points, or one for each, as ARGB. */
  private static int[] colours(ChartSeries series, Color colour, int alpha) {
    int veil = alpha << 24;
    if (series.colouring().isEmpty()) {
      return new int[] {veil | (colour.getRGB() & 0xffffff)};
    }
    ColourScale scale = series.colouring().get().scale();
    double[] values = new double[series.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = series.value(i);
    }
    int[] argb = new int[values.length];
    scale.paint(values, argb);
    for (int i = 0; i < argb.length; i++) {
      argb[i] = veil | (argb[i] & 0xffffff);
    }
    return argb;
  }
}
