package org.pesexplorer.core.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A network and how it came about: all that a file of it holds.
 *
 * @param surface the network with its descriptor
 * @param settings what it was trained with
 * @param split how rows were dealt out
 * @param truth the model of its rows; empty where that is not known
 * @param history the figures of every epoch
 * @param figures what it came to
 */
public record TrainedNetwork(
    SurfaceNetwork surface,
    TrainerSettings settings,
    SplitPlan split,
    Optional<TruthWords> truth,
    List<EpochFigures> history,
    TrainingFigures figures) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the settings are of another shape than the network
   */
  public TrainedNetwork {
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(figures, "figures");
    history = List.copyOf(history);
    if (!settings.shape().equals(surface.network().shape())) {
      throw new IllegalArgumentException(
          "the settings are of "
              + settings.shape()
              + ", the network is "
              + surface.network().shape());
    }
  }
}
