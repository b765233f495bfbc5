package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.work.NetworkContent;

/**
 * A run in the table: a network in hand, or one that was trained again with another seed.
 *
 * @param name what it is called
 * @param content the network
 * @param open the network in hand; empty for one that is not
 * @param seconds how long its epochs took; NaN where nobody knows
 */
record RunRow(String name, NetworkContent content, Optional<OpenNetwork> open, double seconds) {

  /** The number of a figure, NaN for a network of which none are known. */
  double figure(ToDoubleFunction<TrainingFigures> which) {
    return content.trained().map(one -> which.applyAsDouble(one.figures())).orElse(Double.NaN);
  }

  /** Its settings in short: "8-32-32-1 silu, mae, adam 0.003, seed 1". */
  String settings() {
    NetworkShape shape = content.surface().network().shape();
    String layers = shape.layers().stream().map(n -> n + "-").collect(Collectors.joining());
    String size = shape.inputs() + "-" + layers + "1";
    return content.trained().map(one -> size + training(one)).orElse(size + ", Keras");
  }

  private static String training(TrainedNetwork trained) {
    TrainerSettings settings = trained.settings();
    String activation =
        settings.shape().layers().isEmpty() ? "" : " " + lower(settings.shape().activation());
    return activation
        + ", "
        + lower(settings.loss().kind())
        + ", "
        + lower(settings.optimiser().kind())
        + " "
        + ValidateWords.number(settings.optimiser().rate())
        + (settings.slopeWeight() > 0 ? ", forces" : "")
        + ", seed "
        + settings.seed();
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How it learnt. */
  TrialCharts.History history() {
    return new TrialCharts.History(
        name, content.trained().map(TrainedNetwork::history).orElse(List.of()));
  }

  /** As other plots show it. */
  ShownNetwork shown() {
    return new ShownNetwork(
        name,
        content.surface(),
        content.truth(),
        content.trained().map(one -> one.figures().energies()).orElse(EnergySpan.UNKNOWN),
        content.trained().map(one -> one.figures().bestEpoch()).orElse(0));
  }
}
