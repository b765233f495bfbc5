package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class PictureExportTest {

  private interface Export {
    void write(OutputStream out) throws IOException;
  }

  /** What is written; the stream must stay open. */
  private static byte[] bytes(Export export) throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    export.write(out);
    assertFalse(closed[0]);
    return out.toByteArray();
  }

  @Test
  void pngHasItsSizeAndResolution() throws IOException {
    MapPicture picture = Pictures.full().build();
    byte[] png = bytes(out -> PictureExport.png(picture, 500, 400, 300, out));
    assertArrayEquals(png, bytes(out -> PictureExport.png(picture, 500, 400, 300, out)));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(500, image.getWidth());
    assertEquals(400, image.getHeight());
    long colours = Arrays.stream(image.getRGB(0, 0, 500, 400, null, 0, 500)).distinct().count();
    assertTrue(colours > 200, "colours: " + colours);
    assertEquals("11811", resolution(png));
  }

  private static String resolution(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node.getNodeName().equals("pHYs")) {
          return ((Element) node).getAttribute("pixelsPerUnitYAxis");
        }
      }
      return "none";
    }
  }

  @Test
  void moreDotsAnInchMeanLargerLettersInPixels() throws IOException {
    MapPicture picture = Pictures.full().build();
    byte[] screen = bytes(out -> PictureExport.png(picture, 500, 400, 96, out));
    byte[] print = bytes(out -> PictureExport.png(picture, 500, 400, 300, out));
    assertTrue(frameTop(print) > frameTop(screen));
  }

  /** The first row that is coloured in its middle: below title and caption. */
  private static int frameTop(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int row = image.getHeight() / 2;
    int column = image.getWidth() / 2;
    while (image.getRGB(column, row) != 0xffffffff) {
      row--;
    }
    return row;
  }

  @Test
  void svgIsXmlAndHoldsTheCaption() throws Exception {
    MapPicture picture = Pictures.full().build();
    byte[] svg = bytes(out -> PictureExport.svg(picture, 640, 480.5, out));
    assertArrayEquals(svg, bytes(out -> PictureExport.svg(picture, 640, 480.5, out)));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    Element root = document.getDocumentElement();
    assertEquals("svg", root.getTagName());
    assertEquals("640", root.getAttribute("width"));
    assertEquals("480.5", root.getAttribute("height"));
    assertEquals("0 0 6400 4805", root.getAttribute("viewBox"));
    assertEquals("A title", document.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(Pictures.CAPTION, document.getElementsByTagName("desc").item(0).getTextContent());
    StringBuilder texts = new StringBuilder();
    for (int k = 0; k < document.getElementsByTagName("text").getLength(); k++) {
      texts.append(document.getElementsByTagName("text").item(k).getTextContent()).append('|');
    }
    assertTrue(texts.toString().startsWith("A title|" + Pictures.CAPTION), texts.toString());
    assertTrue(texts.indexOf("colours end at 1.5") > 0, texts.toString());
    Element map = (Element) document.getElementsByTagName("image").item(0);
    assertEquals("image-rendering:pixelated", map.getAttribute("style"));
  }

  @Test
  void pdfIsOnePageOfItsSizeWithoutDates() throws IOException {
    MapPicture picture = Pictures.full().theme(PictureTheme.DARK).build();
    byte[] pdf = bytes(out -> PictureExport.pdf(picture, 360, 300, out));
    assertArrayEquals(pdf, bytes(out -> PictureExport.pdf(picture, 360, 300, out)));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(360, document.getPage(0).getMediaBox().getWidth());
      assertEquals(300, document.getPage(0).getMediaBox().getHeight());
      assertEquals("A title", document.getDocumentInformation().getTitle());
      assertNull(document.getDocumentInformation().getCreationDate());
      assertTrue(document.getPage(0).getResources().getXObjectNames().iterator().hasNext());
    }
  }

  @Test
  void csvHasUnitsAndShortestNumbers() throws IOException {
    SurfaceRequest grid = SurfaceRequest.wholeCell(OptionalInt.empty(), 2, 1);
    double[] values = {-0.1, Double.POSITIVE_INFINITY, 1e-7, 2};
    byte[] csv = bytes(out -> PictureExport.csv(new Surface(grid, values, 3), out));
    assertEquals(
        """
        x_Rc,y_Rc,v_Ec
        0.25,0.25,-0.1
        0.75,0.25,inf
        0.25,0.75,1E-7
        0.75,0.75,2
        """,
        new String(csv, StandardCharsets.UTF_8));
    SurfaceRequest plane =
        new SurfaceRequest(
            OptionalInt.of(0), 2, 0, new double[3], 1, 1, new SurfaceRequest.Region(0, 1, 0, 1));
    String header =
        new String(
            bytes(out -> PictureExport.csv(new double[1], plane, out)), StandardCharsets.UTF_8);
    assertTrue(header.startsWith("z_Rc,x_Rc,v_Ec\n"), header);
  }

  @Test
  void refusesSizesBelowOne() {
    MapPicture picture = Pictures.full().build();
    OutputStream nowhere = OutputStream.nullOutputStream();
    assertThrows(
        IllegalArgumentException.class, () -> PictureExport.png(picture, 0, 10, 96, nowhere));
    assertThrows(
        IllegalArgumentException.class, () -> PictureExport.png(picture, 10, 10, 0, nowhere));
    SurfaceRequest grid = SurfaceRequest.wholeCell(OptionalInt.empty(), 2, 1);
    assertThrows(
        IllegalArgumentException.class, () -> PictureExport.csv(new double[3], grid, nowhere));
  }
}
