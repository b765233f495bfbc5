package org.pesexplorer.ui.training;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.TrainingRun;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.LossCharts;

/** What the page Train says and draws of the training or the network that is looked at. */
final class TrainDisplay {
  private final TrainingScene scene;
  private final Networks networks;
  private final Trainings trainings;
  private final Databases databases;
  private final SceneFeed feed;
  private final ReadOnlyObjectWrapper<TrainFigures> figures =
      new ReadOnlyObjectWrapper<>(TrainFigures.EMPTY);
  private final ReadOnlyObjectWrapper<ChartSpec> chart = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ObjectProperty<LossCharts.Quantity> quantity =
      new SimpleObjectProperty<>(LossCharts.Quantity.ERROR);
  private final BooleanProperty log = new SimpleBooleanProperty(true);
  private String opening = "";

  TrainDisplay(TrainingScene scene, Networks networks, Trainings trainings, Databases databases) {
    this.scene = scene;
    this.networks = networks;
    this.trainings = trainings;
    this.databases = databases;
    feed = new SceneFeed(scene, networks, trainings);
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

  /** Says what is being opened; empty when it is there. */
  void setOpening(String words) {
    opening = words;
    follow();
  }

  /** Whether something is being opened. */
  boolean opening() {
    return !opening.isEmpty();
  }

  ReadOnlyObjectProperty<TrainFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ChartSpec> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  ObjectProperty<LossCharts.Quantity> quantityProperty() {
    return quantity;
  }

  BooleanProperty logProperty() {
    return log;
  }

  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  private void follow() {
    Optional<TrainedNetwork> trained = trained();
    boolean live = feed.live() && trainings.viewProperty().get() != null;
    if (live) {
      figures.set(TrainFigures.of(trainings.viewProperty().get()));
    } else {
      figures.set(trained.map(each -> TrainFigures.of(each, seconds())).orElse(TrainFigures.EMPTY));
    }
    chart.set(new LossView(this, scene, networks, trainings, feed.live()).chart());
    warning.set(
        live
            ? TrainWords.constantInputs(trainings.viewProperty().get().rows().constantInputs())
            : trained.map(TrainDisplay::warning).orElse(""));
    hint.set(words());
  }

  Optional<TrainedNetwork> trained() {
    return Optional.ofNullable(networks.currentProperty().get())
        .flatMap(network -> network.trained());
  }

  private double seconds() {
    return TrainingRun.seconds(trainings.runs(), networks.currentProperty().get());
  }

  private static String warning(TrainedNetwork trained) {
    if (TrainFigures.hidesBadSlope(trained.figures())) {
      return TrainFigures.warning(trained.figures());
    }
    if (TrainFigures.hasLearntNothing(trained.figures())) {
      return "A constant does better: it has learnt nothing. Try another rate, or more epochs.";
    }
    return TrainWords.constantInputs(trained.figures().constantInputs());
  }

  private String words() {
    if (opening()) {
      return opening;
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
