package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.MoveKernel;
import org.pesexplorer.core.energy.MoveKernels;
import org.pesexplorer.core.random.RandomStream;

/** Starts relaxations. */
public final class Relaxers {
  private Relaxers() {}

  /**
   * Starts a relaxation.
   *
   * @param settings how; the number of scans is left to the caller
   * @param model the energy; its depth is replaced by that of the settings
   * @param start the particles; taken at their images inside [0, w)
   * @param random the stream that moves are drawn from: d numbers a move, axis by axis, and one
   *     more for Metropolis; owned by the relaxer from here on
   * @throws IllegalArgumentException when there is no particle, the depth is automatic and the
   *     potential has no cut-off, or the sums would never end
   */
  public static Relaxer start(
      RelaxationSettings settings, EnergyModel model, Configuration start, RandomStream random) {
    if (start.count() == 0) {
      throw new IllegalArgumentException("there is no particle to relax");
    }
    EnergyModel steering = settings.steering(model);
    return switch (settings.method()) {
      case RANDOM, METROPOLIS -> {
        MoveKernel kernel =
            settings.images() == Images.LIVE
                ? MoveKernels.live(steering, start)
                : MoveKernels.frozen(steering, start);
        yield new MoveRelaxer(settings, steering, start, kernel, random);
      }
      case DESCENT -> new DescentRelaxer(settings, ForceField.of(steering), start);
      case FIRE -> new FireRelaxer(settings, ForceField.of(steering), start);
    };
  }

  /**
   * Starts a relaxation by the forces of any surface.
   *
   * @param settings how, by descent or FIRE; images and depth are the surface's own
   * @param field the surface
   * @param start the particles; taken at their images inside [0, w)
   * @throws IllegalArgumentException when there is no particle, or the method follows no forces
   * @throws IllegalStateException when the forces at the start are undefined
   */
  public static Relaxer start(RelaxationSettings settings, ForceField field, Configuration start) {
    if (start.count() == 0) {
      throw new IllegalArgumentException("there is no particle to relax");
    }
    return switch (settings.method()) {
      case DESCENT -> new DescentRelaxer(settings, field, start);
      case FIRE -> new FireRelaxer(settings, field, start);
      case RANDOM, METROPOLIS ->
          throw new IllegalArgumentException(
              "the method " + settings.method().id() + " follows no forces");
    };
  }

  /**
   * Checks that a relaxer may begin anew with other particles.
   *
   * @throws IllegalArgumentException when cell or number of particles differ
   */
  static void requireAlike(Configuration before, Configuration start) {
    if (!before.cell().equals(start.cell()) || before.count() != start.count()) {
      throw new IllegalArgumentException(
          "a relaxer for " + before + " cannot begin anew with " + start);
    }
  }

  /**
   * The stream that a configuration's start and moves are drawn from.
   *
   * @param seed the run's seed
   * @param index which configuration of the run
   */
  public static RandomStream stream(long seed, long index) {
    return RandomStream.of(seed, index);
  }

  /**
   * Draws a configuration, uniform in the cell: all coordinates along the first axis, then all
   * along the next, as the thesis has it.
   *
   * @param cell the cell
   * @param count number of particles
   * @param random receives N * d draws
   */
  public static Configuration draw(Cell cell, int count, RandomStream random) {
    double[] positions = new double[count * cell.dimension()];
    for (int axis = 0; axis < cell.dimension(); axis++) {
      for (int particle = 0; particle < count; particle++) {
        positions[particle * cell.dimension() + axis] = random.nextDouble(0, cell.width());
      }
    }
    return new Configuration(cell, positions);
  }
}
