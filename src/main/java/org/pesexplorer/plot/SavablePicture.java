package org.pesexplorer.plot;

import java.io.IOException;
import java.io.OutputStream;

/** Something that can be written as a picture of any size. Streams are flushed, not closed. */
public interface SavablePicture {
  /**
   * Writes a PNG.
   *
   * @param width its width in pixels, at least 1
   * @param height its height in pixels, at least 1
   * @param dpi pixels an inch, at least 1, written into the file
   * @param out where to
   * @throws IOException when writing fails
   */
  void png(int width, int height, int dpi, OutputStream out) throws IOException;

  /**
   * Writes an SVG.
   *
   * @param width its width in pixels
   * @param height its height in pixels
   * @param out where to
   * @throws IOException when writing fails
   */
  void svg(double width, double height, OutputStream out) throws IOException;

  /**
   * Writes a PDF of one page.
   *
   * @param width the page's width in points (1/72 inch)
   * @param height the page's height in points
   * @param out where to
   * @throws IOException when writing fails
   */
  void pdf(double width, double height, OutputStream out) throws IOException;
}
