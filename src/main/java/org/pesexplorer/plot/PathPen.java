package org.pesexplorer.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Collects a polyline for drawing: leaves out what lies outside the picture, and of many points in
 * one column of pixels keeps the first, the least, the greatest and the last.
 */
final class PathPen {
  private static final double COLUMNS_A_PIXEL = 2;
  private static final double OVERLAP = 20;

  private final Path2D.Double path = new Path2D.Double();
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private boolean down;
  private double x;
  private double y;
  private double drawnX = Double.NaN;
  private double drawnY = Double.NaN;
  private long column;
  private boolean crowded;
  private double least;
  private double greatest;
  private double lastX;
  private double lastY;

  PathPen(Rectangle2D area) {
    this.left = area.getX() - OVERLAP;
    this.right = area.getMaxX() + OVERLAP;
    this.top = area.getY() - OVERLAP;
    this.bottom = area.getMaxY() + OVERLAP;
  }

  /** The next point in pixels. */
  void lineTo(double nextX, double nextY) {
    long nextColumn = (long) Math.floor(nextX * COLUMNS_A_PIXEL);
    if (down && nextColumn == column) {
      least = crowded ? Math.min(least, nextY) : nextY;
      greatest = crowded ? Math.max(greatest, nextY) : nextY;
      lastX = nextX;
      lastY = nextY;
      crowded = true;
      return;
    }
    flush();
    segment(nextX, nextY);
    column = nextColumn;
  }

  /** The next point does not hang together with the last one. */
  void gap() {
    flush();
    down = false;
  }

  /** The polyline so far. */
  Path2D path() {
    flush();
    return path;
  }

  private void flush() {
    if (crowded) {
      crowded = false;
      segment(lastX, least);
      segment(lastX, greatest);
      segment(lastX, lastY);
    }
  }

  private void segment(double nextX, double nextY) {
    if (down) {
      clipped(x, y, nextX, nextY);
    }
    down = true;
    x = nextX;
    y = nextY;
  }

  /** Liang and Barsky's way of clipping a segment. */
  private void clipped(double fromX, double fromY, double toX, double toY) {
    double dx = toX - fromX;
    double dy = toY - fromY;
    double[] steps = {-dx, dx, -dy, dy};
    double[] rooms = {fromX - left, right - fromX, fromY - top, bottom - fromY};
    double enter = 0;
    double leave = 1;
    for (int side = 0; side < 4; side++) {
      if (steps[side] == 0) {
        if (rooms[side] < 0) {
          return;
        }
      } else if (steps[side] < 0) {
        enter = Math.max(enter, rooms[side] / steps[side]);
      } else {
        leave = Math.min(leave, rooms[side] / steps[side]);
      }
    }
    if (enter <= leave) {
      add(fromX + enter * dx, fromY + enter * dy, fromX + leave * dx, fromY + leave * dy);
    }
  }

  private void add(double fromX, double fromY, double toX, double toY) {
    if (fromX != drawnX || fromY != drawnY) {
      path.moveTo(fromX, fromY);
    }
    path.lineTo(toX, toY);
    drawnX = toX;
    drawnY = toY;
  }
}
