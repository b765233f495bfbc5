package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * The forces of listed neighbours, F_i = -d(N v)/d r_i: each entry a pair, each two entries of a
 * row a triangle, counted and weighted as in {@link OrbitSums}. One instance per thread.
 */
final class OrbitForces {
  private final MeanSideLoops loops;
  private final double pairWeight;
  private final double tripletWeight;
  private final boolean thesis;

  private double[] pairForces;
  private double[] tripletForces;
  private int start;

  OrbitForces(MeanSideLoops loops, Shares shares, Counting counting) {
    this.loops = loops;
    this.pairWeight = 2 * shares.pair();
    this.tripletWeight = 6 * shares.triplet();
    this.thesis = counting == Counting.THESIS;
  }

  /**
   * Starts anew.
   *
   * @param pairs receives the forces of pairs, particle-major
   * @param triplets receives the forces of triangles
   * @param length how many components
   */
  void begin(double[] pairs, double[] triplets, int length) {
    pairForces = pairs;
    tripletForces = triplets;
    Arrays.fill(pairs, 0, length, 0);
    Arrays.fill(triplets, 0, length, 0);
  }

  /**
   * Adds what the last row of a list does.
   *
   * @param list neighbours with owners and cells
   * @param particle the row's particle
   */
  void addRow(NeighbourList list, int particle) {
    start = list.starts[list.rows - 1];
    for (int a = start; a < list.size; a++) {
      list.distances[a] = Math.sqrt(list.squares[a]);
    }
    if (pairWeight != 0) {
      addPairs(list, particle);
    }
    if (tripletWeight != 0) {
      addTriangles(list, particle);
    }
  }

  private void addPairs(NeighbourList list, int particle) {
    for (int a = start; a < list.size; a++) {
      double distance = list.distances[a];
      if (distance < loops.cutoff) {
        double tension = pairWeight * loops.pairSlope(distance) / distance;
        pull(list, particle, a, tension, pairForces);
      }
    }
  }

  private void addTriangles(NeighbourList list, int particle) {
    double[] distances = list.distances;
    for (int a = start; a < list.size; a++) {
      for (int b = a + 1; b < list.size; b++) {
        double two = distances[a] + distances[b];
        if (two < loops.perimeter) {
          double third = between(list, a, b);
          if (two + third < loops.perimeter) {
            addTriangle(list, particle, a, b, third);
          }
        }
      }
    }
  }

  private void addTriangle(NeighbourList list, int particle, int a, int b, double third) {
    double around = list.distances[a] + list.distances[b] + third;
    double weight = tripletWeight * OrbitSums.weight(list, a, b, thesis);
    double tension = weight * loops.triangleSlope(around);
    pull(list, particle, a, tension / list.distances[a], tripletForces);
    pull(list, particle, b, tension / list.distances[b], tripletForces);
    int first = list.owners[a] * list.dimension;
    int second = list.owners[b] * list.dimension;
    if (first != second) {
      for (int axis = 0; axis < list.dimension; axis++) {
        double[] components = list.axes[axis];
        double pulled = tension / third * (components[b] - components[a]);
        tripletForces[first + axis] += pulled;
        tripletForces[second + axis] -= pulled;
      }
    }
  }

  /** Pulls a particle and its neighbour together. */
  private static void pull(
      NeighbourList list, int particle, int neighbour, double scale, double[] out) {
    int first = particle * list.dimension;
    int second = list.owners[neighbour] * list.dimension;
    for (int axis = 0; axis < list.dimension; axis++) {
      double component = scale * list.axes[axis][neighbour];
      out[first + axis] += component;
      out[second + axis] -= component;
    }
  }

  private static double between(NeighbourList list, int a, int b) {
    double square = 0;
    for (double[] components : list.axes) {
      double difference = components[b] - components[a];
      square += difference * difference;
    }
    return Math.sqrt(square);
  }
}
