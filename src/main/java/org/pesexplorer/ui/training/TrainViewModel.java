package org.pesexplorer.ui.training;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.pesexplorer.core.network.DivergenceReport;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.SampleDatabases;
import org.pesexplorer.model.TrainingCommand;
import org.pesexplorer.model.TrainingOrder;
import org.pesexplorer.model.TrainingRun;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.LossCharts;

/** What the page Train shows and does. */
public final class TrainViewModel {
  private final TrainingScene scene;
  private final Networks networks;
  private final Trainings trainings;
  private final Databases databases;
  private final SceneFeed feed;
  private final ReadOnlyObjectWrapper<TrainSetup> setup =
      new ReadOnlyObjectWrapper<>(TrainPreset.BEST_KNOWN.setup());
  private final ReadOnlyObjectWrapper<TrainFigures> figures =
      new ReadOnlyObjectWrapper<>(TrainFigures.EMPTY);
  private final ReadOnlyObjectWrapper<ChartSpec> chart = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ObjectProperty<LossCharts.Quantity> quantity =
      new SimpleObjectProperty<>(LossCharts.Quantity.ERROR);
  private final BooleanProperty log = new SimpleBooleanProperty(true);
  private boolean opening;

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
    feed = new SceneFeed(scene, networks, trainings);
    scene.onCure(() -> choose(TrainPreset.BEST_KNOWN));
    scene.onRetrain(this::retrain);
    trainings.viewProperty().addListener(changed -> follow());
    trainings.stateProperty().addListener(changed -> follow());
    trainings.divergenceProperty().addListener(changed -> follow());
    networks.currentProperty().addListener(changed -> follow());
    databases.currentProperty().addListener(changed -> follow());
    quantity.addListener(changed -> follow());
    log.addListener(changed -> follow());
    scene.compared().addListener((ListChangeListener<ShownNetwork>) changed -> follow());
    follow();
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
    return figures.getReadOnlyProperty();
  }

  /** The curves; never null. */
  ReadOnlyObjectProperty<ChartSpec> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  /** What is drawn of the epochs. */
  ObjectProperty<LossCharts.Quantity> quantityProperty() {
    return quantity;
  }

  /** Whether it is drawn on a logarithmic axis. */
  BooleanProperty logProperty() {
    return log;
  }

  /** What goes on, in a sentence. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** What is wrong with the network that is shown; empty for nothing. */
  public ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
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
    return now == Trainings.State.RUNNING || now == Trainings.State.JUDGING || opening;
  }

  /** Takes the settings of a preset and trains it on the database that comes for it. */
  public void choose(TrainPreset preset) {
    setup.set(preset.setup());
    withSample(preset, () -> trainings.start(order()));
  }

  private void withSample(TrainPreset preset, Runnable then) {
    opening = true;
    hint.set("Opening the database of \"" + preset.title() + "\"...");
    SampleDatabases.show(
        databases,
        preset.sample(),
        () -> {
          opening = false;
          then.run();
          follow();
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
        setup.get().words(), database.database(), database.name(), setup.get().request());
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
      withDatabase(() -> trainings.startWithStep(order()));
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
    withDatabase(() -> trainings.reset(order()));
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
                trainings.order().map(order -> TrainCure.of(report, order.request().settings())));
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
        .flatMap(network -> network.content().trained())
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
    return TrainingCommand.of(setup.get().request(), file);
  }

  private void follow() {
    Optional<TrainedNetwork> trained = trained();
    boolean live = feed.live() && trainings.viewProperty().get() != null;
    if (live) {
      figures.set(TrainFigures.of(trainings.viewProperty().get()));
    } else {
      figures.set(trained.map(each -> TrainFigures.of(each, seconds())).orElse(TrainFigures.EMPTY));
    }
    chart.set(new LossView(this, trainings, feed.live()).chart());
    warning.set(live ? "" : trained.map(TrainViewModel::warning).orElse(""));
    hint.set(words());
  }

  Optional<TrainedNetwork> trained() {
    return Optional.ofNullable(networks.currentProperty().get())
        .flatMap(network -> network.content().trained());
  }

  private double seconds() {
    OpenNetwork shown = networks.currentProperty().get();
    return trainings.runs().stream()
        .filter(run -> run.networkId() == shown.id())
        .mapToDouble(TrainingRun::seconds)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String warning(TrainedNetwork trained) {
    if (TrainFigures.hidesBadSlope(trained.figures())) {
      return TrainFigures.warning(trained.figures());
    }
    return trained.figures().constantInputs().isEmpty()
        ? ""
        : TrainWords.constantInputs(trained.figures().constantInputs());
  }

  private String words() {
    if (opening) {
      return hint.get();
    }
    return switch (trainings.stateProperty().get()) {
      case RUNNING -> TrainWords.running(trainings);
      case HELD -> TrainWords.held(trainings);
      case JUDGING -> "Judging " + trainings.name() + "...";
      case IDLE -> idle();
    };
  }

  private String idle() {
    OpenNetwork shown = networks.currentProperty().get();
    if (trainings.divergenceProperty().get() != null) {
      return "The training stopped: numbers were no longer finite.";
    }
    if (shown == null) {
      OpenDatabase database = databases.currentProperty().get();
      return database == null
          ? "Choose a preset, or press Start."
          : String.format(
              Locale.ROOT,
              "Press Start to train on \"%s\", %,d rows.",
              database.name(),
              database.database().rows());
    }
    return TrainWords.shown(shown);
  }
}
