package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.OpenDatabase;

/** The databases in hand, and which of them are drawn over the one on screen. */
final class LookShelf {
  private final Databases databases;
  private final ReadOnlyObjectWrapper<Set<Integer>> overlays =
      new ReadOnlyObjectWrapper<>(Set.of());

  LookShelf(Databases databases) {
    this.databases = databases;
    databases.open().addListener((ListChangeListener<OpenDatabase>) change -> openChanged());
  }

  private void openChanged() {
    Set<Integer> left = new TreeSet<>(overlays.get());
    if (left.retainAll(databases.open().stream().map(OpenDatabase::id).toList())) {
      overlays.set(Set.copyOf(left));
    }
  }

  /** The databases in hand. */
  ObservableList<OpenDatabase> open() {
    return databases.open();
  }

  /** The database on screen; null for none. */
  ReadOnlyObjectProperty<OpenDatabase> currentProperty() {
    return databases.currentProperty();
  }

  /** The database on screen; null for none. */
  OpenDatabase current() {
    return databases.currentProperty().get();
  }

  void show(OpenDatabase database) {
    databases.show(database);
  }

  void close(OpenDatabase database) {
    databases.close(database);
  }

  /** Saves the database on screen, which then belongs to the file. */
  void save(Path path) {
    if (current() != null) {
      databases.save(current(), path);
    }
  }

  /** Saves the rows that pass a filter as a database of their own, and shows it. */
  void save(LookFilter filter, Path path) {
    OpenDatabase now = current();
    if (now != null) {
      databases.saveSome(now, whole -> filter.subset(whole, now.survey()), path);
    }
  }

  /** Draws a database over the one on screen, or not. */
  void setOverlay(OpenDatabase other, boolean shown) {
    Set<Integer> next = new TreeSet<>(overlays.get());
    if (shown ? next.add(other.id()) : next.remove(other.id())) {
      overlays.set(Set.copyOf(next));
    }
  }

  /** The numbers of the databases that are drawn over others. */
  ReadOnlyObjectProperty<Set<Integer>> overlaysProperty() {
    return overlays.getReadOnlyProperty();
  }

  /** The databases that are drawn over the one on screen. */
  List<OpenDatabase> overlays() {
    return databases.open().stream()
        .filter(each -> overlays.get().contains(each.id()) && !each.equals(current()))
        .toList();
  }
}
