package org.pesexplorer.ui.database;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.DragSpectrum;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DescriptorCharts;
import org.pesexplorer.ui.common.Pipelines;

/**
 * The inputs of a configuration while one of its particles is dragged along the last axis, from
 * below the cell to above it, as in the thesis's figure 10.
 */
public final class DragModel {
  private static final int POINTS = 601;
  private static final double BEFORE = -0.1;
  private static final double BEHIND = 1.1;
  private static final int FOURTH = 3;

  /** Where the particles come from. */
  public enum Source {
    /** The thesis's figure 10. */
    FIGURE,
    /** The configuration in Explore. */
    IN_HAND,
    /** The selected row of the database on screen. */
    ROW
  }

  private final ReadOnlyObjectProperty<DescriptorSettings> wanted;
  private final LookViewModel look;
  private final Workspace workspace;
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.FIGURE);
  private final BooleanProperty signedLog = new SimpleBooleanProperty(true);
  private final BooleanProperty slopes = new SimpleBooleanProperty();
  private final DoubleProperty cursor = new SimpleDoubleProperty(0.5);
  private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>();
  private final Consumer<Question> questions;
  private int particle = FOURTH;

  /**
   * What is dragged.
   *
   * @param start the particles
   * @param particle which of them moves
   */
  record Scene(Configuration start, int particle) {
    double low() {
      return BEFORE * start.width();
    }

    double high() {
      return BEHIND * start.width();
    }

    /** The particles with the dragged one at a place along the last axis, in R_c. */
    Configuration at(double place) {
      double[] position = start.position(particle);
      position[position.length - 1] = place;
      return start.withPosition(particle, position);
    }
  }

  private record Question(Scene scene, DescriptorSettings settings, boolean signedLog) {}

  /**
   * What has been computed.
   *
   * @param scene of what
   * @param spectrum inputs and slopes
   * @param values the chart of the inputs
   * @param slopes that of their slopes
   */
  record Drawn(Scene scene, DragSpectrum spectrum, ChartSpec values, ChartSpec slopes) {}

  DragModel(
      ReadOnlyObjectProperty<DescriptorSettings> wanted,
      LookViewModel look,
      Workspace workspace,
      Pipelines pipelines) {
    this.wanted = wanted;
    this.look = look;
    this.workspace = workspace;
    questions = pipelines.live("Inputs along a path", DragModel::draw, drawn::set);
    wanted.addListener(changed -> ask());
    signedLog.addListener(changed -> ask());
    source.addListener(changed -> turn());
    workspace.stateProperty().addListener(changed -> turnFor(Source.IN_HAND));
    look.rowProperty().addListener(changed -> turnFor(Source.ROW));
    turn();
  }

  private void turnFor(Source changed) {
    if (source.get() == changed) {
      turn();
    }
  }

  private static Drawn draw(Question asked) {
    Scene scene = asked.scene();
    DragSpectrum spectrum =
        DragSpectrum.of(
            scene.start(), scene.particle(), scene.low(), scene.high(), POINTS, asked.settings());
    return new Drawn(
        scene,
        spectrum,
        DescriptorCharts.drag(spectrum, false, asked.signedLog()),
        DescriptorCharts.drag(spectrum, true, asked.signedLog()));
  }

  private Optional<Configuration> start() {
    return switch (source.get()) {
      case FIGURE -> Optional.of(DragSpectrum.figureTenStart());
      case IN_HAND -> Optional.of(workspace.state().configuration());
      case ROW -> Optional.ofNullable(look.rowProperty().get()).map(LookRow::configuration);
    };
  }

  private void turn() {
    Configuration now = start().filter(all -> all.count() > 0).orElse(null);
    if (now == null) {
      scene.set(null);
      drawn.set(null);
      return;
    }
    Scene before = scene.get();
    boolean otherWidth = before == null || before.start().width() != now.width();
    scene.set(new Scene(now, Math.min(particle, now.count() - 1)));
    if (otherWidth) {
      cursor.set(now.width() / 2);
    }
    ask();
  }

  private void ask() {
    if (scene.get() != null) {
      questions.accept(new Question(scene.get(), wanted.get(), signedLog.get()));
    }
  }

  /** Drags another particle; one that is not there is not taken. */
  void drag(int next) {
    Scene now = scene.get();
    if (now != null && next >= 0 && next < now.start().count() && next != now.particle()) {
      particle = next;
      scene.set(new Scene(now.start(), next));
      double[] position = now.start().position(next);
      cursor.set(position[position.length - 1]);
      ask();
    }
  }

  /** Moves the dragged particle to a place along its path, in R_c. */
  void moveTo(double place) {
    Scene now = scene.get();
    if (now != null && !Double.isNaN(place)) {
      cursor.set(Math.max(now.low(), Math.min(now.high(), place)));
    }
  }

  /** Where the particles come from. */
  public ObjectProperty<Source> sourceProperty() {
    return source;
  }

  /** Whether magnitudes are drawn as logarithms. */
  public BooleanProperty signedLogProperty() {
    return signedLog;
  }

  /** Whether slopes are shown where there is no room for both charts. */
  BooleanProperty slopesProperty() {
    return slopes;
  }

  /** Where the dragged particle is along its path, in R_c. */
  DoubleProperty cursorProperty() {
    return cursor;
  }

  /** What is dragged; null while there is nothing: no row is selected. */
  ReadOnlyObjectProperty<Scene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  /** The newest curves; null for none. */
  ReadOnlyObjectProperty<Drawn> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }
}
