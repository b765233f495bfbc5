package org.pesexplorer.core.energy;

/**
 * The five ordered sums of equation 9 (docs/theory.md), in E_c, none of them weighted.
 *
 * @param tripletsOneInCell c1: one corner in the cell, two image corners
 * @param tripletsTwoInCell c2: two corners in the cell, one image corner, as ordered in equation 9
 * @param tripletsThreeInCell c3: all corners in the cell
 * @param pairsOneInCell p1: one particle in the cell, the other an image
 * @param pairsTwoInCell p2: both in the cell
 */
public record EnergyTerms(
    double tripletsOneInCell,
    double tripletsTwoInCell,
    double tripletsThreeInCell,
    double pairsOneInCell,
    double pairsTwoInCell) {

  /** The energy of the cell, N v, for a count and shares. */
  public double cellEnergy(Counting counting, Shares shares) {
    double triplets =
        tripletsOneInCell + counting.splitFactor() * tripletsTwoInCell + tripletsThreeInCell;
    double pairs = pairsOneInCell + pairsTwoInCell;
    return part(shares.triplet(), triplets) + part(shares.pair(), pairs);
  }

  private static double part(double share, double sum) {
    return share == 0 ? 0 : share * sum;
  }
}
