package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * The energy of listed neighbours: each entry a pair, each two entries of a row a triangle, every
 * one counted once and weighted (docs/theory.md, "Orbits"). Branch-free passes over flat arrays;
 * one instance per thread.
 */
final class OrbitSums implements RowSums {
  /** Triangles that are worked on together; three such arrays stay in the fastest memory. */
  private static final int CHUNK = 1024;

  /** Up to so many neighbours plain loops with branches are faster than passes. */
  static final int FEW = 10;

  private final MeanSideLoops loops;
  private final double pairWeight;
  private final double tripletWeight;
  private final boolean thesis;
  private final ClassWeights classes;

  private double[] pairValues = new double[64];
  private double[] sums = new double[CHUNK];
  private double[] squares = new double[CHUNK];
  private double[] values = new double[CHUNK];
  private double[] weights = new double[CHUNK];
  private int filled;
  private double triangles;

  /**
   * Makes the sums.
   *
   * @param loops the potential
   * @param shares the shares t and q; a triangle counts 6 t times, a pair 2 q times
   * @param counting whether triangles split 2 + 1 over cells count 4 t times only
   */
  OrbitSums(MeanSideLoops loops, Shares shares, Counting counting) {
    this.loops = loops;
    this.pairWeight = 2 * shares.pair();
    this.tripletWeight = 6 * shares.triplet();
    this.thesis = counting == Counting.THESIS;
    this.classes = null;
  }

  /**
   * Makes sums whose weights go by classes; for {@link #row} alone.
   *
   * @param loops the potential
   * @param shares a share of 0 takes the pairs or triangles out, whatever their weights
   * @param classes the weights, shares included
   */
  OrbitSums(MeanSideLoops loops, Shares shares, ClassWeights classes) {
    this.loops = loops;
    this.pairWeight = shares.pair() == 0 ? 0 : 1;
    this.tripletWeight = shares.triplet() == 0 ? 0 : 1;
    this.thesis = false;
    this.classes = classes;
  }

  /** The energy of plain rows, where no two entries are images of one particle; takes distances. */
  double plain(NeighbourList list) {
    if (list.dimension == 2 && list.size <= FEW) {
      return few(list);
    }
    return pairs(list) + triplets(list, false);
  }

  /**
   * The energy of rows that hold owners and cells. Two images of one particle j and the row's
   * particle i make a triangle congruent to that of j and two images of i, so it stands for both.
   */
  double weighted(NeighbourList list) {
    return pairs(list) + triplets(list, true);
  }

  @Override
  public double row(NeighbourList list) {
    return weighted(list);
  }

  /** The energy of a particle alone with its own images: one row that holds all of them. */
  double own(NeighbourList list) {
    double energy = pairs(list) / 2;
    return energy + triplets(list, false) / 3;
  }

  private double few(NeighbourList list) {
    double pairSum = 0;
    double tripletSum = 0;
    double[] xs = list.axes[0];
    double[] ys = list.axes[1];
    double[] distances = list.distances;
    for (int k = 0; k < list.size; k++) {
      distances[k] = Math.sqrt(list.squares[k]);
      pairSum += loops.pair(distances[k]);
    }
    for (int row = 0; row < list.rows; row++) {
      int end = list.starts[row + 1];
      for (int a = list.starts[row]; a < end - 1; a++) {
        for (int b = a + 1; b < end; b++) {
          double x = xs[b] - xs[a];
          double y = ys[b] - ys[a];
          tripletSum += loops.triangle(distances[a] + distances[b] + Math.sqrt(x * x + y * y));
        }
      }
    }
    return part(pairWeight, pairSum) + part(tripletWeight, tripletSum);
  }

  private static double part(double weight, double sum) {
    return weight == 0 ? 0 : weight * sum;
  }

  private double pairs(NeighbourList list) {
    if (pairValues.length < list.size) {
      pairValues = new double[list.squares.length];
    }
    loops.pairs(list.squares, list.distances, pairValues, list.size);
    for (int k = 0; classes != null && k < list.size; k++) {
      double weight = classes.pair(list.cells[k]);
      pairValues[k] = weight == 0 ? 0 : weight * pairValues[k];
    }
    return part(pairWeight, MeanSideLoops.sum(pairValues, list.size));
  }

  private double triplets(NeighbourList list, boolean weigh) {
    if (tripletWeight == 0) {
      return 0;
    }
    triangles = 0;
    filled = 0;
    enumerate(list, weigh);
    flush(weigh);
    return tripletWeight * triangles;
  }

  private void enumerate(NeighbourList list, boolean weigh) {
    boolean flat = list.dimension == 2;
    for (int row = 0; row < list.rows; row++) {
      int end = list.starts[row + 1];
      for (int a = list.starts[row]; a < end - 1; a++) {
        int more = end - 1 - a;
        if (filled + more > sums.length) {
          flush(weigh);
          ensure(more);
        }
        if (flat) {
          fillPlane(list.axes[0], list.axes[1], list.distances, a, end);
        } else {
          fill(list, a, end);
        }
        if (classes != null) {
          fillClasses(list, a, end);
        } else if (weigh) {
          fillWeights(list, a, end);
        }
        filled += more;
      }
    }
  }

  private void ensure(int length) {
    if (length > sums.length) {
      int size = Math.max(length, 2 * sums.length);
      sums = new double[size];
      squares = new double[size];
      values = new double[size];
      weights = new double[size];
    }
  }

  private void fillPlane(double[] xs, double[] ys, double[] distances, int a, int end) {
    double[] out = squares;
    double[] sides = sums;
    int m = filled;
    double xa = xs[a];
    double ya = ys[a];
    double ra = distances[a];
    for (int b = a + 1; b < end; b++) {
      double x = xs[b] - xa;
      double y = ys[b] - ya;
      out[m] = x * x + y * y;
      sides[m] = ra + distances[b];
      m++;
    }
  }

  private void fill(NeighbourList list, int a, int end) {
    double[] out = squares;
    int shift = filled - a - 1;
    Arrays.fill(out, filled, filled + end - 1 - a, 0);
    for (double[] components : list.axes) {
      double from = components[a];
      for (int b = a + 1; b < end; b++) {
        double difference = components[b] - from;
        out[shift + b] += difference * difference;
      }
    }
    for (int b = a + 1; b < end; b++) {
      sums[shift + b] = list.distances[a] + list.distances[b];
    }
  }

  private void fillWeights(NeighbourList list, int a, int end) {
    int shift = filled - a - 1;
    for (int b = a + 1; b < end; b++) {
      weights[shift + b] = weight(list, a, b, thesis);
    }
  }

  /** Takes weights by classes; a triangle that does not count is put out of reach. */
  private void fillClasses(NeighbourList list, int a, int end) {
    int shift = filled - a - 1;
    for (int b = a + 1; b < end; b++) {
      double weight = classes.triangle(list, a, b);
      weights[shift + b] = weight;
      if (weight == 0) {
        squares[shift + b] = Double.POSITIVE_INFINITY;
      }
    }
  }

  /**
   * How often the triangle of a row's particle with two entries counts, in units of 6 t: twice for
   * two images of one particle, 4/6 under equation 9 when exactly two corners share a cell.
   */
  static double weight(NeighbourList list, int a, int b, boolean thesis) {
    double weight = list.owners[a] == list.owners[b] ? 2 : 1;
    return thesis && split(list.cells[a], list.cells[b]) ? weight * 4 / 6 : weight;
  }

  /** Whether exactly two of three corners share a cell, the first of them lying in cell 0. */
  private static boolean split(int second, int third) {
    int same = (second == 0 ? 1 : 0) + (third == 0 ? 1 : 0) + (second == third ? 1 : 0);
    return same == 1;
  }

  private void flush(boolean weigh) {
    loops.triangles(sums, squares, values, filled);
    if (weigh) {
      for (int k = 0; k < filled; k++) {
        values[k] *= weights[k];
      }
    }
    triangles += MeanSideLoops.sum(values, filled);
    filled = 0;
  }
}
