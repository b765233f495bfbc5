package org.pesexplorer.ui.explore;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.MapPipeline;
import org.pesexplorer.ui.common.MapQuery;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Pipelines;

/**
 * What the Explore view shows: keeps the picture, the energies and the readings in step with the
 * workspace. All answers come through latest-wins pipelines.
 */
public final class ExploreViewModel {
  private final Workspace workspace;
  private final MapOptions options = new MapOptions();
  private final SlideModel slide;

  private final MapPipeline maps;
  private final Consumer<WorkspaceState> reports;
  private final Consumer<CursorReading.Question> cursors;

  private final ReadOnlyObjectWrapper<MapFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<CursorReading> cursorReading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
  private final ObjectProperty<double[]> cursor = new SimpleObjectProperty<>();

  private Set<Integer> selectionOrder = new LinkedHashSet<>();
  private Optional<MapQuery.Range> heldRange = Optional.empty();
  private int pixels = 512;

  /**
   * The energies of the configuration in hand.
   *
   * @param state what they belong to
   * @param report the energies
   */
  public record Reading(WorkspaceState state, EnergyReport report) {}

  /**
   * Makes the view-model and asks for the first picture.
   *
   * @param workspace what is in hand
   * @param pipelines the way to the background
   */
  public ExploreViewModel(Workspace workspace, Pipelines pipelines) {
    this.workspace = workspace;
    this.maps = pipelines.maps(frame::set);
    this.reports =
        pipelines.live(
            "Energy",
            state -> new Reading(state, state.model().evaluator().report(state.configuration())),
            reading::set);
    this.cursors =
        pipelines.live("Energy under the cursor", CursorReading::of, this::showCursorReading);
    this.slide = new SlideModel(workspace, pipelines);
    workspace.stateProperty().addListener((all, before, now) -> stateChanged(before, now));
    for (Observable option : watchedOptions()) {
      option.addListener(changed -> refreshMap());
    }
    cursor.addListener((all, before, now) -> refreshCursor());
    refreshAll();
  }

  private Observable[] watchedOptions() {
    return new Observable[] {
      options.modeProperty(),
      options.coloursProperty(),
      options.compressedProperty(),
      options.contoursProperty(),
      options.minimaProperty(),
      options.gridProperty(),
      options.veilProperty(),
      options.lockedRangeProperty()
    };
  }

  private void stateChanged(WorkspaceState before, WorkspaceState now) {
    orderSelection(now.selection());
    boolean same =
        before.configuration().equals(now.configuration())
            && before.potential().equals(now.potential())
            && before.settings().equals(now.settings());
    if (same && options.modeProperty().get() == MapMode.PROBE) {
      reports.accept(now); // it carries what is selected and locked
      refreshCursor();
    } else {
      refreshAll();
    }
  }

  private void orderSelection(Set<Integer> selection) {
    Set<Integer> next = new LinkedHashSet<>(selectionOrder);
    next.retainAll(selection);
    next.addAll(selection);
    selectionOrder = next;
  }

  private void refreshAll() {
    reports.accept(workspace.state());
    slide.refresh();
    refreshMap();
  }

  private void refreshMap() {
    WorkspaceState state = workspace.state();
    OptionalInt moved = moved();
    caption.set(caption(moved));
    maps.submit(
        new MapQuery(
            state.configuration(),
            state.model(),
            moved,
            options.gridProperty().get(),
            pixels,
            options.style(heldRange)));
    refreshCursor();
  }

  private void refreshCursor() {
    double[] at = cursor.get();
    if (at == null) {
      cursorReading.set(null);
      return;
    }
    WorkspaceState state = workspace.state();
    cursors.accept(
        new CursorReading.Question(state.configuration(), state.model(), moved(), at[0], at[1]));
  }

  private void showCursorReading(CursorReading next) {
    if (cursor.get() != null) {
      cursorReading.set(next);
    }
  }

  /** The particle whose surface is shown; empty for one particle more. */
  public OptionalInt moved() {
    int count = workspace.state().configuration().count();
    if (options.modeProperty().get() == MapMode.PROBE || count == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(lead().orElse(0));
  }

  private OptionalInt lead() {
    OptionalInt last = OptionalInt.empty();
    for (Iterator<Integer> all = selectionOrder.iterator(); all.hasNext(); ) {
      last = OptionalInt.of(all.next());
    }
    return last;
  }

  private static String caption(OptionalInt moved) {
    return moved.isPresent()
        ? String.format(Locale.ROOT, "v if particle %d stood here", moved.getAsInt() + 1)
        : "v with one particle more, standing here";
  }

  /** The selected particles in the order in which they were selected. */
  Set<Integer> selectionInOrder() {
    return selectionOrder;
  }

  /** Distance of two selected particles, or sides and angle of three; empty for other numbers. */
  public String selectionText() {
    Configuration configuration = workspace.state().configuration();
    int[] chosen = selectionOrder.stream().mapToInt(Integer::intValue).toArray();
    if (chosen.length == 2) {
      double distance = Neighbours.distance(configuration, chosen[0], chosen[1]);
      return String.format(
          Locale.ROOT,
          "%d–%d: r = %s R_c",
          chosen[0] + 1,
          chosen[1] + 1,
          NumberText.fixed(distance, 4));
    }
    if (chosen.length == 3) {
      double angle = Neighbours.angle(configuration, chosen[1], chosen[0], chosen[2]);
      return String.format(
          Locale.ROOT,
          "angle %d–%d–%d: %s°",
          chosen[0] + 1,
          chosen[1] + 1,
          chosen[2] + 1,
          NumberText.fixed(angle, 2));
    }
    return "";
  }

  /** The colours stay as they are until {@link #releaseRange}: a drag has begun. */
  public void holdRange() {
    MapFrame current = frame.get();
    if (current != null) {
      heldRange = Optional.of(new MapQuery.Range(current.scale().low(), current.scale().high()));
    }
  }

  /** A drag has ended: the colours may follow the surface again. */
  public void releaseRange() {
    heldRange = Optional.empty();
    refreshMap();
  }

  /** Says how many pixels wide the cell is on screen. */
  public void setPixels(int wide) {
    if (wide != pixels) {
      pixels = wide;
      refreshMap();
    }
  }

  /** What is in hand. */
  public Workspace workspace() {
    return workspace;
  }

  /** What is shown and how. */
  public MapOptions options() {
    return options;
  }

  /** The slide-the-cell control. */
  SlideModel slide() {
    return slide;
  }

  /** The newest picture of the surface; null before the first. */
  public ReadOnlyObjectProperty<MapFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** The newest energies; null before the first. */
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** What holds under the cursor; null where there is none. */
  ReadOnlyObjectProperty<CursorReading> cursorReadingProperty() {
    return cursorReading.getReadOnlyProperty();
  }

  /** What the map shows, in words. */
  public ReadOnlyStringProperty captionProperty() {
    return caption.getReadOnlyProperty();
  }

  /** The place under the cursor in R_c, {x, y}; null when the cursor is elsewhere. */
  ObjectProperty<double[]> cursorProperty() {
    return cursor;
  }
}
