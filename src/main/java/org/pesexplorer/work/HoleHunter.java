package org.pesexplorer.work;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.ForceField;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.core.relax.Relaxers;

/** Relaxes random starts on a network and looks where they end. A workspace for one thread. */
final class HoleHunter {
  /** Steps of FIRE; most starts have found their minimum long before. */
  private static final int STEPS = 400;

  private static final RelaxationSettings QUENCH =
      RelaxationSettings.DEFAULT.withMethod(Method.FIRE);

  /** Short, so that energies fall by little in a step even where particles nearly coincide. */
  private static final RelaxationSettings WITHDRAWAL =
      RelaxationSettings.DEFAULT.withMethod(Method.DESCENT).withLargestMove(0.02);

  private static final int WITHDRAWAL_STEPS = 500;

  /** Who has fallen so far below all that was learnt, in E_c per particle, needs no more steps. */
  private static final double FALLEN = 1;

  private final SurfacePredictor predictor;
  private final ForceField learnt;
  private final ForceField truth;
  private final EnergyEvaluator evaluator;
  private final double floor;
  private final double ceiling;

  /**
   * A hunter.
   *
   * @param lowest the least energy per particle that the network has learnt
   * @param ceiling up to where it is to learn
   */
  HoleHunter(SurfaceNetwork surface, EnergyModel model, double lowest, double ceiling) {
    predictor = surface.predictor();
    learnt = field(predictor);
    truth = ForceField.of(model);
    evaluator = model.evaluator();
    floor = lowest - FALLEN;
    this.ceiling = ceiling;
  }

  private static ForceField field(SurfacePredictor predictor) {
    return new ForceField() {
      @Override
      public double cellEnergy(Configuration configuration) {
        return predictor.cellEnergy(configuration);
      }

      @Override
      public Optional<double[]> forces(Configuration configuration) {
        return Optional.of(predictor.forces(configuration));
      }
    };
  }

  /**
   * Where a start has ended.
   *
   * @param end the particles
   * @param predicted what the network says there, in E_c per particle
   * @param truth what the model says, at most the ceiling
   * @param lesson what the network is to learn there: the end, or where its true energy is above
   *     the ceiling the place below it that the true forces lead to. Empty where particles
   *     coincide, as they have no forces
   */
  record End(Configuration end, double predicted, double truth, Optional<Configuration> lesson) {

    /** How far the network lies below the truth. */
    double depth() {
      return truth - predicted;
    }
  }

  /**
   * Relaxes one start; empty where the network gives no finite number.
   *
   * @param random draws the start
   */
  Optional<End> hunt(Cell cell, RandomStream random) {
    Configuration start = Relaxers.draw(cell, predictor.surface().particles(), random);
    Configuration end = quenched(start);
    OptionalDouble predicted = predicted(end);
    if (predicted.isEmpty()) {
      return Optional.empty();
    }
    double energy = evaluator.energyPerParticle(end);
    Optional<Configuration> lesson = energy <= ceiling ? Optional.of(end) : withdrawn(end);
    return Optional.of(new End(end, predicted.getAsDouble(), Math.min(energy, ceiling), lesson));
  }

  private OptionalDouble predicted(Configuration end) {
    try {
      double value = predictor.energyPerParticle(end);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (IllegalArgumentException e) {
      return OptionalDouble.empty(); // so close that the descriptor has no numbers
    }
  }

  /** The last place that the network has a number for. */
  private Configuration quenched(Configuration start) {
    Configuration last = start;
    try {
      Relaxer relaxer = Relaxers.start(QUENCH, learnt, start);
      for (int step = 0; step < STEPS && !relaxer.finished(); step++) {
        last = relaxer.configuration();
        if (!(relaxer.energyPerParticle() >= floor)) {
          return last;
        }
        relaxer.advance(1);
      }
      return relaxer.configuration();
    } catch (IllegalArgumentException e) {
      return last; // the next step would have been out of the range of numbers
    }
  }

  private Optional<Configuration> withdrawn(Configuration from) {
    try {
      Relaxer relaxer = Relaxers.start(WITHDRAWAL, truth, from);
      for (int step = 0; step < WITHDRAWAL_STEPS && !relaxer.finished(); step++) {
        if (relaxer.energyPerParticle() <= ceiling) {
          return Optional.of(relaxer.configuration());
        }
        relaxer.advance(1);
      }
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.empty(); // particles coincide
    }
  }
}
