package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Configuration;

/**
 * Moves with the images moving along, for any potential at any depth, whether or not that takes in
 * everything. The weight of each pair and triangle is what its corners count together ({@link
 * OrbitWeights}), so the change is that of the ordered sums.
 */
final class ShellMoves implements MoveKernel {
  private final int dimension;
  private final int count;
  private final double width;
  private final double reach;
  private final int shells;
  private final ImageSums whole;
  private final EnergyModel model;
  private final RowSums sums;
  private final NeighbourList list;
  private final double[] positions;
  private final double[] own;
  private final double[] base;
  private final int[] low;
  private final int[] high;
  private final int[] shift;

  ShellMoves(EnergyModel model, Configuration start) {
    this.model = model;
    dimension = start.dimension();
    count = start.count();
    width = MoveKernels.width(model, start.cell());
    reach = model.reach();
    int depth = model.depth(start.cell());
    shells = (int) Math.min(2.0 * depth, Math.ceil(reach / width) + 1);
    whole = ImageSums.of(model, dimension, width, depth);
    sums = RowSums.of(model, dimension, weights(depth));
    list = new NeighbourList(dimension);
    positions = new double[count * dimension];
    own = new double[dimension];
    base = new double[dimension];
    low = new int[dimension];
    high = new int[dimension];
    shift = new int[dimension];
  }

  private ClassWeights weights(int depth) {
    OrbitWeights orbits =
        new OrbitWeights(dimension, depth, model.shares(), model.settings().counting());
    int side = 2 * shells + 1;
    int cells = 1;
    for (int axis = 0; axis < dimension; axis++) {
      cells = Math.multiplyExact(cells, side);
    }
    int[] shifts = new int[cells * dimension];
    for (int cell = 0; cell < cells; cell++) {
      int rest = cell;
      for (int axis = 0; axis < dimension; axis++) {
        shifts[cell * dimension + axis] = rest % side - shells;
        rest /= side;
      }
    }
    return new ClassWeights(
        cells,
        cell -> orbits.pair(shifts, cell),
        (j, k) -> orbits.triangle(shifts, j, k, false),
        true);
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
    System.arraycopy(positions, particle * dimension, own, 0, dimension);
    double before = local(particle, own);
    return local(particle, target) - before;
  }

  private double local(int particle, double[] at) {
    list.clear();
    for (int j = 0; j < count; j++) {
      if (j != particle && inRange(j, at)) {
        addImages(j);
      }
    }
    list.endRow();
    return sums.row(list);
  }

  private boolean inRange(int j, double[] at) {
    for (int axis = 0; axis < dimension; axis++) {
      base[axis] = positions[j * dimension + axis] - at[axis];
      low[axis] = (int) Math.max(-shells, Math.ceil((-reach - base[axis]) / width));
      high[axis] = (int) Math.min(shells, Math.floor((reach - base[axis]) / width));
      if (low[axis] > high[axis]) {
        return false;
      }
      shift[axis] = low[axis];
    }
    return true;
  }

  private void addImages(int j) {
    boolean more = true;
    while (more) {
      add(j);
      int axis = 0;
      while (axis < dimension && shift[axis] == high[axis]) {
        shift[axis] = low[axis];
        axis++;
      }
      more = axis < dimension;
      if (more) {
        shift[axis]++;
      }
    }
  }

  private void add(int j) {
    list.reserve(1);
    int n = list.size;
    double square = 0;
    int cell = 0;
    for (int axis = dimension - 1; axis >= 0; axis--) {
      double difference = base[axis] + shift[axis] * width;
      list.axes[axis][n] = difference;
      square += difference * difference;
      cell = cell * (2 * shells + 1) + shift[axis] + shells;
    }
    list.squares[n] = square;
    list.owners[n] = j;
    list.cells[n] = cell;
    if (square < reach * reach) {
      list.size++;
    }
  }

  @Override
  public void move(int particle, double[] target) {
    System.arraycopy(target, 0, positions, particle * dimension, dimension);
  }

  @Override
  public double energy() {
    return whole.terms(positions, count).cellEnergy(model.settings().counting(), model.shares());
  }

  @Override
  public void copyTo(double[] out) {
    System.arraycopy(positions, 0, out, 0, positions.length);
  }
}
