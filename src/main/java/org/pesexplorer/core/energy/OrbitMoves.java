package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** Moves under equation 10 at a converged depth, images moving along: the fast case. */
final class OrbitMoves implements MoveKernel {
  private final OrbitKernel kernel;
  private final int count;
  private final int dimension;
  private final double width;
  private final double[] positions;

  OrbitMoves(EnergyModel model, Configuration start) {
    ForceShiftedLennardJones potential = (ForceShiftedLennardJones) model.potential();
    dimension = start.dimension();
    count = start.count();
    width = MoveKernels.width(model, start.cell());
    positions = new double[count * dimension];
    kernel = new OrbitKernel(potential, model.shares(), model.settings().counting(), dimension);
  }

  @Override
  public void start(double[] from) {
    place(from);
  }

  @Override
  public void place(double[] from) {
    System.arraycopy(from, 0, positions, 0, positions.length);
  }

  @Override
  public double change(int particle, double[] target) {
    return kernel.change(positions, 0, count, width, particle, target);
  }

  @Override
  public void move(int particle, double[] target) {
    System.arraycopy(target, 0, positions, particle * dimension, dimension);
  }

  @Override
  public double energy() {
    return kernel.energy(positions, 0, count, width);
  }

  @Override
  public void copyTo(double[] out) {
    System.arraycopy(positions, 0, out, 0, positions.length);
  }
}
