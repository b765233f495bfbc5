package org.pesexplorer.core.database;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;

/**
 * Tells structures apart by their bonds. Two particles are bonded when the distance to the nearest
 * image of the other is below a bond length. Then, for any number of particles (docs/theory.md,
 * "Structure classes"):
 *
 * <ol>
 *   <li>particles with fewer than two bonds are taken away, again and again, which leaves the
 *       rings; the largest connected group that is left is a square when it has four or more
 *       particles, a triangle when it has three;
 *   <li>without a ring, particles that are all in pairs, but for one of an odd number, are pairs;
 *   <li>with other bonds they are mixed, without any scattered.
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
    boolean[][] bonded = bonds(configuration);
    int[] bonds = new int[bonded.length];
    int inPairs = 0;
    int most = 0;
    for (int i = 0; i < bonds.length; i++) {
      bonds[i] = bondsOf(bonded, i);
      most = Math.max(most, bonds[i]);
      inPairs += bonds[i] == 1 ? 1 : 0;
    }
    int ring = largestRing(bonded, bonds);
    if (ring >= 3) {
      return ring == 3 ? StructureClass.TRIANGLE : StructureClass.SQUARE;
    }
    if (most == 0) {
      return StructureClass.SCATTERED;
    }
    boolean pairs = most == 1 && inPairs >= bonds.length - 1;
    return pairs ? StructureClass.PAIRS : StructureClass.MIXED;
  }

  private boolean[][] bonds(Configuration configuration) {
    int count = configuration.count();
    boolean[][] bonded = new boolean[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        boolean close = squareDistance(configuration, i, j) < bondLength * bondLength;
        bonded[i][j] = close;
        bonded[j][i] = close;
      }
    }
    return bonded;
  }

  private static double squareDistance(Configuration configuration, int i, int j) {
    Cell cell = configuration.cell();
    double square = 0;
    for (int axis = 0; axis < cell.dimension(); axis++) {
      double difference =
          cell.nearestImage(configuration.coordinate(i, axis) - configuration.coordinate(j, axis));
      square += difference * difference;
    }
    return square;
  }

  private static int bondsOf(boolean[][] bonded, int i) {
    int bonds = 0;
    for (boolean bond : bonded[i]) {
      bonds += bond ? 1 : 0;
    }
    return bonds;
  }

  /** The size of the largest group left when loose ends are gone; modifies both. */
  private static int largestRing(boolean[][] bonded, int[] bonds) {
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < bonds.length; i++) {
        if (bonds[i] == 1) {
          takeAway(bonded, bonds, i);
          again = true;
        }
      }
    }
    boolean[] seen = new boolean[bonds.length];
    int largest = 0;
    for (int i = 0; i < bonds.length; i++) {
      if (bonds[i] > 0 && !seen[i]) {
        largest = Math.max(largest, groupSize(bonded, seen, i));
      }
    }
    return largest;
  }

  private static void takeAway(boolean[][] bonded, int[] bonds, int i) {
    for (int j = 0; j < bonds.length; j++) {
      if (bonded[i][j]) {
        bonded[i][j] = false;
        bonded[j][i] = false;
        bonds[i]--;
        bonds[j]--;
      }
    }
  }

  private static int groupSize(boolean[][] bonded, boolean[] seen, int first) {
    int[] waiting = new int[seen.length];
    int size = 1;
    waiting[0] = first;
    seen[first] = true;
    for (int next = 0; next < size; next++) {
      for (int j = 0; j < seen.length; j++) {
        if (bonded[waiting[next]][j] && !seen[j]) {
          seen[j] = true;
          waiting[size++] = j;
        }
      }
    }
    return size;
  }
}
