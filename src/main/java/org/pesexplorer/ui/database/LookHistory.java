package org.pesexplorer.ui.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.UndoHistory;

/**
 * Filter and selection of each database in hand, with the steps that led there. Those of the
 * database on screen are observable.
 */
final class LookHistory {
  private static final String WALK = "Walk through rows";

  /** The steps of one database, as long as its rows are the same. */
  private record Kept(OpenDatabase of, UndoHistory<LookState> steps) {
    boolean fits(OpenDatabase database) {
      return of.database().equals(database.database());
    }
  }

  private final Map<Integer, Kept> all = new HashMap<>();
  private final ReadOnlyObjectWrapper<LookState> state =
      new ReadOnlyObjectWrapper<>(LookState.START);
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
  private UndoHistory<LookState> steps = new UndoHistory<>(LookState.START);

  /** Turns to a database; null for none. One that was here before is as it was left. */
  void turnTo(OpenDatabase database) {
    if (database == null) {
      steps = new UndoHistory<>(LookState.START);
    } else {
      Kept kept = all.get(database.id());
      steps =
          kept != null && kept.fits(database) ? kept.steps() : new UndoHistory<>(LookState.START);
      all.put(database.id(), new Kept(database, steps));
    }
    show();
  }

  /** Forgets what is not in hand any more. */
  void retain(List<OpenDatabase> open) {
    all.keySet().retainAll(open.stream().map(OpenDatabase::id).toList());
  }

  /** Takes a step. */
  void record(String name, LookState next) {
    steps.endGesture();
    steps.record(name, next);
    show();
  }

  /** Goes on walking through rows: all of it is one step. */
  void walk(LookState next) {
    if (!steps.inGesture()) {
      steps.beginGesture(WALK);
    }
    steps.update(next);
    show();
  }

  void undo() {
    steps.undo();
    show();
  }

  void redo() {
    steps.redo();
    show();
  }

  private void show() {
    state.set(steps.current());
    undoName.set(steps.inGesture() ? WALK : steps.undoName().orElse(""));
    redoName.set(steps.redoName().orElse(""));
  }

  ReadOnlyObjectProperty<LookState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }
}
