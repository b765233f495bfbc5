package org.pesexplorer.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Draws the points of a scatter plot: a few as smooth signs, many as small translucent squares, so
 * that places where they overlap show as denser. The squares are mixed into one picture by hand,
 * which is many times faster than asking the drawing library for each.
 */
final class ScatterPainter {
  /** Up to so many points are drawn as smooth signs. */
  static final int FEW = 1500;

  /** A drawing that scales freely takes so many signs; more become an embedded picture. */
  private static final int MOST_VECTORS = 5000;

  /** From so many points on the squares are smaller. */
  private static final int MANY = 20_000;

  private static final double EMBEDDED_FINENESS = 3;
  private static final double MOST_PIXELS = 16e6;
  private static final double LEAST_ALPHA = 0.4;

  private final ChartFrame frame;
  private final boolean vector;

  ScatterPainter(ChartFrame frame, boolean vector) {
    this.frame = frame;
    this.vector = vector;
  }

  /** Draws a series of points. */
  void paint(Graphics2D g, ChartSeries series, Color colour) {
    if (series.size() <= (vector ? MOST_VECTORS : FEW)) {
      paintSigns(g, series, colour);
    } else {
      paintSquares(g, series, colour);
    }
  }

  private void paintSigns(Graphics2D g, ChartSeries series, Color colour) {
    boolean several = series.size() > 200;
    Signs signs = new Signs(series.style().marker(), several ? 5 : 7);
    int[] colours = colours(series, colour, several ? 180 : 230);
    for (int i = 0; i < series.size(); i++) {
      if (visible(series, i)) {
        g.setColor(new Color(colours[colours.length == 1 ? 0 : i], true));
        signs.draw(g, frame.toPixelX(series.x(i)), frame.toPixelY(series.y(i)));
      }
    }
  }

  private boolean visible(ChartSeries series, int i) {
    return frame.xRange().contains(series.x(i)) && frame.yRange().contains(series.y(i));
  }

  private void paintSquares(Graphics2D g, ChartSeries series, Color colour) {
    Rectangle2D area = frame.area();
    AffineTransform device = g.getTransform();
    double most = Math.sqrt(MOST_PIXELS / (area.getWidth() * area.getHeight()));
    double wanted = vector ? EMBEDDED_FINENESS : device.getScaleX();
    double fineness = Math.min(wanted, most);
    // The picture starts on a whole pixel of the screen, or it would be smeared over two.
    double left = Math.floor(area.getX() * fineness + device.getTranslateX());
    double top = Math.floor(area.getY() * fineness + device.getTranslateY());
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(area.getWidth() * fineness) + 2,
            (int) Math.ceil(area.getHeight() * fineness) + 2,
            BufferedImage.TYPE_INT_ARGB_PRE);
    double shiftX = device.getTranslateX() - left;
    double shiftY = device.getTranslateY() - top;
    mix(image, series, colours(series, colour, alpha(series.size())), fineness, shiftX, shiftY);
    AffineTransform place =
        AffineTransform.getTranslateInstance(-shiftX / fineness, -shiftY / fineness);
    place.scale(1 / fineness, 1 / fineness);
    g.drawImage(image, place, null);
  }

  private void mix(
      BufferedImage image,
      ChartSeries series,
      int[] colours,
      double fineness,
      double shiftX,
      double shiftY) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int columns = image.getWidth();
    int rows = image.getHeight();
    int size = (int) Math.max(1, Math.round((series.size() > MANY ? 2 : 3) * fineness));
    for (int i = 0; i < series.size(); i++) {
      if (visible(series, i)) {
        int source = premultiplied(colours[colours.length == 1 ? 0 : i]);
        double x = fineness * frame.toPixelX(series.x(i)) + shiftX - size / 2.0;
        double y = fineness * frame.toPixelY(series.y(i)) + shiftY - size / 2.0;
        int left = (int) Math.max(0, Math.round(x));
        int right = (int) Math.min(columns, Math.round(x) + size);
        int top = (int) Math.max(0, Math.round(y));
        int bottom = (int) Math.min(rows, Math.round(y) + size);
        for (int row = top; row < bottom; row++) {
          for (int k = row * columns + left; k < row * columns + right; k++) {
            pixels[k] = over(source, pixels[k]);
          }
        }
      }
    }
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    int red = ((argb >> 16) & 255) * alpha / 255;
    int green = ((argb >> 8) & 255) * alpha / 255;
    int blue = (argb & 255) * alpha / 255;
    return (alpha << 24) | (red << 16) | (green << 8) | blue;
  }

  /** A premultiplied colour laid over another, two channels at a time. */
  private static int over(int source, int below) {
    int rest = 256 - (source >>> 24);
    int redBlue = (((below & 0xff00ff) * rest) >>> 8) & 0xff00ff;
    int alphaGreen = (((below >>> 8) & 0xff00ff) * rest) & 0xff00ff00;
    return source + (redBlue | alphaGreen);
  }

  /** The more points, the more translucent, but so that one alone can still be seen. */
  private static int alpha(int points) {
    return (int) (255 * Math.max(LEAST_ALPHA, 0.75 * Math.pow(FEW / (double) points, 0.35)));
  }

  /** One colour for all points, or one for each, as ARGB. */
  private static int[] colours(ChartSeries series, Color colour, int alpha) {
    int veil = alpha << 24;
    if (series.colouring().isEmpty()) {
      return new int[] {veil | (colour.getRGB() & 0xffffff)};
    }
    double[] values = new double[series.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = series.value(i);
    }
    int[] argb = new int[values.length];
    series.colouring().get().scale().paint(values, argb);
    for (int i = 0; i < argb.length; i++) {
      argb[i] = veil | (argb[i] & 0xffffff);
    }
    return argb;
  }
}
