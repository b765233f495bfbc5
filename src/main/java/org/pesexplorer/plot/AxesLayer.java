package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.pesexplorer.core.energy.SurfaceRequest.Region;

/** Draws the title and caption, the axes and the edges of the cells. */
final class AxesLayer {
  private final MapPicture picture;
  private final PictureLayout layout;
  private final double unit;

  AxesLayer(MapPicture picture, PictureLayout layout) {
    this.picture = picture;
    this.layout = layout;
    this.unit = layout.unit;
  }

  void paintHeader(Graphics2D g) {
    double y = layout.titleY;
    double x = layout.plot.getX();
    g.setColor(picture.theme().ink());
    for (String line : layout.titleLines) {
      new RichText(line, layout.titleFont).draw(g, x, y, 0);
      y += 24 * unit;
    }
    g.setColor(picture.theme().muted());
    for (String line : layout.captionLines) {
      new RichText(line, layout.textFont).draw(g, x, y, 0);
      y += 18 * unit;
    }
  }

  /** The edges of the cells, within the plot. */
  void paintCells(Graphics2D g) {
    g.setColor(picture.theme().muted());
    float dash = (float) (4 * unit);
    g.setStroke(
        new BasicStroke(
            (float) (0.8 * unit),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            new float[] {dash, dash},
            0));
    double low = -picture.shells() * picture.width();
    double high = (picture.shells() + 1) * picture.width();
    for (int k = -picture.shells() + 1; k <= picture.shells(); k++) {
      double at = k * picture.width();
      g.draw(new Line2D.Double(layout.x(at), layout.y(low), layout.x(at), layout.y(high)));
      g.draw(new Line2D.Double(layout.x(low), layout.y(at), layout.x(high), layout.y(at)));
    }
    double side = picture.width() * layout.scale();
    g.setColor(picture.theme().ink());
    g.setStroke(new BasicStroke((float) (1.6 * unit)));
    g.draw(new Rectangle2D.Double(layout.x(0), layout.y(picture.width()), side, side));
  }

  void paintAxes(Graphics2D g) {
    g.setStroke(new BasicStroke((float) unit));
    g.setColor(picture.theme().line());
    g.draw(layout.plot);
    Region view = picture.view();
    int across = target(layout.plot.getWidth());
    int up = target(layout.plot.getHeight());
    paintHorizontal(g, Ticks.linear(view.fromX(), view.toX(), across));
    paintVertical(g, Ticks.linear(view.fromY(), view.toY(), up));
  }

  private int target(double length) {
    return Math.max(1, (int) (length / (80 * unit)));
  }

  private void paintHorizontal(Graphics2D g, List<Tick> ticks) {
    double bottom = layout.plot.getMaxY();
    for (Tick tick : ticks) {
      double x = layout.x(tick.value());
      g.setColor(picture.theme().line());
      g.draw(new Line2D.Double(x, bottom, x, bottom + 4 * unit));
      g.setColor(picture.theme().ink());
      new RichText(tick.label(), layout.smallFont).draw(g, x, bottom + 18 * unit, 0.5);
    }
    new RichText(picture.horizontalLabel(), layout.textFont)
        .draw(g, layout.plot.getCenterX(), bottom + 38 * unit, 0.5);
  }

  private void paintVertical(Graphics2D g, List<Tick> ticks) {
    double left = layout.plot.getX();
    double widest = 0;
    for (Tick tick : ticks) {
      double y = layout.y(tick.value());
      g.setColor(picture.theme().line());
      g.draw(new Line2D.Double(left - 4 * unit, y, left, y));
      g.setColor(picture.theme().ink());
      RichText label = new RichText(tick.label(), layout.smallFont);
      label.draw(g, left - 7 * unit, y + 4.3 * unit, 1);
      widest = Math.max(widest, label.width());
    }
    paintUpright(
        g,
        new RichText(picture.verticalLabel(), layout.textFont),
        left - 18 * unit - widest,
        layout.plot.getCenterY());
  }

  /** Draws a line of text from below to above, its middle at a height. */
  static void paintUpright(Graphics2D g, RichText text, double x, double y) {
    Graphics2D turned = (Graphics2D) g.create();
    turned.translate(x, y);
    turned.rotate(-Math.PI / 2);
    text.draw(turned, 0, 0, 0.5);
    turned.dispose();
  }
}
