package org.pesexplorer.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.SearchView;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.SearchSetup;
import org.pesexplorer.ui.common.ShownRun;

/** A hyper-parameter search around the settings of the network in hand, and its leaderboard. */
final class SearchModel {
  private static final List<SearchSetup.Axis> FIRST =
      List.of(
          new SearchSetup.Axis("rate", "1e-3, 3e-3, 1e-2"),
          new SearchSetup.Axis("layers", "32,32; 64,64"),
          new SearchSetup.Axis("epochs", "40"));

  private final ValidateViewModel model;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ShownRun<SearchView> run = new ShownRun<>();
  private final ShownRun<TrainedNetwork> training = new ShownRun<>();
  private SearchSetup setup = new SearchSetup(FIRST, 0, 1, Map.of(), KernelChoice.best());

  /** What would be started; empty while something cannot be read. */
  private Optional<SearchSetup> request = Optional.empty();

  private int runs;

  /** What was started. */
  private SearchSetup running;

  private OpenDatabase database;

  SearchModel(ValidateViewModel model) {
    this.model = model;
    model.subjectProperty().addListener(changed -> follow());
    model.watchedProperty().addListener(changed -> follow());
    training.resultProperty().addListener((all, before, now) -> trained(now));
    read();
  }

  /** Takes what is typed. */
  void change(List<SearchSetup.Axis> axes, int random, long seed) {
    setup = new SearchSetup(axes, random, seed, Map.of(), setup.kernels());
    read();
  }

  /** A network that learns is another one several times a second; nobody may be looking. */
  private void follow() {
    if (model.watchedProperty().get()) {
      read();
    }
  }

  private void read() {
    Map<String, String> fixed =
        model.trial().map(trial -> SearchSetup.words(trial.trained())).orElse(Map.of());
    try {
      SearchSetup all = setup.around(fixed);
      runs = all.runs();
      request = Optional.of(all);
      problem.set("");
    } catch (IllegalArgumentException e) {
      request = Optional.empty();
      problem.set(e.getMessage() + ".");
    }
  }

  /** Starts the search; nothing happens while something cannot be read. */
  void start() {
    read();
    Optional<OpenDatabase> on = model.database();
    if (request.isPresent() && on.isPresent()) {
      run.forget();
      running = request.get();
      database = on.get();
      run.start(
          (made, ended) ->
              model.parts().judgements().trials().search(database, running, made, ended));
    }
  }

  /** Trains a run's settings again and takes the network in hand. */
  void train(SearchRow row) {
    TrainingPlan plan = running.training(row.run());
    training.start(
        (made, ended) ->
            model
                .parts()
                .judgements()
                .trials()
                .train(database, plan, running.kernels(), made, ended));
  }

  private void trained(TrainedNetwork result) {
    if (result != null) {
      Optional<EnergyModel> truth = database.database().settings().map(DatabaseSettings::model);
      model.parts().networks().take("found on " + database.name(), result, truth);
    }
  }

  /** Saves the leaderboard as the command search does. */
  void save(Path file) {
    model.parts().judgements().files().save(running, run.resultProperty().get().rows(), file);
  }

  /** Puts a run's settings into the form of the page Train. */
  void take(SearchRow row) {
    model.parts().scene().takeSettings(running.training(row.run()));
    model.parts().actions().openTrain();
  }

  /** What will be done, in words, or why it cannot be. */
  String forecast() {
    if (request.isEmpty()) {
      return problem.get();
    }
    if (model.database().isEmpty()) {
      return "No database is open.";
    }
    return String.format(
        Locale.ROOT,
        "%,d run%s%s",
        runs,
        runs == 1 ? "" : "s",
        model.trial().map(trial -> ", all else as in " + trial.name()).orElse(""));
  }

  /** What was tried in a run: "rate 0.003 layers 32,32". */
  String tried(SearchRow row) {
    List<String> names = running.axes().stream().map(SearchSetup.Axis::name).toList();
    return IntStream.range(0, names.size())
        .mapToObj(k -> names.get(k) + " " + row.words().get(k))
        .collect(Collectors.joining("  "));
  }

  /** How far it is, and what the order means. */
  String words() {
    SearchView now = run.resultProperty().get();
    if (now == null) {
      return "Many settings are tried side by side, in the order of the validation error. Test and"
          + " slope errors stand beside it: the best of many is worse on rows that did not choose it.";
    }
    return String.format(
        Locale.ROOT,
        "%,d of %,d runs on %s, the least validation error first. Test errors were not looked at to"
            + " choose.",
        now.done(),
        now.of(),
        database.name());
  }

  SearchSetup setup() {
    return setup;
  }

  /** Why nothing can be started; empty when it can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ShownRun<SearchView> run() {
    return run;
  }

  /** The training of one of the runs. */
  ShownRun<TrainedNetwork> training() {
    return training;
  }

  ValidateViewModel page() {
    return model;
  }
}
