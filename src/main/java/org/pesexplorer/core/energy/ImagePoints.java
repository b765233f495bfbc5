package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * All images of some particles in a box about the cell, in strips along one axis so that close ones
 * stand close together. Coordinates are absolute.
 */
final class ImagePoints {
  private final int dimension;

  /** Coordinates, one array for each axis. */
  final double[][] axes;

  /** The particle that each point is an image of. */
  int[] owners = new int[64];

  /** The cell of each point, dimension whole numbers each. */
  int[] shifts;

  int size;

  /** Strip s holds the points from strips[s] to before strips[s + 1]. */
  int[] strips = new int[0];

  private final int[] shift;

  ImagePoints(int dimension) {
    this.dimension = dimension;
    this.axes = new double[dimension][64];
    this.shifts = new int[64 * dimension];
    this.shift = new int[dimension];
  }

  /**
   * Collects the points.
   *
   * @param positions particle-major, in [0, width); not modified
   * @param count number of particles
   * @param width width of the cell
   * @param shells how many cells away images may be
   * @param low lowest coordinates of the box
   * @param high highest coordinates of the box
   */
  void collect(
      double[] positions, int count, double width, int shells, double[] low, double[] high) {
    size = 0;
    for (int j = 0; j < count; j++) {
      collect(positions, j, 0, width, shells, low, high);
    }
  }

  private void collect(
      double[] positions, int j, int axis, double width, int shells, double[] low, double[] high) {
    if (axis == dimension) {
      append(positions, j, width);
      return;
    }
    double coordinate = positions[j * dimension + axis];
    int from = (int) Math.max(-shells, Math.ceil((low[axis] - coordinate) / width));
    int to = (int) Math.min(shells, Math.floor((high[axis] - coordinate) / width));
    for (int k = from; k <= to; k++) {
      shift[axis] = k;
      collect(positions, j, axis + 1, width, shells, low, high);
    }
  }

  private void append(double[] positions, int j, double width) {
    if (size == owners.length) {
      owners = Arrays.copyOf(owners, 2 * size);
      shifts = Arrays.copyOf(shifts, 2 * size * dimension);
      for (int axis = 0; axis < dimension; axis++) {
        axes[axis] = Arrays.copyOf(axes[axis], 2 * size);
      }
    }
    owners[size] = j;
    for (int axis = 0; axis < dimension; axis++) {
      axes[axis][size] = positions[j * dimension + axis] + shift[axis] * width;
      shifts[size * dimension + axis] = shift[axis];
    }
    size++;
  }

  /**
   * Puts the points in order of strips.
   *
   * @param along the axis across which strips lie
   * @param from where the first strip begins
   * @param height of a strip; +Infinity for one strip
   */
  void sort(int along, double from, double height) {
    int[] strip = new int[size];
    int most = 0;
    for (int k = 0; k < size; k++) {
      strip[k] = (int) Math.max(0, (axes[along][k] - from) / height);
      most = Math.max(most, strip[k]);
    }
    strips = new int[most + 2];
    for (int k = 0; k < size; k++) {
      strips[strip[k] + 1]++;
    }
    for (int s = 0; s <= most; s++) {
      strips[s + 1] += strips[s];
    }
    int[] next = strips.clone();
    int[] order = new int[size];
    for (int k = 0; k < size; k++) {
      order[next[strip[k]]++] = k;
    }
    permute(order);
  }

  private void permute(int[] order) {
    int[] oldOwners = owners.clone();
    int[] oldShifts = shifts.clone();
    for (int k = 0; k < size; k++) {
      owners[k] = oldOwners[order[k]];
      System.arraycopy(oldShifts, order[k] * dimension, shifts, k * dimension, dimension);
    }
    for (double[] components : axes) {
      double[] old = components.clone();
      for (int k = 0; k < size; k++) {
        components[k] = old[order[k]];
      }
    }
  }
}
