package org.pesexplorer.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyReport;

/**
 * One frame of an extended XYZ file.
 *
 * @param configuration the particles in their cell
 * @param energy the energy of the cell, N v, in E_c; empty when the frame says nothing
 * @param energyPerParticle v in E_c; empty when the frame says nothing
 * @param forces particle-major, length N * d, in E_c/R_c; empty when the frame has none
 * @param extra what else the comment line says, keys and values in its order; values as they are
 *     without quotes
 */
public record XyzFrame(
    Configuration configuration,
    OptionalDouble energy,
    OptionalDouble energyPerParticle,
    Optional<double[]> forces,
    Map<String, String> extra) {
  /** Keys of the comment line that stand for something of their own. */
  static final Set<String> OWN_KEYS =
      Set.of("Lattice", "Properties", "pbc", "energy", "energy_per_particle");

  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException when the forces are not as many as the coordinates, or an
   *     extra key is empty or one of a frame's own
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
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    for (String key : extra.keySet()) {
      if (key.isEmpty() || OWN_KEYS.contains(key)) {
        throw new IllegalArgumentException("\"" + key + "\" cannot be an extra key");
      }
    }
  }

  /** A frame that says nothing else. */
  public XyzFrame(
      Configuration configuration,
      OptionalDouble energy,
      OptionalDouble energyPerParticle,
      Optional<double[]> forces) {
    this(configuration, energy, energyPerParticle, forces, Map.of());
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
