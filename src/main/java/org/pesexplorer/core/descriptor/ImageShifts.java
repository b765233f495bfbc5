package org.pesexplorer.core.descriptor;

import java.util.Arrays;

/**
 * The shifts by whole cells that can bring a particle within R0p of another: of all cells within
 * ceil(R0p / w + 1), those that a vector inside [0, w/2] along every axis reaches from there. The
 * central cell comes first. One array for each axis.
 */
final class ImageShifts {
  private static final long MOST_CELLS = 8_000_000;

  /** Differences may be larger than half the width by so much of it. */
  private static final double ROUNDING = 1e-9;

  private final double[][] axes;
  private int count;

  /**
   * Lists the shifts.
   *
   * @throws IllegalArgumentException when there are far too many cells
   */
  ImageShifts(int dimension, double width, double r0p) {
    double shells = Math.ceil(r0p / width + 1);
    if (!(Math.pow(2 * shells + 1, dimension) <= MOST_CELLS)) {
      throw new IllegalArgumentException(
          "a cell of width "
              + width
              + " has too many images within R0p = "
              + r0p
              + ": take a shorter R0p");
    }
    int depth = (int) shells;
    this.axes = new double[dimension][16];
    add(new double[dimension]);
    int[] cell = new int[dimension];
    Arrays.fill(cell, -depth);
    do {
      consider(cell, width, r0p);
    } while (next(cell, depth));
    for (int axis = 0; axis < dimension; axis++) {
      axes[axis] = Arrays.copyOf(axes[axis], count);
    }
  }

  private static boolean next(int[] cell, int depth) {
    int axis = 0;
    while (axis < cell.length && cell[axis] == depth) {
      cell[axis++] = -depth;
    }
    if (axis == cell.length) {
      return false;
    }
    cell[axis]++;
    return true;
  }

  private void consider(int[] cell, double width, double r0p) {
    double nearest = 0;
    boolean central = true;
    double[] shift = new double[cell.length];
    for (int axis = 0; axis < cell.length; axis++) {
      shift[axis] = cell[axis] * width;
      central &= cell[axis] == 0;
      double gap = Math.max(shift[axis], -shift[axis] - (0.5 + ROUNDING) * width);
      nearest += gap > 0 ? gap * gap : 0;
    }
    if (!central && nearest < r0p * r0p) {
      add(shift);
    }
  }

  private void add(double[] shift) {
    for (int axis = 0; axis < axes.length; axis++) {
      if (count == axes[axis].length) {
        axes[axis] = Arrays.copyOf(axes[axis], 2 * count);
      }
      axes[axis][count] = shift[axis];
    }
    count++;
  }

  /** How many shifts there are. */
  int count() {
    return count;
  }

  /** The shifts along an axis; not to be changed. */
  double[] axis(int axis) {
    return axes[axis];
  }
}
