package org.pesexplorer.core.network;

import java.util.Objects;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * A network with all that turns particles into an energy: a learnt potential energy surface.
 *
 * @param network the network; it reads what the descriptor makes
 * @param descriptor how its inputs are made of particles
 * @param particles N, in each cell
 * @param dimension number of axes
 * @param range the inputs it has learnt from; {@link InputRange#unknown} where nobody wrote it down
 */
public record SurfaceNetwork(
    Network network,
    DescriptorSettings descriptor,
    int particles,
    int dimension,
    InputRange range) {

  /**
   * Checks that the parts fit.
   *
   * @throws IllegalArgumentException when the descriptor makes another number of inputs than the
   *     network or the range has
   */
  public SurfaceNetwork {
    Objects.requireNonNull(network, "network");
    if (particles < 1 || dimension < 1) {
      throw new IllegalArgumentException(
          "at least 1 particle and 1 dimension are needed, were "
              + particles
              + " and "
              + dimension);
    }
    int inputs = network.shape().inputs();
    int made = descriptor.length(particles);
    if (made != inputs) {
      throw new IllegalArgumentException(
          "the network reads "
              + inputs
              + " inputs, but "
              + particles
              + " particles and the orders "
              + descriptor.formatOrders()
              + " make "
              + made);
    }
    if (range.lower().length != inputs) {
      throw new IllegalArgumentException(
          "the range has " + range.lower().length + " inputs, the network " + inputs);
    }
  }

  /** Energies and forces of configurations; one for each thread. */
  public SurfacePredictor predictor() {
    return new SurfacePredictor(this);
  }
}
