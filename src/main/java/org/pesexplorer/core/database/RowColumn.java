package org.pesexplorer.core.database;

/** What rows of a database can be sorted and filtered by, each as a number. */
public enum RowColumn {
  /** Which of the generated rows it is; its place in the database where that is not known. */
  ROW("row", "row", ""),
  /** Energy per particle. */
  ENERGY("energy per particle", "v", "E_c"),
  /** Width of the cell. */
  WIDTH("width of the cell", "w", "R_c"),
  /** Shells of images in the energy. */
  DEPTH("depth of surrounding cells", "depth", "shells"),
  /** For how many scans it was relaxed; NaN where that is not known. */
  SCANS("scans", "scans", ""),
  /** Accepted over attempted steps; NaN where none was attempted or that is not known. */
  ACCEPTANCE("acceptance rate", "acceptance", ""),
  /** The class of its structure, as its {@link StructureClass#code}. */
  STRUCTURE("structure", "structure", ""),
  /** Its place in the order of energies, from 0. */
  RANK("rank by energy", "rank", "");

  private final String title;
  private final String symbol;
  private final String unit;

  RowColumn(String title, String symbol, String unit) {
    this.title = title;
    this.symbol = symbol;
    this.unit = unit;
  }

  /** What it is called on screen. */
  public String title() {
    return title;
  }

  /** A short name, as in "v from -3 to -2 E_c". */
  public String symbol() {
    return symbol;
  }

  /** Its unit; empty for a plain number. */
  public String unit() {
    return unit;
  }

  /**
   * The value of a row.
   *
   * @param database the rows
   * @param survey of this database
   * @return NaN where there is none
   * @throws IndexOutOfBoundsException when there is no such row
   */
  public double value(Database database, DatabaseSurvey survey, int row) {
    DatabaseColumns columns = database.columns();
    return switch (this) {
      case ROW -> columns.rowIndexes().isPresent() ? columns.rowIndexes().get().get(row) : row;
      case ENERGY -> columns.energy(row);
      case WIDTH -> columns.width(row);
      case DEPTH -> columns.depth(row);
      case SCANS -> columns.scans().isPresent() ? columns.scans().get().get(row) : Double.NaN;
      case ACCEPTANCE ->
          columns.acceptances().isPresent() ? columns.acceptances().get().get(row) : Double.NaN;
      case STRUCTURE -> survey.structure(row).code();
      case RANK -> survey.rank(row);
    };
  }
}
