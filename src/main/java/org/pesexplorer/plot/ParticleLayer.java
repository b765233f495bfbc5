package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.pesexplorer.core.cell.Cell;

/** Draws particles, their images, force arrows and the marks of minima. */
final class ParticleLayer {
  private static final Color BODY = Color.WHITE;
  private static final Color EDGE = new Color(0x1f2328);
  private static final Color SELECTED = new Color(0x0a5fd0);
  private static final Color FIXED = new Color(0xe3b341);
  private static final Color HALO = new Color(0x1f, 0x23, 0x28, 150);

  private final MapPicture picture;
  private final PictureLayout layout;
  private final double unit;
  private final double radius;

  ParticleLayer(MapPicture picture, PictureLayout layout) {
    this.picture = picture;
    this.layout = layout;
    this.unit = layout.unit;
    this.radius = Math.max(2.5 * unit, Math.min(9.5 * unit, 0.22 * layout.scale()));
  }

  void paint(Graphics2D g) {
    for (Minimum minimum : picture.minima()) {
      double x = layout.x(minimum.column() * picture.width() / picture.columns());
      double y = layout.y(minimum.row() * picture.width() / picture.rows());
      paintCross(g, x, y, unit);
    }
    for (int k = 0; k < picture.count(); k++) {
      paintImages(g, k);
    }
    for (ForceArrows arrows : picture.arrows()) {
      paintArrows(g, arrows);
    }
    for (int k = 0; k < picture.count(); k++) {
      paintParticle(g, k);
    }
  }

  private double place(int particle, int axis) {
    return Cell.wrap(picture.positions()[2 * particle + axis], picture.width());
  }

  private void paintImages(Graphics2D g, int particle) {
    boolean fixed = picture.fixedImages().length > 0;
    double[] of = fixed ? picture.fixedImages() : picture.positions();
    double x = Cell.wrap(of[2 * particle], picture.width());
    double y = Cell.wrap(of[2 * particle + 1], picture.width());
    for (int r = -picture.shells(); r <= picture.shells(); r++) {
      for (int c = -picture.shells(); c <= picture.shells(); c++) {
        double px = layout.x(x + c * picture.width());
        double py = layout.y(y + r * picture.width());
        boolean drawn = (c != 0 || r != 0) && reaches(px, py);
        if (drawn && fixed) {
          paintSquare(g, px, py, 0.75 * radius, unit);
        } else if (drawn) {
          paintRing(g, px, py, 0.82 * radius, unit);
        }
      }
    }
  }

  private boolean reaches(double x, double y) {
    return layout.plot.intersects(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** A hollow dashed ring: an image. */
  static void paintRing(Graphics2D g, double x, double y, double radius, double unit) {
    Ellipse2D ring = circle(x, y, radius);
    g.setColor(HALO);
    g.setStroke(new BasicStroke((float) (2.8 * unit)));
    g.draw(ring);
    float dash = (float) (Math.PI * radius / 6);
    g.setColor(BODY);
    g.setStroke(
        new BasicStroke(
            (float) (1.4 * unit),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {1.2f * dash, 0.8f * dash},
            0));
    g.draw(ring);
  }

  /** A hollow square: an image that stays while its particle moves. */
  static void paintSquare(Graphics2D g, double x, double y, double half, double unit) {
    Rectangle2D square = new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
    g.setStroke(new BasicStroke((float) (3.2 * unit)));
    g.setColor(HALO);
    g.draw(square);
    g.setStroke(new BasicStroke((float) (1.8 * unit)));
    g.setColor(FIXED);
    g.draw(square);
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private void paintParticle(Graphics2D g, int particle) {
    double x = layout.x(place(particle, 0));
    double y = layout.y(place(particle, 1));
    if (!reaches(x, y)) {
      return;
    }
    boolean chosen = picture.selected().contains(particle);
    Ellipse2D disc = circle(x, y, radius);
    g.setColor(chosen ? SELECTED : BODY);
    g.fill(disc);
    g.setColor(chosen ? BODY : EDGE);
    g.setStroke(new BasicStroke((float) (1.4 * unit)));
    g.draw(disc);
    String label = picture.labels().get(particle);
    double size = (label.length() > 2 ? 0.85 : 1.15) * radius;
    if (size >= 7 * unit) {
      Font font = layout.textFont.deriveFont(Font.BOLD, (float) size);
      new RichText(label, font).draw(g, x, y + 0.36 * size, 0.5);
    }
  }

  private void paintArrows(Graphics2D g, ForceArrows arrows) {
    double plot = Math.min(layout.plot.getWidth(), layout.plot.getHeight());
    ArrowScale scale = ArrowScale.forPlot(Math.min(plot, picture.width() * layout.scale()));
    double aside = arrows.part().aside() * 4 * unit;
    for (int k = 0; k < picture.count(); k++) {
      double[] arrow = scale.arrow(arrows.components()[2 * k], arrows.components()[2 * k + 1]);
      double length = Math.hypot(arrow[0], arrow[1]);
      if (length >= 2 * unit) {
        double dx = arrow[0] / length;
        double dy = -arrow[1] / length;
        double x = layout.x(place(k, 0)) + dx * radius - dy * aside;
        double y = layout.y(place(k, 1)) + dy * radius + dx * aside;
        paintArrow(g, arrows.part().colour(), x, y, x + dx * length, y + dy * length, unit);
      }
    }
  }

  /** An arrow from one place to another, with a dark edge so that it shows on any colour. */
  static void paintArrow(
      Graphics2D g, Color colour, double fromX, double fromY, double x, double y, double unit) {
    double length = Math.hypot(x - fromX, y - fromY);
    double head = Math.min(8 * unit, length);
    double dx = (x - fromX) / length;
    double dy = (y - fromY) / length;
    Path2D tip = new Path2D.Double();
    tip.moveTo(x, y);
    tip.lineTo(x - head * dx + 0.45 * head * dy, y - head * dy - 0.45 * head * dx);
    tip.lineTo(x - head * dx - 0.45 * head * dy, y - head * dy + 0.45 * head * dx);
    tip.closePath();
    Line2D shaft = new Line2D.Double(fromX, fromY, x - 0.8 * head * dx, y - 0.8 * head * dy);
    g.setColor(HALO);
    g.setStroke(new BasicStroke((float) (4 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(shaft);
    g.setStroke(
        new BasicStroke((float) (1.6 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(tip);
    g.setColor(colour);
    g.setStroke(
        new BasicStroke((float) (2.2 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(shaft);
    g.fill(tip);
  }

  /** The mark of a minimum. */
  static void paintCross(Graphics2D g, double x, double y, double unit) {
    double arm = 4.2 * unit;
    Path2D cross = new Path2D.Double();
    cross.moveTo(x - arm, y - arm);
    cross.lineTo(x + arm, y + arm);
    cross.moveTo(x - arm, y + arm);
    cross.lineTo(x + arm, y - arm);
    g.setColor(HALO);
    g.setStroke(new BasicStroke((float) (4 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(cross);
    g.setColor(BODY);
    g.setStroke(
        new BasicStroke((float) (1.8 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(cross);
  }
}
