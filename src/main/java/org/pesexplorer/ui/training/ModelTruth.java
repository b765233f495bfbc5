package org.pesexplorer.ui.training;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.TrueSurface;

/** The energies of a model as the truth on plots; NaN where nobody knows the model. */
final class ModelTruth implements TrueSurface {
  private final Optional<EnergyEvaluator> evaluator;

  /** The surface of a model; for one thread. */
  ModelTruth(Optional<EnergyModel> model) {
    evaluator = model.map(EnergyModel::evaluator);
  }

  @Override
  public double energyPerParticle(Configuration configuration) {
    return evaluator.map(known -> known.energyPerParticle(configuration)).orElse(Double.NaN);
  }

  /** F = -d(N v)/dr, so dv/dr = -F / N. */
  @Override
  public Optional<double[]> gradient(Configuration configuration) {
    return evaluator
        .flatMap(known -> known.forces(configuration))
        .map(
            forces -> {
              double[] slopes = forces.total().clone();
              for (int k = 0; k < slopes.length; k++) {
                slopes[k] /= -configuration.count();
              }
              return slopes;
            });
  }
}
