package org.pesexplorer.core.energy;

/** Adds the energies of pairs and triangles to a row of places; reduced units. */
interface RowLoops {

  /** The distance from which on pairs have no energy; 0 without pairs, +Infinity without end. */
  double pairCutoff();

  /** The perimeter from which on triangles have no energy; 0 without triangles. */
  double perimeterCutoff();

  /**
   * Adds the energies of pairs, times a weight, to a stretch of a row.
   *
   * @param sums what is added to
   * @param distances the distance at each place; not modified
   * @param weight what the energies are multiplied with, above 0
   * @param from first place
   * @param to place after the last
   */
  void addPairs(double[] sums, double[] distances, double weight, int from, int to);

  /**
   * Adds the energies of triangles with one corner at each place of a stretch of a row.
   *
   * @param sums what is added to
   * @param first distance of the second corner from each place; not modified
   * @param second distance of the third corner from each place; not modified
   * @param side the side between those two
   * @param weight what the energies are multiplied with, above 0
   * @param from first place
   * @param to place after the last
   */
  void addTriangles(
      double[] sums, double[] first, double[] second, double side, double weight, int from, int to);
}
