package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** Makes the kernels for relaxations, the fastest that gives what a model asks for. */
public final class MoveKernels {
  private MoveKernels() {}

  /**
   * A kernel whose images move with their particles.
   *
   * @param model potential, weighting and depth
   * @param start tells cell and number of particles; the kernel holds it
   * @throws IllegalArgumentException when the sums would never end
   */
  public static MoveKernel live(EnergyModel model, Configuration start) {
    Effort.require(model, start);
    return started(model, start, liveKernel(model, start));
  }

  private static MoveKernel liveKernel(EnergyModel model, Configuration start) {
    if (SixMoves.takes(model, start)) {
      return new SixMoves(model, start);
    }
    if (NarrowMoves.takes(model, start)) {
      return new NarrowMoves(model, start);
    }
    boolean fast =
        model.potential() instanceof ForceShiftedLennardJones && model.converged(start.cell());
    return fast ? new OrbitMoves(model, start) : new ShellMoves(model, start);
  }

  /**
   * A kernel whose images stay where they are at the start, as the thesis's program has it: each
   * particle also meets the images of its own start. The energy is the ordered sum with these
   * images as the outer particles.
   *
   * @param model potential, weighting and depth
   * @param start tells cell, number of particles and the places of the images; the kernel holds it
   * @throws IllegalArgumentException when the sums would never end
   */
  public static MoveKernel frozen(EnergyModel model, Configuration start) {
    Effort.require(model, start);
    return started(model, start, new FrozenMoves(model, start));
  }

  private static MoveKernel started(EnergyModel model, Configuration start, MoveKernel kernel) {
    kernel.start(reduced(model, start));
    return kernel;
  }

  /**
   * Wrapped coordinates in the potential's own unit of length.
   *
   * @return particle-major, in [0, {@link #width})
   */
  public static double[] reduced(EnergyModel model, Configuration configuration) {
    double[] positions = new double[configuration.count() * configuration.dimension()];
    configuration.wrapInto(positions);
    double unit = model.potential().lengthUnit();
    double width = width(model, configuration.cell());
    for (int k = 0; unit != 1 && k < positions.length; k++) {
      positions[k] = Cell.wrap(positions[k] / unit, width);
    }
    return positions;
  }

  /** The width of a cell in the potential's own unit of length. */
  public static double width(EnergyModel model, Cell cell) {
    return cell.width() / model.potential().lengthUnit();
  }
}
