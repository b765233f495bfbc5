package org.pesexplorer.work;

import java.util.List;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.SurfaceNetwork;

/**
 * How far a training is.
 *
 * @param epochs the most epochs there will be
 * @param history the figures of all epochs so far, those before a resumed run's start among them
 * @param best the network of the best epoch so far
 * @param samplesPerSecond training samples a second of this run so far, NaN before the first epoch
 */
public record TrainingView(
    int epochs, List<EpochFigures> history, SurfaceNetwork best, double samplesPerSecond) {

  /** Copies. */
  public TrainingView {
    history = List.copyOf(history);
  }
}
