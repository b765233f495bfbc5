package org.pesexplorer.work;

import org.pesexplorer.core.stats.Histogram;

/**
 * A generation on its way, for a live picture.
 *
 * @param finished rows that are finished
 * @param rows how many there will be before the filter
 * @param energies energies per particle of finished rows in E_c, one row in so many; not to be
 *     modified
 * @param every one row in how many
 */
public record GenerationView(int finished, int rows, double[] energies, int every) {

  /** The energies counted in bins chosen for them, see {@link Histogram#automatic}. */
  public Histogram histogram(int leastBins, int mostBins) {
    return Histogram.automatic(energies, leastBins, mostBins);
  }
}
