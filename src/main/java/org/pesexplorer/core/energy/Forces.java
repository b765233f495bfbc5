package org.pesexplorer.core.energy;

import java.util.Objects;

/**
 * The forces F_i = -d(N v)/d r_i, images moving along, in E_c/R_c.
 *
 * @param total particle-major, length N * d
 * @param pair the part that the pair sums make
 * @param triplet the part that the triplet sums make
 */
public record Forces(double[] total, double[] pair, double[] triplet) {
  /** Refuses nulls. */
  public Forces {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(triplet, "triplet");
  }

  /** Whether every component is a number: coincident particles have no force. */
  boolean defined() {
    for (double component : total) {
      if (!Double.isFinite(component)) {
        return false;
      }
    }
    return true;
  }
}
