package org.pesexplorer.ui.database;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.pesexplorer.core.database.RowOrder;
import org.pesexplorer.model.OpenDatabase;

/** The rows that pass a filter, sorted: eight bytes a row of the database. Immutable. */
final class LookRows {
  /** Nothing. */
  static final LookRows NONE = new LookRows(new BitSet(), new int[0], 0);

  private final BitSet kept;
  private final int[] order;
  private final int[] place;

  private LookRows(BitSet kept, int[] order, int rows) {
    this.kept = kept;
    this.order = order;
    this.place = new int[rows];
    Arrays.fill(place, -1);
    for (int k = 0; k < order.length; k++) {
      place[order[k]] = k;
    }
  }

  /**
   * Sorts.
   *
   * @param from the database
   * @param kept which of its rows; not modified any more by anybody
   * @param keys what they are sorted by
   */
  static LookRows of(OpenDatabase from, BitSet kept, List<RowOrder.Key> keys) {
    int[] order = RowOrder.sort(from.database(), from.survey(), kept, keys);
    return new LookRows(kept, order, from.database().rows());
  }

  /** Which rows there are; not to be modified. */
  BitSet kept() {
    return kept;
  }

  /** How many there are. */
  int count() {
    return order.length;
  }

  /** The row at a place in the order. */
  int row(int at) {
    return order[at];
  }

  /** The place of a row in the order; -1 when it is not among them. */
  int place(int row) {
    return row >= 0 && row < place.length ? place[row] : -1;
  }
}
