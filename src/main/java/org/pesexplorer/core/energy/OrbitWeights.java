package org.pesexplorer.core.energy;

/**
 * How often the ordered sums at a given depth count one pair or triangle and all its images,
 * whatever the potential: from each corner in turn, moved into the central cell, when the others
 * lie within the depth (docs/theory.md, "Orbits"). At a converged depth that is 6 t, or 4 t for a
 * triangle split 2 + 1 under equation 9, and 2 q for a pair.
 */
final class OrbitWeights {
  private final int dimension;
  private final int depth;
  private final double pairShare;
  private final double tripletShare;
  private final double splitFactor;

  OrbitWeights(int dimension, int depth, Shares shares, Counting counting) {
    this.dimension = dimension;
    this.depth = depth;
    this.pairShare = shares.pair();
    this.tripletShare = shares.triplet();
    this.splitFactor = counting.splitFactor();
  }

  /**
   * The weight of the pair of a particle in the central cell and another.
   *
   * @param shifts cells as whole numbers, dimension numbers each; not modified
   * @param j entry of the other's cell
   */
  double pair(int[] shifts, int j) {
    return fromCentre(shifts, j) <= depth ? 2 * pairShare : 0;
  }

  /**
   * The weight of the triangle of a particle in the central cell with two others. When these are
   * images of one particle j, the triangle of j with two images of the particle is congruent and
   * counted as often; the weight then is that of both.
   *
   * @param shifts cells as whole numbers, dimension numbers each; not modified
   * @param j entry of the second corner's cell
   * @param k entry of the third corner's cell
   * @param same whether the two are images of one particle
   */
  double triangle(int[] shifts, int j, int k, boolean same) {
    int second = fromCentre(shifts, j);
    int third = fromCentre(shifts, k);
    int between = 0;
    for (int axis = 0; axis < dimension; axis++) {
      int along = shifts[j * dimension + axis] - shifts[k * dimension + axis];
      between = Math.max(between, Math.abs(along));
    }
    double count = corner(second, third) + corner(second, between) + corner(third, between);
    return tripletShare * (same ? 2 * count : count);
  }

  /** What one corner counts, the others so many cells away from it. */
  private double corner(int first, int second) {
    if (first > depth || second > depth) {
      return 0;
    }
    return (first == 0) == (second == 0) ? 2 : splitFactor;
  }

  private int fromCentre(int[] shifts, int j) {
    int most = 0;
    for (int axis = 0; axis < dimension; axis++) {
      most = Math.max(most, Math.abs(shifts[j * dimension + axis]));
    }
    return most;
  }
}
