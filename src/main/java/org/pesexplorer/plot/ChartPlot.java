package org.pesexplorer.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The plot of a chart: a plain ground, a thin grid, and series drawn whole instead of item by item.
 */
final class ChartPlot extends XYPlot {
  private static final long serialVersionUID = 1L;

  private final transient ChartSpec spec;
  private final transient ChartTheme theme;
  private final transient ChartAxis x;
  private final transient ChartAxis y;
  private final transient Optional<ColourBar> colourBar;
  private final String note;
  private final boolean empty;
  private final boolean vector;

  ChartPlot(ChartSpec spec, ChartTheme theme, ChartBounds bounds, boolean vector) {
    super(
        new ChartData(spec.series()),
        new ScaledAxis(bounds.x(), theme),
        new ScaledAxis(bounds.y(), theme),
        null);
    this.spec = spec;
    this.theme = theme;
    this.x = bounds.x();
    this.y = bounds.y();
    this.note = bounds.note();
    this.empty = bounds.empty();
    this.vector = vector;
    this.colourBar =
        spec.series().stream()
            .flatMap(series -> series.colouring().stream())
            .findFirst()
            .map(colours -> new ColourBar(colours, theme));
    setBackgroundPaint(theme.background());
    setOutlineVisible(false);
    setAxisOffset(RectangleInsets.ZERO_INSETS);
    setInsets(RectangleInsets.ZERO_INSETS);
    setDomainMinorGridlinesVisible(true);
    setRangeMinorGridlinesVisible(true);
  }

  /** The frame for a data area that was drawn. */
  ChartFrame frame(Rectangle2D area) {
    return new ChartFrame(area, x, y);
  }

  @Override
  protected AxisSpace calculateAxisSpace(Graphics2D g, Rectangle2D area) {
    AxisSpace space = super.calculateAxisSpace(g, area);
    colourBar.ifPresent(bar -> space.add(bar.room(area.getHeight()), RectangleEdge.RIGHT));
    return space;
  }

  @Override
  protected Map<Axis, AxisState> drawAxes(
      Graphics2D g, Rectangle2D plotArea, Rectangle2D dataArea, PlotRenderingInfo info) {
    Map<Axis, AxisState> states = super.drawAxes(g, plotArea, dataArea, info);
    colourBar.ifPresent(bar -> bar.paint(g, dataArea, plotArea));
    return states;
  }

  @Override
  @SuppressWarnings("rawtypes") // the chart library's signature has a raw list
  protected void drawDomainGridlines(Graphics2D g, Rectangle2D area, List ticks) {
    for (Object each : ticks) {
      ValueTick tick = (ValueTick) each;
      double at = crisp(frame(area).toPixelX(tick.getValue()));
      paintGrid(g, tick, new Line2D.Double(at, area.getY(), at, area.getMaxY()));
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // the chart library's signature has a raw list
  protected void drawRangeGridlines(Graphics2D g, Rectangle2D area, List ticks) {
    for (Object each : ticks) {
      ValueTick tick = (ValueTick) each;
      double at = crisp(frame(area).toPixelY(tick.getValue()));
      paintGrid(g, tick, new Line2D.Double(area.getX(), at, area.getMaxX(), at));
    }
  }

  /** The middle of a row of pixels, so that a thin line is not smeared over two. */
  private static double crisp(double pixel) {
    return Math.floor(pixel) + 0.5;
  }

  private void paintGrid(Graphics2D g, ValueTick tick, Line2D line) {
    Color colour = theme.grid();
    boolean minor = tick.getTickType().equals(TickType.MINOR);
    g.setColor(
        minor ? new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110) : colour);
    g.setStroke(ChartLook.HAIRLINE);
    g.draw(line);
  }

  @Override
  public boolean render(
      Graphics2D g, Rectangle2D area, int index, PlotRenderingInfo info, CrosshairState crosshair) {
    ChartFrame frame = frame(area);
    SeriesPainter painter = new SeriesPainter(frame, theme, vector);
    for (int k = 0; k < spec.series().size(); k++) {
      painter.paint(g, spec.series().get(k), k);
    }
    paintBase(g, frame);
    if (empty) {
      g.setColor(theme.muted());
      RichText words = ChartLook.fitted(spec.emptyText(), ChartLook.LABEL, area.getWidth() - 16);
      words.draw(g, area.getCenterX(), area.getCenterY(), 0.5);
    }
    paintNote(g, area);
    return true;
  }

  private void paintBase(Graphics2D g, ChartFrame frame) {
    g.setColor(theme.line());
    g.setStroke(ChartLook.HAIRLINE);
    double bottom = frame.bottom() - 0.5;
    g.draw(new Line2D.Double(frame.left(), bottom, frame.right(), bottom));
  }

  private void paintNote(Graphics2D g, Rectangle2D area) {
    if (note.isEmpty()) {
      return;
    }
    RichText words = ChartLook.fitted(note, ChartLook.TICK, area.getWidth() - 16);
    Color ground = theme.background();
    g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 215));
    double left = area.getMaxX() - words.width() - 12;
    g.fill(new Rectangle2D.Double(left, area.getMaxY() - 22, words.width() + 8, 18));
    g.setColor(theme.muted());
    words.draw(g, area.getMaxX() - 8, area.getMaxY() - 9, 1);
  }
}
