package org.pesexplorer.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jfree.svg.SVGGraphics2D;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;

/**
 * Writes pictures and their numbers. The same picture gives the same bytes on the same machine: no
 * dates or random names are written. Streams are flushed, not closed.
 */
public final class PictureExport {
  private static final double METRES_PER_INCH = 0.0254;
  private static final double POINTS_PER_INCH = 72;
  private static final double CSS_DPI = 96;

  /** The size of printed letters below which no picture goes, if they fit. */
  private static final double LEAST_POINTS = 7;

  /** SVG letters come in whole sizes; drawing at ten times the size makes the step small. */
  private static final double SVG_FINENESS = 10;

  private static final String PNG_FORMAT = "javax_imageio_png_1.0";
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
    if (width < 1 || height < 1 || dpi < 1) {
      throw new IllegalArgumentException(
          "width, height and dpi must be at least 1, were " + width + ", " + height + ", " + dpi);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    MapPainter.paint(g, picture, width, height, LEAST_POINTS * dpi / POINTS_PER_INCH);
    g.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      metadata.mergeTree(PNG_FORMAT, resolution(dpi));
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    out.flush();
  }

  private static IIOMetadataNode resolution(int dpi) {
    String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", perMetre);
    size.setAttribute("pixelsPerUnitYAxis", perMetre);
    size.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(PNG_FORMAT);
    root.appendChild(size);
    return root;
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
    SVGGraphics2D g = new SVGGraphics2D(SVG_FINENESS * width, SVG_FINENESS * height);
    g.setDefsKeyPrefix("map-");
    g.setGeomDoubleConverter(PictureExport::coordinate);
    g.setFontFunction(family -> family + ", sans-serif");
    MapPainter.paint(
        g,
        picture,
        SVG_FINENESS * width,
        SVG_FINENESS * height,
        SVG_FINENESS * LEAST_POINTS * CSS_DPI / POINTS_PER_INCH);
    String element = g.getSVGElement();
    int end = element.indexOf('>') + 1;
    Writer writer = writer(out);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write(openingTag(element.substring(0, end), width, height));
    writer.write("<title>" + escape(picture.title()) + "</title>");
    writer.write("<desc>" + escape(picture.caption()) + "</desc>");
    // Viewers smooth images unless told not to; the pixels are the data.
    writer.write(
        element.substring(end).replace("<image ", "<image style='image-rendering:pixelated' "));
    writer.write("\n");
    writer.flush();
  }

  /** The root element's tag with the size wanted, the fine size becoming its coordinate system. */
  private static String openingTag(String tag, double width, double height) {
    String fine = coordinate(SVG_FINENESS * width) + " " + coordinate(SVG_FINENESS * height);
    String size =
        " width='"
            + coordinate(width)
            + "' height='"
            + coordinate(height)
            + "' viewBox='0 0 "
            + fine
            + "'>";
    return tag.replaceAll(" (width|height)='[^']*'", "").replace(">", size);
  }

  private static String coordinate(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
      document.addPage(page);
      document.getDocumentInformation().setTitle(picture.title());
      document.getDocumentInformation().setSubject(picture.caption());
      document.setDocumentId(0L);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) width, (float) height);
      MapPainter.paint(g, picture, width, height, LEAST_POINTS);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(g.getXFormObject());
      }
      document.save(bytes);
    }
    bytes.writeTo(out);
    out.flush();
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
    Writer writer = writer(out);
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

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
