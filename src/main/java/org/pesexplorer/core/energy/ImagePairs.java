package org.pesexplorer.core.energy;

import java.util.Arrays;

/**
 * The pairs of points that make a triangle with a particle in the central cell, with the side
 * between them and the triangle's weight; in portions, so that memory stays bounded.
 */
final class ImagePairs {
  /** Pairs after which a portion ends with the first point in hand. */
  private static final int PORTION = 1 << 18;

  private final ImagePoints points;
  private final OrbitWeights weights;
  private final double perimeter;

  int[] first = new int[64];
  int[] second = new int[64];
  double[] side = new double[64];
  double[] weight = new double[64];

  /** Pairs in the present portion. */
  int size;

  private int nextPoint;
  private int strip;

  ImagePairs(ImagePoints points, OrbitWeights weights, double perimeter) {
    this.points = points;
    this.weights = weights;
    this.perimeter = perimeter;
  }

  /** Starts with the first portion. */
  void begin() {
    nextPoint = 0;
    strip = 0;
  }

  /** Whether another portion is left. */
  boolean more() {
    return perimeter > 0 && nextPoint < points.size;
  }

  /** Takes the next portion. */
  void next() {
    size = 0;
    while (more() && size < PORTION) {
      while (points.strips[strip + 1] <= nextPoint) {
        strip++;
      }
      int last = Math.min(strip + 2, points.strips.length - 1);
      addPartners(nextPoint, points.strips[last]);
      nextPoint++;
    }
  }

  /** Adds the pairs of a point with those behind it up to the end of the next strip. */
  private void addPartners(int j, int end) {
    double limit = perimeter * perimeter / 4;
    for (int k = j + 1; k < end; k++) {
      double square = 0;
      for (double[] components : points.axes) {
        double difference = components[k] - components[j];
        square += difference * difference;
      }
      if (square < limit) {
        boolean same = points.owners[j] == points.owners[k];
        double count = weights.triangle(points.shifts, j, k, same);
        if (count != 0) {
          add(j, k, Math.sqrt(square), count);
        }
      }
    }
  }

  private void add(int j, int k, double length, double count) {
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      side = Arrays.copyOf(side, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
    }
    first[size] = j;
    second[size] = k;
    side[size] = length;
    weight[size] = count;
    size++;
  }
}
