package org.pesexplorer.core.relax;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;

/**
 * A surface that particles can be relaxed on by its forces: a model's, or one that somebody has
 * learnt. An implementation may be for one thread only.
 */
public interface ForceField {

  /** The energy of the cell, N v, in E_c; may be infinite. */
  double cellEnergy(Configuration configuration);

  /**
   * The forces F = -d(N v)/dr on all coordinates, particle-major, N * d of them, images moving
   * along, in E_c/R_c; an array of the caller's own. Empty where they are undefined.
   */
  Optional<double[]> forces(Configuration configuration);

  /** The length in R_c by which steps are measured. */
  default double lengthUnit() {
    return 1;
  }

  /** The energy in E_c by which forces are measured. */
  default double energyUnit() {
    return 1;
  }

  /** That of a model; for one thread. */
  static ForceField of(EnergyModel model) {
    EnergyEvaluator evaluator = model.evaluator();
    return new ForceField() {
      @Override
      public double cellEnergy(Configuration configuration) {
        return evaluator.cellEnergy(configuration);
      }

      @Override
      public Optional<double[]> forces(Configuration configuration) {
        return evaluator.forces(configuration).map(found -> found.total());
      }

      @Override
      public double lengthUnit() {
        return model.potential().lengthUnit();
      }

      @Override
      public double energyUnit() {
        return model.potential().energyUnit();
      }
    };
  }
}
