package org.pesexplorer.core.network;

import java.util.List;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;

/**
 * What a {@link SurfaceNetwork} says of configurations: v, the energy per particle, N v, forces F_i
 * = -d(N v)/d r_i and slopes along paths, images moving along. A workspace: one for each thread. An
 * energy allocates next to nothing.
 */
public final class SurfacePredictor {
  private final SurfaceNetwork surface;
  private final DescriptorEvaluator descriptor;
  private final Predictor network;
  private final double[] inputs;
  private final double[] gradient;

  SurfacePredictor(SurfaceNetwork surface) {
    this.surface = surface;
    descriptor =
        new DescriptorEvaluator(surface.descriptor(), surface.particles(), surface.dimension());
    network = surface.network().predictor();
    inputs = new double[descriptor.length()];
    gradient = new double[descriptor.length()];
  }

  /** Whose predictions these are. */
  public SurfaceNetwork surface() {
    return surface;
  }

  /**
   * The energy per particle.
   *
   * @param positions particle-major coordinates in R_c, N * d of them; not modified
   * @param width width of the cell in R_c
   * @return v in E_c
   * @throws IllegalArgumentException when two particles are so close that the descriptor exceeds
   *     the range of numbers
   */
  public double energyPerParticle(double[] positions, double width) {
    descriptor.inputs(positions, width, inputs);
    return network.value(inputs);
  }

  /**
   * The energy per particle of a configuration in E_c.
   *
   * @throws IllegalArgumentException when it has another size, or particles are too close
   */
  public double energyPerParticle(Configuration configuration) {
    requireSize(configuration);
    return energyPerParticle(configuration.positions(), configuration.width());
  }

  /** The energy of the cell, N v, in E_c; errors as for {@link #energyPerParticle}. */
  public double cellEnergy(Configuration configuration) {
    return surface.particles() * energyPerParticle(configuration);
  }

  /**
   * The derivatives of v with respect to all coordinates, particle-major, N * d of them, in
   * E_c/R_c.
   *
   * <p>Eigenvalues that coincide have kinks there (docs/theory.md, "Where eigenvalues cross"): the
   * slopes are then those of one side, as the eigenvectors happen to be.
   *
   * @throws IllegalArgumentException as {@link #energyPerParticle(Configuration)}
   */
  public double[] gradient(Configuration configuration) {
    requireSize(configuration);
    double[] jacobian = descriptor.jacobian(configuration, inputs);
    network.valueAndGradient(inputs, gradient);
    int coordinates = surface.particles() * surface.dimension();
    double[] slopes = new double[coordinates];
    for (int k = 0; k < inputs.length; k++) {
      for (int c = 0; c < coordinates; c++) {
        slopes[c] += gradient[k] * jacobian[k * coordinates + c];
      }
    }
    return slopes;
  }

  /** The forces on all particles, -N times the {@link #gradient}, in E_c/R_c. */
  public double[] forces(Configuration configuration) {
    double[] forces = gradient(configuration);
    for (int c = 0; c < forces.length; c++) {
      forces[c] *= -surface.particles();
    }
    return forces;
  }

  /**
   * dv/ds along a path.
   *
   * @param direction how all coordinates change with s, N * d numbers; not modified
   * @throws IllegalArgumentException when the direction has another length, and as {@link
   *     #gradient}
   */
  public double slope(Configuration configuration, double[] direction) {
    double[] slopes = gradient(configuration);
    if (direction.length != slopes.length) {
      throw new IllegalArgumentException(
          "a direction has " + slopes.length + " numbers, was " + direction.length);
    }
    double sum = 0;
    for (int c = 0; c < slopes.length; c++) {
      sum += slopes[c] * direction[c];
    }
    return sum;
  }

  /**
   * Which inputs of a configuration lie outside the range that the network has learnt from, the
   * farthest first; empty when none does.
   *
   * @throws IllegalArgumentException as {@link #energyPerParticle(Configuration)}
   */
  public List<InputRange.Outside> extrapolation(Configuration configuration) {
    requireSize(configuration);
    descriptor.inputs(configuration.positions(), configuration.width(), inputs);
    return surface.range().check(inputs, 0);
  }

  /**
   * What the network reads of a configuration, not scaled.
   *
   * @throws IllegalArgumentException as {@link #energyPerParticle(Configuration)}
   */
  public double[] inputs(Configuration configuration) {
    requireSize(configuration);
    descriptor.inputs(configuration.positions(), configuration.width(), inputs);
    return inputs.clone();
  }

  private void requireSize(Configuration configuration) {
    requireSize(surface, configuration);
  }

  static void requireSize(SurfaceNetwork surface, Configuration configuration) {
    if (configuration.count() != surface.particles()
        || configuration.dimension() != surface.dimension()) {
      throw new IllegalArgumentException(
          "the network is for "
              + surface.particles()
              + " particles in "
              + surface.dimension()
              + " dimensions, not for "
              + configuration);
    }
  }
}
