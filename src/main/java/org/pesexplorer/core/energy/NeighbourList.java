package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * Rows of neighbours, one row a particle: the vector from the particle to each neighbour, its
 * square and, once they are taken, the distance. Where own images or the cells matter also whose
 * image a neighbour is and in which cell it lies, as seen from the particle's. Flat arrays that
 * grow and stay; the gathering classes write to them directly.
 */
final class NeighbourList {
  final int dimension;

  /** One array of components for each axis. */
  final double[][] axes;

  double[] squares = new double[64];
  double[] distances = new double[64];

  /** The particle that a neighbour is an image of. */
  int[] owners = new int[64];

  /** A number for the neighbour's cell; 0 for the cell of the particle itself. */
  int[] cells = new int[64];

  /** Row k runs from starts[k] to before starts[k + 1]. */
  int[] starts = new int[64];

  int rows;
  int size;

  NeighbourList(int dimension) {
    this.dimension = dimension;
    this.axes = new double[dimension][64];
  }

  void clear() {
    rows = 0;
    size = 0;
  }

  /** Makes room for more entries. */
  void reserve(int more) {
    int wanted = size + more;
    if (wanted > squares.length) {
      grow(Math.max(wanted, 2 * squares.length));
    }
  }

  private void grow(int length) {
    for (int axis = 0; axis < dimension; axis++) {
      axes[axis] = Arrays.copyOf(axes[axis], length);
    }
    squares = Arrays.copyOf(squares, length);
    distances = Arrays.copyOf(distances, length);
    owners = Arrays.copyOf(owners, length);
    cells = Arrays.copyOf(cells, length);
  }

  void reserveRows(int more) {
    if (rows + more + 1 > starts.length) {
      starts = Arrays.copyOf(starts, Math.max(rows + more + 1, 2 * starts.length));
    }
  }

  /** Closes the row at the present size. */
  void endRow() {
    if (rows + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    rows++;
    starts[rows] = size;
  }

  /** Takes one entry out; the last one takes its place. */
  void remove(int entry) {
    size--;
    for (double[] components : axes) {
      components[entry] = components[size];
    }
    squares[entry] = squares[size];
    owners[entry] = owners[size];
    cells[entry] = cells[size];
  }

  /**
   * 1 where a number is below 0, else 0, without a branch: how a row is compacted, by {@code n +=
   * oneIfNegative(square - limit)} behind an unconditional write.
   */
  static int oneIfNegative(double number) {
    return (int) (Double.doubleToRawLongBits(number) >>> 63);
  }
}
