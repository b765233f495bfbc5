package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.TripletFunction;

/** The row loops of any pair and triplet functions. */
final class FunctionLoops implements RowLoops {
  private final PairFunction pair;
  private final TripletFunction triplet;

  /**
   * Makes the loops.
   *
   * @param pair null when pairs do not count
   * @param triplet null when triangles do not count
   */
  FunctionLoops(PairFunction pair, TripletFunction triplet) {
    this.pair = pair;
    this.triplet = triplet;
  }

  @Override
  public double pairCutoff() {
    return pair == null ? 0 : pair.cutoff();
  }

  @Override
  public double perimeterCutoff() {
    return triplet == null ? 0 : triplet.perimeterCutoff();
  }

  @Override
  public void addPairs(double[] sums, double[] distances, double weight, int from, int to) {
    for (int k = from; k < to; k++) {
      sums[k] += weight * pair.value(distances[k]);
    }
  }

  @Override
  public void addTriangles(
      double[] sums,
      double[] first,
      double[] second,
      double side,
      double weight,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      sums[k] += weight * triplet.value(first[k], second[k], side);
    }
  }
}
