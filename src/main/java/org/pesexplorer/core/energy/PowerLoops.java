package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** The loops for any exponent n; one power for each pair or triangle below the cut-off. */
final class PowerLoops extends MeanSideLoops {

  PowerLoops(ForceShiftedLennardJones potential) {
    super(potential);
  }

  @Override
  double pair(double distance) {
    if (!(distance < cutoff)) {
      return 0;
    }
    double inverse = Math.pow(distance, -exponent);
    return inverse * (inverse - 2) + (constant - slope * distance);
  }

  @Override
  double triangle(double around) {
    return pair(around / 3);
  }

  @Override
  void pairs(double[] squares, double[] distances, double[] values, int size) {
    for (int k = 0; k < size; k++) {
      distances[k] = Math.sqrt(squares[k]);
      values[k] = pair(distances[k]);
    }
  }

  @Override
  void triangles(double[] sums, double[] squares, double[] values, int size) {
    for (int k = 0; k < size; k++) {
      values[k] = triangle(sums[k] + Math.sqrt(squares[k]));
    }
  }

  @Override
  void pairChanges(double[] before, double[] after, double[] values, int size) {
    for (int k = 0; k < size; k++) {
      before[k] = Math.sqrt(before[k]);
      after[k] = Math.sqrt(after[k]);
      values[k] = pair(after[k]) - pair(before[k]);
    }
  }

  @Override
  void triangleChanges(
      double[] before, double[] after, double[] squares, double[] values, int size) {
    for (int k = 0; k < size; k++) {
      double side = Math.sqrt(squares[k]);
      values[k] = triangle(after[k] + side) - triangle(before[k] + side);
    }
  }

  @Override
  public void addPairs(double[] sums, double[] distances, double weight, int from, int to) {
    for (int k = from; k < to; k++) {
      sums[k] += weight * pair(distances[k]);
    }
  }

  @Override
  public void addTriangles(
      double[] sums,
      double[] first,
      double[] second,
      double side,
      double weight,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      sums[k] += weight * triangle(first[k] + second[k] + side);
    }
  }
}
