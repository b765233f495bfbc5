package org.pesexplorer.core.energy;

import java.util.Optional;

/**
 * All that is known of one configuration.
 *
 * @param energyPerParticle v in E_c; +Infinity where particles with a repulsive core coincide; 0
 *     for an empty cell
 * @param count N
 * @param terms the five ordered sums
 * @param depth the shells of image cells that were taken in
 * @param converged whether more shells would change nothing
 * @param forces the forces; empty where they are undefined
 */
public record EnergyReport(
    double energyPerParticle,
    int count,
    EnergyTerms terms,
    int depth,
    boolean converged,
    Optional<Forces> forces) {

  /** The energy of the cell, N v, in E_c. */
  public double cellEnergy() {
    return energyPerParticle * count;
  }
}
