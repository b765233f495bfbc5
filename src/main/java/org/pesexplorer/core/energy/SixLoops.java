package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * The loops for n = 6: no powers and no branches, so that the compiler makes vector code of them. V
 * is 0 at R0, hence arguments beyond it are brought back to it.
 */
final class SixLoops extends MeanSideLoops {

  SixLoops(ForceShiftedLennardJones potential) {
    super(potential);
  }

  @Override
  double pair(double distance) {
    if (!(distance < cutoff)) {
      return 0;
    }
    double square = distance * distance;
    double inverse = 1 / (square * square * square);
    return inverse * (inverse - 2) + (constant - slope * distance);
  }

  @Override
  double triangle(double around) {
    if (!(around < perimeter)) {
      return 0;
    }
    double square = around * around;
    double inverse = 729 / (square * square * square);
    return inverse * (inverse - 2) + (constant - thirdSlope * around);
  }

  @Override
  void pairs(double[] squares, double[] distances, double[] values, int size) {
    double end = cutoff;
    double c0 = constant;
    double c1 = slope;
    for (int k = 0; k < size; k++) {
      double r = Math.sqrt(squares[k]);
      distances[k] = r;
      double s = Math.min(end, r);
      double square = s * s;
      double inverse = 1 / (square * square * square);
      values[k] = inverse * (inverse - 2) + (c0 - c1 * s);
    }
  }

  @Override
  void triangles(double[] sums, double[] squares, double[] values, int size) {
    double end = perimeter;
    double c0 = constant;
    double c1 = thirdSlope;
    for (int k = 0; k < size; k++) {
      double p = Math.min(end, sums[k] + Math.sqrt(squares[k]));
      double square = p * p;
      double inverse = 729 / (square * square * square);
      values[k] = inverse * (inverse - 2) + (c0 - c1 * p);
    }
  }

  @Override
  void pairChanges(double[] before, double[] after, double[] values, int size) {
    double end = cutoff;
    double c1 = slope;
    for (int k = 0; k < size; k++) {
      double r = Math.sqrt(before[k]);
      double q = Math.sqrt(after[k]);
      before[k] = r;
      after[k] = q;
      double r1 = Math.min(end, r);
      double q1 = Math.min(end, q);
      double r2 = r1 * r1;
      double q2 = q1 * q1;
      double old = 1 / (r2 * r2 * r2);
      double now = 1 / (q2 * q2 * q2);
      values[k] = (now * (now - 2) - old * (old - 2)) + c1 * (r1 - q1);
    }
  }

  @Override
  void triangleChanges(
      double[] before, double[] after, double[] squares, double[] values, int size) {
    double end = perimeter;
    double c1 = thirdSlope;
    for (int k = 0; k < size; k++) {
      double side = Math.sqrt(squares[k]);
      double p = Math.min(end, before[k] + side);
      double q = Math.min(end, after[k] + side);
      double p2 = p * p;
      double q2 = q * q;
      double old = 729 / (p2 * p2 * p2);
      double now = 729 / (q2 * q2 * q2);
      values[k] = (now * (now - 2) - old * (old - 2)) + c1 * (p - q);
    }
  }

  @Override
  public void addPairs(double[] sums, double[] distances, double weight, int from, int to) {
    double end = cutoff;
    double c0 = constant;
    double c1 = slope;
    for (int k = from; k < to; k++) {
      double s = Math.min(end, distances[k]);
      double square = s * s;
      double inverse = 1 / (square * square * square);
      sums[k] += weight * (inverse * (inverse - 2) + (c0 - c1 * s));
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
    double end = perimeter;
    double c0 = constant;
    double c1 = thirdSlope;
    for (int k = from; k < to; k++) {
      double p = Math.min(end, first[k] + second[k] + side);
      double square = p * p;
      double inverse = 729 / (square * square * square);
      sums[k] += weight * (inverse * (inverse - 2) + (c0 - c1 * p));
    }
  }
}
