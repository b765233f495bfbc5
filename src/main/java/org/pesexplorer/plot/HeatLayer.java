package org.pesexplorer.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws the heat map and its contour lines, in the cell and dimmed in the image cells. */
final class HeatLayer {
  private static final double DIMMED = 0.42;

  private final MapPicture picture;
  private final PictureLayout layout;
  private final double pixelWidth;
  private final double pixelHeight;

  HeatLayer(MapPicture picture, PictureLayout layout) {
    this.picture = picture;
    this.layout = layout;
    this.pixelWidth = picture.width() / picture.columns();
    this.pixelHeight = picture.width() / picture.rows();
  }

  void paint(Graphics2D g) {
    paintImage(g);
    for (double level : picture.contourLevels()) {
      paintLevel(g, level);
    }
  }

  /** One image for the whole view, so that no seams show between the cells. */
  private void paintImage(Graphics2D g) {
    int low = -picture.shells() * picture.columns();
    int high = (picture.shells() + 1) * picture.columns();
    int bottom = -picture.shells() * picture.rows();
    int top = (picture.shells() + 1) * picture.rows();
    low = Math.max(low, (int) Math.floor(picture.view().fromX() / pixelWidth));
    high = Math.min(high, (int) Math.ceil(picture.view().toX() / pixelWidth));
    bottom = Math.max(bottom, (int) Math.floor(picture.view().fromY() / pixelHeight));
    top = Math.min(top, (int) Math.ceil(picture.view().toY() / pixelHeight));
    if (high <= low || top <= bottom) {
      return;
    }
    BufferedImage image = image(low, high, bottom, top);
    AffineTransform placed =
        new AffineTransform(
            pixelWidth * layout.scale(),
            0,
            0,
            pixelHeight * layout.scale(),
            layout.x(low * pixelWidth),
            layout.y(top * pixelHeight));
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, placed, null);
  }

  private BufferedImage image(int low, int high, int bottom, int top) {
    int columns = picture.columns();
    int rows = picture.rows();
    int[] bright = new int[columns * rows];
    picture.scale().paint(picture.values(), bright);
    BufferedImage image = new BufferedImage(high - low, top - bottom, BufferedImage.TYPE_INT_RGB);
    for (int r = bottom; r < top; r++) {
      for (int c = low; c < high; c++) {
        int colour = bright[Math.floorMod(r, rows) * columns + Math.floorMod(c, columns)];
        boolean central = c >= 0 && c < columns && r >= 0 && r < rows;
        image.setRGB(c - low, top - 1 - r, central ? colour : dim(colour));
      }
    }
    return image;
  }

  /** The colour mixed with the background. */
  private int dim(int argb) {
    Color background = picture.theme().background();
    int red = mix(argb >> 16 & 0xff, background.getRed());
    int green = mix(argb >> 8 & 0xff, background.getGreen());
    int blue = mix(argb & 0xff, background.getBlue());
    return 0xff000000 | red << 16 | green << 8 | blue;
  }

  private static int mix(int component, int background) {
    return (int) Math.round(component + DIMMED * (background - component));
  }

  private void paintLevel(Graphics2D g, double level) {
    Path2D cell = new Path2D.Double();
    List<Polyline> lines =
        Contours.tracePeriodic(picture.values(), picture.columns(), picture.rows(), level);
    for (Polyline line : lines) {
      append(cell, line);
    }
    g.setStroke(
        new BasicStroke((float) (0.9 * layout.unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    boolean dark = luminance(picture.scale().argb(level)) > 0.45;
    for (int r = -picture.shells(); r <= picture.shells(); r++) {
      for (int c = -picture.shells(); c <= picture.shells(); c++) {
        g.setColor(new Color(dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255, alpha(c, r)));
        paintCell(g, cell, c, r);
      }
    }
  }

  private static int alpha(int column, int row) {
    return column == 0 && row == 0 ? 140 : 70;
  }

  private void append(Path2D path, Polyline line) {
    for (int k = 0; k < line.size(); k++) {
      double x = layout.x(line.xs()[k] * pixelWidth);
      double y = layout.y(line.ys()[k] * pixelHeight);
      if (k == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (line.closed()) {
      path.closePath();
    }
  }

  /** Draws the lines of the central cell in another one, clipped to it. */
  private void paintCell(Graphics2D g, Path2D cell, int column, int row) {
    double side = picture.width() * layout.scale();
    double x = layout.x(column * picture.width());
    double y = layout.y((row + 1) * picture.width());
    if (!layout.plot.intersects(x, y, side, side)) {
      return;
    }
    Graphics2D clipped = (Graphics2D) g.create();
    clipped.clip(new Rectangle2D.Double(x, y, side, side));
    clipped.draw(
        cell.createTransformedShape(
            AffineTransform.getTranslateInstance(column * side, -row * side)));
    clipped.dispose();
  }

  /** The relative luminance of a colour, from 0 to 1, gamma left out. */
  private static double luminance(int argb) {
    return (0.2126 * (argb >> 16 & 0xff) + 0.7152 * (argb >> 8 & 0xff) + 0.0722 * (argb & 0xff))
        / 255;
  }
}
