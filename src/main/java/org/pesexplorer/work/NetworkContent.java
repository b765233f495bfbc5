package org.pesexplorer.work;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;

/**
 * A network with all that is known of it.
 *
 * @param surface the network with its descriptor
 * @param trained how it came about; empty for one of Keras
 * @param truth the model of the energies it has learnt; empty where nobody knows
 * @param checkpoints the network after some of its epochs, in their order; empty where none were
 *     kept
 * @param ensemble the ensemble that the network is the first member of; empty for one alone
 */
public record NetworkContent(
    SurfaceNetwork surface,
    Optional<TrainedNetwork> trained,
    Optional<EnergyModel> truth,
    List<Checkpoint> checkpoints,
    Optional<SurfaceEnsemble> ensemble) {

  /** Refuses null and copies. */
  public NetworkContent {
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(trained, "trained");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(ensemble, "ensemble");
    checkpoints = List.copyOf(checkpoints);
  }

  /** A network alone. */
  public NetworkContent(
      SurfaceNetwork surface,
      Optional<TrainedNetwork> trained,
      Optional<EnergyModel> truth,
      List<Checkpoint> checkpoints) {
    this(surface, trained, truth, checkpoints, Optional.empty());
  }
}
