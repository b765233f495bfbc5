package org.pesexplorer.ui.common;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.core.cell.Configuration;

/**
 * The marks that every picture of a cell on a canvas is made of: cell faces, particles, their
 * images, arrows. Whoever draws a cell draws it with these, so that it looks the same everywhere.
 */
public final class CellMarks {
  /** Radius of a drawn particle in R_c, as far as the screen allows. */
  private static final double RADIUS = 0.17;

  private static final double MIN_RADIUS = 3;
  private static final double MAX_RADIUS = 22;

  /** Below this radius in pixels no number fits into a particle. */
  private static final double LABEL_RADIUS = 8;

  private static final double HEAD = 9;
  private static final double SLIM_HEAD = 7;

  private CellMarks() {}

  /** What is done with each cell that can be seen. */
  @FunctionalInterface
  public interface CellVisitor {
    /**
     * Visits a cell.
     *
     * @param left pixel column of its left face
     * @param top pixel row of its upper face
     * @param central whether it is the central cell and no image of it
     */
    void visit(double left, double top, boolean central);
  }

  /** The radius of a particle on screen, in pixels. */
  public static double radius(Viewport view) {
    return Math.max(MIN_RADIUS, Math.min(MAX_RADIUS, RADIUS * view.scale()));
  }

  /** Whether particles are drawn so large that their numbers can be read. */
  public static boolean fitsLabel(double radius) {
    return radius >= LABEL_RADIUS;
  }

  /**
   * Visits the central cell and its images as far as they can be seen.
   *
   * @param view how the plane lies on the screen
   * @param width the cell's width in R_c
   * @param shells how many shells of image cells there are
   * @param visitor told of each cell
   */
  public static void eachCell(Viewport view, double width, int shells, CellVisitor visitor) {
    double side = width * view.scale();
    for (int a = -shells; a <= shells; a++) {
      for (int b = -shells; b <= shells; b++) {
        double left = view.toScreenX(a * width);
        double top = view.toScreenY((b + 1) * width);
        boolean visible =
            left < view.width() && top < view.height() && left + side > 0 && top + side > 0;
        if (visible) {
          visitor.visit(left, top, a == 0 && b == 0);
        }
      }
    }
  }

  /** Draws the faces of the central cell and, thinner, of its images. */
  public static void faces(
      GraphicsContext g, Viewport view, Palette palette, double width, int shells) {
    double side = width * view.scale();
    g.setLineWidth(1);
    g.setStroke(palette.muted().deriveColor(0, 1, 1, 0.5));
    eachCell(view, width, shells, (left, top, central) -> g.strokeRect(left, top, side, side));
    g.setLineWidth(2);
    g.setStroke(palette.ink());
    eachCell(view, width, 0, (left, top, central) -> g.strokeRect(left, top, side, side));
  }

  /** What is done with the place of an image that can be seen. */
  @FunctionalInterface
  public interface ImageVisitor {
    /**
     * Visits an image.
     *
     * @param particle the index of the particle it is an image of
     * @param x pixel column
     * @param y pixel row
     */
    void visit(int particle, double x, double y);
  }

  /**
   * Visits the images of a configuration outside the central cell, as far as they can be seen.
   *
   * @param view how the plane lies on the screen
   * @param configuration particles in two dimensions
   * @param shells how many shells of image cells there are
   * @param visitor told of each image
   */
  public static void eachImage(
      Viewport view, Configuration configuration, int shells, ImageVisitor visitor) {
    double width = configuration.width();
    double r = radius(view);
    for (int a = -shells; a <= shells; a++) {
      for (int b = -shells; b <= shells; b++) {
        for (int i = 0; (a != 0 || b != 0) && i < configuration.count(); i++) {
          double x = view.toScreenX(configuration.coordinate(i, 0) + a * width);
          double y = view.toScreenY(configuration.coordinate(i, 1) + b * width);
          if (x > -r && x < view.width() + r && y > -r && y < view.height() + r) {
            visitor.visit(i, x, y);
          }
        }
      }
    }
  }

  /** Draws images that follow their particles: hollow rings. */
  public static void images(
      GraphicsContext g, Viewport view, Palette palette, Configuration configuration, int shells) {
    double r = radius(view);
    g.setLineWidth(1.5);
    g.setStroke(palette.ink().deriveColor(0, 1, 1, 0.75));
    g.setFill(palette.background().deriveColor(0, 1, 1, 0.35));
    eachImage(
        view,
        configuration,
        shells,
        (particle, x, y) -> {
          g.fillOval(x - r, y - r, 2 * r, 2 * r);
          g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        });
  }

  /** Gets ready to write numbers into particles of a radius in pixels. */
  public static void labelStyle(GraphicsContext g, double radius) {
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font(null, FontWeight.SEMI_BOLD, Math.min(13, radius)));
  }

  /** Draws a particle at a pixel. */
  public static void body(
      GraphicsContext g, Palette palette, double x, double y, double r, boolean selected) {
    g.setFill(palette.particle());
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.setLineWidth(1.5);
    g.setStroke(palette.outline());
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    if (selected) {
      g.setLineWidth(5);
      g.setStroke(Color.WHITE);
      g.strokeOval(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4);
      g.setLineWidth(3);
      g.setStroke(palette.accent());
      g.strokeOval(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4);
    }
  }

  /**
   * Draws an arrow with a dark edge, so that it shows on any colour.
   *
   * @param g where to
   * @param x pixel column where it starts
   * @param y pixel row where it starts
   * @param dx pixels to the right, not both 0
   * @param dy pixels downwards
   * @param colour its colour
   */
  public static void arrow(
      GraphicsContext g, double x, double y, double dx, double dy, Color colour) {
    arrow(g, x, y, dx, dy, HEAD, 3, colour, true);
  }

  /** Draws a slim arrow for plain ground, as {@link #arrow} otherwise. */
  static void slimArrow(GraphicsContext g, double x, double y, double dx, double dy, Color colour) {
    arrow(g, x, y, dx, dy, SLIM_HEAD, 2, colour, false);
  }

  private static void arrow(
      GraphicsContext g,
      double x,
      double y,
      double dx,
      double dy,
      double longestHead,
      double thickness,
      Color colour,
      boolean edged) {
    double length = Math.hypot(dx, dy);
    double head = Math.min(longestHead, length);
    double ux = dx / length;
    double uy = dy / length;
    double baseX = x + dx - head * ux;
    double baseY = y + dy - head * uy;
    double[] xs = {x + dx, baseX - head * 0.5 * uy, baseX + head * 0.5 * uy};
    double[] ys = {y + dy, baseY + head * 0.5 * ux, baseY - head * 0.5 * ux};
    if (edged) {
      g.setStroke(Color.color(0, 0, 0, 0.55));
      g.setLineWidth(2 * thickness);
      g.strokeLine(x, y, baseX, baseY);
      g.strokePolygon(xs, ys, 3);
    }
    g.setStroke(colour);
    g.setFill(colour);
    g.setLineWidth(thickness);
    g.strokeLine(x, y, baseX, baseY);
    g.fillPolygon(xs, ys, 3);
  }
}
