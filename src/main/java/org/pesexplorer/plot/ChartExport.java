package org.pesexplorer.plot;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes charts and their numbers. The same chart gives the same bytes on the same machine: no
 * dates or random names are written. Streams are flushed, not closed.
 */
public final class ChartExport {
  /** The size of a chart, in pixels of 1/96 inch, below which its parts would not fit. */
  private static final double LEAST_WIDTH = 360;

  private static final double LEAST_HEIGHT = 260;

  /** The size from which on letters grow with the chart. */
  private static final double LARGE_WIDTH = 1100;

  private static final double LARGE_HEIGHT = 820;

  private ChartExport() {}

  /**
   * Writes a PNG. Letters and lines have their size in print (numbers of the axes 8 points) unless
   * the picture is too small for them; in very large pictures they grow.
   *
   * @param spec what the chart shows
   * @param theme its colours
   * @param width its width in pixels
   * @param height its height in pixels
   * @param dpi pixels an inch, written into the file
   * @param out where to
   * @throws IOException when writing fails
   * @throws IllegalArgumentException when a number is below 1
   */
  public static void png(
      ChartSpec spec, ChartTheme theme, int width, int height, int dpi, OutputStream out)
      throws IOException {
    double unit = unit(width, height, dpi / PictureFiles.CSS_DPI);
    PictureFiles.png(
        g -> paint(g, spec, theme, width, height, unit, false), width, height, dpi, out);
  }

  /**
   * Writes an SVG, with the title and the axes as its description.
   *
   * @param spec what the chart shows
   * @param theme its colours
   * @param width its width in pixels
   * @param height its height in pixels
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void svg(
      ChartSpec spec, ChartTheme theme, double width, double height, OutputStream out)
      throws IOException {
    double fine = PictureFiles.SVG_FINENESS;
    double unit = fine * unit(width, height, 1);
    PictureFiles.svg(
        g -> paint(g, spec, theme, fine * width, fine * height, unit, true),
        words(spec),
        width,
        height,
        out);
  }

  /**
   * Writes a PDF of one page, letters as outlines.
   *
   * @param spec what the chart shows
   * @param theme its colours
   * @param width the page's width in points (1/72 inch)
   * @param height the page's height in points
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void pdf(
      ChartSpec spec, ChartTheme theme, double width, double height, OutputStream out)
      throws IOException {
    double unit = unit(width, height, PictureFiles.POINTS_PER_INCH / PictureFiles.CSS_DPI);
    PictureFiles.pdf(
        g -> paint(g, spec, theme, width, height, unit, true), words(spec), width, height, out);
  }

  /** How many units of the drawing make a pixel of 1/96 inch of the chart. */
  private static double unit(double width, double height, double wanted) {
    double large = Math.min(width / LARGE_WIDTH, height / LARGE_HEIGHT);
    double most = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
    return Math.min(most, Math.max(wanted, large));
  }

  private static void paint(
      Graphics2D g,
      ChartSpec spec,
      ChartTheme theme,
      double width,
      double height,
      double unit,
      boolean vector) {
    g.scale(unit, unit);
    ChartBounds bounds = new ChartBounds(spec);
    ChartRenderer.draw(g, spec, theme, bounds, width / unit, height / unit, vector);
  }

  private static PictureFiles.Words words(ChartSpec spec) {
    return new PictureFiles.Words(spec.title(), spec.y().label() + " against " + spec.x().label());
  }

  /** The chart as something that can be saved as a picture. */
  public static SavablePicture savable(ChartSpec spec, ChartTheme theme) {
    return new SavablePicture() {
      @Override
      public void png(int width, int height, int dpi, OutputStream out) throws IOException {
        ChartExport.png(spec, theme, width, height, dpi, out);
      }

      @Override
      public void svg(double width, double height, OutputStream out) throws IOException {
        ChartExport.svg(spec, theme, width, height, out);
      }

      @Override
      public void pdf(double width, double height, OutputStream out) throws IOException {
        ChartExport.pdf(spec, theme, width, height, out);
      }
    };
  }

  /**
   * Writes the numbers as text, a line a point: "series,x,y" on the first line, with columns x_to
   * (upper edge of a bar), low and high (bands, error bars), error and value (colour of a point)
   * where some series has them, empty for the others. Each number is the shortest that reads back
   * the same, nan and inf for the others.
   *
   * @param spec the chart
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void csv(ChartSpec spec, OutputStream out) throws IOException {
    Writer writer = PictureFiles.writer(out);
    ChartTable.write(spec, writer);
    writer.flush();
  }
}
