package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** Models and requests that several tests of relaxations use. */
final class RelaxCases {
  private RelaxCases() {}

  /** Equation 10, uniform weighting, converged. */
  static EnergyModel uniform() {
    return new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
  }

  /** Equation 10 as the thesis sums it: equation 9, final depth 3. */
  static EnergyModel thesis() {
    return new EnergyModel(
        ForceShiftedLennardJones.standard(),
        EnergySettings.DEFAULT.withCounting(Counting.THESIS).withDepth(ImageDepth.of(3)));
  }

  /** A configuration drawn from a seed. */
  static Configuration random(int count, double width, long seed) {
    return Relaxers.draw(new Cell(2, width), count, Relaxers.stream(seed, 0));
  }

  /** The relaxations that a test should hold for. */
  static RelaxationSettings[] all() {
    RelaxationSettings random = RelaxationSettings.DEFAULT;
    return new RelaxationSettings[] {
      random,
      random.withImages(Images.FROZEN).withDepth(ImageDepth.of(1)),
      random.withDepth(ImageDepth.of(1)),
      random.withMethod(Method.METROPOLIS).withTemperature(0.5),
      random.withMethod(Method.DESCENT),
      random.withMethod(Method.FIRE)
    };
  }
}
