package org.pesexplorer.core.energy;

/**
 * Finds all images of particles within reach of a place, in any dimension and for any width of the
 * cell, however small. Images are told apart by whole numbers of cells; the particle itself, not
 * shifted, is met with the plain difference of coordinates. One instance per thread.
 */
final class ImageNeighbours {
  private final int dimension;
  private final double limit;
  private final double reach;

  private double width;
  private int shells;
  private final double[] base;
  private final double[] step;
  private final double[] current;
  private final int[] unit;
  private final int[] stride;

  ImageNeighbours(int dimension, double reach) {
    this.dimension = dimension;
    this.reach = reach;
    this.limit = reach * reach;
    this.base = new double[dimension];
    this.step = new double[dimension];
    this.current = new double[dimension];
    this.unit = new int[dimension];
    this.stride = new int[dimension];
  }

  /** Sets the width of the cell. */
  void setWidth(double newWidth) {
    if (newWidth == width) {
      return;
    }
    width = newWidth;
    shells = width >= 2 * reach ? 0 : (int) Math.ceil(reach / width);
    int radix = 2 * Math.max(shells, 1) + 1;
    int power = 1;
    for (int axis = 0; axis < dimension; axis++) {
      stride[axis] = power;
      power *= radix;
    }
  }

  /**
   * Adds the images of some particles to the open row of a list.
   *
   * @param list receives vectors from the place, squares, owners and cells
   * @param positions particle-major, in [0, width); not modified
   * @param offset index of the first coordinate of particle 0
   * @param from first particle
   * @param to particle after the last
   * @param place coordinates of the place, in [0, width)
   * @param at index of its first coordinate
   */
  void add(
      NeighbourList list,
      double[] positions,
      int offset,
      int from,
      int to,
      double[] place,
      int at) {
    for (int j = from; j < to; j++) {
      for (int axis = 0; axis < dimension; axis++) {
        base[axis] = positions[offset + j * dimension + axis] - place[at + axis];
      }
      if (shells == 0) {
        addNearest(list, j);
      } else {
        for (int axis = 0; axis < dimension; axis++) {
          step[axis] = -Math.copySign(width, base[axis]);
          unit[axis] = step[axis] < 0 ? -stride[axis] : stride[axis];
        }
        addImages(list, j, 0, 0, 0, 1 - shells);
      }
    }
  }

  /**
   * Adds the images that a particle has of itself, the particle left out; for cells narrower than
   * the reach, others have none.
   */
  void addOwn(NeighbourList list) {
    for (int axis = 0; axis < dimension; axis++) {
      base[axis] = 0;
      step[axis] = width;
      unit[axis] = stride[axis];
    }
    int first = list.size;
    addImages(list, 0, 0, 0, 0, -shells);
    int self = first;
    while (list.cells[self] != 0) {
      self++;
    }
    list.remove(self);
  }

  private void addNearest(NeighbourList list, int owner) {
    list.reserve(1);
    int n = list.size;
    int cell = 0;
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double turns = Math.rint(base[axis] / width);
      double component = base[axis] - turns * width;
      cell -= ((int) turns) * stride[axis];
      list.axes[axis][n] = component;
      square += component * component;
    }
    if (square < limit) {
      list.squares[n] = square;
      list.owners[n] = owner;
      list.cells[n] = cell;
      list.size++;
    }
  }

  /** Runs over the shifts along one axis and, where still within reach, along those behind it. */
  private void addImages(
      NeighbourList list, int owner, int axis, double square, int cell, int lowest) {
    if (axis == dimension) {
      append(list, owner, square, cell);
      return;
    }
    for (int shift = lowest; shift <= shells; shift++) {
      double component = base[axis] + shift * step[axis];
      double more = square + component * component;
      if (more < limit) {
        current[axis] = component;
        addImages(list, owner, axis + 1, more, cell + shift * unit[axis], lowest);
      }
    }
  }

  private void append(NeighbourList list, int owner, double square, int cell) {
    list.reserve(1);
    int n = list.size;
    for (int axis = 0; axis < dimension; axis++) {
      list.axes[axis][n] = current[axis];
    }
    list.squares[n] = square;
    list.owners[n] = owner;
    list.cells[n] = cell;
    list.size++;
  }
}
