package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.pesexplorer.core.network.RepeatedRun;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.core.stats.MedianRange;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.TrainingRun;
import org.pesexplorer.model.Trial;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.ui.common.ShownRun;

/** The networks in hand beside each other, and repeats of one with other seeds. */
final class RunsModel {
  private final ValidateViewModel model;
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
  private final ShownRun<List<RepeatedRun>> repeats = new ShownRun<>();
  private final List<ShownNetwork> compared = new ArrayList<>();
  private Trial repeated;

  RunsModel(ValidateViewModel model) {
    this.model = model;
    model.parts().networks().open().addListener((ListChangeListener<OpenNetwork>) c -> fill());
    model.parts().trainings().runs().addListener((ListChangeListener<TrainingRun>) c -> fill());
    repeats.resultProperty().addListener(changed -> fill());
    fill();
  }

  private void fill() {
    List<RunRow> now = new ArrayList<>();
    for (OpenNetwork open : model.parts().networks().open()) {
      now.add(RunRow.of(open, TrainingRun.seconds(model.parts().trainings().runs(), open)));
    }
    now.addAll(repeatedRows());
    rows.setAll(now);
  }

  /** What came of the trainings that left no network, in words; empty for none. */
  String lost() {
    return model.parts().trainings().runs().stream()
        .filter(run -> run.networkId() == 0)
        .map(
            run ->
                run.name()
                    + " "
                    + run.outcome().words()
                    + (run.reason().isEmpty() ? "" : ": " + run.reason()))
        .collect(Collectors.joining("; "));
  }

  private List<RunRow> repeatedRows() {
    List<RunRow> all = new ArrayList<>();
    if (repeats.resultProperty().get() != null && repeated != null) {
      for (RepeatedRun run : repeats.resultProperty().get()) {
        run.network().ifPresent(network -> all.add(row(run, network)));
      }
    }
    return all;
  }

  private RunRow row(RepeatedRun run, TrainedNetwork network) {
    return new RunRow(
        "seed " + run.seed() + " of " + repeated.name(),
        network.surface(),
        Optional.of(network),
        repeated.truth(),
        Optional.empty(),
        run.seconds());
  }

  /** Trains the network in hand again so many times, with other seeds. */
  void repeat(int times, int epochs) {
    model
        .trial()
        .ifPresent(
            trial -> {
              repeats.forget();
              repeated = trial;
              repeats.start(
                  (made, ended) ->
                      model
                          .parts()
                          .judgements()
                          .trials()
                          .repeat(trial, times, epochs, made, ended));
            });
  }

  /** How long it takes, in words. */
  String forecast(int times, int epochs) {
    return model
        .trial()
        .map(
            trial ->
                ValidateWords.forecast(trial, (double) times * epochs * trial.trainingRows()) + ".")
        .orElse("How this network was trained is not known, or no database is open.");
  }

  /** Compares some rows: their curves, and what they say along the path of the drag plot. */
  void select(List<RunRow> chosen) {
    selected.setAll(chosen);
    List<ShownNetwork> all = model.parts().scene().compared();
    all.removeAll(compared);
    compared.clear();
    for (RunRow row : chosen) {
      boolean shown =
          model
              .parts()
              .scene()
              .shown()
              .map(one -> one.surface().equals(row.surface()))
              .orElse(false);
      if (chosen.size() > 1 && !shown) {
        compared.add(row.shown());
      }
    }
    all.addAll(compared);
  }

  /** Shows a row's network everywhere; takes it in hand first where it is not. */
  void show(RunRow row) {
    if (row.open().isPresent()) {
      model.parts().networks().show(row.open().get());
    } else {
      row.trained().ifPresent(one -> model.parts().networks().take(row.name(), one, row.truth()));
    }
  }

  /** The curves of the selected rows. */
  ChartSpec chart() {
    return TrialCharts.histories(selected.stream().map(RunRow::history).toList());
  }

  /** Median and range over the repeats, the network itself among them, in words. */
  String words() {
    List<RepeatedRun> done = repeats.resultProperty().get();
    if (done == null || repeated == null) {
      return "Select several rows to compare how they learnt; the drag plot shows them beside each"
          + " other. One run alone says little: repeat it with other seeds."
          + (lost().isEmpty() ? "" : " Without a network: " + lost() + ".");
    }
    List<TrainingFigures> figures = new ArrayList<>();
    if (done.stream()
        .flatMap(run -> run.network().stream())
        .allMatch(one -> one.settings().epochs() == repeated.trained().settings().epochs())) {
      figures.add(repeated.trained().figures());
    }
    List<String> failures = new ArrayList<>();
    for (RepeatedRun run : done) {
      run.network().ifPresent(one -> figures.add(one.figures()));
      if (!run.problem().isEmpty()) {
        failures.add("Seed " + run.seed() + ": " + run.problem());
      }
    }
    return figures.size()
        + " runs of "
        + repeated.words()
        + ", median (range): test MAE "
        + range(figures, one -> one.test().mae())
        + " E_c, slope error along the drag path "
        + percent(figures, one -> one.paths().dragSlopeError())
        + ", along random paths "
        + percent(figures, one -> one.paths().randomSlopeError())
        + "."
        + (failures.isEmpty() ? "" : " " + String.join(" ", failures));
  }

  private static MedianRange of(
      List<TrainingFigures> figures, ToDoubleFunction<TrainingFigures> which) {
    return MedianRange.of(figures.stream().mapToDouble(which).toArray());
  }

  private static String range(
      List<TrainingFigures> figures, ToDoubleFunction<TrainingFigures> which) {
    MedianRange range = of(figures, which);
    return ValidateWords.number(range.median())
        + " ("
        + ValidateWords.number(range.least())
        + "\u2013"
        + ValidateWords.number(range.largest())
        + ")";
  }

  private static String percent(
      List<TrainingFigures> figures, ToDoubleFunction<TrainingFigures> which) {
    MedianRange range = of(figures, which);
    return ValidateWords.percent(range.median())
        + " ("
        + ValidateWords.percent(range.least())
        + "\u2013"
        + ValidateWords.percent(range.largest())
        + ")";
  }

  /** All rows, those in hand first. */
  ObservableList<RunRow> rows() {
    return rows;
  }

  /** The rows that are compared. */
  ObservableList<RunRow> selected() {
    return selected;
  }

  ShownRun<List<RepeatedRun>> repeats() {
    return repeats;
  }

  ValidateViewModel page() {
    return model;
  }
}
