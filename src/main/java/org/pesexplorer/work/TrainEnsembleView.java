package org.pesexplorer.work;

import java.util.List;
import org.pesexplorer.core.network.EpochFigures;

/**
 * How far the training of an ensemble is.
 *
 * @param epochs the most epochs of a network
 * @param histories the figures of all epochs so far, a list for each network; empty for those that
 *     have not begun
 */
public record TrainEnsembleView(int epochs, List<List<EpochFigures>> histories) {

  /** Copies. */
  public TrainEnsembleView {
    histories = histories.stream().map(List::copyOf).toList();
  }
}
