package org.pesexplorer.model;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;

/**
 * With which model the energies of a database are compared.
 *
 * @param potential the potential
 * @param settings weighting and shares; its depth is not looked at
 * @param depth shells of images; empty for what the database says of each row
 */
public record RescoreRequest(
    Potential potential, EnergySettings settings, Optional<ImageDepth> depth) {
  /** Refuses missing parts. */
  public RescoreRequest {
    Objects.requireNonNull(potential, "potential");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(depth, "depth");
  }
}
