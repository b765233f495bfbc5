package org.pesexplorer.core.database;

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

  private ColumnNames() {}
}
