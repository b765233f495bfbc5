package org.pesexplorer.core.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A training that is watched, as it is now.
 *
 * @param epoch epochs done; 0 shows the first weights
 * @param epochs the most there will be
 * @param history the figures of epochs, thinned out when there are very many; the newest last
 * @param checkpoints the network after some of its epochs, in their order, the newest last
 * @param best the figures of the best epoch; empty before the first
 * @param latest the network as it is now
 * @param rows what is the same for the whole run
 * @param dragSlopeError relative error of dv/ds along the thesis's path, 1 being 100 %; NaN where
 *     it is not known
 * @param seconds how long the epochs took, pauses not counted
 * @param samplesPerSecond training samples a second; NaN before the first epoch
 * @param complete whether there is nothing left to do: all epochs are over or it stopped early
 */
public record TrainingSnapshot(
    int epoch,
    int epochs,
    List<EpochFigures> history,
    List<Checkpoint> checkpoints,
    Optional<EpochFigures> best,
    SurfaceNetwork latest,
    Rows rows,
    double dragSlopeError,
    double seconds,
    double samplesPerSecond,
    boolean complete) {

  /**
   * What a training learns from.
   *
   * @param energies the span of the training part's energies
   * @param training rows of the training part
   * @param validation rows of the validation part
   * @param test rows of the test part
   * @param constantInputs inputs without spread in the training part, from 0
   */
  public record Rows(
      EnergySpan energies, int training, int validation, int test, List<Integer> constantInputs) {

    /** Copies. */
    public Rows {
      Objects.requireNonNull(energies, "energies");
      constantInputs = List.copyOf(constantInputs);
    }
  }

  /** Copies the lists. */
  public TrainingSnapshot {
    history = List.copyOf(history);
    checkpoints = List.copyOf(checkpoints);
    Objects.requireNonNull(best, "best");
    Objects.requireNonNull(latest, "latest");
    Objects.requireNonNull(rows, "rows");
  }

  /** The surface with the parameters of another epoch. */
  public SurfaceNetwork surface(Network network) {
    return new SurfaceNetwork(
        network, latest.descriptor(), latest.particles(), latest.dimension(), latest.range());
  }
}
