package org.pesexplorer.ui.database;

import java.util.Locale;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.ui.common.NumberText;

/** Values of rows as people read them. */
final class LookText {
  /** What stands where there is no value. */
  static final String NONE = "\u2013";

  private static final int PERCENT = 100;

  private LookText() {}

  /** A column's heading in the table. */
  static String heading(RowColumn column) {
    return switch (column) {
      case ROW -> "row";
      case ENERGY -> "v / E_c";
      case WIDTH -> "w / R_c";
      case DEPTH -> "shells";
      case SCANS -> "scans";
      case ACCEPTANCE -> "acceptance";
      case STRUCTURE -> "structure";
      case RANK -> "percentile";
    };
  }

  /** How wide a column of the table would be, in pixels, beside the others. */
  static double width(RowColumn column) {
    return switch (column) {
      case DEPTH, SCANS -> 60;
      case ROW, WIDTH -> 70;
      case ENERGY -> 84;
      case ACCEPTANCE, STRUCTURE, RANK -> 96;
    };
  }

  /** What a column is, for a tooltip. */
  static String help(RowColumn column) {
    return switch (column) {
      case ROW ->
          "Which of the generated rows it is, numbered before the energy filter; its place in the"
              + " database where that is not known.";
      case ENERGY -> "Energy per particle v in E_c (potentialEnergy in the thesis's files).";
      case WIDTH -> "Width of the cell in R_c (widthOfCell).";
      case DEPTH -> "Image shells in the energy (depthOfSurroundingCells).";
      case SCANS -> "For how many scans it was relaxed.";
      case ACCEPTANCE -> "Accepted over attempted moves of its relaxation.";
      case STRUCTURE -> "The class of its structure, as in the thesis's figure 13.";
      case RANK -> "Which share of all rows has lower energies, in per cent.";
    };
  }

  /** The value of a row in a column. */
  static String cell(RowColumn column, LookRow row) {
    if (column == RowColumn.STRUCTURE) {
      return row.from().survey().structure(row.row()).title();
    }
    if (column == RowColumn.RANK) {
      return String.format(Locale.ROOT, "%.2f", row.percentile());
    }
    double value = column.value(row.from().database(), row.from().survey(), row.row());
    if (Double.isNaN(value)) {
      return NONE;
    }
    return switch (column) {
      case ENERGY -> NumberText.compact(value);
      case ACCEPTANCE -> String.format(Locale.ROOT, "%.1f %%", PERCENT * value);
      default -> NumberText.field(value);
    };
  }

  /** A number of rows among all. */
  static String count(int some, int all) {
    return some == all
        ? String.format(Locale.ROOT, "%,d rows", all)
        : String.format(Locale.ROOT, "%,d of %,d rows", some, all);
  }
}
