package org.pesexplorer.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.pesexplorer.core.network.DivergenceReport;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.SampleDatabases;
import org.pesexplorer.model.TrainingCommand;
import org.pesexplorer.model.TrainingOrder;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.LossCharts;

/** What the page Train shows and does. */
public final class TrainViewModel {
  private final TrainingScene scene;
  private final Networks networks;
  private final Trainings trainings;
  private final Databases databases;
  private final TrainDisplay display;
  private final ReadOnlyObjectWrapper<TrainSetup> setup =
      new ReadOnlyObjectWrapper<>(TrainPreset.BEST_KNOWN.setup());

  /** Makes it for the services of the view. */
  TrainViewModel(TrainingParts parts) {
    this(parts.scene(), parts.networks(), parts.trainings(), parts.databases());
  }

  /** Makes it. */
  public TrainViewModel(
      TrainingScene scene, Networks networks, Trainings trainings, Databases databases) {
    this.scene = scene;
    this.networks = networks;
    this.trainings = trainings;
    this.databases = databases;
    display = new TrainDisplay(scene, networks, trainings, databases);
    scene.onCure(() -> choose(TrainPreset.BEST_KNOWN));
    scene.onRetrain(this::retrain);
    scene.onSettings(plan -> change(now -> now.withPlan(plan)));
  }

  /** What the form says; never null. */
  public ReadOnlyObjectProperty<TrainSetup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  /**
   * Changes what the form says.
   *
   * @throws IllegalArgumentException when that cannot be, with the reason
   */
  public void change(UnaryOperator<TrainSetup> change) {
    setup.set(change.apply(setup.get()));
  }

  /** The numbers above the curves; never null. */
  ReadOnlyObjectProperty<TrainFigures> figuresProperty() {
    return display.figuresProperty();
  }

  /** The curves; never null. */
  ReadOnlyObjectProperty<ChartSpec> chartProperty() {
    return display.chartProperty();
  }

  /** What is drawn of the epochs. */
  ObjectProperty<LossCharts.Quantity> quantityProperty() {
    return display.quantityProperty();
  }

  /** Whether it is drawn on a logarithmic axis. */
  BooleanProperty logProperty() {
    return display.logProperty();
  }

  /** What goes on, in a sentence. */
  public ReadOnlyStringProperty hintProperty() {
    return display.hintProperty();
  }

  /** What is wrong with the network that is shown; empty for nothing. */
  public ReadOnlyStringProperty warningProperty() {
    return display.warningProperty();
  }

  /** Where the training stands. */
  public ReadOnlyObjectProperty<Trainings.State> stateProperty() {
    return trainings.stateProperty();
  }

  /** Why the last training came upon numbers that are not finite; null when it did not. */
  ReadOnlyObjectProperty<DivergenceReport> divergenceProperty() {
    return trainings.divergenceProperty();
  }

  Networks networks() {
    return networks;
  }

  Databases databases() {
    return databases;
  }

  TrainingScene scene() {
    return scene;
  }

  /** Whether nothing has been trained or opened yet. */
  boolean empty() {
    return scene.shown().isEmpty() && trainings.viewProperty().get() == null && !busy();
  }

  private boolean busy() {
    Trainings.State now = trainings.stateProperty().get();
    return now == Trainings.State.RUNNING || now == Trainings.State.JUDGING || display.opening();
  }

  /** Takes the settings of a preset and trains it on the database that comes for it. */
  public void choose(TrainPreset preset) {
    setup.set(preset.setup());
    withSample(preset, () -> trainings.start(order()));
  }

  private void withSample(TrainPreset preset, Runnable then) {
    display.setOpening("Opening the database of \"" + preset.title() + "\"...");
    SampleDatabases.show(
        databases,
        preset.sample(),
        () -> {
          display.setOpening("");
          then.run();
        });
  }

  /** Runs something on the database in hand; where there is none, one that comes with us is. */
  private void withDatabase(Runnable then) {
    if (databases.currentProperty().get() == null) {
      withSample(TrainPreset.BEST_KNOWN, then);
    } else {
      then.run();
    }
  }

  private TrainingOrder order() {
    OpenDatabase database = databases.currentProperty().get();
    return new TrainingOrder(
        setup.get().words(), database.database(), database.name(), setup.get().recipe());
  }

  /** Trains what the form says, from the first weights on. */
  public void start() {
    withDatabase(() -> trainings.start(order()));
  }

  /** Trains it several times with other seeds, one after the other. */
  void repeat(int times) {
    withDatabase(() -> trainings.repeat(order(), times));
  }

  /** Holds the training up, or lets it go on. */
  public void pauseOrContinue() {
    if (trainings.stateProperty().get() == Trainings.State.RUNNING) {
      trainings.pause();
    } else {
      trainings.resume();
    }
  }

  /** Whether there is something to hold up or to go on with. */
  boolean canPauseOrContinue() {
    return trainings.stateProperty().get() == Trainings.State.RUNNING || trainings.resumable();
  }

  /** Runs one epoch, of the training that is held up or of a new one. */
  public void step() {
    if (trainings.stateProperty().get() == Trainings.State.HELD) {
      trainings.step();
    } else {
      withDatabase(() -> trainings.start(order(), 1));
    }
  }

  /** Ends the training; the network of its best epoch is kept. */
  public void stop() {
    trainings.stop();
  }

  /** Gives the training up. */
  void discard() {
    trainings.cancel();
  }

  /** Goes back to the first weights of the same seed. */
  public void reset() {
    withDatabase(() -> trainings.start(order(), 0));
  }

  /** Shows the first weights of the next seed. */
  public void newSeed() {
    change(now -> now.with(settings -> settings.withSeed(settings.seed() + 1)));
    reset();
  }

  /** What the program would change in a training that came upon numbers that are not finite. */
  Optional<TrainCure> cure() {
    return Optional.ofNullable(trainings.divergenceProperty().get())
        .flatMap(
            report ->
                trainings.order().map(order -> TrainCure.of(report, order.recipe().settings())));
  }

  /** Changes it and starts again. */
  void applyCure() {
    cure()
        .ifPresent(
            cure -> {
              change(now -> now.with(settings -> cure.settings()));
              start();
            });
  }

  /** Trains the settings of the network that is shown on the database in hand. */
  private void retrain() {
    Optional.ofNullable(networks.currentProperty().get())
        .flatMap(network -> network.trained())
        .ifPresent(
            trained ->
                change(
                    now ->
                        new TrainSetup(
                            trained.settings(),
                            trained.split(),
                            trained.surface().descriptor(),
                            now.plain())));
    start();
  }

  /** The command line that trains the same. */
  public String command() {
    OpenDatabase database = databases.currentProperty().get();
    Optional<Path> file = database == null ? Optional.empty() : database.file();
    return TrainingCommand.of(setup.get().recipe(), file);
  }

  /** How the network that is shown was trained; empty where that is not known. */
  Optional<TrainedNetwork> trained() {
    return display.trained();
  }
}
