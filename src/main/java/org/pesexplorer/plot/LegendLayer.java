package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Draws the colour bar, the key of the signs and the note about clipped colours. */
final class LegendLayer {
  private final MapPicture picture;
  private final PictureLayout layout;
  private final double unit;
  private final boolean clippedAbove;
  private final boolean clippedBelow;

  LegendLayer(MapPicture picture, PictureLayout layout) {
    this.picture = picture;
    this.layout = layout;
    this.unit = layout.unit;
    ColourScale scale = picture.scale();
    double slack = 1e-9 * (scale.high() - scale.low());
    boolean above = false;
    boolean below = false;
    for (double value : picture.values()) {
      above |= value > scale.high() + slack;
      below |= value < scale.low() - slack;
    }
    this.clippedAbove = above;
    this.clippedBelow = below;
  }

  /** The bar with its ticks; a pointed end where values go beyond the colours. */
  void paintBar(Graphics2D g) {
    double point = 11 * unit;
    double top = layout.plot.getY() + (clippedAbove ? point : 0);
    double bottom = layout.plot.getMaxY() - (clippedBelow ? point : 0);
    Rectangle2D bar = new Rectangle2D.Double(layout.legendX, top, 15 * unit, bottom - top);
    paintColours(g, bar);
    Path2D outline = outline(bar, point);
    paintPoint(g, outline, clippedAbove, bar.getY(), -point, 1);
    paintPoint(g, outline, clippedBelow, bar.getMaxY(), point, 0);
    g.setColor(picture.theme().line());
    g.setStroke(new BasicStroke((float) unit));
    g.draw(outline);
    double widest = paintTicks(g, bar);
    g.setColor(picture.theme().ink());
    AxesLayer.paintUpright(
        g,
        new RichText(picture.legendLabel(), layout.textFont),
        bar.getMaxX() + widest + 24 * unit,
        layout.plot.getCenterY());
  }

  private void paintColours(Graphics2D g, Rectangle2D bar) {
    int[] colours = new int[ColourMap.SIZE];
    picture.scale().map().fill(colours);
    BufferedImage image = new BufferedImage(1, ColourMap.SIZE, BufferedImage.TYPE_INT_RGB);
    for (int k = 0; k < ColourMap.SIZE; k++) {
      image.setRGB(0, ColourMap.SIZE - 1 - k, colours[k]);
    }
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    double stretch = bar.getHeight() / ColourMap.SIZE;
    g.drawImage(
        image, new AffineTransform(bar.getWidth(), 0, 0, stretch, bar.getX(), bar.getY()), null);
  }

  private Path2D outline(Rectangle2D bar, double point) {
    Path2D path = new Path2D.Double();
    path.moveTo(bar.getX(), bar.getY());
    if (clippedAbove) {
      path.lineTo(bar.getCenterX(), bar.getY() - point);
    }
    path.lineTo(bar.getMaxX(), bar.getY());
    path.lineTo(bar.getMaxX(), bar.getMaxY());
    if (clippedBelow) {
      path.lineTo(bar.getCenterX(), bar.getMaxY() + point);
    }
    path.lineTo(bar.getX(), bar.getMaxY());
    path.closePath();
    return path;
  }

  private void paintPoint(
      Graphics2D g, Path2D outline, boolean shown, double base, double height, double end) {
    if (shown) {
      Rectangle2D bounds = outline.getBounds2D();
      Path2D tip = new Path2D.Double();
      tip.moveTo(bounds.getX(), base);
      tip.lineTo(bounds.getCenterX(), base + height);
      tip.lineTo(bounds.getMaxX(), base);
      tip.closePath();
      g.setColor(new Color(picture.scale().map().argb(end)));
      g.fill(tip);
    }
  }

  /** Draws the ticks that do not crowd each other; returns the width of the widest label. */
  private double paintTicks(Graphics2D g, Rectangle2D bar) {
    ColourScale scale = picture.scale();
    double widest = 0;
    double last = Double.POSITIVE_INFINITY;
    int target = Math.max(2, (int) (bar.getHeight() / (55 * unit)));
    for (Tick tick : Ticks.linear(scale.low(), scale.high(), target)) {
      double y = bar.getMaxY() - scale.fraction(tick.value()) * bar.getHeight();
      if (last - y >= 15 * unit) {
        g.setColor(picture.theme().line());
        g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 4 * unit, y));
        g.setColor(picture.theme().ink());
        RichText label = new RichText(tick.label(), layout.smallFont);
        label.draw(g, bar.getMaxX() + 7 * unit, y + 4.3 * unit, 0);
        widest = Math.max(widest, label.width());
        last = y;
      }
    }
    return widest;
  }

  /** The line below the plot: what the signs mean, and where the colours end. */
  void paintFooter(Graphics2D g) {
    double y = layout.plot.getMaxY() + 62 * unit;
    double x = paintKey(g, layout.plot.getX(), y);
    RichText note = new RichText(String.join("; ", notes()), layout.smallFont);
    boolean fits = layout.right - note.width() >= x + 6 * unit;
    g.setColor(picture.theme().muted());
    note.draw(g, fits ? layout.right : layout.plot.getX(), fits ? y : y + 17 * unit, fits ? 1 : 0);
  }

  /** Draws the key; returns where it ends. */
  private double paintKey(Graphics2D g, double start, double y) {
    double x = start;
    double middle = y - 4.3 * unit;
    if (picture.shells() > 0 && picture.count() > 0) {
      boolean fixed = picture.fixedImages().length > 0;
      if (fixed) {
        ParticleLayer.paintSquare(g, x + 6 * unit, middle, 5 * unit, unit);
      } else {
        ParticleLayer.paintRing(g, x + 6 * unit, middle, 5.5 * unit, unit);
      }
      x = paintKeyText(g, fixed ? "image fixed at start" : "image", x + 16 * unit, y);
    }
    if (!picture.minima().isEmpty()) {
      ParticleLayer.paintCross(g, x + 6 * unit, middle, unit);
      x = paintKeyText(g, "minimum", x + 16 * unit, y);
    }
    for (ForceArrows arrows : picture.arrows()) {
      Color colour = arrows.part().colour();
      ParticleLayer.paintArrow(g, colour, x, middle, x + 22 * unit, middle, unit);
      x = paintKeyText(g, arrows.part().title(), x + 28 * unit, y);
    }
    return x;
  }

  private double paintKeyText(Graphics2D g, String text, double x, double y) {
    g.setColor(picture.theme().muted());
    RichText line = new RichText(text, layout.smallFont);
    line.draw(g, x, y, 0);
    return x + line.width() + 16 * unit;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    ColourScale scale = picture.scale();
    if (clippedBelow) {
      notes.add("colours start at " + number(scale.low()));
    }
    if (clippedAbove) {
      notes.add("colours end at " + number(scale.high()));
    }
    if (picture.hasMap() && scale.compressed()) {
      notes.add("compressed above " + number(scale.knee()));
    }
    return notes;
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    String text =
        rounded.scale() < 1 ? rounded.setScale(1).toPlainString() : rounded.toPlainString();
    return text.replace('-', '\u2212');
  }
}
