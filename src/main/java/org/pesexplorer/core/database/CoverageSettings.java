package org.pesexplorer.core.database;

/**
 * What coverage is measured of and by.
 *
 * @param bondLength bonds are shorter, in units of the potential's length
 * @param keep the energy filter: rows with energies strictly below this quantile are kept, above 0
 *     and at most 1; 1 keeps all. The thesis's cut-off
 * @param top energies above are repulsive wall and not wanted, in units of the potential's energy;
 *     neither rows nor points of paths above it count
 */
public record CoverageSettings(double bondLength, double keep, double top) {
  /** The standard bond length, the thesis's energy filter of figure 12, energies up to 2. */
  public static final CoverageSettings DEFAULT =
      new CoverageSettings(StructureClassifier.BOND_LENGTH, 0.9, 2);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public CoverageSettings {
    if (!(bondLength > 0) || Double.isInfinite(bondLength)) {
      throw new IllegalArgumentException(
          "the bond length must be a finite number above 0, was " + bondLength);
    }
    if (!(keep > 0 && keep <= 1)) {
      throw new IllegalArgumentException(
          "the share that is kept must be above 0 and at most 1, was " + keep);
    }
    if (!Double.isFinite(top)) {
      throw new IllegalArgumentException("the top energy must be finite, was " + top);
    }
  }
}
