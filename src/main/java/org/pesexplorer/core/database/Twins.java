package org.pesexplorer.core.database;

import java.util.List;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * Rows that a descriptor hardly tells apart although their energies differ (docs/theory.md,
 * "Twins"). Distances are between inputs that are scaled to zero mean and unit deviation over all
 * rows.
 *
 * @param settings which descriptor
 * @param rows how many rows were compared; those without a finite energy are left out
 * @param nearest the pairs of each row with its nearest neighbour, each pair once, by distance
 * @param largestDistance up to which distance pairs count as twins
 * @param list the twins with the largest differences in energy, the largest first
 * @param floor the error that no model of this descriptor can go below
 */
public record Twins(
    DescriptorSettings settings,
    int rows,
    List<Pair> nearest,
    double largestDistance,
    List<Pair> list,
    TwinFloor floor) {

  /**
   * Two rows.
   *
   * @param first the row with the lower index
   * @param second the other one
   * @param distance between their scaled inputs
   * @param difference between their energies per particle, in E_c, not negative
   */
  public record Pair(int first, int second, double distance, double difference) {}

  /** Copies the lists. */
  public Twins {
    nearest = List.copyOf(nearest);
    list = List.copyOf(list);
  }
}
