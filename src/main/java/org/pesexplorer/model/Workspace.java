package org.pesexplorer.model;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;

/**
 * The state that all views share, observable, with undo. Every command is one undoable step, or a
 * part of the gesture that is under way. What throws leaves everything as it was. Belongs to one
 * thread, that of the window.
 */
public final class Workspace {
  /** The depth taken when a potential without cut-off meets an automatic depth. */
  private static final ImageDepth STAND_IN_DEPTH = ImageDepth.of(1);

  /** A state, and whether its depth stands in for "auto" until a cut-off is back. */
  private record Entry(WorkspaceState state, boolean standIn) {}

  private final UndoHistory<Entry> history;
  private final ReadOnlyObjectWrapper<WorkspaceState> state;
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper(this, "undoName", "");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper(this, "redoName", "");

  /** A workspace in the standard state. */
  public Workspace() {
    this(WorkspaceState.standard());
  }

  /** A workspace in a given state, without history. */
  public Workspace(WorkspaceState start) {
    history = new UndoHistory<>(new Entry(Objects.requireNonNull(start, "start"), false));
    state = new ReadOnlyObjectWrapper<>(this, "state", start);
  }

  /** The state now. */
  public ReadOnlyObjectProperty<WorkspaceState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The state now. */
  public WorkspaceState state() {
    return history.current().state();
  }

  /** Name of the step that {@link #undo} would take back; empty for none. */
  public ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /** Name of the step that {@link #redo} would take again; empty for none. */
  public ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  /**
   * Changes the state in one step.
   *
   * @param name what the step does, in a few words, for the undo menu
   * @param change makes the new state from the present one; what it throws is passed on
   */
  public void apply(String name, UnaryOperator<WorkspaceState> change) {
    record(name, change.apply(state()));
  }

  /** Takes a step; a stand-in depth stays one for as long as the depth stays. */
  private void record(String name, WorkspaceState next) {
    Entry before = history.current();
    boolean sameDepth = next.settings().depth().equals(before.state().settings().depth());
    record(name, new Entry(next, before.standIn() && sameDepth));
  }

  private void record(String name, Entry next) {
    history.record(name, next);
    publish();
  }

  private void publish() {
    undoName.set(history.undoName().orElse(""));
    redoName.set(history.redoName().orElse(""));
    if (!state.get().equals(state())) {
      state.set(state());
    }
  }

  /**
   * Begins a gesture: all changes until its end become one step. One that is under way ends first.
   *
   * @param name what it does, in a few words
   */
  public void beginGesture(String name) {
    history.beginGesture(name);
    publish();
  }

  /** Gives the gesture under way another name: a press has turned out to be a drag. */
  public void nameGesture(String name) {
    history.nameGesture(name);
  }

  /** Starts anew from a state, such as that of the last session; nothing can be undone then. */
  public void restart(WorkspaceState start) {
    history.restart(new Entry(Objects.requireNonNull(start, "start"), false));
    publish();
  }

  /** Whether a gesture is under way. */
  public boolean inGesture() {
    return history.inGesture();
  }

  /**
   * Changes the state within a gesture. Without one nothing happens: an undo in the middle of a
   * drag has ended it, and the rest of the drag is not wanted.
   */
  public void update(UnaryOperator<WorkspaceState> change) {
    if (history.inGesture()) {
      apply("", change);
    }
  }

  /** Ends the gesture as one step, or none when nothing changed. */
  public void endGesture() {
    history.endGesture();
    publish();
  }

  /** Ends the gesture and restores the state from before it. */
  public void cancelGesture() {
    history.cancelGesture();
    publish();
  }

  /** Takes the last step back, if there is one. */
  public void undo() {
    history.undo();
    publish();
  }

  /** Takes the step that was last taken back again, if there is one. */
  public void redo() {
    history.redo();
    publish();
  }

  /**
   * Moves particles and wraps them into the cell. Locked ones stay.
   *
   * @param particles indexes of the particles
   * @param vector the way to move in R_c, one number for each axis
   * @throws IllegalArgumentException when there is no such particle or the vector is no vector of
   *     the cell
   */
  public void moveParticles(Set<Integer> particles, double... vector) {
    apply(
        particles.size() == 1 ? "Move particle" : "Move particles",
        now -> ParticleEdits.moved(now, particles, vector));
  }

  /**
   * Adds a particle, wrapped into the cell, and selects it alone.
   *
   * @param position its coordinates in R_c, one for each axis
   * @throws IllegalArgumentException when the position is no place in the cell's space
   */
  public void addParticle(double... position) {
    apply("Add particle", now -> ParticleEdits.added(now, position));
  }

  /**
   * Removes particles; the selection and the locks of the others stay with them.
   *
   * @throws IllegalArgumentException when there is no such particle
   */
  public void removeParticles(Set<Integer> particles) {
    apply(
        particles.size() == 1 ? "Remove particle" : "Remove particles",
        now -> ParticleEdits.removed(now, particles));
  }

  /**
   * Changes the width of the cell; fractional coordinates are kept.
   *
   * @param width new edge length in R_c
   * @throws IllegalArgumentException when it is not a finite number above 0
   */
  public void setWidth(double width) {
    apply("Change width", now -> now.withConfiguration(now.configuration().withWidth(width)));
  }

  /**
   * Changes the potential. An automatic depth becomes 1 when the new potential has no cut-off, and
   * automatic again with the next that has one, unless another depth was set in between.
   */
  public void setPotential(Potential potential) {
    Entry before = history.current();
    EnergySettings settings = before.state().settings();
    boolean cutOff = hasCutOff(potential, settings);
    boolean standIn = before.standIn();
    if (cutOff && standIn) {
      settings = settings.withDepth(ImageDepth.AUTO);
      standIn = false;
    } else if (!cutOff && settings.depth().equals(ImageDepth.AUTO)) {
      settings = settings.withDepth(STAND_IN_DEPTH);
      standIn = true;
    }
    WorkspaceState now = before.state();
    WorkspaceState next =
        new WorkspaceState(now.configuration(), potential, settings, now.selection(), now.locked());
    record("Change potential", new Entry(next, standIn));
  }

  private static boolean hasCutOff(Potential potential, EnergySettings settings) {
    EnergySettings anyDepth = settings.withDepth(STAND_IN_DEPTH);
    return !Double.isInfinite(new EnergyModel(potential, anyDepth).reach());
  }

  /** Changes how split triangles are counted. */
  public void setCounting(Counting counting) {
    apply("Change weighting", now -> now.withSettings(now.settings().withCounting(counting)));
  }

  /**
   * Changes how many shells of image cells are taken in.
   *
   * @throws IllegalArgumentException when it is automatic and the potential has no cut-off
   */
  public void setDepth(ImageDepth depth) {
    apply("Change depth", now -> now.withSettings(now.settings().withDepth(depth)));
  }

  /**
   * Selects these particles and no others.
   *
   * @throws IllegalArgumentException when there is no such particle
   */
  public void select(Set<Integer> particles) {
    apply("Select", now -> now.withSelection(particles));
  }

  /**
   * Locks these particles, or unlocks them when all of them are locked.
   *
   * @throws IllegalArgumentException when there is no such particle
   */
  public void toggleLock(Set<Integer> particles) {
    boolean unlock = state().locked().containsAll(particles);
    Set<Integer> locked = new TreeSet<>(state().locked());
    if (unlock) {
      locked.removeAll(particles);
    } else {
      locked.addAll(particles);
    }
    apply(unlock ? "Unlock" : "Lock", now -> now.withLocked(locked));
  }

  /**
   * Moves all particles alike, locked ones too, which is to slide the cell under them.
   *
   * @param vector the way to move in R_c, one number for each axis
   * @throws IllegalArgumentException when the vector is no vector of the cell
   */
  public void slide(double... vector) {
    apply("Slide cell", now -> ParticleEdits.slid(now, vector));
  }

  /**
   * Takes another configuration; nothing is selected or locked afterwards.
   *
   * @param name what the step does, in a few words
   * @param configuration the new particles and cell
   */
  public void replaceConfiguration(String name, Configuration configuration) {
    apply(
        name,
        now ->
            new WorkspaceState(configuration, now.potential(), now.settings(), Set.of(), Set.of()));
  }

  /** Back to the standard state, as a step that can be undone. */
  public void reset() {
    record("Reset", new Entry(WorkspaceState.standard(), false));
  }
}
