package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * What the energy of one particle with its listed neighbours changes by when it moves. Old and new
 * triangles share the side between two neighbours. Two dimensions; one instance per thread.
 */
final class ChangeSums {
  private static final int CHUNK = 1024;

  /**
   * The longest way, in units of the reach, for which the neighbours of both places are worth
   * looking at together.
   */
  static final double SHORT_WAY = 0.3;

  private final MeanSideLoops loops;
  private final double pairWeight;
  private final double tripletWeight;
  private final ClassWeights classes;

  private double[] pairValues = new double[64];
  private double[] distances = new double[64];
  private double[] before = new double[CHUNK];
  private double[] after = new double[CHUNK];
  private double[] squares = new double[CHUNK];
  private double[] values = new double[CHUNK];
  private double[] weights = new double[0];

  ChangeSums(MeanSideLoops loops, Shares shares) {
    this.loops = loops;
    this.pairWeight = 2 * shares.pair();
    this.tripletWeight = 6 * shares.triplet();
    this.classes = null;
  }

  /**
   * Makes sums whose weights go by classes, which a move must not change.
   *
   * @param loops the potential
   * @param shares a share of 0 takes the pairs or triangles out, whatever their weights
   * @param classes the weights, shares included; none of a share above 0 is 0
   */
  ChangeSums(MeanSideLoops loops, Shares shares, ClassWeights classes) {
    this.loops = loops;
    this.pairWeight = shares.pair() == 0 ? 0 : 1;
    this.tripletWeight = shares.triplet() == 0 ? 0 : 1;
    this.classes = classes;
  }

  /** Sums whose weights go by classes; null for potentials that are not equation 10. */
  static ChangeSums of(EnergyModel model, ClassWeights classes) {
    return model.potential() instanceof ForceShiftedLennardJones meanSide
        ? new ChangeSums(MeanSideLoops.of(meanSide), model.shares(), classes)
        : null;
  }

  /**
   * The change.
   *
   * @param list neighbours of the particle where it stands, those of its new place with them; its
   *     squares become distances
   * @param moveX how far the particle moves along x
   * @param moveY how far it moves along y
   */
  double change(NeighbourList list, double moveX, double moveY) {
    int size = list.size;
    if (distances.length < size) {
      distances = new double[list.squares.length];
      pairValues = new double[list.squares.length];
    }
    double[] xs = list.axes[0];
    double[] ys = list.axes[1];
    double[] moved = distances;
    for (int k = 0; k < size; k++) {
      double x = xs[k] - moveX;
      double y = ys[k] - moveY;
      moved[k] = x * x + y * y;
    }
    if (size <= OrbitSums.FEW && classes == null) {
      return few(xs, ys, list.squares, size);
    }
    loops.pairChanges(list.squares, moved, pairValues, size);
    for (int k = 0; classes != null && k < size; k++) {
      pairValues[k] *= classes.pair(list.cells[k]);
    }
    double energy = pairWeight == 0 ? 0 : pairWeight * MeanSideLoops.sum(pairValues, size);
    return tripletWeight == 0 ? energy : energy + tripletWeight * triangles(xs, ys, list, size);
  }

  private double few(double[] xs, double[] ys, double[] old, int size) {
    double pairSum = 0;
    double tripletSum = 0;
    double[] moved = distances;
    for (int k = 0; k < size; k++) {
      old[k] = Math.sqrt(old[k]);
      moved[k] = Math.sqrt(moved[k]);
      pairSum += loops.pair(moved[k]) - loops.pair(old[k]);
    }
    for (int a = 0; a < size - 1; a++) {
      for (int b = a + 1; b < size; b++) {
        double x = xs[b] - xs[a];
        double y = ys[b] - ys[a];
        double side = Math.sqrt(x * x + y * y);
        tripletSum +=
            loops.triangle(moved[a] + moved[b] + side) - loops.triangle(old[a] + old[b] + side);
      }
    }
    double energy = pairWeight == 0 ? 0 : pairWeight * pairSum;
    return tripletWeight == 0 ? energy : energy + tripletWeight * tripletSum;
  }

  private double triangles(double[] xs, double[] ys, NeighbourList list, int size) {
    double sum = 0;
    int filled = 0;
    for (int a = 0; a < size - 1; a++) {
      int more = size - 1 - a;
      if (filled + more > values.length) {
        sum += flush(filled);
        filled = 0;
        ensure(more);
      }
      fill(xs, ys, list.squares, a, size, filled);
      if (classes != null) {
        fillWeights(list, a, size, filled);
      }
      filled += more;
    }
    return sum + flush(filled);
  }

  private void fill(double[] xs, double[] ys, double[] old, int a, int end, int from) {
    double[] outBefore = before;
    double[] outAfter = after;
    double[] outSquares = squares;
    double[] moved = distances;
    double x = xs[a];
    double y = ys[a];
    double oldA = old[a];
    double newA = moved[a];
    int m = from;
    for (int b = a + 1; b < end; b++) {
      double dx = xs[b] - x;
      double dy = ys[b] - y;
      outSquares[m] = dx * dx + dy * dy;
      outBefore[m] = oldA + old[b];
      outAfter[m] = newA + moved[b];
      m++;
    }
  }

  private void fillWeights(NeighbourList list, int a, int end, int from) {
    if (weights.length < values.length) {
      weights = new double[values.length];
    }
    int m = from;
    for (int b = a + 1; b < end; b++) {
      weights[m] = classes.triangle(list, a, b);
      m++;
    }
  }

  private double flush(int filled) {
    loops.triangleChanges(before, after, squares, values, filled);
    for (int k = 0; classes != null && k < filled; k++) {
      values[k] *= weights[k];
    }
    return MeanSideLoops.sum(values, filled);
  }

  private void ensure(int length) {
    if (length > values.length) {
      int size = Math.max(length, 2 * values.length);
      before = new double[size];
      after = new double[size];
      squares = new double[size];
      values = new double[size];
    }
  }
}
