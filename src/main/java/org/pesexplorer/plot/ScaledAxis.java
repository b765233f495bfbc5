package org.pesexplorer.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** An axis with our scales, marks and labels; below the chart or at its left. */
final class ScaledAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final double LEAST_NUMBERS = 48;
  private static final double LEAST_HEIGHT = 20;
  private static final double LABEL_ROOM = 20;

  private final transient ChartAxis axis;
  private final transient ChartTheme theme;

  /**
   * Makes an axis.
   *
   * @param axis what it shows, with a range
   */
  ScaledAxis(ChartAxis axis, ChartTheme theme) {
    super(null);
    this.axis = axis;
    this.theme = theme;
    ChartRange range = axis.range().orElseThrow();
    setAutoRange(false);
    setRange(new Range(range.low(), range.high()), false, false);
    setTickLabelFont(ChartLook.TICK);
    setTickLabelPaint(theme.muted());
    setTickLabelInsets(new RectangleInsets(3, 5, 3, 5));
    setTickMarksVisible(false);
    setAxisLineVisible(false);
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    double part = (axis.scale().place(value) - from()) / (to() - from());
    return RectangleEdge.isTopOrBottom(edge)
        ? area.getX() + part * area.getWidth()
        : area.getMaxY() - part * area.getHeight();
  }

  @Override
  public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
    double part =
        RectangleEdge.isTopOrBottom(edge)
            ? (pixel - area.getX()) / area.getWidth()
            : (area.getMaxY() - pixel) / area.getHeight();
    return axis.scale().value(from() + part * (to() - from()));
  }

  private double from() {
    return axis.scale().place(getLowerBound());
  }

  private double to() {
    return axis.scale().place(getUpperBound());
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean across = RectangleEdge.isTopOrBottom(edge);
    double room = across ? area.getWidth() / 80 : area.getHeight() / 42;
    TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    for (Tick tick : ChartTicks.major(axis, (int) Math.max(2, room))) {
      ticks.add(new NumberTick(tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
    }
    for (double value : ChartTicks.minor(axis)) {
      ticks.add(new NumberTick(TickType.MINOR, value, "", anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace given) {
    AxisSpace space = given == null ? new AxisSpace() : given;
    double label = axis.label().isEmpty() ? 0 : LABEL_ROOM;
    if (RectangleEdge.isTopOrBottom(edge)) {
      space.add(LEAST_HEIGHT + label, edge);
      space.ensureAtLeast(
          Math.max(ChartLook.MARGIN, roomBeyond(g, area, edge)), RectangleEdge.RIGHT);
    } else {
      List<NumberTick> ticks = refreshTicks(g, new AxisState(), area, edge);
      double numbers = findMaximumTickLabelWidth(ticks, g, area, false);
      space.add(ChartLook.roomy(numbers + 2, LEAST_NUMBERS) + label, edge);
    }
    return space;
  }

  /** A number near the end of the axis reaches up to half its width beyond it. */
  private double roomBeyond(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
    double beyond = 0;
    for (NumberTick tick : refreshTicks(g, new AxisState(), area, edge)) {
      double half = new RichText(tick.getText(), ChartLook.TICK).width() / 2;
      beyond = Math.max(beyond, valueToJava2D(tick.getValue(), area, edge) + half - area.getMaxX());
    }
    return Math.ceil(beyond);
  }

  @Override
  public AxisState draw(
      Graphics2D g,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo info) {
    AxisState state = super.draw(g, cursor, plotArea, dataArea, edge, info);
    g.setPaint(theme.ink());
    boolean across = RectangleEdge.isTopOrBottom(edge);
    double room = across ? plotArea.getWidth() : plotArea.getHeight();
    RichText words = ChartLook.fitted(axis.label(), ChartLook.LABEL, room);
    double length = words.width();
    if (across) {
      double middle =
          ChartLook.middle(dataArea.getCenterX(), length, plotArea.getX(), plotArea.getMaxX());
      words.draw(g, middle, plotArea.getMaxY() - 5, 0.5);
    } else {
      double middle =
          ChartLook.middle(dataArea.getCenterY(), length, plotArea.getY(), plotArea.getMaxY());
      AxesLayer.paintUpright(g, words, plotArea.getX() + 12, middle);
    }
    return state;
  }
}
