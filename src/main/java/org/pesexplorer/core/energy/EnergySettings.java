package org.pesexplorer.core.energy;

import java.util.Objects;
import java.util.Optional;

/**
 * How the sums are taken.
 *
 * @param counting how split triangles are counted
 * @param depth how many shells of image cells are taken in
 * @param shares the shares of triplets and pairs; empty for the potential's own
 */
public record EnergySettings(Counting counting, ImageDepth depth, Optional<Shares> shares) {
  /** Invariant count, automatic depth, the potential's own shares. */
  public static final EnergySettings DEFAULT =
      new EnergySettings(Counting.INVARIANT, ImageDepth.AUTO, Optional.empty());

  /** Refuses nulls. */
  public EnergySettings {
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(depth, "depth");
    Objects.requireNonNull(shares, "shares");
  }

  /** The same settings with another count. */
  public EnergySettings withCounting(Counting other) {
    return new EnergySettings(other, depth, shares);
  }

  /** The same settings with another depth. */
  public EnergySettings withDepth(ImageDepth other) {
    return new EnergySettings(counting, other, shares);
  }
}
