package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.random.RandomStream;

class ChartRendererTest {
  private static final SeriesStyle THICK = SeriesStyle.STANDARD.withWidth(3);

  private static int first(ChartTheme theme) {
    return theme.colour(SeriesStyle.STANDARD, 0).getRGB();
  }

  private static int second(ChartTheme theme) {
    return theme.colour(SeriesStyle.STANDARD, 1).getRGB();
  }

  @ParameterizedTest
  @EnumSource(ChartTheme.class)
  void linesAndStepsRunThroughTheirData(ChartTheme theme) {
    ChartSeries line =
        ChartSeries.line("a", new double[] {1, 5, 9}, new double[] {1, 3, 1}).withStyle(THICK);
    ChartSeries steps =
        ChartSeries.steps("b", new double[] {1, 5, 9}, new double[] {6, 8, 7}).withStyle(THICK);
    ChartImage image = Charts.draw(Charts.tenByTen(line, steps), theme);
    assertTrue(Charts.at(image, 3, 2, first(theme)));
    assertTrue(Charts.at(image, 7, 2, first(theme)));
    assertFalse(Charts.at(image, 5, 2, first(theme)));
    assertTrue(Charts.at(image, 3, 6, second(theme)));
    assertTrue(Charts.at(image, 5, 7, second(theme)));
    assertTrue(Charts.at(image, 7, 8, second(theme)));
    assertFalse(Charts.at(image, 3, 7, second(theme)));
    assertTrue(Charts.near(image, 2, 2, 1, theme.background().getRGB()));
  }

  @Test
  void aNanIsAGap() {
    double[] x = {1, 3, 5, 7, 9};
    double[] y = {5, 5, Double.NaN, 5, 5};
    ChartImage image =
        Charts.draw(Charts.tenByTen(ChartSeries.line("", x, y).withStyle(THICK)), ChartTheme.LIGHT);
    int colour = first(ChartTheme.LIGHT);
    assertTrue(Charts.at(image, 2, 5, colour));
    assertTrue(Charts.at(image, 8, 5, colour));
    assertFalse(Charts.at(image, 4, 5, colour));
    assertFalse(Charts.at(image, 6, 5, colour));
    assertEquals("", image.note());
  }

  @ParameterizedTest
  @EnumSource(SeriesStyle.Marker.class)
  void signsStandAtTheirPoints(SeriesStyle.Marker marker) {
    ChartSeries points =
        ChartSeries.points("", new double[] {2, 8}, new double[] {3, 7})
            .withStyle(SeriesStyle.of(2).withMarker(marker));
    int colour = ChartTheme.LIGHT.colour(SeriesStyle.of(2), 0).getRGB();
    ChartImage image = Charts.draw(Charts.tenByTen(points), ChartTheme.LIGHT);
    assertTrue(Charts.at(image, 2, 3, colour));
    assertTrue(Charts.at(image, 8, 7, colour));
    assertFalse(Charts.at(image, 5, 5, colour));
  }

  @ParameterizedTest
  @EnumSource(ChartTheme.class)
  void barsBandsAndErrorsFillTheirRoom(ChartTheme theme) {
    ChartSeries bars = ChartSeries.bars("", new double[] {0, 2, 4}, new double[] {4, 0});
    ChartSeries errors =
        ChartSeries.errorBars("", new double[] {6}, new double[] {5}, new double[] {2})
            .withStyle(THICK);
    ChartImage image = Charts.draw(Charts.tenByTen(bars, errors), theme);
    ChartImage empty = Charts.draw(Charts.tenByTen(), theme);
    assertTrue(differs(image, empty, 1, 2));
    assertFalse(differs(image, empty, 3, 2));
    assertFalse(differs(image, empty, 1, 6));
    assertTrue(Charts.at(image, 6, 6.8, second(theme)));
    assertTrue(Charts.at(image, 6, 3.2, second(theme)));
    assertFalse(Charts.at(image, 6, 7.5, second(theme)));
    ChartSeries band =
        ChartSeries.band("", new double[] {0, 10}, new double[] {2, 2}, new double[] {4, 6});
    ChartImage filled = Charts.draw(Charts.tenByTen(band), theme);
    assertTrue(differs(filled, empty, 5.3, 4.7));
    assertFalse(differs(filled, empty, 5.3, 5.3));
    assertFalse(differs(filled, empty, 5.3, 1.5));
  }

  private static boolean differs(ChartImage one, ChartImage two, double x, double y) {
    int column = (int) one.frame().toPixelX(x) + 3;
    int row = (int) one.frame().toPixelY(y) + 3;
    return one.pixels()[row * one.width() + column] != two.pixels()[row * two.width() + column];
  }

  @Test
  void markersCrossTheWholeChart() {
    ChartImage image =
        Charts.draw(
            Charts.tenByTen(
                ChartSeries.verticalLine("here", 4).withStyle(SeriesStyle.of(1).withWidth(2)),
                ChartSeries.horizontalLine("", 7).withStyle(SeriesStyle.of(0).withWidth(2))),
            ChartTheme.LIGHT);
    assertTrue(Charts.at(image, 4, 0.5, second(ChartTheme.LIGHT)));
    assertTrue(Charts.at(image, 4, 9.5, second(ChartTheme.LIGHT)));
    assertTrue(Charts.at(image, 0.5, 7, first(ChartTheme.LIGHT)));
    assertTrue(Charts.at(image, 9.5, 7, first(ChartTheme.LIGHT)));
  }

  @Test
  void fiftyThousandColouredPointsTakeTheirColoursAndOverlapDenser() {
    int n = 50_000;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] value = new double[n];
    RandomStream random = RandomStream.of(5, 0);
    for (int i = 0; i < n; i++) {
      boolean left = i % 2 == 0;
      x[i] = (left ? 1 : 6) + 3 * random.nextDouble();
      y[i] = 2 + 6 * random.nextDouble();
      value[i] = left ? 0 : 1;
    }
    x[0] = 5;
    y[0] = 9;
    ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    ChartSeries points = ChartSeries.points("rows", x, y).colouredBy(value, scale, "value");
    ChartImage image = Charts.draw(Charts.tenByTen(points), ChartTheme.LIGHT);
    assertTrue(Charts.at(image, 2.5, 5, scale.argb(0)));
    assertTrue(Charts.at(image, 7.5, 5, scale.argb(1)));
    int single = pixel(image, 5, 9);
    assertFalse(single == ChartTheme.LIGHT.background().getRGB());
    assertTrue((single & 255) > (scale.argb(0) & 255) + 40, Integer.toHexString(single));
    assertTrue(image.frame().right() < Charts.WIDTH - 60, "room for the colour bar");
  }

  private static int pixel(ChartImage image, double x, double y) {
    int column = (int) Math.round(image.frame().toPixelX(x));
    int row = (int) Math.round(image.frame().toPixelY(y));
    return image.pixels()[row * image.width() + column];
  }

  @Test
  void whatALogarithmicAxisCannotShowIsCountedAndSaid() {
    double[] x = {1, 2, 3, 4, 5};
    double[] y = {0.1, 0, -1, Double.POSITIVE_INFINITY, 10};
    ChartSpec spec =
        ChartSpec.builder(ChartAxis.linear("epoch"), ChartAxis.log("loss"))
            .add(ChartSeries.points("", x, y))
            .build();
    ChartImage image = Charts.draw(spec, ChartTheme.LIGHT);
    assertEquals("2 points \u2264 0, 1 infinite not shown", image.note());
    assertTrue(image.frame().yRange().low() < 0.1 && image.frame().yRange().low() > 0.05);
    assertTrue(Charts.at(image, 1, 0.1, first(ChartTheme.LIGHT)));
    assertTrue(Charts.at(image, 5, 10, first(ChartTheme.LIGHT)));
    ChartSpec shifted = spec.withAxes(spec.x(), ChartAxis.logOffset("loss", 0.5));
    assertEquals(
        "1 point \u2264 \u22120.5, 1 infinite not shown",
        Charts.draw(shifted, ChartTheme.LIGHT).note());
    ChartSpec clean = spec.withAxes(spec.x(), ChartAxis.linear("loss"));
    assertEquals("1 infinite not shown", Charts.draw(clean, ChartTheme.LIGHT).note());
  }

  @Test
  void theNoteIsWritten() {
    double[] x = {1, 2};
    ChartAxis log = ChartAxis.log("y").withRange(1, 10);
    ChartAxis across = ChartAxis.linear("x").withRange(0, 3);
    ChartSpec with =
        ChartSpec.builder(across, log)
            .add(ChartSeries.points("", x, new double[] {-1, Double.NaN}))
            .build();
    ChartSpec without =
        ChartSpec.builder(across, log)
            .add(ChartSeries.points("", x, new double[] {100, Double.NaN}))
            .build();
    int muted = ChartTheme.LIGHT.muted().getRGB();
    int words = Charts.count(Charts.draw(with, ChartTheme.LIGHT), muted);
    int none = Charts.count(Charts.draw(without, ChartTheme.LIGHT), muted);
    assertTrue(words != none, words + " " + none);
  }

  @Test
  void anEmptyHistogramBinIsNoLossOnALogarithmicAxis() {
    ChartSpec spec =
        ChartSpec.builder(ChartAxis.linear("v"), ChartAxis.log("count"))
            .add(ChartSeries.bars("", new double[] {0, 1, 2, 3}, new double[] {1, 0, 100}))
            .build();
    ChartImage image = Charts.draw(spec, ChartTheme.LIGHT);
    assertEquals("", image.note());
    assertTrue(image.frame().yRange().low() < 1, "a bar of one can be seen");
    ChartSpec linear = spec.withAxes(spec.x(), ChartAxis.linear("count"));
    assertEquals(0, Charts.draw(linear, ChartTheme.LIGHT).frame().yRange().low());
  }

  @Test
  void theFrameIsWhereTheChartLibraryDraws() {
    ChartSpec spec = Charts.tenByTen(ChartSeries.line("", new double[] {1}, new double[] {1}));
    for (ChartSpec each :
        new ChartSpec[] {
          spec,
          spec.withAxes(
              ChartAxis.log("x").withRange(0.1, 100), ChartAxis.logOffset("y", 3).withRange(-2, 9))
        }) {
      ChartFrame frame = Charts.draw(each, ChartTheme.LIGHT).frame();
      JFreeChart chart = ChartRenderer.chart(each, ChartTheme.LIGHT);
      XYPlot plot = chart.getXYPlot();
      Rectangle2D area = frame.area();
      for (double value : new double[] {0.2, 1, 7}) {
        assertEquals(
            plot.getDomainAxis().valueToJava2D(value, area, RectangleEdge.BOTTOM),
            frame.toPixelX(value),
            1e-9);
        assertEquals(
            plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT),
            frame.toPixelY(value),
            1e-9);
        assertEquals(value, frame.toX(frame.toPixelX(value)), 1e-9);
        assertEquals(value, frame.toY(frame.toPixelY(value)), 1e-9);
        double pixel = frame.toPixelX(value);
        assertEquals(
            value, plot.getDomainAxis().java2DToValue(pixel, area, RectangleEdge.BOTTOM), 1e-9);
      }
    }
  }

  @Test
  void onlySeveralNamesNeedALegendAndOnlyATitleATitle() {
    double[] x = {1, 2};
    ChartSeries named = ChartSeries.line("a", x, x);
    assertEquals(
        0, ChartRenderer.chart(Charts.tenByTen(named), ChartTheme.LIGHT).getSubtitleCount());
    ChartSpec two = Charts.tenByTen(named, ChartSeries.points("b", x, x));
    assertEquals(1, ChartRenderer.chart(two, ChartTheme.LIGHT).getSubtitleCount());
    ChartSpec marked = Charts.tenByTen(named, ChartSeries.verticalLine("here", 1));
    assertEquals(0, ChartRenderer.chart(marked, ChartTheme.LIGHT).getSubtitleCount());
    assertNull(ChartRenderer.chart(two, ChartTheme.LIGHT).getTitle());
  }

  @Test
  void whatSharesANameSharesAnEntryOfTheLegend() {
    double[] x = {1, 2};
    ChartSpec spec =
        Charts.tenByTen(
            ChartSeries.band("a", x, x, x),
            ChartSeries.line("a", x, x),
            ChartSeries.points("b", x, x));
    LegendItemCollection items =
        ChartRenderer.chart(spec, ChartTheme.LIGHT).getXYPlot().getLegendItems();
    assertEquals(2, items.getItemCount());
    assertEquals("a", items.get(0).getLabel());
    assertTrue(items.get(0).isLineVisible(), "the line, not the band below it");
    assertEquals("b", items.get(1).getLabel());
  }

  @Test
  void aColourBarMayBeginAboveTheLowestColour() {
    ColourScale scale = ColourScale.linear(ColourMap.PLASMA, -1, 1);
    assertEquals(-1, new PointColours(scale, "v").from());
    assertEquals(0, new PointColours(scale, "v", 0).from());
    assertThrows(IllegalArgumentException.class, () -> new PointColours(scale, "v", -2));
    assertThrows(IllegalArgumentException.class, () -> new PointColours(scale, "v", 1));
  }

  @Test
  void theDataAreaStaysWhileNumbersChange() {
    ChartFrame small = Charts.draw(upTo(9), ChartTheme.LIGHT).frame();
    ChartFrame larger = Charts.draw(upTo(9999), ChartTheme.LIGHT).frame();
    assertEquals(small.area(), larger.area());
  }

  private static ChartSpec upTo(double highest) {
    return ChartSpec.builder(ChartAxis.linear("x"), ChartAxis.linear("y"))
        .add(ChartSeries.line("", new double[] {0, 1}, new double[] {0, highest}))
        .build();
  }

  @Test
  void fineScreensGetFinePixelsOfTheSameChart() {
    ChartSpec spec =
        Charts.tenByTen(
            ChartSeries.line("", new double[] {0, 10}, new double[] {5, 5}).withStyle(THICK));
    ChartImage fine = ChartRenderer.image(spec, ChartTheme.DARK, 300, 200, 2);
    ChartImage plain = ChartRenderer.image(spec, ChartTheme.DARK, 300, 200, 1);
    assertEquals(600, fine.width());
    assertEquals(400, fine.height());
    assertEquals(plain.frame().area(), fine.frame().area());
    double x = 2 * fine.frame().toPixelX(3);
    double y = 2 * fine.frame().toPixelY(5);
    assertTrue(Charts.near(fine, x, y, 2, first(ChartTheme.DARK)));
  }

  @Test
  void anyDataAndSizeCanBeDrawn() {
    double[][] data = {
      {},
      {Double.NaN},
      {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
      {0, 0},
      {-1e308, 1e308},
      {Double.MIN_VALUE, 4 * Double.MIN_VALUE},
      {-3.16717, -3.16717},
      {1e300, 1e308}
    };
    ChartAxis[] axes = {
      ChartAxis.linear("a"), ChartAxis.log("a"), ChartAxis.logOffset("a", 4), count()
    };
    for (double[] values : data) {
      for (ChartAxis axis : axes) {
        ChartSpec spec =
            ChartSpec.builder(axis, axis)
                .add(ChartSeries.line("l", values, values).withDots())
                .add(ChartSeries.points("p", values, values))
                .build();
        ChartImage image = ChartRenderer.image(spec, ChartTheme.LIGHT, 200, 150, 1);
        assertEquals(200 * 150, image.pixels().length, Arrays.toString(values));
      }
    }
    ChartRenderer.image(Charts.tenByTen(), ChartTheme.LIGHT, 1, 1, 1);
    ChartRenderer.image(Charts.tenByTen(), ChartTheme.LIGHT, 20, 20, 1.25);
    assertThrows(
        IllegalArgumentException.class,
        () -> ChartRenderer.image(Charts.tenByTen(), ChartTheme.LIGHT, 0, 10, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ChartRenderer.image(Charts.tenByTen(), ChartTheme.LIGHT, 1e5, 1e5, 1));
  }

  private static ChartAxis count() {
    return ChartAxis.linear("n").withIntegerTicks();
  }

  @Test
  void aLabelThatIsTooLongIsSmallerAndThenCutShort() {
    String text = "energy per particle v / E_c";
    double width = new RichText(text, ChartLook.LABEL).width();
    assertEquals(width, ChartLook.fitted(text, ChartLook.LABEL, width).width());
    for (double room : new double[] {0.9 * width, 0.5 * width, 0.2 * width}) {
      double fitted = ChartLook.fitted(text, ChartLook.LABEL, room).width();
      assertTrue(fitted <= room && fitted > 0.6 * room, fitted + " in " + room);
    }
  }

  @Test
  void theSameChartGivesTheSamePixels() {
    ChartSpec spec =
        Charts.tenByTen(ChartSeries.points("", new double[] {1, 2}, new double[] {3, 4}));
    assertArrayEquals(
        Charts.draw(spec, ChartTheme.DARK).pixels(), Charts.draw(spec, ChartTheme.DARK).pixels());
  }

  @Test
  void theLastNumberOfAnAxisHasRoom() {
    for (double end : new double[] {10, 100_000, 123_456_789}) {
      ChartAxis x = ChartAxis.linear("scans").withRange(0, end);
      ChartSpec spec = ChartSpec.builder(x, ChartAxis.linear("v").withRange(0, 1)).build();
      ChartFrame frame = ChartRenderer.image(spec, ChartTheme.LIGHT, 420, 200, 1).frame();
      double room = 420 - frame.right();
      Tick last = ChartTicks.major(x, 5).get(ChartTicks.major(x, 5).size() - 1);
      double half = new RichText(last.label(), ChartLook.TICK).width() / 2;
      assertTrue(frame.toPixelX(last.value()) + half <= 420, last + " with " + room);
    }
  }
}
