package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * Particles sorted into boxes at least as wide as the reach, with a rim of images all round, so
 * that the neighbours of a particle lie in a few unbroken runs and no coordinate needs wrapping.
 * Any dimension; cost and memory linear in the number of particles. One instance per thread.
 */
final class ParticleGrid {
  /** Below this many particles a plain scan is as fast. */
  private static final int WORTHWHILE = 48;

  /** Boxes, rim included, for each particle at most. */
  private static final int BOXES_PER_PARTICLE = 8;

  private final int dimension;

  /** Components of every slot, one array for each axis. */
  final double[][] axes;

  /** The particle in each slot. */
  int[] owners = new int[0];

  /** A number for the image cell of each slot, 0 for the central one. */
  int[] cells = new int[0];

  /** Box b holds the slots from starts[b] to before starts[b + 1]. */
  int[] starts = new int[0];

  /** The slot of each particle. */
  int[] slots = new int[0];

  /** The box of each particle. */
  int[] boxes = new int[0];

  /**
   * Where, from a particle's box on, runs of three boxes start that can hold neighbours. The first
   * half lies before the particle's own run, in the middle, the last half behind it.
   */
  int[] runs = new int[0];

  private int side;
  private int total;
  private int[] next = new int[0];

  ParticleGrid(int dimension) {
    this.dimension = dimension;
    this.axes = new double[dimension][0];
  }

  /**
   * Sorts particles, unless a plain scan does as well.
   *
   * @param positions particle-major, in [0, width); not modified
   * @param offset index of the first coordinate
   * @param count number of particles
   * @param width width of the cell
   * @param reach the largest distance of neighbours
   * @return whether the grid holds the particles
   */
  boolean build(double[] positions, int offset, int count, double width, double reach) {
    if (count < WORTHWHILE || !(width >= 3 * reach)) {
      return false;
    }
    double most = Math.pow((double) BOXES_PER_PARTICLE * count, 1.0 / dimension) - 2;
    int inner = (int) Math.min(width / (reach * (1 + 1e-12)), most);
    if (inner < 3) {
      return false;
    }
    setSide(inner + 2);
    count(positions, offset, count, inner / width);
    fill(positions, offset, count, width);
    return true;
  }

  /** Boxes along an axis, those of the rim included. */
  int side() {
    return side;
  }

  private void setSide(int boxesAlong) {
    if (boxesAlong == side) {
      return;
    }
    side = boxesAlong;
    total = 1;
    int runCount = 1;
    for (int axis = 0; axis < dimension; axis++) {
      total *= side;
      runCount *= axis == 0 ? 1 : 3;
    }
    starts = new int[total + 1];
    next = new int[total];
    runs = new int[runCount];
    for (int run = 0; run < runCount; run++) {
      int stride = side;
      int rest = run;
      runs[run] = -1;
      for (int axis = 1; axis < dimension; axis++) {
        runs[run] += (rest % 3 - 1) * stride;
        rest /= 3;
        stride *= side;
      }
    }
  }

  private void count(double[] positions, int offset, int count, double boxesPerLength) {
    if (slots.length < count) {
      slots = new int[count];
      boxes = new int[count];
    }
    int last = side - 3;
    Arrays.fill(starts, 0);
    for (int i = 0; i < count; i++) {
      int box = 0;
      for (int axis = dimension - 1; axis >= 0; axis--) {
        int along = (int) (positions[offset + i * dimension + axis] * boxesPerLength);
        box = box * side + 1 + Math.min(along, last);
      }
      boxes[i] = box;
      starts[box + 1]++;
    }
    int block = side;
    for (int stride = 1; stride < total; stride = block, block *= side) {
      for (int base = 0; base < total; base += block) {
        for (int box = base; box < base + stride; box++) {
          starts[box + 1] = starts[box + (side - 2) * stride + 1];
          starts[box + (side - 1) * stride + 1] = starts[box + stride + 1];
        }
      }
    }
    for (int box = 0; box < total; box++) {
      starts[box + 1] += starts[box];
    }
  }

  private void fill(double[] positions, int offset, int count, double width) {
    reserve(starts[total]);
    System.arraycopy(starts, 0, next, 0, total);
    for (int i = 0; i < count; i++) {
      int slot = next[boxes[i]]++;
      slots[i] = slot;
      owners[slot] = i;
      cells[slot] = 0;
      for (int axis = 0; axis < dimension; axis++) {
        axes[axis][slot] = positions[offset + i * dimension + axis];
      }
    }
    int stride = 1;
    int unit = 1;
    for (int axis = 0; axis < dimension; axis++) {
      int block = stride * side;
      for (int base = 0; base < total; base += block) {
        for (int box = base; box < base + stride; box++) {
          copy(box + (side - 2) * stride, box, axis, -width, -unit);
          copy(box + stride, box + (side - 1) * stride, axis, width, unit);
        }
      }
      stride = block;
      unit *= 3;
    }
  }

  private void reserve(int size) {
    if (owners.length < size) {
      int length = Math.max(size, 2 * owners.length);
      owners = new int[length];
      cells = new int[length];
      for (int axis = 0; axis < dimension; axis++) {
        axes[axis] = new double[length];
      }
    }
  }

  /** Fills a box of the rim with the images of the particles in another box. */
  private void copy(int from, int to, int shifted, double shift, int unit) {
    int source = starts[from];
    for (int slot = starts[to]; slot < starts[to + 1]; slot++, source++) {
      for (int axis = 0; axis < dimension; axis++) {
        axes[axis][slot] = axes[axis][source];
      }
      axes[shifted][slot] += shift;
      owners[slot] = owners[source];
      cells[slot] = cells[source] + unit;
    }
  }

  /**
   * Adds to a list the neighbours of a particle that stand behind it in the order of boxes and
   * slots: of each pair and triangle exactly one corner has all others in its row.
   */
  void addLater(NeighbourList list, int particle, double limit) {
    int slot = slots[particle];
    int box = boxes[particle];
    int middle = runs.length / 2;
    addRun(list, slot, slot + 1, starts[box + 2], limit);
    for (int run = middle + 1; run < runs.length; run++) {
      int first = box + runs[run];
      addRun(list, slot, starts[first], starts[first + 3], limit);
    }
  }

  private void addRun(NeighbourList list, int slot, int from, int to, double limit) {
    list.reserve(to - from + 1);
    for (int other = from; other < to; other++) {
      double square = 0;
      for (int axis = 0; axis < dimension; axis++) {
        double difference = axes[axis][other] - axes[axis][slot];
        list.axes[axis][list.size] = difference;
        square += difference * difference;
      }
      list.squares[list.size] = square;
      list.owners[list.size] = owners[other];
      list.cells[list.size] = cells[other];
      list.size += NeighbourList.oneIfNegative(square - limit);
    }
  }
}
