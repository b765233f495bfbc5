package org.pesexplorer.plot;

import java.util.Arrays;
import java.util.Locale;

/**
 * The part of some energies that is worth its room in a histogram: all but a tail of very high
 * ones.
 *
 * @param lowest the least finite energy; 0 without any
 * @param highest the largest one that is shown
 * @param share how many are above or infinite, from 0 to 1
 */
record EnergyTail(double lowest, double highest, double share) {
  private static final double PERCENT = 100;

  /** So many are shown at least. */
  private static final double SHOWN = 0.95;

  /** Up to here all are shown, in E_c. */
  private static final double LEAST_HIGHEST = 10;

  /** A tail reaches so much further than the rest. */
  private static final double FAR = 100;

  /**
   * Looks where the tail begins. Cost O(n log n).
   *
   * @param energies in any order; not modified
   */
  static EnergyTail of(double[] energies) {
    double[] finite = Arrays.stream(energies).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0) {
      return new EnergyTail(0, 0, energies.length == 0 ? 0 : 1);
    }
    double top = finite[finite.length - 1];
    double body = Math.max(LEAST_HIGHEST, finite[(int) (SHOWN * (finite.length - 1))]);
    double highest = top > FAR * body ? round(body) : top;
    long shown = Arrays.stream(finite).filter(energy -> energy <= highest).count();
    return new EnergyTail(finite[0], highest, 1 - (double) shown / energies.length);
  }

  /** The next of 1, 2, 5, 10, 20 ...: it stays the same while rows come in. */
  private static double round(double value) {
    double ten = Math.pow(10, Math.floor(Math.log10(value)));
    double digit = value / ten;
    return ten * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  /** What is left out, in words behind a title; empty for nothing. */
  String note() {
    return share == 0
        ? ""
        : String.format(
            Locale.ROOT, "; %.1f %% above %.0f E_c not drawn", PERCENT * share, highest);
  }
}
