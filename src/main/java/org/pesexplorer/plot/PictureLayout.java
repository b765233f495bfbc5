package org.pesexplorer.plot;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.pesexplorer.core.energy.SurfaceRequest.Region;

/** Where the parts of a picture stand, and how large letters and lines are. */
final class PictureLayout {
  private static final String FAMILY = "DejaVu Sans";
  private static final double TEXT_SIZE = 13;
  private static final double MARGIN = 18;
  private static final double AXIS_ROOM = 58;
  private static final double FOOTER_ROOM = 78;
  private static final double LEAST_PLOT = 0.2;
  private static final double MOST_ENLARGED = 1.7;
  private static final double COMFORTABLE_WIDTH = 800;
  private static final double COMFORTABLE_HEIGHT = 720;

  /** The size of everything: 1 in a picture of comfortable size. */
  final double unit;

  final Font titleFont;
  final Font textFont;
  final Font smallFont;
  final List<String> titleLines;
  final List<String> captionLines;

  /** The square or rectangle of the map itself. */
  final Rectangle2D plot;

  /** Where the legend starts. */
  final double legendX;

  /** The right end of the legend and of the footer. */
  final double right;

  /** The base line of the title. */
  final double titleY;

  private final Region view;

  /**
   * Lays a picture out.
   *
   * @param leastText the size of letters below which the picture should not go; the plot gives way,
   *     within reason
   */
  PictureLayout(MapPicture picture, double width, double height, double leastText) {
    this.view = picture.view();
    double fitting = Math.min(width / COMFORTABLE_WIDTH, height / COMFORTABLE_HEIGHT);
    this.unit = Math.min(MOST_ENLARGED * fitting, Math.max(fitting, leastText / TEXT_SIZE));
    this.titleFont = font(Font.BOLD, 17);
    this.textFont = font(Font.PLAIN, TEXT_SIZE);
    this.smallFont = font(Font.PLAIN, 12);
    double legendRoom = picture.hasMap() ? 98 * unit : 8 * unit;
    // Title and caption start where the plot does, and where that is depends on their lines.
    double margin = MARGIN * unit;
    double start = margin + AXIS_ROOM * unit;
    double first =
        place(width, height, legendRoom, headerRoom(picture, width - margin - start)).getX();
    double textWidth = width - margin - first - TEXT_SIZE * unit;
    this.titleLines = RichText.wrap(picture.title(), titleFont, textWidth);
    this.captionLines = RichText.wrap(picture.caption(), textFont, textWidth);
    this.plot = place(width, height, legendRoom, headerRoom(picture, textWidth));
    this.legendX = plot.getMaxX() + 18 * unit;
    this.right = plot.getMaxX() + legendRoom;
    this.titleY = margin + 15 * unit;
  }

  private double headerRoom(MapPicture picture, double textWidth) {
    int titles = RichText.wrap(picture.title(), titleFont, textWidth).size();
    int captions = RichText.wrap(picture.caption(), textFont, textWidth).size();
    return (24 * titles + 18 * captions + 10) * unit;
  }

  private Rectangle2D place(double width, double height, double legendRoom, double headerRoom) {
    double margin = MARGIN * unit;
    double across = width - 2 * margin - AXIS_ROOM * unit - legendRoom;
    double down = height - 2 * margin - headerRoom - FOOTER_ROOM * unit;
    double spanX = view.toX() - view.fromX();
    double spanY = view.toY() - view.fromY();
    // However long the caption is, something of the map is left.
    double least = LEAST_PLOT * Math.min(width, height) / Math.max(spanX, spanY);
    double scale = Math.max(least, Math.min(across / spanX, down / spanY));
    double left = margin + AXIS_ROOM * unit + (across - scale * spanX) / 2;
    return new Rectangle2D.Double(left, margin + headerRoom, scale * spanX, scale * spanY);
  }

  private Font font(int style, double size) {
    return new Font(FAMILY, style, 12).deriveFont((float) (size * unit));
  }

  /** Screen units for one R_c. */
  double scale() {
    return plot.getWidth() / (view.toX() - view.fromX());
  }

  /** The horizontal place on screen of a coordinate in R_c. */
  double x(double coordinate) {
    return plot.getX() + (coordinate - view.fromX()) * scale();
  }

  /** The vertical place on screen of a coordinate in R_c; up is less. */
  double y(double coordinate) {
    return plot.getMaxY() - (coordinate - view.fromY()) * scale();
  }
}
