package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.random.RandomStream;

/** The selected one among the rows that are judged, and where it can be taken. */
final class RowPick {
  private static final long SEED = 7;

  private final TrainingParts parts;
  private final ReadOnlyObjectWrapper<ParityView> view;
  private final ReadOnlyObjectWrapper<JudgedRow> row = new ReadOnlyObjectWrapper<>();
  private final RandomStream dice = RandomStream.of(SEED, 0);

  /**
   * Nothing is selected.
   *
   * @param view the rows; null for none
   */
  RowPick(TrainingParts parts, ReadOnlyObjectWrapper<ParityView> view) {
    this.parts = parts;
    this.view = view;
  }

  /** The selected row; null for none. */
  ReadOnlyObjectProperty<JudgedRow> property() {
    return row.getReadOnlyProperty();
  }

  /** Selects a point of the parity plot. */
  void pick(int series, int item) {
    ParityView now = view.get();
    if (now != null && series < now.places().size()) {
      select(now.places().get(series)[item]);
    }
  }

  /** Selects a row of the database. */
  void select(int place) {
    ParityView now = view.get();
    if (now != null) {
      row.set(JudgedRow.of(now.question().answer().database(), now, place));
    }
  }

  /** Selects nothing. */
  void clear() {
    row.set(null);
  }

  /** The same row as the network sees it now. */
  void follow() {
    if (row.get() != null) {
      select(row.get().row());
    }
  }

  /** Selects a row of the validation part by chance; of the part that counts where it has none. */
  void roll() {
    ParityView now = view.get();
    if (now == null) {
      return;
    }
    List<Integer> rows = rows(now.rows(), Split.Part.VALIDATION);
    if (rows.isEmpty()) {
      rows = rows(now.rows(), now.question().judgement().judged());
    }
    select(rows.get(dice.nextInt(rows.size())));
  }

  private static List<Integer> rows(JudgedRows all, Split.Part part) {
    List<Integer> rows = new ArrayList<>();
    for (int k = 0; k < all.rows(); k++) {
      if (all.parts()[k] == part) {
        rows.add(k);
      }
    }
    return rows;
  }

  /** Takes its particles in hand, as one step of Explore to undo. */
  void sendToExplore() {
    if (row.get() != null) {
      parts.workspace().replaceConfiguration("Row of a database", row.get().configuration());
    }
  }

  /** Lets the maps show it. */
  void putOnMap() {
    if (row.get() != null) {
      parts.scene().particlesProperty().set(row.get().configuration());
    }
  }
}
