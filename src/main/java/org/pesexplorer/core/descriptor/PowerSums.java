package org.pesexplorer.core.descriptor;

import java.util.Arrays;

/**
 * Power sums of eigenvalues, s_m = sum over k of (lambda_k / S)^m for m = 1 to N. The scale S =
 * R0p^(-o) belongs to the order alone, whatever the width: it is about the weight of a neighbour at
 * distance 1, so that the sums neither overflow nor vanish.
 */
final class PowerSums {
  private PowerSums() {}

  /** The scale of an order. */
  static double scale(DescriptorSettings settings, int order) {
    return Math.pow(settings.r0p(), -settings.orders().get(order));
  }

  /**
   * Computes the sums.
   *
   * @param values the N eigenvalues; not modified
   * @param order the index of their order
   * @param out receives N sums
   * @param at where in out
   * @throws IllegalArgumentException when a sum exceeds the range of numbers
   */
  static void of(double[] values, DescriptorSettings settings, int order, double[] out, int at) {
    double inverse = 1 / scale(settings, order);
    int n = values.length;
    Arrays.fill(out, at, at + n, 0);
    for (double value : values) {
      double power = 1;
      for (int m = 0; m < n; m++) {
        power *= value * inverse;
        out[at + m] += power;
      }
    }
    if (!Double.isFinite(out[at + n - 1])) {
      throw new IllegalArgumentException(
          "two particles are so close that the descriptor exceeds the range of numbers");
    }
  }
}
