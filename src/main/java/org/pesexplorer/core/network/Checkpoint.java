package org.pesexplorer.core.network;

import java.util.Objects;

/**
 * A network as it was after an epoch of its training.
 *
 * @param epoch from 1; 0 for the first weights
 * @param network with the parameters of that epoch
 */
public record Checkpoint(int epoch, Network network) {

  /** Refuses null and epochs below 0. */
  public Checkpoint {
    Objects.requireNonNull(network, "network");
    if (epoch < 0) {
      throw new IllegalArgumentException("an epoch is at least 0, was " + epoch);
    }
  }
}
