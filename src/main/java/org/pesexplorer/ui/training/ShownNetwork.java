package org.pesexplorer.ui.training;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.SurfaceNetwork;

/**
 * A network as plots show it.
 *
 * @param name what it is called in legends
 * @param surface the network at the epoch that is looked at
 * @param truth the model of the energies that it learns; empty where nobody knows
 * @param energies the span of the training part's energies
 * @param epoch of which epoch it is; 0 where that is not known
 */
public record ShownNetwork(
    String name,
    SurfaceNetwork surface,
    Optional<EnergyModel> truth,
    EnergySpan energies,
    int epoch) {

  /** Refuses null. */
  public ShownNetwork {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(energies, "energies");
  }
}
