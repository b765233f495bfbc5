package org.pesexplorer.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.database.LookViewModel;

/**
 * What Undo and Redo are about: filter and selection while a database is looked into, the
 * configuration in hand anywhere else.
 */
final class Undoing {
  private final Workspace workspace;
  private final DatabaseContent database;
  private final LookViewModel look;

  /** Kept here: what they follow holds them weakly. */
  private final StringBinding undoName;

  private final StringBinding redoName;

  Undoing(Workspace workspace, DatabaseContent database) {
    this.workspace = workspace;
    this.database = database;
    this.look = database.lookModel();
    undoName = nameOf(look.undoNameProperty(), workspace.undoNameProperty());
    redoName = nameOf(look.redoNameProperty(), workspace.redoNameProperty());
  }

  /** What {@link #undo} would take back; empty for nothing. */
  ObservableValue<String> undoName() {
    return undoName;
  }

  /** What {@link #redo} would take again; empty for nothing. */
  ObservableValue<String> redoName() {
    return redoName;
  }

  private StringBinding nameOf(ObservableValue<String> looked, ObservableValue<String> edited) {
    return Bindings.createStringBinding(
        () -> database.lookOnScreen() ? looked.getValue() : edited.getValue(),
        database.lookSceneProperty(),
        looked,
        edited);
  }

  void undo() {
    if (database.lookOnScreen()) {
      look.undo();
    } else {
      workspace.undo();
    }
  }

  void redo() {
    if (database.lookOnScreen()) {
      look.redo();
    } else {
      workspace.redo();
    }
  }
}
