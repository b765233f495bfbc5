package org.pesexplorer.ui.common;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.Contours;
import org.pesexplorer.plot.Polyline;

/**
 * Paints a surface over one cell into pixels, away from the FX thread. Between grid points the
 * colour position is interpolated, across the cell faces too, as the surface is periodic.
 */
final class TilePainter {
  private static final int CONTOURS = 14;
  private static final int SHADES = 1024;

  private TilePainter() {}

  /**
   * Paints.
   *
   * @param surface a square grid over the whole central cell
   * @param scale the colours
   * @param size width and height of the picture
   * @param contours whether to draw contour lines
   * @return premultiplied ARGB, top row first
   */
  static int[] paint(Surface surface, ColourScale scale, int size, boolean contours) {
    int grid = surface.request().columns();
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    colour(fractions(surface.values(), scale), grid, shades(scale), pixels, size);
    if (contours) {
      drawContours(image.createGraphics(), surface, scale, size);
    }
    return pixels;
  }

  /**
   * The same picture under a veil.
   *
   * @param pixels an opaque picture; not modified
   * @param veil ARGB, not premultiplied
   * @return opaque ARGB of the same size
   */
  static int[] veiled(int[] pixels, int veil) {
    int part = veil >>> 24;
    int red = ((veil >> 16) & 255) * part;
    int green = ((veil >> 8) & 255) * part;
    int blue = (veil & 255) * part;
    int rest = 255 - part;
    int[] out = new int[pixels.length];
    for (int k = 0; k < out.length; k++) {
      int pixel = pixels[k];
      int r = (((pixel >> 16) & 255) * rest + red) / 255;
      int g = (((pixel >> 8) & 255) * rest + green) / 255;
      int b = ((pixel & 255) * rest + blue) / 255;
      out[k] = 0xff000000 | (r << 16) | (g << 8) | b;
    }
    return out;
  }

  private static float[] fractions(double[] values, ColourScale scale) {
    float[] out = new float[values.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (float) scale.fraction(values[k]);
    }
    return out;
  }

  private static int[] shades(ColourScale scale) {
    int[] out = new int[SHADES];
    for (int k = 0; k < SHADES; k++) {
      out[k] = scale.map().argb(k / (SHADES - 1.0));
    }
    return out;
  }

  private static void colour(float[] fractions, int grid, int[] shades, int[] pixels, int size) {
    int[] left = new int[size];
    float[] part = new float[size];
    for (int p = 0; p < size; p++) {
      double at = (p + 0.5) * grid / size - 0.5;
      left[p] = (int) Math.floor(at);
      part[p] = (float) (at - left[p]);
    }
    for (int y = 0; y < size; y++) {
      int below = size - 1 - y;
      int lower = Math.floorMod(left[below], grid) * grid;
      int upper = Math.floorMod(left[below] + 1, grid) * grid;
      float weight = part[below];
      for (int x = 0; x < size; x++) {
        int west = Math.floorMod(left[x], grid);
        int east = west + 1 == grid ? 0 : west + 1;
        float bottom = mix(fractions[lower + west], fractions[lower + east], part[x]);
        float top = mix(fractions[upper + west], fractions[upper + east], part[x]);
        pixels[y * size + x] = shades[(int) (mix(bottom, top, weight) * (SHADES - 1) + 0.5f)];
      }
    }
  }

  private static float mix(float from, float to, float part) {
    return from + (to - from) * part;
  }

  private static void drawContours(
      Graphics2D graphics, Surface surface, ColourScale scale, int size) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setStroke(new BasicStroke(1f));
    int grid = surface.request().columns();
    double zoom = (double) size / grid;
    for (int level = 1; level < CONTOURS; level++) {
      double fraction = (double) level / CONTOURS;
      graphics.setColor(fraction < 0.6 ? new Color(255, 255, 255, 90) : new Color(0, 0, 0, 70));
      Path2D path = new Path2D.Double();
      for (Polyline line :
          Contours.tracePeriodic(surface.values(), grid, grid, scale.value(fraction))) {
        append(path, line, zoom, size);
      }
      graphics.draw(path);
    }
    graphics.dispose();
  }

  private static void append(Path2D path, Polyline line, double zoom, int size) {
    double[] xs = line.xs();
    double[] ys = line.ys();
    for (int k = 0; k < xs.length; k++) {
      double x = xs[k] * zoom;
      double y = size - ys[k] * zoom;
      if (k == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (line.closed()) {
      path.closePath();
    }
  }
}
