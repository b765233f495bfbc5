package org.pesexplorer.ui.common;

import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.plot.ColourScale;

/**
 * Paints a surface over one cell into pixels, away from the FX thread. Between grid points the
 * colour position is interpolated, across the cell faces too, as the surface is periodic.
 */
final class TilePainter {
  private static final int CONTOURS = 14;
  private static final float LINE_STRENGTH = 0.5f;

  /** From this level on the colours are so bright that lines are drawn dark. */
  private static final float DARK_FROM = 0.62f * CONTOURS;

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
    float[] field = new float[size * size];
    spread(fractions(surface.values(), scale), grid, field, size);
    int[] pixels = colour(field, shades(scale));
    if (contours) {
      drawContours(field, pixels, size);
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

  /** From grid points to pixels, top row first. */
  private static void spread(float[] fractions, int grid, float[] field, int size) {
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
        field[y * size + x] = mix(bottom, top, weight);
      }
    }
  }

  private static float mix(float from, float to, float part) {
    return from + (to - from) * part;
  }

  private static int[] colour(float[] field, int[] shades) {
    int[] pixels = new int[field.length];
    for (int k = 0; k < field.length; k++) {
      pixels[k] = shades[(int) (field[k] * (SHADES - 1) + 0.5f)];
    }
    return pixels;
  }

  /**
   * Lines of equal energy, one pixel wide: a pixel is on a line when its distance to it, the
   * difference in height over the slope, is below a pixel. Lines fade where the wall is so steep
   * that they would merge.
   */
  private static void drawContours(float[] field, int[] pixels, int size) {
    for (int y = 0; y < size; y++) {
      int above = (y == 0 ? size - 1 : y - 1) * size;
      int below = (y == size - 1 ? 0 : y + 1) * size;
      int row = y * size;
      for (int x = 0; x < size; x++) {
        float here = field[row + x] * CONTOURS;
        float offset = Math.abs(here - Math.round(here));
        float dx =
            field[row + (x == size - 1 ? 0 : x + 1)] - field[row + (x == 0 ? size - 1 : x - 1)];
        float dy = field[below + x] - field[above + x];
        float slope = 0.5f * CONTOURS * (Math.abs(dx) + Math.abs(dy));
        if (offset < slope && here < CONTOURS - 0.5f) {
          float strength = (1 - offset / slope) * Math.max(0, Math.min(1, 1.3f - 2.5f * slope));
          pixels[row + x] = blend(pixels[row + x], strength * LINE_STRENGTH, here > DARK_FROM);
        }
      }
    }
  }

  private static int blend(int pixel, float strength, boolean dark) {
    int part = (int) (strength * 256);
    int line = dark ? 0 : 255;
    int r = (pixel >> 16) & 255;
    int g = (pixel >> 8) & 255;
    int b = pixel & 255;
    r += ((line - r) * part) >> 8;
    g += ((line - g) * part) >> 8;
    b += ((line - b) * part) >> 8;
    return 0xff000000 | (r << 16) | (g << 8) | b;
  }
}
