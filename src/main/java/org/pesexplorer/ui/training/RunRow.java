package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.plot.TrialCharts;

/**
 * A run in the table: a network in hand, or one that was trained again with another seed.
 *
 * @param name what it is called
 * @param surface the network
 * @param trained how it came about; empty where nobody knows
 * @param truth the model of the energies it has learnt; empty where nobody knows
 * @param open the network in hand; empty for one that is not
 * @param seconds how long its epochs took; NaN where nobody knows
 */
record RunRow(
    String name,
    SurfaceNetwork surface,
    Optional<TrainedNetwork> trained,
    Optional<EnergyModel> truth,
    Optional<OpenNetwork> open,
    double seconds) {

  /** A network in hand. */
  static RunRow of(OpenNetwork open, double seconds) {
    return new RunRow(
        open.name(), open.surface(), open.trained(), open.truth(), Optional.of(open), seconds);
  }

  /** The number of a figure, NaN for a network of which none are known. */
  double figure(ToDoubleFunction<TrainingFigures> which) {
    return trained.map(one -> which.applyAsDouble(one.figures())).orElse(Double.NaN);
  }

  /** Its settings in short: "8-32-32-1 silu, mae, adam 0.003, seed 1". */
  String settings() {
    NetworkShape shape = surface.network().shape();
    String layers = shape.layers().stream().map(n -> n + "-").collect(Collectors.joining());
    String size = shape.inputs() + "-" + layers + "1";
    return trained.map(one -> size + training(one)).orElse(size + ", Keras");
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
    return new TrialCharts.History(name, trained.map(TrainedNetwork::history).orElse(List.of()));
  }

  /** As other plots show it. */
  ShownNetwork shown() {
    return new ShownNetwork(
        name,
        surface,
        truth,
        trained.map(one -> one.figures().energies()).orElse(EnergySpan.UNKNOWN),
        trained.map(one -> one.figures().bestEpoch()).orElse(0));
  }
}
