package org.pesexplorer.core.network;

import java.util.Objects;

/**
 * The model whose energies a network has learnt, in the words of the command line, so that what it
 * is compared with later is never another one.
 *
 * @param potential as in "eq10:n=6,R0=2"
 * @param counting "invariant" or "thesis"
 * @param depth "auto" or a number of shells
 */
public record TruthWords(String potential, String counting, String depth) {

  /** Refuses null. */
  public TruthWords {
    Objects.requireNonNull(potential, "potential");
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(depth, "depth");
  }
}
