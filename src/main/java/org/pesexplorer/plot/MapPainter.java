package org.pesexplorer.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** Draws the picture of a cell and its energy map, on screen or into a file. */
public final class MapPainter {
  private static final double LEAST_TEXT = 9;

  private MapPainter() {}

  /**
   * Draws the picture: axes, heat map (dimmed in the image cells), contour lines, cell edges,
   * particles and images, arrows, minima, colour bar. Everything scales with the size given.
   *
   * @param g where to; its settings may be changed
   * @param picture what to draw
   * @param width the width of the drawing in user space of g, above 0
   * @param height the height of the drawing, above 0
   * @throws IllegalArgumentException when a side is not a finite number above 0
   */
  public static void paint(Graphics2D g, MapPicture picture, double width, double height) {
    paint(g, picture, width, height, LEAST_TEXT);
  }

  /** Draws the picture with letters no smaller than a size in user space, if they fit. */
  static void paint(
      Graphics2D g, MapPicture picture, double width, double height, double leastText) {
    if (!(width > 0 && height > 0) || !Double.isFinite(width * height)) {
      throw new IllegalArgumentException(
          "a picture needs finite sides above 0, was " + width + " x " + height);
    }
    smooth(g);
    g.setColor(picture.theme().background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    PictureLayout layout = new PictureLayout(picture, width, height, leastText);
    AxesLayer axes = new AxesLayer(picture, layout);
    axes.paintHeader(g);
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(layout.plot);
    if (picture.hasMap()) {
      new HeatLayer(picture, layout).paint(inside);
    }
    axes.paintCells(inside);
    new ParticleLayer(picture, layout).paint(inside);
    inside.dispose();
    axes.paintAxes(g);
    LegendLayer legend = new LegendLayer(picture, layout);
    if (picture.hasMap()) {
      legend.paintBar(g);
    }
    legend.paintFooter(g);
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
  }
}
