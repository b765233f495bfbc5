package org.pesexplorer.work;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.TrueSurface;

/** The energies of a model as what a network is to learn. For one thread. */
public final class ModelSurface implements TrueSurface {
  private final EnergyEvaluator evaluator;

  /** The surface of a model. */
  public ModelSurface(EnergyModel model) {
    evaluator = model.evaluator();
  }

  @Override
  public double energyPerParticle(Configuration configuration) {
    return evaluator.energyPerParticle(configuration);
  }

  @Override
  public Optional<double[]> gradient(Configuration configuration) {
    return evaluator.forces(configuration).map(forces -> slopes(forces.total(), configuration));
  }

  /** F = -d(N v)/dr, so dv/dr = -F / N. */
  private static double[] slopes(double[] forces, Configuration configuration) {
    double[] slopes = new double[forces.length];
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = -forces[k] / configuration.count();
    }
    return slopes;
  }
}
