package org.pesexplorer.core.network;

import java.util.List;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;

/**
 * What a {@link SurfaceEnsemble} says of configurations. The descriptor is computed once for all
 * members. A workspace: one for each thread.
 */
public final class EnsemblePredictor {
  private final SurfaceEnsemble ensemble;
  private final DescriptorEvaluator descriptor;
  private final Predictor[] networks;
  private final double[] inputs;
  private final double[] gradient;
  private final double[] values;

  /**
   * An energy per particle in E_c.
   *
   * @param mean the prediction
   * @param spread the standard deviation between the members
   * @param uncertainty the spread times the ensemble's scale
   */
  public record Estimate(double mean, double spread, double uncertainty) {}

  EnsemblePredictor(SurfaceEnsemble ensemble) {
    this.ensemble = ensemble;
    SurfaceNetwork first = ensemble.first();
    descriptor = new DescriptorEvaluator(first.descriptor(), first.particles(), first.dimension());
    networks =
        ensemble.members().stream()
            .map(member -> member.network().predictor())
            .toArray(Predictor[]::new);
    inputs = new double[descriptor.length()];
    gradient = new double[descriptor.length()];
    values = new double[networks.length];
  }

  /**
   * The energy per particle.
   *
   * @param positions particle-major coordinates in R_c; not modified
   * @param width width of the cell in R_c
   * @throws IllegalArgumentException when two particles are so close that the descriptor exceeds
   *     the range of numbers
   */
  public Estimate energyPerParticle(double[] positions, double width) {
    descriptor.inputs(positions, width, inputs);
    for (int k = 0; k < networks.length; k++) {
      values[k] = networks[k].value(inputs);
    }
    double mean = EnsemblePredictions.mean(values);
    double spread = EnsemblePredictions.spread(values, mean);
    return new Estimate(mean, spread, ensemble.scale() * spread);
  }

  /**
   * The energy per particle of a configuration.
   *
   * @throws IllegalArgumentException when it has another size, or particles are too close
   */
  public Estimate energyPerParticle(Configuration configuration) {
    SurfacePredictor.requireSize(ensemble.first(), configuration);
    return energyPerParticle(configuration.positions(), configuration.width());
  }

  /**
   * The forces on all particles, those of the mean energy, in E_c/R_c.
   *
   * @throws IllegalArgumentException as {@link #energyPerParticle(Configuration)}
   */
  public double[] forces(Configuration configuration) {
    SurfacePredictor.requireSize(ensemble.first(), configuration);
    double[] jacobian = descriptor.jacobian(configuration, inputs);
    double[] mean = new double[inputs.length];
    for (Predictor network : networks) {
      network.valueAndGradient(inputs, gradient);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += gradient[k] / networks.length;
      }
    }
    int particles = ensemble.first().particles();
    double[] forces = new double[particles * ensemble.first().dimension()];
    for (int k = 0; k < mean.length; k++) {
      for (int c = 0; c < forces.length; c++) {
        forces[c] -= particles * mean[k] * jacobian[k * forces.length + c];
      }
    }
    return forces;
  }

  /**
   * Which inputs lie outside the range that the networks have learnt from, the farthest first.
   *
   * @throws IllegalArgumentException as {@link #energyPerParticle(Configuration)}
   */
  public List<InputRange.Outside> extrapolation(Configuration configuration) {
    SurfacePredictor.requireSize(ensemble.first(), configuration);
    descriptor.inputs(configuration.positions(), configuration.width(), inputs);
    return ensemble.first().range().check(inputs, 0);
  }
}
