package org.pesexplorer.plot;

import java.util.Arrays;
import java.util.BitSet;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSurvey;

/**
 * Bins of energies that take equal room on the axis that suits them. A bin holds its lower edge and
 * not its upper one, but for the last, which holds both. Immutable.
 */
final class EnergyBins {
  private static final double HALF = 0.5;

  private final double[] edges;
  private final ChartAxis axis;

  /**
   * Divides a range.
   *
   * @param label of the axis
   * @param lowest the least energy, finite
   * @param highest the largest, finite, not below the lowest
   * @param bins how many, at least 1; a single one where energies are hardly different
   */
  EnergyBins(String label, double lowest, double highest, int bins) {
    this.axis = EnergyAxis.of(label, lowest, highest);
    double[] wanted = edges(lowest, highest, bins);
    this.edges = rising(wanted) ? wanted : around(lowest, highest);
  }

  private double[] edges(double lowest, double highest, int bins) {
    double from = axis.scale().place(lowest);
    double step = (axis.scale().place(highest) - from) / bins;
    double[] all = new double[bins + 1];
    for (int k = 1; k < bins; k++) {
      all[k] = axis.scale().value(from + k * step);
    }
    all[0] = lowest;
    all[bins] = highest;
    return all;
  }

  private static boolean rising(double[] edges) {
    for (int k = 1; k < edges.length; k++) {
      if (!(edges[k] > edges[k - 1])) {
        return false;
      }
    }
    return true;
  }

  private static double[] around(double lowest, double highest) {
    double half = Math.max(HALF, Math.ulp(highest));
    return new double[] {lowest - half, highest + half};
  }

  /** The edges, rising, one more than bins; a copy. */
  double[] edges() {
    return edges.clone();
  }

  /** The axis of the energies. */
  ChartAxis axis() {
    return axis;
  }

  /** How many rows are in each bin. Cost O(bins log n). */
  double[] counts(DatabaseSurvey survey) {
    double[] counts = new double[edges.length - 1];
    int below = survey.countBelow(edges[0]);
    for (int k = 0; k < counts.length; k++) {
      boolean last = k == counts.length - 1;
      int next = survey.countBelow(last ? Math.nextUp(edges[k + 1]) : edges[k + 1]);
      counts[k] = next - below;
      below = next;
    }
    return counts;
  }

  /** How many of some rows are in each bin. */
  double[] counts(DatabaseColumns columns, BitSet rows) {
    double[] counts = new double[edges.length - 1];
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      count(counts, columns.energy(row), 1);
    }
    return counts;
  }

  /**
   * How many energies are in each bin.
   *
   * @param energies in any order; not modified
   * @param each how many each stands for
   */
  double[] counts(double[] energies, double each) {
    double[] counts = new double[edges.length - 1];
    for (double energy : energies) {
      count(counts, energy, each);
    }
    return counts;
  }

  private void count(double[] counts, double energy, double each) {
    if (energy >= edges[0] && energy <= edges[counts.length]) {
      int found = Arrays.binarySearch(edges, energy);
      int bin = found >= 0 ? found : -found - 2;
      counts[Math.min(bin, counts.length - 1)] += each;
    }
  }
}
