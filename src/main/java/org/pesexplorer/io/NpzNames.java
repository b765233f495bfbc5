package org.pesexplorer.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pesexplorer.core.database.ColumnNames;

/** What the columns of a database are called as arrays, in the plural. */
final class NpzNames {
  private static final Map<String, String> ARRAYS = arrays();

  private NpzNames() {}

  private static Map<String, String> arrays() {
    Map<String, String> arrays = new LinkedHashMap<>();
    arrays.put(ColumnNames.COORDINATES, "coordinates");
    arrays.put(ColumnNames.WIDTH, "widths");
    arrays.put(ColumnNames.DEPTH, "depths");
    arrays.put(ColumnNames.ENERGY, "energies");
    arrays.put(ColumnNames.ACCEPTANCE, "acceptanceRates");
    arrays.put(ColumnNames.SCANS, "scans");
    arrays.put(ColumnNames.ROW, "rowIndexes");
    return arrays;
  }

  /** The array of a column; other columns are called as they are. */
  static String array(String column) {
    if (ARRAYS.containsKey(column)) {
      return ARRAYS.get(column);
    }
    return ARRAYS.containsValue(column) ? column + "_" : column;
  }

  /** The column of an array. */
  static String column(String array) {
    for (Map.Entry<String, String> entry : ARRAYS.entrySet()) {
      if (entry.getValue().equals(array)) {
        return entry.getKey();
      }
    }
    return array;
  }
}
