package org.pesexplorer.ui.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import org.pesexplorer.core.database.RowOrder;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;

/**
 * A look into the databases in hand: which rows of one of them are seen, in which order, which row
 * is selected, and which are pinned. Filtering, sorting and the numbers of charts are computed in
 * the background; the newest wins. Filter and selection can be undone, for each database apart.
 */
public final class LookViewModel {
  private final LookShelf shelf;
  private final Workspace workspace;
  private final LookHistory history = new LookHistory();
  private final LookPins pins = new LookPins();
  private final LookFiltering filtering;

  private final ReadOnlyObjectWrapper<List<RowOrder.Key>> keys =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<LookAnswer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LookRow> row = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LookDescription> description =
      new ReadOnlyObjectWrapper<>(LookDescription.NONE);
  private final BooleanProperty described = new SimpleBooleanProperty();

  private final Consumer<LookAnswer.Question> answers;
  private final Consumer<DescribeQuestion> descriptions;

  private record DescribeQuestion(OpenDatabase database, LookFilter filter) {}

  /** An answer and what it is to; a later look at another database makes it void. */
  private record Described(DescribeQuestion question, LookDescription description) {}

  /**
   * Makes the view-model.
   *
   * @param databases the databases in hand
   * @param workspace what rows are sent to
   * @param pipelines computes in the background
   */
  public LookViewModel(Databases databases, Workspace workspace, Pipelines pipelines) {
    this.shelf = new LookShelf(databases);
    this.workspace = workspace;
    answers = pipelines.live("Filter rows", LookAnswer::of, this::arrived);
    filtering = new LookFiltering(shelf, history, pipelines);
    descriptions =
        pipelines.live(
            "Describe rows",
            asked -> new Described(asked, LookDescription.of(asked.database(), asked.filter())),
            this::described);
    shelf.currentProperty().addListener((all, before, now) -> turnTo(now));
    shelf.open().addListener((ListChangeListener<OpenDatabase>) change -> openChanged());
    shelf.overlaysProperty().addListener((all, before, now) -> ask());
    history.stateProperty().addListener((all, before, now) -> stateChanged(before, now));
    described.addListener((all, before, now) -> describe());
    turnTo(shelf.current());
  }

  private void turnTo(OpenDatabase database) {
    history.turnTo(database);
    showRow();
    if (database == null) {
      answer.set(null);
      description.set(LookDescription.NONE);
    } else {
      ask();
      describe();
    }
  }

  private void openChanged() {
    List<OpenDatabase> open = List.copyOf(shelf.open());
    history.retain(open);
    pins.follow(open);
  }

  private void stateChanged(LookState before, LookState now) {
    if (before.selected() != now.selected()) {
      showRow();
    }
    if (!before.filter().equals(now.filter())) {
      ask();
      describe();
    }
  }

  private void showRow() {
    OpenDatabase now = current();
    int selected = state().selected();
    row.set(now == null || selected < 0 ? null : new LookRow(now, selected));
  }

  private void ask() {
    OpenDatabase now = current();
    if (now != null) {
      answers.accept(
          new LookAnswer.Question(
              now,
              state().filter(),
              keys.get(),
              shelf.overlays(),
              Optional.ofNullable(answer.get())));
    }
  }

  private void arrived(LookAnswer newest) {
    if (newest.question().database().equals(current())) {
      answer.set(newest);
    }
  }

  private void describe() {
    if (described.get() && current() != null) {
      descriptions.accept(new DescribeQuestion(current(), state().filter()));
    }
  }

  private void described(Described newest) {
    if (newest.question().equals(new DescribeQuestion(current(), state().filter()))) {
      description.set(newest.description());
    }
  }

  private OpenDatabase current() {
    return shelf.current();
  }

  /** Filter and selection now. */
  LookState state() {
    return history.stateProperty().get();
  }

  /** Sorts rows; no key brings back the order of the database. */
  void sort(List<RowOrder.Key> next) {
    if (!next.equals(keys.get())) {
      keys.set(List.copyOf(next));
      ask();
    }
  }

  // ---- selecting

  /**
   * Selects a row.
   *
   * @param place its place in the database; -1 for none
   */
  void select(int place) {
    if (place != state().selected()) {
      history.record(place < 0 ? "Select nothing" : "Select a row", state().withSelected(place));
    }
  }

  /** Selects a row on the way through many: all of the way is one step. */
  void walkTo(int place) {
    if (place != state().selected()) {
      history.walk(state().withSelected(place));
    }
  }

  /** Shows a pinned row, with its database. */
  void selectPinned(LookRow pinned) {
    shelf.show(pinned.from());
    select(pinned.row());
  }

  /** Pins the selected row, or lets it go when it is pinned. */
  void togglePin() {
    LookRow selected = row.get();
    if (selected != null && pins.contains(selected)) {
      pins.remove(selected);
    } else {
      pins.add(selected);
    }
  }

  /** Changes the filter. */
  LookFiltering filtering() {
    return filtering;
  }

  /** The databases in hand. */
  LookShelf shelf() {
    return shelf;
  }

  LookPins pins() {
    return pins;
  }

  /** Takes the selected row's particles in hand, as one step of Explore to undo. */
  void sendToExplore() {
    LookRow selected = row.get();
    if (selected != null && selected.exploreRefusal().isEmpty()) {
      workspace.replaceConfiguration("Row of a database", selected.configuration());
    }
  }

  // ---- what is seen

  /** Takes the last step of filter or selection back. */
  public void undo() {
    history.undo();
  }

  /** Takes the step that was last taken back again. */
  public void redo() {
    history.redo();
  }

  /** What {@link #undo} would take back; empty for nothing. */
  public ReadOnlyStringProperty undoNameProperty() {
    return history.undoNameProperty();
  }

  /** What {@link #redo} would take again; empty for nothing. */
  public ReadOnlyStringProperty redoNameProperty() {
    return history.redoNameProperty();
  }

  ReadOnlyObjectProperty<LookState> stateProperty() {
    return history.stateProperty();
  }

  /** Rows and charts of the newest filter that has been computed; null for no database. */
  ReadOnlyObjectProperty<LookAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Whether rows and charts are those of filter and order in force. */
  boolean upToDate() {
    LookAnswer now = answer.get();
    return now != null
        && now.question().database().equals(current())
        && now.question().filter().equals(state().filter())
        && now.question().keys().equals(keys.get());
  }

  /** The selected row; null for none. */
  ReadOnlyObjectProperty<LookRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  /** Whether somebody looks at the describe table: it is computed only then. */
  BooleanProperty describedProperty() {
    return described;
  }

  /** The describe table of the rows that pass. */
  ReadOnlyObjectProperty<LookDescription> descriptionProperty() {
    return description.getReadOnlyProperty();
  }
}
