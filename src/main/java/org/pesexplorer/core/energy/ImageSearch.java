package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * Lists all particles and images within reach of a particle, at any depth, in any dimension; by
 * boxes where that pays. Grows its arrays and keeps them; one instance per thread.
 */
final class ImageSearch {
  private final double reach;
  private final int dimension;
  private final double width;
  private final int depth;
  private final ParticleGrid grid;
  private boolean sorted;
  private double[] positions;
  private int count;

  private final int[] low;
  private final int[] high;
  private final int[] shift;

  /** Vectors from the particle, dimension numbers each. */
  double[] vectors = new double[64];

  double[] distances = new double[32];

  /** The particle that each entry is or is an image of. */
  int[] owners = new int[32];

  /** Whether an entry lies in the central cell. */
  boolean[] inside = new boolean[32];

  int size;

  ImageSearch(double reach, int dimension, double width, int depth) {
    this.reach = reach;
    this.dimension = dimension;
    this.width = width;
    this.depth = depth;
    this.grid = new ParticleGrid(dimension);
    this.low = new int[dimension];
    this.high = new int[dimension];
    this.shift = new int[dimension];
  }

  /**
   * Takes a configuration in hand.
   *
   * @param wrapped positions, particle-major, in [0, width); not modified, read until the next call
   * @param particles how many
   */
  void begin(double[] wrapped, int particles) {
    positions = wrapped;
    count = particles;
    sorted = grid.build(positions, 0, count, width, reach);
  }

  /** Lists all particles and images within reach of particle i. */
  void gather(int i) {
    size = 0;
    if (sorted) {
      gatherSorted(i);
      return;
    }
    for (int j = 0; j < count; j++) {
      if (setRange(i, j)) {
        gatherImages(i, j);
      }
    }
  }

  private void gatherSorted(int i) {
    int slot = grid.slots[i];
    for (int run : grid.runs) {
      int first = grid.boxes[i] + run;
      for (int other = grid.starts[first]; other < grid.starts[first + 3]; other++) {
        if (other != slot && (depth > 0 || grid.cells[other] == 0)) {
          addSorted(slot, other);
        }
      }
    }
  }

  private void addSorted(int slot, int other) {
    ensureRoom();
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference = grid.axes[axis][other] - grid.axes[axis][slot];
      vectors[size * dimension + axis] = difference;
      square += difference * difference;
    }
    append(square, grid.owners[other], grid.cells[other] == 0);
  }

  /** The range of shifts along each axis that can bring particle j within reach of i. */
  private boolean setRange(int i, int j) {
    for (int axis = 0; axis < dimension; axis++) {
      double difference = positions[j * dimension + axis] - positions[i * dimension + axis];
      low[axis] = (int) Math.max(-depth, Math.ceil((-reach - difference) / width));
      high[axis] = (int) Math.min(depth, Math.floor((reach - difference) / width));
      if (low[axis] > high[axis]) {
        return false;
      }
      shift[axis] = low[axis];
    }
    return true;
  }

  private void gatherImages(int i, int j) {
    boolean more = true;
    while (more) {
      addImage(i, j);
      more = nextShift();
    }
  }

  private boolean nextShift() {
    for (int axis = 0; axis < dimension; axis++) {
      if (shift[axis] < high[axis]) {
        shift[axis]++;
        return true;
      }
      shift[axis] = low[axis];
    }
    return false;
  }

  private void addImage(int i, int j) {
    ensureRoom();
    boolean central = true;
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference =
          positions[j * dimension + axis] - positions[i * dimension + axis] + shift[axis] * width;
      vectors[size * dimension + axis] = difference;
      square += difference * difference;
      central &= shift[axis] == 0;
    }
    if (!(central && i == j)) {
      append(square, j, central);
    }
  }

  private void append(double square, int owner, boolean central) {
    if (square < reach * reach) {
      distances[size] = Math.sqrt(square);
      owners[size] = owner;
      inside[size] = central;
      size++;
    }
  }

  private void ensureRoom() {
    if (size == distances.length) {
      distances = Arrays.copyOf(distances, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
      inside = Arrays.copyOf(inside, 2 * size);
    }
    if ((size + 1) * dimension > vectors.length) {
      vectors = Arrays.copyOf(vectors, Math.max(2 * vectors.length, 2 * (size + 1) * dimension));
    }
  }
}
