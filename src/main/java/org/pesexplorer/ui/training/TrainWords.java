package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.Trainings;

/** Sentences about a training. */
final class TrainWords {
  private TrainWords() {}

  static String running(Trainings trainings) {
    TrainingSnapshot view = trainings.viewProperty().get();
    String queue =
        trainings.waiting() > 0
            ? String.format(Locale.ROOT, " %d more wait.", trainings.waiting())
            : "";
    return view == null
        ? "Preparing the rows for " + trainings.name() + "..." + queue
        : trainings.name() + " learns from " + rows(view) + queue;
  }

  private static String rows(TrainingSnapshot view) {
    return String.format(
        Locale.ROOT,
        "%,d rows; %,d validate, %,d test.",
        view.rows().training(),
        view.rows().validation(),
        view.rows().test());
  }

  static String held(Trainings trainings) {
    TrainingSnapshot view = trainings.viewProperty().get();
    if (view == null || view.epoch() == 0) {
      return "The first weights of " + trainings.name() + ", before any training.";
    }
    return String.format(
        Locale.ROOT,
        "%s is held up after epoch %,d of %,d; Continue goes on with the settings it began with.",
        trainings.name(),
        view.epoch(),
        view.epochs());
  }

  static String shown(OpenNetwork network) {
    return network
        .trained()
        .map(
            trained ->
                String.format(
                    Locale.ROOT,
                    "%s: best epoch %,d of %,d, %,d parameters.",
                    network.name(),
                    trained.figures().bestEpoch(),
                    trained.figures().epochs(),
                    trained.settings().shape().parameters()))
        .orElse(network.name() + ": how it was trained is not known.");
  }

  /** Which inputs teach nothing, counted from 1, as people do; empty for none. */
  static String constantInputs(List<Integer> inputs) {
    if (inputs.isEmpty()) {
      return "";
    }
    String numbers =
        inputs.stream().map(each -> Integer.toString(each + 1)).collect(Collectors.joining(", "));
    return (inputs.size() == 1 ? "Input " : "Inputs ")
        + numbers
        + (inputs.size() == 1 ? " is" : " are")
        + " the same in all training rows and teach"
        + (inputs.size() == 1 ? "es" : "")
        + " nothing.";
  }
}
