package org.pesexplorer.io;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyReport;

/**
 * One frame of an extended XYZ file.
 *
 * @param configuration the particles in their cell
 * @param energy the energy of the cell, N v, in E_c; empty when the frame says nothing
 * @param energyPerParticle v in E_c; empty when the frame says nothing
 * @param forces particle-major, length N * d, in E_c/R_c; empty when the frame has none
 */
public record XyzFrame(
    Configuration configuration,
    OptionalDouble energy,
    OptionalDouble energyPerParticle,
    Optional<double[]> forces) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException when the forces are not as many as the coordinates
   */
  public XyzFrame {
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(energy, "energy");
    Objects.requireNonNull(energyPerParticle, "energyPerParticle");
    int expected = configuration.count() * configuration.dimension();
    if (forces.isPresent() && forces.get().length != expected) {
      throw new IllegalArgumentException(
          "expected " + expected + " force components, got " + forces.get().length);
    }
  }

  /** A frame that says nothing of energies. */
  public static XyzFrame of(Configuration configuration) {
    return new XyzFrame(
        configuration, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
  }

  /** A frame with all that an evaluation found. */
  public static XyzFrame of(Configuration configuration, EnergyReport report) {
    return new XyzFrame(
        configuration,
        OptionalDouble.of(report.cellEnergy()),
        OptionalDouble.of(report.energyPerParticle()),
        report.forces().map(forces -> forces.total().clone()));
  }
}
