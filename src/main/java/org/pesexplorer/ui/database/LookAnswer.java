package org.pesexplorer.ui.database;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.RowOrder;
import org.pesexplorer.model.OpenDatabase;

/**
 * All that follows from a filter: rows in order and charts.
 *
 * @param question what was asked
 * @param rows the rows that pass, sorted
 * @param charts what they look like among all
 */
record LookAnswer(Question question, LookRows rows, LookCharts charts) {
  /**
   * What is asked.
   *
   * @param database whose rows
   * @param filter which of them
   * @param keys what they are sorted by
   * @param overlays other databases in the same charts
   * @param before an older answer, of which parts may be taken over; empty for none
   */
  record Question(
      OpenDatabase database,
      LookFilter filter,
      List<RowOrder.Key> keys,
      List<OpenDatabase> overlays,
      Optional<LookAnswer> before) {

    private boolean sameRows(Question other) {
      return database.equals(other.database) && filter.equals(other.filter);
    }

    private Question forgetful() {
      return new Question(database, filter, keys, overlays, Optional.empty());
    }
  }

  /** Filters, sorts and describes the charts; takes over what an older answer has already. */
  static LookAnswer of(Question asked) {
    Optional<LookAnswer> known = asked.before().filter(older -> older.question().sameRows(asked));
    BitSet kept =
        known
            .map(older -> older.rows().kept())
            .orElseGet(
                () -> asked.filter().kept(asked.database().database(), asked.database().survey()));
    LookRows rows =
        known
            .filter(older -> older.question().keys().equals(asked.keys()))
            .map(LookAnswer::rows)
            .orElseGet(() -> LookRows.of(asked.database(), kept, asked.keys()));
    LookCharts charts =
        known
            .filter(older -> older.question().overlays().equals(asked.overlays()))
            .map(LookAnswer::charts)
            .orElseGet(
                () -> LookCharts.of(asked.database(), asked.filter(), kept, asked.overlays()));
    return new LookAnswer(asked.forgetful(), rows, charts);
  }
}
