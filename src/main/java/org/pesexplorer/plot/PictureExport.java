package org.pesexplorer.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;

/**
 * Writes pictures and their numbers. The same picture gives the same bytes on the same machine: no
 * dates or random names are written. Streams are flushed, not closed.
 */
public final class PictureExport {
  /** The size of printed letters below which no picture goes, if they fit. */
  private static final double LEAST_POINTS = 7;

  private static final String[] AXES = {"x", "y", "z"};

  private PictureExport() {}

  /**
   * Writes a PNG.
   *
   * @param picture the picture
   * @param width its width in pixels
   * @param height its height in pixels
   * @param dpi pixels an inch, written into the file; letters are at least 7 points high in print
   *     where they fit
   * @param out where to
   * @throws IOException when writing fails
   * @throws IllegalArgumentException when a number is below 1
   */
  public static void png(MapPicture picture, int width, int height, int dpi, OutputStream out)
      throws IOException {
    double leastText = LEAST_POINTS * dpi / PictureFiles.POINTS_PER_INCH;
    PictureFiles.png(
        g -> MapPainter.paint(g, picture, width, height, leastText), width, height, dpi, out);
  }

  /**
   * Writes an SVG, with title and caption as its description.
   *
   * @param picture the picture
   * @param width its width in pixels
   * @param height its height in pixels
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void svg(MapPicture picture, double width, double height, OutputStream out)
      throws IOException {
    double fine = PictureFiles.SVG_FINENESS;
    double leastText = fine * LEAST_POINTS * PictureFiles.CSS_DPI / PictureFiles.POINTS_PER_INCH;
    PictureFiles.svg(
        g -> MapPainter.paint(g, picture, fine * width, fine * height, leastText),
        new PictureFiles.Words(picture.title(), picture.caption()),
        width,
        height,
        out);
  }

  /**
   * Writes a PDF of one page, letters as outlines.
   *
   * @param picture the picture
   * @param width the page's width in points (1/72 inch)
   * @param height the page's height in points
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void pdf(MapPicture picture, double width, double height, OutputStream out)
      throws IOException {
    PictureFiles.pdf(
        g -> MapPainter.paint(g, picture, width, height, LEAST_POINTS),
        new PictureFiles.Words(picture.title(), picture.caption()),
        width,
        height,
        out);
  }

  /** The picture as something that can be saved in any of these formats. */
  public static SavablePicture savable(MapPicture picture) {
    return new SavablePicture() {
      @Override
      public void png(int width, int height, int dpi, OutputStream out) throws IOException {
        PictureExport.png(picture, width, height, dpi, out);
      }

      @Override
      public void svg(double width, double height, OutputStream out) throws IOException {
        PictureExport.svg(picture, width, height, out);
      }

      @Override
      public void pdf(double width, double height, OutputStream out) throws IOException {
        PictureExport.pdf(picture, width, height, out);
      }
    };
  }

  /**
   * Writes a surface as text, a line a grid point, rows of low y first: "x_Rc,y_Rc,v_Ec" on the
   * first line, then the coordinates in R_c and the energy per particle in E_c, each as the
   * shortest number that reads back the same, infinity as inf.
   *
   * @param surface the surface
   * @param out where to
   * @throws IOException when writing fails
   */
  public static void csv(Surface surface, OutputStream out) throws IOException {
    csv(surface.values(), surface.request(), out);
  }

  /**
   * Writes values on a grid as text, as {@link #csv(Surface, OutputStream)} does.
   *
   * @param values the values, row after row
   * @param grid where they stand
   * @param out where to
   * @throws IOException when writing fails
   * @throws IllegalArgumentException when the number of values does not fit the grid
   */
  public static void csv(double[] values, SurfaceRequest grid, OutputStream out)
      throws IOException {
    Grids.requireSize(values, grid.columns(), grid.rows());
    String[] xs = new String[grid.columns()];
    for (int c = 0; c < xs.length; c++) {
      xs[c] = Numbers.shortest(grid.x(c));
    }
    Writer writer = PictureFiles.writer(out);
    writer.write(axis(grid.columnAxis()) + "_Rc," + axis(grid.rowAxis()) + "_Rc,v_Ec\n");
    for (int r = 0; r < grid.rows(); r++) {
      String y = Numbers.shortest(grid.y(r));
      for (int c = 0; c < xs.length; c++) {
        writer.write(xs[c] + "," + y + "," + Numbers.shortest(values[r * xs.length + c]) + "\n");
      }
    }
    writer.flush();
  }

  private static String axis(int axis) {
    return axis < AXES.length ? AXES[axis] : "axis" + (axis + 1);
  }
}
