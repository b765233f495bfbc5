package org.pesexplorer.ui.training;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.model.UndoHistory;

/**
 * The drags of particles on maps as steps that can be taken back. What moves the particles
 * otherwise, such as a cursor on a path, is no step of its own.
 */
final class ParticleSteps {
  private static final String NAME = "Move a particle";

  private final TrainingScene scene;
  private final UndoHistory<Configuration> history;
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  ParticleSteps(TrainingScene scene) {
    this.scene = scene;
    history = new UndoHistory<>(scene.particlesProperty().get());
  }

  /** A drag begins. */
  void begin() {
    Configuration now = scene.particlesProperty().get();
    boolean alike =
        now.count() == history.current().count()
            && now.dimension() == history.current().dimension();
    if (alike) {
      history.record(NAME, now);
    } else {
      history.restart(now);
    }
    history.beginGesture(NAME);
  }

  /** A drag has ended. */
  void end() {
    if (history.inGesture()) {
      history.update(scene.particlesProperty().get());
      history.endGesture();
    }
    note();
  }

  /** Takes the last step back. */
  void undo() {
    if (history.undo()) {
      show();
    }
  }

  /** Makes the step again that was taken back last. */
  void redo() {
    if (history.redo()) {
      show();
    }
  }

  private void show() {
    Configuration now = scene.particlesProperty().get();
    Configuration next = history.current();
    if (next.count() == now.count() && next.dimension() == now.dimension()) {
      scene.particlesProperty().set(next);
    }
    note();
  }

  private void note() {
    undoable.set(history.undoName().isPresent());
    redoable.set(history.redoName().isPresent());
  }

  /** Whether there is a step to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is a step to make again. */
  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }
}
