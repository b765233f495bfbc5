package org.pesexplorer.core.network;

import java.util.Objects;
import java.util.Optional;

/**
 * One of several runs that differ by their seed alone.
 *
 * @param seed its seed
 * @param network what it came to; empty when it failed
 * @param seconds how long its epochs took; differs from time to time
 * @param problem why it failed, in words; empty when it did not
 */
public record RepeatedRun(
    long seed, Optional<TrainedNetwork> network, double seconds, String problem) {

  /** Refuses null. */
  public RepeatedRun {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(problem, "problem");
  }
}
