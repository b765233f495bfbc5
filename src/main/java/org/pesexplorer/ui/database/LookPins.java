package org.pesexplorer.ui.database;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.model.OpenDatabase;

/** Rows that stay in sight to be compared, of any of the databases in hand. */
final class LookPins {
  /** So many stand beside each other. */
  static final int MOST = 4;

  private final ObservableList<LookRow> rows = FXCollections.observableArrayList();
  private final ObservableList<LookRow> readOnly = FXCollections.unmodifiableObservableList(rows);

  /** The rows, the oldest first. */
  ObservableList<LookRow> rows() {
    return readOnly;
  }

  boolean contains(LookRow row) {
    return rows.contains(row);
  }

  /** Pins a row; of more than there is room for the oldest goes. */
  void add(LookRow row) {
    if (row == null || contains(row)) {
      return;
    }
    if (rows.size() == MOST) {
      rows.remove(0);
    }
    rows.add(row);
  }

  void remove(LookRow row) {
    rows.remove(row);
  }

  /** Lets go of rows of databases that are not in hand any more, and follows those saved anew. */
  void follow(List<OpenDatabase> open) {
    for (int k = rows.size() - 1; k >= 0; k--) {
      LookRow pinned = rows.get(k);
      OpenDatabase now =
          open.stream()
              .filter(each -> each.id() == pinned.from().id())
              .filter(each -> each.database().equals(pinned.from().database()))
              .findFirst()
              .orElse(null);
      if (now == null) {
        rows.remove(k);
      } else if (!now.equals(pinned.from())) {
        rows.set(k, new LookRow(now, pinned.row()));
      }
    }
  }
}
