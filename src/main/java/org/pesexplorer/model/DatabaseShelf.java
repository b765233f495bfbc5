package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSurvey;

/** The databases in hand and the one that views show. Belongs to the thread of the window. */
final class DatabaseShelf {
  private final ObservableList<OpenDatabase> open = FXCollections.observableArrayList();
  private final ObservableList<OpenDatabase> readOnly =
      FXCollections.unmodifiableObservableList(open);
  private final ReadOnlyObjectWrapper<OpenDatabase> current = new ReadOnlyObjectWrapper<>();
  private int lastId;

  /** The databases, the newest last; not to be modified. */
  ObservableList<OpenDatabase> open() {
    return readOnly;
  }

  /** The one that views show; null for none. */
  ReadOnlyObjectWrapper<OpenDatabase> current() {
    return current;
  }

  /** Shows a database that is here. */
  void show(OpenDatabase database) {
    if (open.contains(database)) {
      current.set(database);
    }
  }

  /** Puts a database away; the one before it, or after it, takes its place on screen. */
  void close(OpenDatabase database) {
    int place = open.indexOf(database);
    if (place < 0) {
      return;
    }
    boolean shown = database.equals(current.get());
    open.remove(place);
    if (shown) {
      current.set(open.isEmpty() ? null : open.get(Math.max(0, place - 1)));
    }
  }

  /** Takes a database in hand and shows it; one of the same file gives way. */
  void take(String name, Database database, DatabaseSurvey survey, Optional<Path> file) {
    List<Optional<Path>> files = open.stream().map(OpenDatabase::file).toList();
    int place = file.isPresent() ? files.indexOf(file) : -1;
    int id = place >= 0 ? open.get(place).id() : ++lastId;
    OpenDatabase taken = new OpenDatabase(id, name, database, survey, file);
    if (place >= 0) {
      open.set(place, taken);
    } else {
      open.add(taken);
    }
    current.set(taken);
  }

  /**
   * Puts others in the places of some databases; the one on screen stays there.
   *
   * @return whether there were any
   */
  boolean replace(Predicate<OpenDatabase> which, UnaryOperator<OpenDatabase> next) {
    boolean any = false;
    for (int k = 0; k < open.size(); k++) {
      OpenDatabase before = open.get(k);
      if (which.test(before)) {
        any = true;
        OpenDatabase after = next.apply(before);
        boolean shown = before.equals(current.get());
        open.set(k, after);
        if (shown) {
          current.set(after);
        }
      }
    }
    return any;
  }
}
