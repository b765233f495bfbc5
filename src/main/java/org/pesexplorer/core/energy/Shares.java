package org.pesexplorer.core.energy;

/**
 * What the triplet and the pair sums are multiplied with: N v = triplet (c1 + [2] c2 + c3) + pair
 * (p1 + p2).
 *
 * @param triplet share of the triplet sums
 * @param pair share of the pair sums
 */
public record Shares(double triplet, double pair) {
  /**
   * Checks the two numbers.
   *
   * @throws IllegalArgumentException when one is negative or not finite
   */
  public Shares {
    requireShare("triplet", triplet);
    requireShare("pair", pair);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          name + " share must be a finite number of at least 0, was " + value);
    }
  }
}
