package org.pesexplorer.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.model.BackgroundRun;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.WhyStudies;
import org.pesexplorer.ui.common.NumberText;

/**
 * Why the thesis stopped at 0.47 E_c: the study as far as it is known, and the network that is
 * looked at. Nothing is computed before somebody asks for it.
 */
final class WhyViewModel {
  private static final String FIRST =
      "Five small databases, twelve networks: about a minute, and everything else stays usable.";

  private final WhyStudies studies;
  private final Networks networks;
  private final Databases databases;
  private final LongFunction<WhySettings> settings;
  private final ReadOnlyObjectWrapper<WhyStudy> study = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(FIRST);
  private final ObjectProperty<WhyCell> chosen = new SimpleObjectProperty<>();
  private long seed = 1;
  private BackgroundRun<WhyStudy> run;

  /** Makes the view-model of the study of the usual size. */
  WhyViewModel(WhyStudies studies, Networks networks, Databases databases) {
    this(studies, networks, databases, seed -> WhySettings.standard(seed, KernelChoice.best()));
  }

  /**
   * Makes the view-model.
   *
   * @param settings the study of a seed
   */
  WhyViewModel(
      WhyStudies studies,
      Networks networks,
      Databases databases,
      LongFunction<WhySettings> settings) {
    this.studies = studies;
    this.networks = networks;
    this.databases = databases;
    this.settings = settings;
    study.set(WhyStudy.empty(settings.apply(seed)));
  }

  /** Sets the seed of the next study. */
  void setSeed(long next) {
    seed = next;
    if (!running.get() && study.get().finished() > 0 && study.get().settings().seed() != next) {
      hint.set("The figures below are of seed " + study.get().settings().seed() + ".");
    }
  }

  long seed() {
    return seed;
  }

  /** Computes the study anew; an older one is cancelled and its figures go. */
  void compute() {
    WhySettings now = settings.apply(seed);
    study.set(WhyStudy.empty(now));
    progress.set(0);
    running.set(true);
    hint.set("Generating the first databases \u2026");
    run = null;
    run = studies.start(now, this::progressed, this::ended);
  }

  /** Stops the study; what is finished stays. */
  void cancel() {
    if (run != null) {
      run.cancel();
    }
  }

  private void progressed(WhyStudy sofar) {
    study.set(sofar);
    double done = run == null ? 0 : Math.max(0, run.progress());
    progress.set(done);
    OptionalDouble left = run == null ? OptionalDouble.empty() : run.secondsLeft();
    hint.set(
        String.format(
                Locale.ROOT,
                "%.0f %%: %d of %d networks are finished",
                100 * done,
                sofar.rows().size(),
                WhyCell.values().length)
            + (left.isPresent()
                ? ", about " + NumberText.duration(left.getAsDouble()) + " left"
                : ""));
  }

  private void ended() {
    running.set(false);
    WhyStudy now = study.get();
    String size =
        String.format(
            Locale.ROOT,
            " Seed %d, about %,d rows a database, %d epochs a network.",
            now.settings().seed(),
            now.settings().points(),
            now.settings().epochs());
    if (now.complete()) {
      hint.set(
          (run == null ? "Computed." : "Computed in " + time(run.secondsElapsed()) + ".") + size);
    } else {
      hint.set(
          "Stopped: "
              + now.rows().size()
              + " of "
              + WhyCell.values().length
              + " networks are finished and stay; Compute it begins anew.");
    }
  }

  private static String time(double seconds) {
    return NumberText.duration(seconds);
  }

  /**
   * Takes the chosen network in hand with its database.
   *
   * @param taken what is done then
   */
  void take(Runnable taken) {
    WhyCell cell = chosen.get();
    if (cell != null) {
      studies.take(study.get(), cell, networks, databases, taken);
    }
  }

  /** Saves the table; what is not known yet stays empty. */
  void save(Path path) {
    studies.save(study.get(), path);
  }

  /** The command that prints the same study. */
  String command() {
    WhySettings now = settings.apply(seed);
    return "java -jar pes-explorer.jar why --seed "
        + now.seed()
        + " --points "
        + now.points()
        + " --epochs "
        + now.epochs();
  }

  /** How far a network is that is not finished, in words; empty before its first epoch. */
  String learning(WhyCell cell) {
    List<EpochFigures> epochs = study.get().learning().getOrDefault(cell, List.of());
    if (epochs.isEmpty() || study.get().row(cell).isPresent()) {
      return "";
    }
    return String.format(
        Locale.ROOT, "%.0f %%", 100.0 * epochs.size() / study.get().settings().epochs());
  }

  /** What is known; never null. */
  ReadOnlyObjectProperty<WhyStudy> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** The network that is looked at; null for none. */
  ObjectProperty<WhyCell> chosenProperty() {
    return chosen;
  }

  /** Whether a study is under way. */
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The done part of the study under way, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What goes on, in a sentence. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }
}
