package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartExportTest {
  private interface Export {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Export export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(out);
    return out.toByteArray();
  }

  private static ChartSpec chart(int points) {
    double[] x = new double[points];
    double[] y = new double[points];
    RandomStream random = RandomStream.of(11, 0);
    for (int i = 0; i < points; i++) {
      x[i] = random.nextDouble();
      y[i] = random.nextDouble();
    }
    ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    return ChartSpec.builder(ChartAxis.linear("width w / R_c"), ChartAxis.log("loss & more"))
        .title("A <title>")
        .add(ChartSeries.points("rows", x, y).colouredBy(x, scale, "distance"))
        .add(ChartSeries.line("mean", new double[] {0, 1}, new double[] {0.5, 0.6}))
        .add(ChartSeries.verticalLine("cut", 0.5))
        .build();
  }

  @Test
  void pngHasItsSizeAndIsTheSameEveryTime() throws IOException {
    ChartSpec spec = chart(200);
    byte[] png = bytes(out -> ChartExport.png(spec, ChartTheme.LIGHT, 800, 500, 96, out));
    assertArrayEquals(
        png, bytes(out -> ChartExport.png(spec, ChartTheme.LIGHT, 800, 500, 96, out)));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(800, image.getWidth());
    assertEquals(500, image.getHeight());
    assertTrue(dark(image) > 500, "letters and lines");
    assertThrows(
        IllegalArgumentException.class,
        () -> ChartExport.png(spec, ChartTheme.LIGHT, 0, 10, 96, new ByteArrayOutputStream()));
  }

  @Test
  void lettersAreLargerInPixelsWhereMoreOfThemMakeAnInch() throws IOException {
    ChartSpec spec = chart(10);
    byte[] screen = bytes(out -> ChartExport.png(spec, ChartTheme.LIGHT, 1000, 800, 96, out));
    byte[] print = bytes(out -> ChartExport.png(spec, ChartTheme.LIGHT, 1000, 800, 200, out));
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(screen));
    BufferedImage second = ImageIO.read(new ByteArrayInputStream(print));
    assertTrue(dark(second) > 2 * dark(first), dark(first) + " " + dark(second));
  }

  private static int dark(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return (int) Arrays.stream(pixels).filter(pixel -> (pixel & 255) < 80).count();
  }

  @Test
  void svgIsXmlWithWordsAndEmbedsManyPoints() throws Exception {
    ChartSpec spec = chart(100);
    byte[] svg = bytes(out -> ChartExport.svg(spec, ChartTheme.DARK, 640, 480, out));
    assertArrayEquals(svg, bytes(out -> ChartExport.svg(spec, ChartTheme.DARK, 640, 480, out)));
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertEquals("640", root.getAttribute("width"));
    assertEquals("A <title>", document.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        "loss & more against width w / R_c",
        document.getElementsByTagName("desc").item(0).getTextContent());
    List<String> texts = new ArrayList<>();
    for (int k = 0; k < document.getElementsByTagName("text").getLength(); k++) {
      texts.add(document.getElementsByTagName("text").item(k).getTextContent());
    }
    assertTrue(texts.containsAll(List.of("A <title>", "rows", "mean", "cut", "0.5")), "" + texts);
    int pictures = document.getElementsByTagName("image").getLength();
    byte[] crowded = bytes(out -> ChartExport.svg(chart(8000), ChartTheme.DARK, 640, 480, out));
    assertEquals(pictures + 1, parse(crowded).getElementsByTagName("image").getLength());
  }

  private static Document parse(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  @Test
  void pdfIsOnePageThatShowsTheChart() throws IOException {
    for (int points : new int[] {50, 8000}) {
      byte[] pdf = bytes(out -> ChartExport.pdf(chart(points), ChartTheme.LIGHT, 480, 360, out));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(1, document.getNumberOfPages());
        assertEquals(480, document.getPage(0).getMediaBox().getWidth());
        assertEquals("A <title>", document.getDocumentInformation().getTitle());
        BufferedImage image = new PDFRenderer(document).renderImage(0);
        assertTrue(dark(image) > 500, "letters and lines: " + dark(image));
      }
    }
  }

  @Test
  void csvReadsBackAsTheSameNumbers() throws IOException {
    double[] x = {0.1, 1.0 / 3, -1e-300, Double.NaN};
    double[] y = {1e22, Double.POSITIVE_INFINITY, 3, 0};
    ChartSpec spec = Charts.tenByTen(ChartSeries.line("a, \"b\"", x, y));
    List<String> lines = csv(spec);
    assertEquals("series,x,y", lines.get(0));
    for (int i = 0; i < x.length; i++) {
      String line = lines.get(i + 1);
      assertTrue(line.startsWith("\"a, \"\"b\"\"\","), line);
      String[] fields = line.substring(line.indexOf("\",") + 2).split(",", -1);
      assertEquals(x[i], number(fields[0]));
      assertEquals(y[i], number(fields[1]));
    }
    assertEquals(x.length + 1, lines.size());
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  @Test
  void csvHasTheColumnsThatSomeSeriesNeeds() throws IOException {
    double[] one = {1};
    ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    ChartSpec spec =
        Charts.tenByTen(
            ChartSeries.errorBars("e", one, new double[] {0.3}, new double[] {0.1}),
            ChartSeries.band("b", one, new double[] {2}, new double[] {4}),
            ChartSeries.bars("h", new double[] {0, 5}, new double[] {7}),
            ChartSeries.points("p", one, one).colouredBy(new double[] {0.5}, scale, "v"),
            ChartSeries.verticalLine("cut", 3),
            ChartSeries.horizontalLine("", 4));
    assertEquals(
        List.of(
            "series,x,x_to,y,low,high,error,value",
            "e,1,,0.3,0.19999999999999998,0.4,0.1,",
            "b,1,,,2,4,,",
            "h,0,5,7,,,,",
            "p,1,,1,,,,0.5",
            "cut,3,,,,,,",
            ",,,4,,,,"),
        csv(spec));
  }

  private static List<String> csv(ChartSpec spec) throws IOException {
    byte[] text = bytes(out -> ChartExport.csv(spec, out));
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }
}
