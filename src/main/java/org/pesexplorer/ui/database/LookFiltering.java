package org.pesexplorer.ui.database;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowFilter;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Pipelines;

/** What is done to the filter of the database on screen, each time as one step. */
final class LookFiltering {
  private final LookShelf shelf;
  private final LookHistory history;
  private final ReadOnlyObjectWrapper<LookCut> cut = new ReadOnlyObjectWrapper<>();
  private final Consumer<CutQuestion> cuts;
  private boolean dragging;

  private record CutQuestion(OpenDatabase database, double cutoff) {}

  LookFiltering(LookShelf shelf, LookHistory history, Pipelines pipelines) {
    this.shelf = shelf;
    this.history = history;
    cuts =
        pipelines.live(
            "Count rows", asked -> LookCut.of(asked.database(), asked.cutoff()), this::counted);
    shelf.currentProperty().addListener((all, before, now) -> letGo());
  }

  private void letGo() {
    dragging = false;
    cut.set(null);
  }

  private void counted(LookCut newest) {
    if (dragging) {
      cut.set(newest);
    }
  }

  private LookState state() {
    return history.stateProperty().get();
  }

  /**
   * Changes the conditions on rows, as one step.
   *
   * @param name what the step does
   * @param change makes the next conditions
   * @throws IllegalArgumentException when they cannot be
   */
  void change(String name, UnaryOperator<RowFilter> change) {
    LookFilter now = state().filter();
    history.record(name, state().withFilter(now.withConditions(change.apply(now.conditions()))));
  }

  /** Keeps a range of a column, or no longer when it is that already. */
  void toggleRange(RowColumn column, double low, double high) {
    boolean there =
        state()
            .filter()
            .conditions()
            .range(column)
            .filter(new RowFilter.Range(low, high)::equals)
            .isPresent();
    change(
        there ? "Clear the range" : "Filter by " + column.title(),
        now -> there ? now.withoutRange(column) : now.withRange(column, low, high));
  }

  /** Keeps one class, or all again when it is that already. */
  void toggleStructure(StructureClass structure) {
    boolean there = state().filter().conditions().structures().equals(Set.of(structure));
    change(
        "Filter by structure",
        now -> now.withStructures(there ? Set.of(StructureClass.values()) : Set.of(structure)));
  }

  /** Keeps one width, or all again when it is that already. */
  void toggleWidth(double width) {
    boolean there = state().filter().conditions().widths().equals(Optional.of(Set.of(width)));
    change("Filter by width", now -> there ? now.withAllWidths() : now.withWidths(Set.of(width)));
  }

  /** Lets all rows pass again. */
  void clear() {
    history.record("Clear the filter", state().withFilter(LookFilter.ALL));
  }

  /** Counts what an energy filter would leave, while its line is dragged. */
  void preview(double cutoff) {
    if (shelf.current() != null) {
      dragging = true;
      cuts.accept(new CutQuestion(shelf.current(), cutoff));
    }
  }

  /** Puts the energy filter where its line was let go, as one step. */
  void keepLowest(double cutoff) {
    letGo();
    history.record("Energy filter", state().withFilter(state().filter().withCutoff(cutoff)));
  }

  /** What the dragged energy filter would leave; null while none is dragged. */
  ReadOnlyObjectProperty<LookCut> cutProperty() {
    return cut.getReadOnlyProperty();
  }
}
