package org.pesexplorer.core.database;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;

/**
 * Tells structures apart by their bonds. Two particles are bonded when the distance to the nearest
 * image of the other is below a bond length. Then, for any number of particles (docs/theory.md,
 * "Structure classes"):
 *
 * <ol>
 *   <li>without bonds they are dispersed;
 *   <li>when no particle has more than one bond they are pairs, or a pair when there is just one;
 *   <li>otherwise particles with fewer than two bonds are taken away, again and again, which leaves
 *       the rings; the largest connected group that is left is a square when it has four or more
 *       particles, a triangle when it has three;
 *   <li>when nothing is left, bonds make chains only.
 * </ol>
 *
 * <p>The class does not change when all particles move together, are numbered anew, or are turned
 * or mirrored with the cell. A pair counts once even where a cell is so narrow that it is bonded
 * over two faces. Safe for several threads.
 */
public final class StructureClassifier {
  /**
   * The bond length in units of the potential's length. The best four particles have sides of 0.909
   * and diagonals of 1.286: this is between them, at 1.2 times the distance of the potential's
   * minimum, where equation 10 has half of its depth left (0.516).
   */
  public static final double BOND_LENGTH = 1.2;

  private final double bondLength;

  /**
   * Makes a classifier.
   *
   * @param bondLength in R_c
   * @throws IllegalArgumentException when it is not a finite number above 0
   */
  public StructureClassifier(double bondLength) {
    if (!(bondLength > 0) || Double.isInfinite(bondLength)) {
      throw new IllegalArgumentException(
          "the bond length must be a finite number above 0, was " + bondLength);
    }
    this.bondLength = bondLength;
  }

  /** A classifier with the standard bond length in a potential's own unit of length. */
  public static StructureClassifier of(Potential potential) {
    return new StructureClassifier(BOND_LENGTH * potential.lengthUnit());
  }

  /** The bond length in R_c. */
  public double bondLength() {
    return bondLength;
  }

  /**
   * The class of a configuration. Cost O(N^2).
   *
   * @param configuration the particles, anywhere; not modified
   */
  public StructureClass classify(Configuration configuration) {
    return new BondGraph(configuration.count())
        .classify(configuration.positions(), configuration.cell().width(), bondLength);
  }
}
