package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Turns the description of a chart into a drawing. Safe for several threads; needs no display. */
public final class ChartRenderer {
  private static final double LEGEND_LINE = 18;

  private ChartRenderer() {}

  /**
   * The chart as the chart library's object.
   *
   * @param spec what it shows
   * @param theme its colours
   */
  public static JFreeChart chart(ChartSpec spec, ChartTheme theme) {
    return chart(spec, theme, new ChartBounds(spec), false);
  }

  private static JFreeChart chart(
      ChartSpec spec, ChartTheme theme, ChartBounds bounds, boolean vector) {
    ChartPlot plot = new ChartPlot(spec, theme, bounds, vector);
    plot.setFixedLegendItems(legendItems(spec, theme));
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(theme.background());
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(ChartLook.MARGIN, 6, 4, ChartLook.MARGIN));
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    chart.setTextAntiAlias(true);
    if (!spec.title().isEmpty()) {
      chart.setTitle(title(spec.title(), theme));
    }
    if (plot.getFixedLegendItems().getItemCount() > 1) {
      chart.addSubtitle(legend(plot, theme));
    }
    return chart;
  }

  private static TextTitle title(String text, ChartTheme theme) {
    TextTitle title = new TextTitle(text, ChartLook.TITLE);
    title.setPaint(theme.ink());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(2, 6, 6, 6));
    return title;
  }

  private static LegendTitle legend(ChartPlot plot, ChartTheme theme) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(ChartLook.LABEL);
    legend.setItemPaint(theme.ink());
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(null);
    legend.setItemLabelPadding(new RectangleInsets(1, 4, 1, 12));
    legend.setPadding(new RectangleInsets(0, 4, 4, 0));
    return legend;
  }

  /**
   * One entry for each name: a band and the line in it may share theirs, the upper one is shown.
   */
  private static LegendItemCollection legendItems(ChartSpec spec, ChartTheme theme) {
    Map<String, LegendItem> named = new LinkedHashMap<>();
    List<ChartSeries> all = spec.series();
    for (int k = 0; k < all.size(); k++) {
      ChartSeries series = all.get(k);
      if (!series.name().isEmpty() && !series.isMarker()) {
        named.put(series.name(), legendItem(series, theme.colour(series.style(), k)));
      }
    }
    LegendItemCollection items = new LegendItemCollection();
    named.values().forEach(items::add);
    return items;
  }

  private static LegendItem legendItem(ChartSeries series, Color colour) {
    SeriesStyle style = series.style();
    Stroke stroke = ChartLook.stroke(style);
    Shape line = new Line2D.Double(-LEGEND_LINE / 2, 0, LEGEND_LINE / 2, 0);
    Shape box = new Rectangle2D.Double(-7, -5, 14, 10);
    Shape sign = Signs.shape(style.marker(), 7);
    Color pale = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 90);
    boolean open = style.marker() == SeriesStyle.Marker.CROSS;
    return switch (series.kind()) {
      case BAND -> item(series, box, true, pale, false, line, stroke, colour);
      case BARS -> item(series, box, true, colour, false, line, stroke, colour);
      case POINTS -> item(series, sign, !open, colour, false, line, stroke, colour);
      case ERROR_BARS -> item(series, sign, true, colour, true, line, stroke, colour);
      default -> item(series, sign, series.dots(), colour, true, line, stroke, colour);
    };
  }

  private static LegendItem item(
      ChartSeries series,
      Shape shape,
      boolean filled,
      Color fill,
      boolean lineVisible,
      Shape line,
      Stroke stroke,
      Color colour) {
    boolean drawn = !filled && !lineVisible;
    return new LegendItem(
        series.name(),
        null,
        null,
        null,
        filled || drawn,
        shape,
        filled,
        fill,
        drawn,
        colour,
        new BasicStroke(1.5f),
        lineVisible,
        line,
        stroke,
        colour);
  }

  /**
   * Draws a chart into the rectangle from the origin.
   *
   * @param g where to; its settings are changed
   * @param spec what it shows
   * @param theme its colours
   * @param width the width of the chart in pixels of 1/96 inch, at least 1
   * @param height its height, at least 1
   * @return where the data stand
   * @throws IllegalArgumentException when a side is below 1
   */
  public static ChartFrame draw(
      Graphics2D g, ChartSpec spec, ChartTheme theme, double width, double height) {
    return draw(g, spec, theme, new ChartBounds(spec), width, height, false);
  }

  /** Draws a chart, with points as shapes where the drawing scales freely. */
  static ChartFrame draw(
      Graphics2D g,
      ChartSpec spec,
      ChartTheme theme,
      ChartBounds bounds,
      double width,
      double height,
      boolean vector) {
    if (!(width >= 1 && height >= 1)) {
      throw new IllegalArgumentException("a chart cannot be " + width + " x " + height);
    }
    JFreeChart chart = chart(spec, theme, bounds, vector);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    boolean drawn = area != null && !area.isEmpty();
    Rectangle2D place = drawn ? area : new Rectangle2D.Double(0, 0, width, height);
    return ((ChartPlot) chart.getPlot()).frame(place);
  }

  /**
   * Draws a chart into pixels. Whatever has to be computed is computed here, on the caller's
   * thread.
   *
   * @param spec what it shows
   * @param theme its colours
   * @param width the width of the chart in pixels of 1/96 inch, at least 1
   * @param height its height, at least 1
   * @param scale device pixels for one of these pixels, above 0: 2 on a fine screen
   * @throws IllegalArgumentException when a size is out of range
   */
  public static ChartImage image(
      ChartSpec spec, ChartTheme theme, double width, double height, double scale) {
    if (!(scale > 0) || !(width * scale < Integer.MAX_VALUE / Math.max(1, height * scale))) {
      throw new IllegalArgumentException(
          "a chart cannot be " + width + " x " + height + " at scale " + scale);
    }
    int columns = (int) Math.max(1, Math.round(width * scale));
    int rows = (int) Math.max(1, Math.round(height * scale));
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    ChartBounds bounds = new ChartBounds(spec);
    ChartFrame frame = draw(g, spec, theme, bounds, width, height, false);
    g.dispose();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new ChartImage(pixels, columns, rows, frame, bounds.note());
  }
}
