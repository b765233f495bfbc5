package org.pesexplorer.work;

import java.util.Objects;
import java.util.Optional;

/**
 * One of several runs that differ by their seed alone.
 *
 * @param seed its seed
 * @param result what it came to; empty when it failed
 * @param problem why it failed, in words; empty when it did not
 */
public record RepeatedRun(long seed, Optional<TrainResult> result, String problem) {

  /** Refuses null. */
  public RepeatedRun {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(problem, "problem");
  }
}
