package org.pesexplorer.ui.training;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.StraightPath;

/** What a hand does to a path in the plane. Each change makes a new path. */
final class PathEdits {
  /** The width of the thesis's cell in R_c. */
  static final double THESIS_WIDTH = 5;

  /** A shorter path, as a part of the width, is no path. */
  private static final double SHORTEST = 0.02;

  private PathEdits() {}

  /** Where a path ends, {x, y} in R_c. */
  static double[] end(StraightPath path) {
    double[] end = begin(path);
    for (int axis = 0; axis < end.length; axis++) {
      end[axis] += path.length() * path.direction()[axis];
    }
    return end;
  }

  /** Where a path begins, {x, y} in R_c. */
  static double[] begin(StraightPath path) {
    return path.start().position(path.start().count() - 1);
  }

  /** The path from one place to another; the old one when they are too close. */
  static StraightPath between(StraightPath old, double[] from, double[] to) {
    double x = to[0] - from[0];
    double y = to[1] - from[1];
    double length = Math.hypot(x, y);
    if (!(length >= SHORTEST * old.start().width())) {
      return old;
    }
    Configuration start = old.start().withPosition(old.start().count() - 1, from);
    return new StraightPath(start, new double[] {x / length, y / length}, length, old.points());
  }

  /** The path with one of the particles that stand at another place, wrapped into the cell. */
  static StraightPath withFixed(StraightPath old, int particle, double x, double y) {
    Configuration start =
        old.start().withPosition(particle, old.start().cell().wrap(x), old.start().cell().wrap(y));
    return new StraightPath(start, old.direction(), old.length(), old.points());
  }

  /** The same path in a cell of another width, all in proportion. */
  static StraightPath withWidth(StraightPath old, double width) {
    return new StraightPath(
        old.start().withWidth(width),
        old.direction(),
        old.length() * width / old.start().width(),
        old.points());
  }

  /** How far along the path the foot of a place is, in R_c, within the path. */
  static double along(StraightPath path, double x, double y) {
    double[] begin = begin(path);
    double along = (x - begin[0]) * path.direction()[0] + (y - begin[1]) * path.direction()[1];
    return Math.max(0, Math.min(path.length(), along));
  }
}
