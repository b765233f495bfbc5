package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * Moves under equation 10 in two dimensions, uniform weighting, converged, in cells so narrow that
 * a particle meets several images of another. Two images of one particle make a triangle that
 * stands for its mirror triangle, too, and counts twice.
 */
final class NarrowMoves implements MoveKernel {
  private final OrbitMoves general;
  private final ChangeSums changes;
  private final NeighbourList list = new NeighbourList(2);
  private final int count;
  private final double width;
  private final double reach;
  private final double[] positions;

  NarrowMoves(EnergyModel model, Configuration start) {
    general = new OrbitMoves(model, start);
    Shares shares = model.shares();
    changes =
        ChangeSums.of(
            model,
            new ClassWeights(
                1, one -> 2 * shares.pair(), (one, other) -> 6 * shares.triplet(), true));
    count = start.count();
    width = MoveKernels.width(model, start.cell());
    reach = model.reach();
    positions = new double[2 * count];
  }

  /** Whether this kernel gives what a model asks for, in a narrow cell or a wide one. */
  static boolean takes(EnergyModel model, Configuration start) {
    return model.potential() instanceof ForceShiftedLennardJones
        && start.dimension() == 2
        && model.settings().counting() == Counting.INVARIANT
        && model.converged(start.cell())
        && MoveKernels.width(model, start.cell()) < (1 + ChangeSums.SHORT_WAY) * model.reach();
  }

  @Override
  public void start(double[] from) {
    place(from);
  }

  @Override
  public void place(double[] from) {
    System.arraycopy(from, 0, positions, 0, positions.length);
    general.place(from);
  }

  @Override
  public double change(int particle, double[] target) {
    double x = positions[2 * particle];
    double y = positions[2 * particle + 1];
    double moveX = target[0] - x;
    double moveY = target[1] - y;
    moveX -= width * Math.rint(moveX / width);
    moveY -= width * Math.rint(moveY / width);
    double way = Math.sqrt(moveX * moveX + moveY * moveY);
    if (!(way < ChangeSums.SHORT_WAY * reach)) {
      return general.change(particle, target);
    }
    double range = reach + way;
    list.clear();
    for (int j = 0; j < count; j++) {
      if (j != particle) {
        addImages(j, positions[2 * j] - x, positions[2 * j + 1] - y, range);
      }
    }
    list.endRow();
    return changes.change(list, moveX, moveY);
  }

  private void addImages(int owner, double x, double y, double range) {
    int low = (int) Math.ceil((-range - x) / width);
    int high = (int) Math.floor((range - x) / width);
    int lowest = (int) Math.ceil((-range - y) / width);
    int highest = (int) Math.floor((range - y) / width);
    list.reserve((high - low + 1) * (highest - lowest + 1) + 1);
    double[] outX = list.axes[0];
    double[] outY = list.axes[1];
    int n = list.size;
    for (int b = lowest; b <= highest; b++) {
      double dy = y + b * width;
      for (int a = low; a <= high; a++) {
        double dx = x + a * width;
        double square = dx * dx + dy * dy;
        outX[n] = dx;
        outY[n] = dy;
        list.squares[n] = square;
        list.owners[n] = owner;
        n += NeighbourList.oneIfNegative(square - range * range);
      }
    }
    list.size = n;
  }

  @Override
  public void move(int particle, double[] target) {
    positions[2 * particle] = target[0];
    positions[2 * particle + 1] = target[1];
    general.move(particle, target);
  }

  @Override
  public double energy() {
    return general.energy();
  }

  @Override
  public void copyTo(double[] out) {
    System.arraycopy(positions, 0, out, 0, positions.length);
  }
}
