package org.pesexplorer.core.stats;

import java.util.Arrays;

/**
 * Quantiles by linear interpolation, as pandas and NumPy have them by default: the quantile q of n
 * sorted values is the one at place h = (n - 1) q, counted from 0, and between two places it is
 * interpolated. Towards an infinite neighbour it is that infinity; between both infinities, where
 * there is nothing to interpolate, it is the nearer one.
 */
public final class Quantiles {
  private Quantiles() {}

  /**
   * One quantile of values in any order. Sorts a copy; for several quantiles of the same values see
   * {@link #of(double[], double...)}.
   *
   * @param values at least one, none NaN; not modified
   * @param q from 0 to 1
   * @throws IllegalArgumentException when there is no value, one is NaN, or q is outside 0 to 1
   */
  public static double of(double[] values, double q) {
    return ofSorted(sorted(values), q);
  }

  /**
   * Several quantiles of values in any order.
   *
   * @param values at least one, none NaN; not modified
   * @param qs each from 0 to 1, in any order
   * @return the quantiles, in the order of qs
   * @throws IllegalArgumentException when there is no value, one is NaN, or a q is outside 0 to 1
   */
  public static double[] of(double[] values, double... qs) {
    return ofSorted(sorted(values), qs);
  }

  /**
   * One quantile of sorted values. Cost O(1).
   *
   * @param sorted at least one, ascending, which is trusted, none NaN; not modified
   * @param q from 0 to 1
   * @throws IllegalArgumentException when there is no value, the last is NaN, or q is outside 0 to
   *     1
   */
  public static double ofSorted(double[] sorted, double q) {
    checkSorted(sorted);
    double place = place(sorted.length, q);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return between(sorted[below], sorted[above], place - below);
  }

  /**
   * Several quantiles of sorted values.
   *
   * @param sorted at least one, ascending, which is trusted, none NaN; not modified
   * @param qs each from 0 to 1, in any order
   * @return the quantiles, in the order of qs
   * @throws IllegalArgumentException when there is no value, the last is NaN, or a q is outside 0
   *     to 1
   */
  public static double[] ofSorted(double[] sorted, double... qs) {
    double[] quantiles = new double[qs.length];
    for (int k = 0; k < qs.length; k++) {
      quantiles[k] = ofSorted(sorted, qs[k]);
    }
    return quantiles;
  }

  /**
   * The share of the values that are strictly below a value. Cost O(log n).
   *
   * @param sorted at least one, ascending, which is trusted, none NaN; not modified
   * @param value not NaN
   * @return from 0 to 1
   * @throws IllegalArgumentException when there is no value, or one of them or the value is NaN
   */
  public static double shareBelow(double[] sorted, double value) {
    checkSorted(sorted);
    refuseNaN(value);
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / sorted.length;
  }

  /**
   * A sorted copy.
   *
   * @param values any number, none NaN; not modified
   * @throws IllegalArgumentException when a value is NaN
   */
  public static double[] sorted(double[] values) {
    for (double value : values) {
      refuseNaN(value);
    }
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  /**
   * The place of a quantile among n sorted values, counted from 0, with its fraction.
   *
   * @throws IllegalArgumentException when q is outside 0 to 1
   */
  static double place(int n, double q) {
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("a quantile must be from 0 to 1, was " + q);
    }
    return (n - 1) * q;
  }

  /**
   * Interpolates, in the order of operations of NumPy, which keeps the result within its
   * neighbours.
   *
   * @param a the lower neighbour
   * @param b the upper neighbour, not below a
   * @param t the fraction of the way, in [0, 1)
   */
  static double between(double a, double b, double t) {
    if (t == 0 || a == b) {
      return a;
    }
    double step = b - a;
    if (Double.isInfinite(step)) {
      return betweenFar(a, b, t);
    }
    return t < 0.5 ? a + step * t : b - step * (1 - t);
  }

  /** Interpolates between neighbours, one of them infinite or both too far apart for a double. */
  private static double betweenFar(double a, double b, double t) {
    if (Double.isInfinite(a) && Double.isInfinite(b)) {
      return t < 0.5 ? a : b;
    }
    return a * (1 - t) + b * t;
  }

  /** Sorting puts NaN last, so that one look is enough. */
  private static void checkSorted(double[] sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no values were given");
    }
    refuseNaN(sorted[sorted.length - 1]);
  }

  static void refuseNaN(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("values must be numbers, one was NaN");
    }
  }
}
