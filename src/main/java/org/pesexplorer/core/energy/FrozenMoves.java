package org.pesexplorer.core.energy;

import java.util.Arrays;
import org.pesexplorer.core.cell.Configuration;

/**
 * Moves among images that stay where they are at the start, for any potential at any depth. The
 * particles in the cell are "in", the fixed images "out", and every term counts as the ordered sums
 * c1 to p2 count it: a triangle 6 t, 2 g t or 2 t times with three, two or one corner in, a pair 2
 * q or q times (docs/theory.md; g is 2, or 1 under equation 9).
 */
final class FrozenMoves implements MoveKernel {
  private static final int IN = 0;
  private static final int OUT = 1;

  private final int dimension;
  private final int count;
  private final double width;
  private final double reach;
  private final int depth;
  private final RowSums sums;
  private final ChangeSums changes;
  private final NeighbourList list;
  private final double[] positions;
  private final double[] own;
  private double[][] images;
  private int imageCount;

  FrozenMoves(EnergyModel model, Configuration start) {
    dimension = start.dimension();
    count = start.count();
    width = MoveKernels.width(model, start.cell());
    reach = model.reach();
    depth = model.depth(start.cell());
    Shares shares = model.shares();
    double split = model.settings().counting().splitFactor();
    ClassWeights weights =
        new ClassWeights(
            2,
            entry -> entry == IN ? 2 * shares.pair() : shares.pair(),
            (first, second) -> shares.triplet() * ordered(first + second, split),
            false);
    sums = RowSums.of(model, dimension, weights);
    changes = dimension == 2 ? ChangeSums.of(model, weights) : null;
    list = new NeighbourList(dimension);
    positions = new double[count * dimension];
    own = new double[dimension];
    images = new double[dimension][64];
  }

  /** How many ordered terms a triangle has, by how many of two corners are out. */
  private static double ordered(int outside, double split) {
    return switch (outside) {
      case 0 -> 6;
      case 1 -> 2 * split;
      default -> 2;
    };
  }

  @Override
  public void start(double[] from) {
    place(from);
    imageCount = 0;
    int[] shift = new int[dimension];
    Arrays.fill(shift, -depth);
    int axis;
    do {
      addImages(shift);
      axis = 0;
      while (axis < dimension && shift[axis] == depth) {
        shift[axis] = -depth;
        axis++;
      }
      if (axis < dimension) {
        shift[axis]++;
      }
    } while (axis < dimension);
  }

  /** Adds the images in one cell that a particle in the central cell can meet. */
  private void addImages(int[] shift) {
    if (Arrays.stream(shift).allMatch(n -> n == 0)) {
      return;
    }
    for (int j = 0; j < count; j++) {
      if (imageCount == images[0].length) {
        for (int axis = 0; axis < dimension; axis++) {
          images[axis] = Arrays.copyOf(images[axis], 2 * imageCount);
        }
      }
      double square = 0;
      for (int axis = 0; axis < dimension; axis++) {
        double place = positions[j * dimension + axis] + shift[axis] * width;
        images[axis][imageCount] = place;
        double away = Math.max(0, Math.max(-place, place - width));
        square += away * away;
      }
      if (square < reach * reach) {
        imageCount++;
      }
    }
  }

  @Override
  public void place(double[] from) {
    System.arraycopy(from, 0, positions, 0, positions.length);
  }

  @Override
  public double change(int particle, double[] target) {
    System.arraycopy(positions, particle * dimension, own, 0, dimension);
    if (changes != null) {
      double moveX = target[0] - own[0];
      double moveY = target[1] - own[1];
      double way = Math.sqrt(moveX * moveX + moveY * moveY);
      if (way < ChangeSums.SHORT_WAY * reach) {
        gather(particle, own, reach + way);
        return changes.change(list, moveX, moveY);
      }
    }
    gather(particle, own, reach);
    double before = sums.row(list);
    gather(particle, target, reach);
    return sums.row(list) - before;
  }

  private void gather(int particle, double[] at, double range) {
    list.clear();
    addParticles(0, particle, at, range * range);
    addParticles(particle + 1, count, at, range * range);
    addFixed(at, range * range);
    list.endRow();
  }

  private void addParticles(int from, int to, double[] at, double limit) {
    list.reserve(to - from + 1);
    for (int j = from; j < to; j++) {
      double square = 0;
      for (int axis = 0; axis < dimension; axis++) {
        double difference = positions[j * dimension + axis] - at[axis];
        list.axes[axis][list.size] = difference;
        square += difference * difference;
      }
      append(square, IN, limit);
    }
  }

  private void addFixed(double[] at, double limit) {
    list.reserve(imageCount + 1);
    for (int k = 0; k < imageCount; k++) {
      double square = 0;
      for (int axis = 0; axis < dimension; axis++) {
        double difference = images[axis][k] - at[axis];
        list.axes[axis][list.size] = difference;
        square += difference * difference;
      }
      append(square, OUT, limit);
    }
  }

  private void append(double square, int kind, double limit) {
    list.squares[list.size] = square;
    list.cells[list.size] = kind;
    list.size += NeighbourList.oneIfNegative(square - limit);
  }

  @Override
  public void move(int particle, double[] target) {
    System.arraycopy(target, 0, positions, particle * dimension, dimension);
  }

  @Override
  public double energy() {
    double energy = 0;
    for (int i = 0; i < count; i++) {
      System.arraycopy(positions, i * dimension, own, 0, dimension);
      list.clear();
      addParticles(i + 1, count, own, reach * reach);
      addFixed(own, reach * reach);
      list.endRow();
      energy += sums.row(list);
    }
    return energy;
  }

  @Override
  public void copyTo(double[] out) {
    System.arraycopy(positions, 0, out, 0, positions.length);
  }
}
