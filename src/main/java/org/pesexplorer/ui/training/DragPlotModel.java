package org.pesexplorer.ui.training;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.model.UndoHistory;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DragCharts;
import org.pesexplorer.ui.common.Pipelines;

/**
 * Energy and slope along the path of the scene, computed in the background, the newest question
 * first. The path is drawn by hand, each gesture one step that can be undone.
 */
final class DragPlotModel {
  private static final double NEAR = 1e-6;

  private final TrainingScene scene;
  private final Function<ShownNetwork, OptionalDouble> mae;
  private final Turns turns;
  private final Consumer<DragCurves.Question> questions;
  private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>();
  private final DoubleProperty cursor = new SimpleDoubleProperty(Double.NaN);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final UndoHistory<StraightPath> history;

  /**
   * What has been computed.
   *
   * @param curves the numbers
   * @param energy the chart of the energies
   * @param slope that of the slopes
   */
  record Drawn(DragCurves curves, ChartSpec energy, ChartSpec slope) {}

  /**
   * Makes the model.
   *
   * @param mae finds the mean absolute error of a network on rows, if anybody measured it
   * @param pace runs the newest of many requests, not more often than eyes can follow
   */
  DragPlotModel(
      TrainingScene scene,
      Pipelines pipelines,
      Function<ShownNetwork, OptionalDouble> mae,
      Consumer<Runnable> pace) {
    this.scene = scene;
    this.mae = mae;
    this.turns = new Turns(pace);
    history = new UndoHistory<>(scene.pathProperty().get());
    questions = pipelines.live("Energy along a path", DragPlotModel::draw, this::arrived);
    scene.shownProperty().addListener((all, before, now) -> shownChanged());
    scene
        .compared()
        .addListener((ListChangeListener<ShownNetwork>) change -> turns.take(this::ask));
    scene.pathProperty().addListener((all, before, now) -> pathChanged(now));
    scene.particlesProperty().addListener((all, before, now) -> placeCursor());
    scene.ensembleProperty().addListener((all, before, now) -> bandChanged());
    scene.bandShownProperty().addListener((all, before, now) -> bandChanged());
    scene.quantityProperty().addListener((all, before, now) -> ask());
    placeCursor();
    shownChanged();
  }

  private void shownChanged() {
    ShownNetwork now = scene.shownProperty().get();
    if (now == null) {
      drawn.set(null);
      return;
    }
    if (!SuitedPath.fits(scene.pathProperty().get(), now.surface())) {
      take(SuitedPath.of(now.surface(), scene.pathProperty().get().start().width()));
      history.restart(scene.pathProperty().get());
      note();
    }
    turns.take(this::ask);
  }

  private void pathChanged(StraightPath now) {
    if (!history.current().equals(now)) {
      history.record("Change the path", now);
      note();
    }
    placeCursor();
    ask();
  }

  private void bandChanged() {
    Drawn now = drawn.get();
    if (now == null || !now.curves().question().ensemble().equals(scene.band())) {
      ask();
    }
  }

  private void ask() {
    ShownNetwork shown = scene.shownProperty().get();
    StraightPath path = scene.pathProperty().get();
    if (shown != null && SuitedPath.fits(path, shown.surface())) {
      turns.asked();
      questions.accept(
          new DragCurves.Question(
              path,
              shown,
              List.copyOf(scene.compared()),
              scene.band(),
              scene.quantityProperty().get(),
              mae.apply(shown)));
    }
  }

  private static Drawn draw(DragCurves.Question question) {
    DragCurves curves = DragCurves.of(question);
    return new Drawn(
        curves,
        DragCharts.energy(DragCurveCharts.energies(curves), question.quantity()),
        DragCharts.slope(DragCurveCharts.slopes(curves), question.quantity()));
  }

  private void arrived(Drawn next) {
    if (scene.shownProperty().get() != null) {
      drawn.set(next);
    }
    turns.answered();
  }

  // ---- the particle on the path

  /** Moves the particle to a place along the path in R_c, and those beside it to theirs. */
  void moveTo(double place) {
    StraightPath path = scene.pathProperty().get();
    if (!Double.isNaN(place)) {
      scene.particlesProperty().set(at(path, Math.max(0, Math.min(path.length(), place))));
    }
  }

  private static Configuration at(StraightPath path, double place) {
    int moving = path.start().count() - 1;
    double[] position = path.start().position(moving);
    for (int axis = 0; axis < position.length; axis++) {
      position[axis] += place * path.direction()[axis];
    }
    return path.start().withPosition(moving, position);
  }

  /** The cursor stands where the particles of the scene are on the path; nowhere else. */
  private void placeCursor() {
    StraightPath path = scene.pathProperty().get();
    Configuration now = scene.particlesProperty().get();
    double place = Double.NaN;
    if (now.count() == path.start().count() && now.dimension() == path.direction().length) {
      double[] start = path.start().position(now.count() - 1);
      double along = 0;
      for (int axis = 0; axis < start.length; axis++) {
        double step = now.coordinate(now.count() - 1, axis) - start[axis];
        along += step * path.direction()[axis];
      }
      place = same(at(path, along), now) ? along : Double.NaN;
    }
    cursor.set(place);
  }

  private static boolean same(Configuration one, Configuration other) {
    double[] mine = one.positions();
    double[] its = other.positions();
    boolean same = one.cell().equals(other.cell());
    for (int k = 0; same && k < mine.length; k++) {
      same = Math.abs(mine[k] - its[k]) < NEAR;
    }
    return same;
  }

  // ---- the path

  /** Begins a gesture, which becomes one step. */
  void begin(String what) {
    history.beginGesture(what);
  }

  /** Ends the gesture. */
  void end() {
    history.endGesture();
    note();
  }

  /** Takes a path, the particle staying at the same part of it. */
  void take(StraightPath next) {
    StraightPath before = scene.pathProperty().get();
    double part = Double.isNaN(cursor.get()) ? 0.5 : cursor.get() / before.length();
    scene.pathProperty().set(next);
    moveTo(Math.max(0, Math.min(1, part)) * next.length());
  }

  /** Goes back to the thesis's path, or to one for as many particles as the network reads. */
  void reset() {
    if (scene.shown().isPresent()) {
      take(SuitedPath.of(scene.shown().get().surface(), PathEdits.THESIS_WIDTH));
    } else {
      scene.resetPath();
    }
  }

  /** Takes the last change of the path back. */
  void undo() {
    if (history.undo()) {
      take(history.current());
      note();
    }
  }

  /** Makes the change again that was taken back last. */
  void redo() {
    if (history.redo()) {
      take(history.current());
      note();
    }
  }

  private void note() {
    undoable.set(history.undoName().isPresent());
    redoable.set(history.redoName().isPresent());
  }

  // ---- what is shown

  /** The path. */
  StraightPath path() {
    return scene.pathProperty().get();
  }

  /** What all plots look at. */
  TrainingScene scene() {
    return scene;
  }

  /** The newest curves; null for none. */
  ReadOnlyObjectProperty<Drawn> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** How far along the path the particle is, in R_c; NaN when it is not on it. */
  DoubleProperty cursorProperty() {
    return cursor;
  }

  /** Whether there is a change of the path to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is a change to make again. */
  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }
}
