package org.pesexplorer.ui.training;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pesexplorer.core.network.Calibration;
import org.pesexplorer.core.network.EnsembleCheck;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.UncertaintyFigures;
import org.pesexplorer.core.stats.MedianRange;
import org.pesexplorer.model.Trial;
import org.pesexplorer.ui.common.ShownRun;

/** How sure a prediction is: the spread of an ensemble, scaled on the validation part. */
final class UncertaintyModel {
  private static final double PERCENT = 100;

  private final ValidateViewModel model;
  private final ShownRun<EnsembleCheck> run = new ShownRun<>();
  private String of = "";

  UncertaintyModel(ValidateViewModel model) {
    this.model = model;
    run.resultProperty().addListener((all, before, now) -> take(now));
  }

  private void take(EnsembleCheck now) {
    trained(now).ifPresent(ensemble -> scene().ensembleProperty().set(ensemble.surface()));
  }

  private static Optional<TrainedEnsemble> trained(EnsembleCheck check) {
    return Optional.ofNullable(check).flatMap(EnsembleCheck::ensemble);
  }

  /** What all plots look at. */
  TrainingScene scene() {
    return model.parts().scene();
  }

  /** The ensemble that is trained and judged; empty for none. */
  Optional<TrainedEnsemble> ensemble() {
    return trained(run.resultProperty().get());
  }

  /** What a file of the ensemble is called. */
  String fileName() {
    return NetworkDialog.offered("ensemble-" + model.trial().map(Trial::name).orElse(""));
  }

  /** Saves the ensemble, where there is one. */
  void save(Path file) {
    ensemble().ifPresent(all -> model.parts().judgements().files().save(all, file));
  }

  /** Trains so many networks of so many epochs. */
  void start(int networks, int epochs) {
    model
        .trial()
        .ifPresent(
            trial -> {
              run.forget();
              of = trial.words();
              run.start(
                  (made, ended) ->
                      model
                          .parts()
                          .judgements()
                          .trials()
                          .ensemble(trial, networks, epochs, made, ended));
            });
  }

  /** How long it takes, in words. */
  String forecast(int networks, int epochs) {
    return model
        .trial()
        .map(
            trial ->
                ValidateWords.forecast(trial, (double) networks * epochs * trial.trainingRows())
                    + ".")
        .orElse("How this network was trained is not known, or no database is open.");
  }

  /** What was found, in words. */
  String words() {
    EnsembleCheck now = run.resultProperty().get();
    if (now == null) {
      return "Networks that differ in their first weights agree where they know. Their spread, scaled"
          + " so that it fits the errors of the validation part, is the uncertainty; the test part"
          + " tells what it is worth.";
    }
    Optional<TrainedEnsemble> ensemble = now.ensemble();
    if (ensemble.isEmpty()) {
      long begun = now.histories().stream().filter(one -> !one.isEmpty()).count();
      return of + ": " + begun + " of " + now.histories().size() + " networks begun.";
    }
    return calibration(ensemble.get().calibration()) + members(ensemble.get());
  }

  private static String calibration(Calibration calibration) {
    UncertaintyFigures test = calibration.test();
    String scale =
        String.format(
            Locale.ROOT,
            "Uncertainty = %s times the spread (from %,d validation rows). ",
            ValidateWords.number(calibration.scale()),
            calibration.rows());
    if (test.rows() == 0) {
      return scale + "Without a test part nothing says what it is worth. ";
    }
    return scale
        + String.format(
            Locale.ROOT,
            "Of %,d test rows %.0f %% are within one (%.0f %% are meant to be), %.0f %% within two."
                + " Rank correlation of uncertainty and error %.2f. MAE of the most uncertain tenth"
                + " %s, of the others %s E_c. ",
            test.rows(),
            PERCENT * test.withinOne(),
            PERCENT * calibration.nominal(),
            PERCENT * test.withinTwo(),
            test.rankCorrelation(),
            ValidateWords.number(test.uncertainTenthMae()),
            ValidateWords.number(test.othersMae()));
  }

  private static String members(TrainedEnsemble ensemble) {
    MedianRange members = ensemble.range(figures -> figures.test().mae());
    return "MAE of the mean "
        + ValidateWords.number(ensemble.test().mae())
        + ", of one network "
        + ValidateWords.number(members.median())
        + " ("
        + ValidateWords.number(members.least())
        + "\u2013"
        + ValidateWords.number(members.largest())
        + ") E_c.";
  }

  ShownRun<EnsembleCheck> run() {
    return run;
  }

  ValidateViewModel page() {
    return model;
  }
}
