package org.pesexplorer.core.database;

import java.util.Objects;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.EnergyModel;

/**
 * Many random paths of the thesis's kind: particles stand where chance put them, uniform in the
 * cell, and the last one is dragged along one axis through the whole cell.
 *
 * @param model the energy
 * @param cell the cell
 * @param count particles in each configuration, with the one that is dragged
 * @param paths how many paths
 * @param points at how many places along each the energy is taken
 * @param seed what they are drawn from
 */
public record PathRequest(
    EnergyModel model, Cell cell, int count, int paths, int points, long seed) {
  /** The most points of all paths together: 80 MB of energies. */
  public static final long MOST_POINTS = 10_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there is no particle, path or point, or too many points
   */
  public PathRequest {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(cell, "cell");
    if (count < 1 || paths < 1 || points < 1 || (long) paths * points > MOST_POINTS) {
      throw new IllegalArgumentException(
          "paths need at least 1 particle, path and point, and at most "
              + MOST_POINTS
              + " points in all; were "
              + count
              + " particles, "
              + paths
              + " paths of "
              + points
              + " points");
    }
  }
}
