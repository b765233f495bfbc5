package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** The energy of one particle with its listed neighbours. */
interface RowSums {

  /**
   * The weighted sum over pairs and triangles of the row's particle.
   *
   * @param list one row with classes as cells; its distances are overwritten
   * @return the energy; +Infinity where a distance is 0 and that costs so much, never NaN
   */
  double row(NeighbourList list);

  /** The sums that a model asks for. */
  static RowSums of(EnergyModel model, int dimension, ClassWeights weights) {
    return model.potential() instanceof ForceShiftedLennardJones meanSide
        ? new OrbitSums(MeanSideLoops.of(meanSide), model.shares(), weights)
        : FunctionSums.of(model, dimension, weights);
  }
}
