package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.work.NetworkContent;

/**
 * A network in hand. Immutable; what is saved or trained further takes its place under the same
 * number.
 *
 * @param id its number, which no other network of this session has
 * @param name what it is called on screen
 * @param content the network
 * @param file where it is stored; empty for one in memory alone
 */
public record OpenNetwork(int id, String name, NetworkContent content, Optional<Path> file) {

  /** Refuses missing parts. */
  public OpenNetwork {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(file, "file");
  }

  /** The network with its descriptor. */
  public SurfaceNetwork surface() {
    return content.surface();
  }

  /** How it came about; empty for one of Keras. */
  public Optional<TrainedNetwork> trained() {
    return content.trained();
  }

  /** The model of the energies it has learnt; empty where nobody knows. */
  public Optional<EnergyModel> truth() {
    return content.truth();
  }

  /** The network after some of its epochs, in their order; empty where none were kept. */
  public List<Checkpoint> checkpoints() {
    return content.checkpoints();
  }

  /** Whether closing it would lose it. */
  public boolean unsaved() {
    return file.isEmpty();
  }

  /** The ensemble that it is the first member of; empty for one alone. */
  public Optional<SurfaceEnsemble> ensemble() {
    return content.ensemble();
  }
}
