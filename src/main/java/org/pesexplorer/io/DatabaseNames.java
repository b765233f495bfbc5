package org.pesexplorer.io;

/** The names of the columns of a database in files. */
final class DatabaseNames {
  static final String COORDINATES = "particleCoordinates";
  static final String WIDTH = "widthOfCell";
  static final String DEPTH = "depthOfSurroundingCells";

  /** What older files call the depth. */
  static final String OLD_DEPTH = "numberOfSurroundingCells";

  static final String ENERGY = "potentialEnergy";
  static final String ACCEPTANCE = "acceptanceRate";
  static final String SCANS = "scans";
  static final String ROW = "rowIndex";

  private DatabaseNames() {}
}
