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
import java.util.function.Consumer;
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

/** Writes whatever draws itself as PNG, SVG or PDF, without dates or random names. */
final class PictureFiles {
  static final double POINTS_PER_INCH = 72;
  static final double CSS_DPI = 96;

  /** SVG letters come in whole sizes; drawing at ten times the size makes the step small. */
  static final double SVG_FINENESS = 10;

  private static final double METRES_PER_INCH = 0.0254;
  private static final String PNG_FORMAT = "javax_imageio_png_1.0";

  private PictureFiles() {}

  /** The words that go with a picture into its file. */
  record Words(String title, String description) {}

  /** Writes a PNG; the drawing fills width x height. */
  static void png(Consumer<Graphics2D> drawing, int width, int height, int dpi, OutputStream out)
      throws IOException {
    if (width < 1 || height < 1 || dpi < 1) {
      throw new IllegalArgumentException(
          "width, height and dpi must be at least 1, were " + width + ", " + height + ", " + dpi);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    drawing.accept(g);
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

  /** Writes an SVG; the drawing fills width x height times {@link #SVG_FINENESS}. */
  static void svg(
      Consumer<Graphics2D> drawing, Words words, double width, double height, OutputStream out)
      throws IOException {
    SVGGraphics2D g = new SVGGraphics2D(SVG_FINENESS * width, SVG_FINENESS * height);
    g.setDefsKeyPrefix("map-");
    g.setGeomDoubleConverter(PictureFiles::coordinate);
    g.setFontFunction(family -> family + ", sans-serif");
    drawing.accept(g);
    String element = g.getSVGElement();
    int end = element.indexOf('>') + 1;
    Writer writer = writer(out);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write(openingTag(element.substring(0, end), width, height));
    writer.write("<title>" + escape(words.title()) + "</title>");
    writer.write("<desc>" + escape(words.description()) + "</desc>");
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

  /** Writes a PDF of one page, letters as outlines; the drawing fills width x height. */
  static void pdf(
      Consumer<Graphics2D> drawing, Words words, double width, double height, OutputStream out)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
      document.addPage(page);
      document.getDocumentInformation().setTitle(words.title());
      document.getDocumentInformation().setSubject(words.description());
      document.setDocumentId(0L);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) width, (float) height);
      drawing.accept(g);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(g.getXFormObject());
      }
      document.save(bytes);
    }
    bytes.writeTo(out);
    out.flush();
  }

  /** A writer of UTF-8 that must be flushed. */
  static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
