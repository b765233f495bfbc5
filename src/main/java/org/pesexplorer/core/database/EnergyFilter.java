package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.pesexplorer.core.stats.Quantiles;

/**
 * Which rows stay in a database: those strictly below a quantile of the energies of their own
 * width, the thesis's cut-off, and strictly below an upper energy.
 *
 * @param cutoff the quantile, above 0 and at most 1; 1 keeps all
 * @param maxEnergy the upper energy per particle in E_c; empty for none
 */
public record EnergyFilter(double cutoff, OptionalDouble maxEnergy) {
  /** Keeps all rows. */
  public static final EnergyFilter NONE = new EnergyFilter(1, OptionalDouble.empty());

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public EnergyFilter {
    if (!(cutoff > 0 && cutoff <= 1)) {
      throw new IllegalArgumentException(
          "the cut-off must be above 0 and at most 1, as in 0.9, was " + cutoff);
    }
    if (maxEnergy.isPresent() && !Double.isFinite(maxEnergy.getAsDouble())) {
      throw new IllegalArgumentException(
          "the upper energy must be finite, was " + maxEnergy.getAsDouble());
    }
  }

  /** A cut-off without an upper energy. */
  public static EnergyFilter below(double cutoff) {
    return new EnergyFilter(cutoff, OptionalDouble.empty());
  }

  /**
   * The rows that stay.
   *
   * @param rows how many there are
   * @param widths how many widths there are
   * @param widthIndex which of them a row has, from 0
   * @param energy the energy per particle of a row; not NaN
   */
  public BitSet kept(
      int rows, int widths, IntUnaryOperator widthIndex, IntToDoubleFunction energy) {
    double[] limits = limits(rows, widths, widthIndex, energy);
    double top = maxEnergy.orElse(Double.POSITIVE_INFINITY);
    BitSet kept = new BitSet(rows);
    for (int row = 0; row < rows; row++) {
      double value = energy.applyAsDouble(row);
      boolean below = cutoff == 1 || value < limits[widthIndex.applyAsInt(row)];
      kept.set(row, below && (maxEnergy.isEmpty() || value < top));
    }
    return kept;
  }

  /** The quantile of each width; NaN for a width without rows. */
  private double[] limits(
      int rows, int widths, IntUnaryOperator widthIndex, IntToDoubleFunction energy) {
    double[] limits = new double[widths];
    if (cutoff == 1) {
      return limits;
    }
    int[] counts = new int[widths];
    for (int row = 0; row < rows; row++) {
      counts[widthIndex.applyAsInt(row)]++;
    }
    double[][] energies = new double[widths][];
    for (int k = 0; k < widths; k++) {
      energies[k] = new double[counts[k]];
    }
    for (int row = rows - 1; row >= 0; row--) {
      int k = widthIndex.applyAsInt(row);
      energies[k][--counts[k]] = energy.applyAsDouble(row);
    }
    for (int k = 0; k < widths; k++) {
      Arrays.sort(energies[k]);
      limits[k] = energies[k].length == 0 ? Double.NaN : Quantiles.ofSorted(energies[k], cutoff);
    }
    return limits;
  }
}
