package org.pesexplorer.core.descriptor;

import java.util.Arrays;
import java.util.List;

/**
 * The inputs that the thesis tried beside eigenvalues: the width, then for each order the powers
 * r_ij^(-o) of the distances between particles inside the cell, without images, ascending. They
 * change when the particles move together through a cell face; no network of ours takes them.
 */
public final class RelativeDistances {
  private RelativeDistances() {}

  /**
   * How many numbers there are.
   *
   * @param particles N
   * @param orders how many orders
   */
  public static int length(int particles, int orders) {
    return 1 + orders * (particles * (particles - 1) / 2);
  }

  /**
   * Computes them.
   *
   * @param positions particle-major coordinates in R_c, N * d of them, as they stand in the cell
   * @param dimension d
   * @param width width of the cell in R_c
   * @param orders the exponents o
   * @return width and powers, {@link #length} of them
   */
  public static double[] of(double[] positions, int dimension, double width, List<Integer> orders) {
    int count = positions.length / dimension;
    int pairs = count * (count - 1) / 2;
    double[] distances = new double[pairs];
    int pair = 0;
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        double square = 0;
        for (int axis = 0; axis < dimension; axis++) {
          double step = positions[i * dimension + axis] - positions[j * dimension + axis];
          square += step * step;
        }
        distances[pair++] = Math.sqrt(square);
      }
    }
    Arrays.sort(distances);
    double[] all = new double[length(count, orders.size())];
    all[0] = width;
    int at = 1;
    for (int order : orders) {
      for (double distance : distances) {
        all[at++] = Math.pow(distance, -order);
      }
    }
    return all;
  }
}
