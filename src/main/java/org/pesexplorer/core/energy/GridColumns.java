package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Cell;

/**
 * The columns of a grid, each at its image in the central cell, in segments over which they are
 * evenly spaced: one when the grid lies inside the cell.
 */
final class GridColumns {
  private final double[] places;
  private final int[] starts;
  private int segments;
  private final double inverseStep;

  private int first;
  private int end;

  GridColumns(SurfaceRequest request, double unit, double width) {
    int count = request.columns();
    places = new double[count];
    starts = new int[count + 1];
    double step = (request.region().toX() - request.region().fromX()) / count / unit;
    inverseStep = 1 / step;
    for (int k = 0; k < count; k++) {
      places[k] = Cell.wrap(request.x(k) / unit, width);
      if (k == 0 || Math.abs(places[k] - places[k - 1] - step) > 1e-3 * step) {
        starts[segments++] = k;
      }
    }
    starts[segments] = count;
  }

  /** Coordinates of the columns in the central cell. */
  double[] places() {
    return places;
  }

  int segments() {
    return segments;
  }

  /** Takes one segment in hand. */
  void select(int segment) {
    first = starts[segment];
    end = starts[segment + 1];
  }

  /** The first column of the segment at or beyond a coordinate; its end when that is no number. */
  int from(double x) {
    double steps = Math.ceil((x - places[first]) * inverseStep);
    return steps < end - first ? first + Math.max(0, (int) steps) : end;
  }

  /** One more than the last column of the segment at or before a coordinate. */
  int to(double x) {
    double steps = Math.floor((x - places[first]) * inverseStep) + 1;
    return steps > 0 ? (int) Math.min(end, first + steps) : first;
  }
}
