package org.pesexplorer.ui.training;

import java.util.Locale;
import java.util.Optional;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningSteps;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.stats.PowerLaw;
import org.pesexplorer.model.Trial;
import org.pesexplorer.model.Trials;
import org.pesexplorer.ui.common.ShownRun;

/** What more rows would bring: networks of the same settings on fewer and more of them. */
final class CurveModel {
  /** Errors fall as this power of the rows in the best of cases, with a halving by four times. */
  private static final double WORTH_MORE = 0.25;

  private final ValidateViewModel model;
  private final ShownRun<LearningCurve> run = new ShownRun<>();
  private String of = "";

  CurveModel(ValidateViewModel model) {
    this.model = model;
  }

  /**
   * Starts anew.
   *
   * @param seeds how many networks of each size
   * @param epochs those of the whole training part
   */
  void start(int seeds, int epochs) {
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
                          .learningCurve(trial, seeds, epochs, made, ended));
            });
  }

  /** How long it takes, in words; why there can be none where there is nothing to train. */
  String forecast(int seeds, int epochs) {
    Optional<Trial> trial = model.trial();
    if (trial.isEmpty()) {
      return "How this network was trained is not known, or no database is open.";
    }
    TrainerSettings settings = trial.get().settings(epochs);
    int all = trial.get().trainingRows();
    double samples = 0;
    int networks = 0;
    for (int size : Trials.CURVE_ROWS) {
      int rows = Math.min(size, all);
      if (rows == all && networks > 0 && size < Trials.ALL_ROWS) {
        continue; // the whole part comes once
      }
      samples += (double) seeds * rows * LearningSteps.epochs(settings, all, rows);
      networks += seeds;
    }
    return networks + " networks, " + ValidateWords.forecast(trial.get(), samples) + ".";
  }

  /** What was found, in words. */
  String words() {
    LearningCurve curve = run.resultProperty().get();
    if (curve == null || curve.runs().isEmpty()) {
      return "How the error falls with the number of rows: whether a larger database, or another"
          + " network, is what is missing. Fewer rows get more epochs, so that steps are as many.";
    }
    PowerLaw fit = curve.fit();
    String judged = curve.judged() == Split.Part.TEST ? "test" : "validation";
    String head =
        String.format(Locale.ROOT, "%s, judged on %,d %s rows. ", of, curve.judgedRows(), judged);
    if (Double.isNaN(fit.exponent())) {
      return head + "Two sizes are needed for an exponent.";
    }
    return head
        + String.format(
            Locale.ROOT,
            "The error falls as rows to the power \u2212%.2f%s: twice the rows make it %.0f %% of"
                + " what it is. ",
            fit.exponent(),
            Double.isNaN(fit.standardError())
                ? ""
                : String.format(Locale.ROOT, " \u00b1 %.2f", fit.standardError()),
            100 * Math.pow(2, -fit.exponent()))
        + (fit.exponent() > WORTH_MORE
            ? "More rows are worth their time."
            : "More rows bring little: try another network or descriptor.");
  }

  ShownRun<LearningCurve> run() {
    return run;
  }

  ValidateViewModel page() {
    return model;
  }
}
