package org.pesexplorer.core.energy;

import java.util.Locale;
import org.pesexplorer.core.cell.Configuration;

/** Refuses sums that nobody would live to see: a narrow cell or a large depth holds many images. */
final class Effort {
  /** Terms that are still taken on; about a minute of work. */
  private static final double MOST_TERMS = 1e10;

  private Effort() {}

  /**
   * Checks how many terms there are, roughly: a particle sees the images within reach and within
   * the depth.
   *
   * @throws IllegalArgumentException when there are too many, naming width, depth and number
   */
  static void require(EnergyModel model, Configuration configuration) {
    int count = configuration.count();
    int dimension = configuration.dimension();
    int depth = model.depth(configuration.cell());
    double within = 2 * model.reach() * model.potential().lengthUnit() / configuration.width();
    double side = Math.min(2.0 * depth + 1, within);
    double seen = count;
    for (int axis = 0; axis < dimension; axis++) {
      seen *= side;
    }
    double terms = model.shares().triplet() == 0 ? count * seen : count * seen * seen / 2;
    if (terms > MOST_TERMS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d particles in a cell of width %s with %d image shells make about %.0e terms, too"
                  + " many to sum: take a wider cell, fewer particles or fewer shells",
              count,
              configuration.width(),
              depth,
              terms));
    }
  }
}
