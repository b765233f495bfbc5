package org.pesexplorer.core.network;

/**
 * From the least to the largest energy per particle of some rows, in E_c. Where a path leaves the
 * span of the training part, a network has not seen such energies.
 *
 * @param lowest the least; NaN where it is not known
 * @param highest the largest; NaN where it is not known
 */
public record EnergySpan(double lowest, double highest) {

  /** Nobody knows. */
  public static final EnergySpan UNKNOWN = new EnergySpan(Double.NaN, Double.NaN);

  /**
   * The span of rows.
   *
   * @param energies of all rows; not modified
   * @param rows which of them, at least one
   */
  public static EnergySpan of(double[] energies, int[] rows) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int row : rows) {
      lowest = Math.min(lowest, energies[row]);
      highest = Math.max(highest, energies[row]);
    }
    return new EnergySpan(lowest, highest);
  }

  /** Whether both ends are known. */
  public boolean known() {
    return lowest <= highest;
  }

  /** Whether an energy is known to be outside. */
  public boolean excludes(double energy) {
    return energy < lowest || energy > highest;
  }
}
