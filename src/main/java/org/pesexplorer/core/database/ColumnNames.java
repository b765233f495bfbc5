package org.pesexplorer.core.database;

import org.pesexplorer.core.descriptor.DescriptorKind;

/** The names of the columns of a database, in files and in tables. */
public final class ColumnNames {
  /** Coordinates of the particles in R_c. */
  public static final String COORDINATES = "particleCoordinates";

  /** Width of the cell in R_c. */
  public static final String WIDTH = "widthOfCell";

  /** Shells of images in the energy. */
  public static final String DEPTH = "depthOfSurroundingCells";

  /** What older files call the depth. */
  public static final String OLD_DEPTH = "numberOfSurroundingCells";

  /** Energy per particle in E_c. */
  public static final String ENERGY = "potentialEnergy";

  /** Accepted over attempted steps of the relaxation. */
  public static final String ACCEPTANCE = "acceptanceRate";

  /** For how many scans it was relaxed. */
  public static final String SCANS = "scans";

  /** Which of the generated rows it is, numbered before the energy filter. */
  public static final String ROW = "rowIndex";

  /** Inputs for learning: eigenvalues of the proximity matrices, order after order. */
  public static final String EIGENVALUES = "eigenvalues";

  /** Inputs for learning: sums of powers of the eigenvalues, order after order. */
  public static final String POWER_SUMS = "powerSums";

  /** The width, then for each order the powers of the distances inside the cell. */
  public static final String DISTANCES = "relativeDistances";

  /** Forces on the particles in E_c/R_c, as other programs give them. */
  public static final String FORCES = "forces";

  /** In which round a hole hunt has added it, from 1; 0 for all other rows. */
  public static final String HUNT_ROUND = "huntRound";

  private ColumnNames() {}

  /** The name of the column that holds the inputs of a kind. */
  public static String inputs(DescriptorKind kind) {
    return switch (kind) {
      case EIGENVALUES -> EIGENVALUES;
      case POWER_SUMS -> POWER_SUMS;
    };
  }

  /** Whether a column comes of preparing, so that preparing again replaces it. */
  public static boolean prepared(String name) {
    return name.equals(EIGENVALUES) || name.equals(POWER_SUMS) || name.equals(DISTANCES);
  }
}
