package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The bar beside a scatter plot that says which colour means what. */
final class ColourBar {
  private static final double GAP = 14;
  private static final double WIDTH = 12;
  private static final double LEAST_NUMBERS = 30;
  private static final double LABEL_ROOM = 20;

  private final PointColours colours;
  private final ChartTheme theme;

  ColourBar(PointColours colours, ChartTheme theme) {
    this.colours = colours;
    this.theme = theme;
  }

  /** The room that the bar takes at the right of a data area about as high as given. */
  double room(double height) {
    return GAP + WIDTH + numbers(height) + LABEL_ROOM;
  }

  private double numbers(double height) {
    double widest =
        ticks(height).stream()
            .mapToDouble(tick -> new RichText(tick.label(), ChartLook.TICK).width())
            .max()
            .orElse(0);
    return ChartLook.roomy(widest + 8, LEAST_NUMBERS);
  }

  private List<Tick> ticks(double height) {
    ColourScale scale = colours.scale();
    return Ticks.linear(colours.from(), scale.high(), (int) Math.max(2, height / 50));
  }

  /** Draws the bar beside the data area, its label within the height of the whole plot. */
  void paint(Graphics2D g, Rectangle2D area, Rectangle2D whole) {
    ColourScale scale = colours.scale();
    double left = area.getMaxX() + GAP;
    Rectangle2D bar = new Rectangle2D.Double(left, area.getY(), WIDTH, area.getHeight());
    paintColours(g, bar);
    g.setStroke(new BasicStroke(1));
    for (Tick tick : ticks(area.getHeight())) {
      double part = (tick.value() - colours.from()) / (scale.high() - colours.from());
      double y = area.getMaxY() - part * area.getHeight();
      g.setColor(theme.muted());
      new RichText(tick.label(), ChartLook.TICK).draw(g, bar.getMaxX() + 5, y + 4, 0);
    }
    g.setColor(theme.ink());
    RichText label = ChartLook.fitted(colours.label(), ChartLook.LABEL, whole.getHeight());
    double middle =
        ChartLook.middle(area.getCenterY(), label.width(), whole.getY(), whole.getMaxY());
    AxesLayer.paintUpright(g, label, whole.getMaxX() - 6, middle);
  }

  private void paintColours(Graphics2D g, Rectangle2D bar) {
    ColourScale scale = colours.scale();
    int rows = ColourMap.SIZE;
    BufferedImage image = new BufferedImage(1, rows, BufferedImage.TYPE_INT_RGB);
    for (int k = 0; k < rows; k++) {
      double part = 1 - (k + 0.5) / rows;
      double value = colours.from() + part * (scale.high() - colours.from());
      image.setRGB(0, k, new Color(scale.argb(value)).getRGB());
    }
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform place = AffineTransform.getTranslateInstance(bar.getX(), bar.getY());
    place.scale(bar.getWidth(), bar.getHeight() / rows);
    g.drawImage(image, place, null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }
}
