package org.pesexplorer.ui.training;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.model.Databases;
import org.pesexplorer.ui.common.Pipelines;

/**
 * The maps of the last particle of the scene: computed in the background, the newest question
 * first, coarse while a hand drags or a network learns, then fine.
 */
final class MapsModel {
  /** Points along each axis while something moves. */
  static final int COARSE = 60;

  /** Points along each axis else. */
  static final int FINE = 120;

  private final TrainingScene scene;
  private final Databases databases;
  private final ObservableBooleanValue dark;
  private final Turns turns;
  private final Consumer<MapsAnswer.Question> questions;
  private final Consumer<MapsReading.Question> readings;
  private final ReadOnlyObjectWrapper<MapsPictures> drawn = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MapsReading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper added = new ReadOnlyStringWrapper("");
  private final ObjectProperty<double[]> cursor = new SimpleObjectProperty<>();
  private Optional<MapsAnswer.Held> held = Optional.empty();
  private MapsAnswer.Question asked;
  private final ParticleSteps steps;
  private int dragged = -1;

  /**
   * Makes the model.
   *
   * @param dark whether the ground of the maps is dark
   * @param pace runs the newest of many requests, not more often than eyes can follow
   */
  MapsModel(
      TrainingScene scene,
      Databases databases,
      Pipelines pipelines,
      ObservableBooleanValue dark,
      Consumer<Runnable> pace) {
    this.dark = dark;
    this.scene = scene;
    this.steps = new ParticleSteps(scene);
    this.databases = databases;
    this.turns = new Turns(pace);
    questions = pipelines.live("Maps of the network", MapsModel::draw, this::arrived);
    readings = pipelines.live("Energy under the cursor", MapsReading::of, this::read);
    scene.shownProperty().addListener((all, before, now) -> shownChanged());
    scene.particlesProperty().addListener((all, before, now) -> particlesChanged());
    cursor.addListener((all, before, now) -> ask(now));
    scene.learntProperty().addListener((all, before, now) -> ask(cursor.get()));
    dark.addListener((all, before, now) -> ask(FINE));
    shownChanged();
  }

  private void shownChanged() {
    ShownNetwork now = scene.shownProperty().get();
    if (now == null) {
      asked = null;
      drawn.set(null);
      reading.set(null);
      return;
    }
    if (!SuitedPath.fits(scene.particlesProperty().get(), now.surface())) {
      double width = scene.particlesProperty().get().width();
      scene.particlesProperty().set(middle(now, width));
    }
    turns.take(
        () -> {
          ask(asked == null ? FINE : COARSE);
          ask(cursor.get());
        });
  }

  private static Configuration middle(ShownNetwork now, double width) {
    StraightPath path = SuitedPath.of(now.surface(), width);
    return path.at(path.points() / 2);
  }

  private void particlesChanged() {
    added.set("");
    ask(dragged >= 0 ? COARSE : FINE);
    ask(cursor.get());
  }

  /** Whether there can be maps: a network is shown, and it reads particles in the plane. */
  boolean drawable() {
    return scene.shown().filter(shown -> shown.surface().dimension() == 2).isPresent();
  }

  private void ask(int grid) {
    ShownNetwork shown = scene.shownProperty().get();
    Configuration particles = scene.particlesProperty().get();
    if (!drawable() || !SuitedPath.fits(particles, shown.surface())) {
      return;
    }
    MapsAnswer.Question next = new MapsAnswer.Question(shown, particles, grid, held, dark.get());
    if (asked == null || !sameMaps(asked, next)) {
      asked = next;
      turns.asked();
      questions.accept(next);
    }
  }

  /** Where the last particle stands does not matter to its own maps. */
  private static boolean sameMaps(MapsAnswer.Question one, MapsAnswer.Question other) {
    boolean finer = other.grid() > one.grid();
    return !finer
        && one.shown().equals(other.shown())
        && one.held().equals(other.held())
        && one.dark() == other.dark()
        && others(one.particles()).equals(others(other.particles()));
  }

  private static Configuration others(Configuration particles) {
    return particles.without(particles.count() - 1);
  }

  /** Has coarse maps computed again on the fine grid: nothing moves any more. */
  void settle() {
    if (dragged < 0 && asked != null && asked.grid() < FINE) {
      ask(FINE);
    }
  }

  private static MapsPictures draw(MapsAnswer.Question question) {
    return MapsPictures.of(MapsAnswer.of(question));
  }

  private void arrived(MapsPictures next) {
    if (scene.shownProperty().get() != null) {
      drawn.set(next);
    }
    turns.answered();
  }

  private void ask(double[] place) {
    ShownNetwork shown = scene.shownProperty().get();
    Configuration particles = scene.particlesProperty().get();
    if (!drawable() || !SuitedPath.fits(particles, shown.surface())) {
      reading.set(null);
      return;
    }
    double[] at = place == null ? particles.position(particles.count() - 1) : place;
    double x = particles.cell().wrap(at[0]);
    double y = particles.cell().wrap(at[1]);
    readings.accept(new MapsReading.Question(shown, particles, x, y, scene.distances()));
  }

  private void read(MapsReading next) {
    if (scene.shownProperty().get() != null) {
      reading.set(next);
    }
  }

  // ---- the hand

  /** Begins to drag a particle; the colours keep their ends until it ends. */
  void begin(int particle) {
    dragged = particle;
    steps.begin();
    MapsPictures now = drawn.get();
    if (now != null) {
      MapsAnswer maps = now.maps();
      held = Optional.of(new MapsAnswer.Held(maps.scale(), maps.bound()));
    }
  }

  /** Moves the dragged particle to a place in R_c; over a face it comes in on the other side. */
  void drag(double x, double y) {
    Configuration now = scene.particlesProperty().get();
    if (dragged >= 0 && dragged < now.count()) {
      double[] place = {now.cell().wrap(x), now.cell().wrap(y)};
      scene.particlesProperty().set(now.withPosition(dragged, place));
    }
  }

  /** Ends the drag. */
  void end() {
    dragged = -1;
    steps.end();
    held = Optional.empty();
    asked = null;
    ask(FINE);
  }

  /** The drags that can be taken back. */
  ParticleSteps steps() {
    return steps;
  }

  /** Whether a particle is dragged. */
  boolean dragging() {
    return dragged >= 0;
  }

  // ---- what is done with a configuration

  /** Whether the shown configuration can be added: its true energy must be known. */
  boolean canAdd() {
    return scene.shown().flatMap(ShownNetwork::truth).isPresent();
  }

  /** Adds the shown configuration with its true energy to a database in memory. */
  void add() {
    Optional<EnergyModel> truth = scene.shown().flatMap(ShownNetwork::truth);
    if (truth.isPresent()) {
      databases.additions().add(scene.particlesProperty().get().wrapped(), truth.get(), added::set);
    }
  }

  /** Trains the settings of the shown network again on the database in hand. */
  void retrain() {
    scene.retrain();
  }

  // ---- what is shown

  /** What all plots look at. */
  TrainingScene scene() {
    return scene;
  }

  /** The newest maps; null for none. */
  ReadOnlyObjectProperty<MapsPictures> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** What holds under the cursor, else where the last particle stands; null for nothing. */
  ReadOnlyObjectProperty<MapsReading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The place under the cursor in R_c, {x, y}; null when it is elsewhere. */
  ObjectProperty<double[]> cursorProperty() {
    return cursor;
  }

  /** What has become of the configuration that was added last, in words; empty for nothing. */
  ReadOnlyStringProperty addedProperty() {
    return added.getReadOnlyProperty();
  }

  /** What the maps show, in words. */
  String caption() {
    int count = scene.particlesProperty().get().count();
    return "v if particle " + count + " stood here";
  }
}
