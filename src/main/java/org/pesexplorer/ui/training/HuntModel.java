package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.model.Trials;
import org.pesexplorer.ui.common.ShownRun;

/** Looks for holes of the network in hand and fills them, round by round. */
final class HuntModel {
  private static final double PERCENT = 100;

  private final ValidateViewModel model;
  private final int starts;
  private final ShownRun<List<HuntRound>> run = new ShownRun<>();
  private String of = "";

  HuntModel(ValidateViewModel model) {
    this(model, Trials.HUNT_STARTS);
  }

  /** With another number of starts a round. */
  HuntModel(ValidateViewModel model, int starts) {
    this.model = model;
    this.starts = starts;
  }

  /** Starts a hunt of so many rounds, with so many epochs in each. */
  void start(int rounds, int epochs) {
    model
        .trial()
        .ifPresent(
            trial -> {
              run.forget();
              of = trial.words();
              Trials.Hunt hunt =
                  new Trials.Hunt(
                      trial,
                      starts,
                      rounds,
                      epochs,
                      model.parts().databases(),
                      model.parts().networks());
              run.start(
                  (made, ended) -> model.parts().judgements().trials().hunt(hunt, made, ended));
            });
  }

  /** How long it takes, in words. */
  String forecast(int rounds, int epochs) {
    return model
        .trial()
        .map(
            trial ->
                String.format(
                    Locale.ROOT,
                    "%,d starts a round; training %s.",
                    starts,
                    ValidateWords.forecast(trial, (double) rounds * epochs * trial.trainingRows())))
        .orElse("How this network was trained is not known, or no database is open.");
  }

  /** What was found, in words. */
  String words() {
    List<HuntRound> rounds = run.resultProperty().get();
    if (rounds == null || rounds.isEmpty()) {
      return "Random starts are relaxed on the network. Where it lies below the truth there is a hole"
          + " that relaxations fall into: such places are added to the training part with their true"
          + " energies, and the network is trained again. The test part stays the same.";
    }
    HuntRound first = rounds.get(0);
    HuntRound last = rounds.get(rounds.size() - 1);
    return String.format(
        Locale.ROOT,
        "%s: at first %.1f %% of the starts ended in holes, now %.1f %%; test MAE %s at first, now"
            + " %s E_c. %s",
        of,
        PERCENT * first.share(),
        PERCENT * last.share(),
        ValidateWords.number(first.testMae()),
        ValidateWords.number(last.testMae()),
        run.runningProperty().get() ? "" : ending(rounds));
  }

  private static String ending(List<HuntRound> rounds) {
    return rounds.size() > 1
        ? "The last network is in hand, with the rows that it has learnt from."
        : "Nothing was added.";
  }

  ShownRun<List<HuntRound>> run() {
    return run;
  }

  ValidateViewModel page() {
    return model;
  }
}
