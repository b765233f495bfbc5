package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * Equation 10 over flat arrays: V of the distance of a pair, and of a third of the perimeter of a
 * triangle (docs/theory.md). With i = s^-n, V(s) = i (i - 2) + c0 - c1 s below R0. Reduced units;
 * +Infinity where an argument is 0, never NaN. Immutable; the loops allocate nothing.
 */
abstract class MeanSideLoops implements RowLoops {
  final double exponent;
  final double cutoff;
  final double perimeter;
  final double constant;
  final double slope;
  final double thirdSlope;

  MeanSideLoops(ForceShiftedLennardJones potential) {
    exponent = potential.exponent();
    cutoff = potential.function().cutoff();
    perimeter = 3 * cutoff;
    constant = potential.function().offset();
    slope = potential.function().slope();
    thirdSlope = slope / 3;
  }

  /** The loops for a potential: those without powers when n = 6. */
  static MeanSideLoops of(ForceShiftedLennardJones potential) {
    return potential.exponent() == 6 ? new SixLoops(potential) : new PowerLoops(potential);
  }

  /** The distance from which on two particles share no term that is not 0: 1.5 R0. */
  final double reach() {
    return 0.5 * perimeter;
  }

  /** The energy of a pair. */
  abstract double pair(double distance);

  /** The energy of a triangle of a given perimeter. */
  abstract double triangle(double around);

  /** The derivative of {@link #pair} at a distance above 0. */
  final double pairSlope(double distance) {
    if (!(distance < cutoff)) {
      return 0;
    }
    double inverse = Math.pow(distance, -exponent);
    return 2 * exponent * inverse * (1 - inverse) / distance - slope;
  }

  /** The derivative of {@link #triangle} with respect to the perimeter. */
  final double triangleSlope(double around) {
    return pairSlope(around / 3) / 3;
  }

  /**
   * Distances and energies of pairs.
   *
   * @param squares squared distances; not modified
   * @param distances receives the distances
   * @param values receives the energies
   * @param size how many
   */
  abstract void pairs(double[] squares, double[] distances, double[] values, int size);

  /**
   * Energies of triangles.
   *
   * @param sums the sum of two sides of each; not modified
   * @param squares the square of the third; not modified
   * @param values receives the energies
   * @param size how many
   */
  abstract void triangles(double[] sums, double[] squares, double[] values, int size);

  /**
   * What the pairs of one particle gain by its move.
   *
   * @param before squared distances before the move; become distances
   * @param after squared distances after it; become distances
   * @param values receives energy after minus energy before
   * @param size how many
   */
  abstract void pairChanges(double[] before, double[] after, double[] values, int size);

  /**
   * What the triangles of one particle gain by its move; the third side stays.
   *
   * @param before the sum of the two sides that change, before; not modified
   * @param after the same after the move; not modified
   * @param squares the square of the third side; not modified
   * @param values receives energy after minus energy before
   * @param size how many
   */
  abstract void triangleChanges(
      double[] before, double[] after, double[] squares, double[] values, int size);

  @Override
  public final double pairCutoff() {
    return cutoff;
  }

  @Override
  public final double perimeterCutoff() {
    return perimeter;
  }

  /** The sum of the first size values, in four parts that do not wait for each other. */
  static double sum(double[] values, int size) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = 0;
    for (; k + 3 < size; k += 4) {
      a += values[k];
      b += values[k + 1];
      c += values[k + 2];
      d += values[k + 3];
    }
    for (; k < size; k++) {
      a += values[k];
    }
    return (a + b) + (c + d);
  }
}
