package org.pesexplorer.ui.explore;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.explore.SlideCurve.Direction;

/**
 * Slides all particles together and compares the two weightings on the way. The slide is measured
 * from the configuration as it was when something else last changed it.
 */
final class SlideModel {
  private final Workspace workspace;
  private final Consumer<SlideCurve.Question> curves;
  private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.X);
  private final ReadOnlyObjectWrapper<SlideCurve> curve = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private Configuration start;
  private Configuration reached;
  private boolean sliding;
  private boolean wanted;

  SlideModel(Workspace workspace, Pipelines pipelines) {
    this.workspace = workspace;
    this.curves = pipelines.live("Energy while the cell slides", SlideCurve::of, curve::set);
    this.start = workspace.state().configuration();
    this.reached = start;
    direction.addListener((all, before, now) -> rebase());
  }

  /** Computes the curve from now on, or stops doing so while nobody looks. */
  void setWanted(boolean looking) {
    wanted = looking;
    if (looking) {
      ask();
    }
  }

  /** The configuration or the energy has changed. */
  void refresh() {
    if (!workspace.state().configuration().equals(reached)) {
      rebase();
    } else {
      ask();
    }
  }

  private void rebase() {
    start = workspace.state().configuration();
    reached = start;
    fraction.set(0);
    ask();
  }

  private void ask() {
    if (wanted && !sliding) {
      curves.accept(new SlideCurve.Question(start, workspace.state().model(), direction.get()));
    }
  }

  /** A slide by hand begins; it becomes one step to undo. */
  void begin() {
    sliding = true;
    workspace.beginGesture("Slide the cell");
  }

  /** Whether a slide by hand is under way. */
  boolean sliding() {
    return sliding;
  }

  /** Slides to a fraction of the width. */
  void to(double part) {
    fraction.set(part);
    reached = start.translated(direction.get().vector(part * start.width()));
    workspace.update(state -> state.withConfiguration(reached));
  }

  /** The slide ends. */
  void end() {
    sliding = false;
    workspace.endGesture();
    ask();
  }

  /** Along which axes the cell slides. */
  ObjectProperty<Direction> directionProperty() {
    return direction;
  }

  /** How far the cell has been slid, as a fraction of the width. */
  ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** The energies along the slide; null before the first. */
  ReadOnlyObjectProperty<SlideCurve> curveProperty() {
    return curve.getReadOnlyProperty();
  }
}
