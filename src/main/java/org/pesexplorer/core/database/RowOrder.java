package org.pesexplorer.core.database;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** Sorts rows of a database for a table. */
public final class RowOrder {
  /**
   * What to sort by.
   *
   * @param column the values
   * @param ascending whether the least comes first; rows without a value come last either way
   */
  public record Key(RowColumn column, boolean ascending) {
    /** Requires a column. */
    public Key {
      Objects.requireNonNull(column, "column");
    }
  }

  private RowOrder() {}

  /**
   * Sorts rows, stably: those alike in all keys stay in the order of the database. Cost O(n) a key.
   *
   * @param database the rows
   * @param survey of this database
   * @param rows which of them; not modified
   * @param keys the first one counts most; none for the order of the database
   * @return numbers of rows, as many as were given
   */
  public static int[] sort(Database database, DatabaseSurvey survey, BitSet rows, List<Key> keys) {
    int[] sorted = rows.stream().toArray();
    for (int k = keys.size() - 1; k >= 0; k--) {
      Key key = keys.get(k);
      long[] bits = new long[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        double value = key.column().value(database, survey, sorted[i]);
        bits[i] = SortKeys.of(value, key.ascending());
      }
      sorted = SortKeys.sort(sorted, bits);
    }
    return sorted;
  }
}
