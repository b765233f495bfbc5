package org.pesexplorer.core.energy;

/**
 * What the energy of one particle with its listed neighbours changes by when it moves. Old and new
 * triangles share the side between two neighbours. Two dimensions; one instance per thread.
 */
final class ChangeSums {
  private static final int CHUNK = 1024;

  private final MeanSideLoops loops;
  private final double pairWeight;
  private final double tripletWeight;

  private double[] pairValues = new double[64];
  private double[] distances = new double[64];
  private double[] before = new double[CHUNK];
  private double[] after = new double[CHUNK];
  private double[] squares = new double[CHUNK];
  private double[] values = new double[CHUNK];

  ChangeSums(MeanSideLoops loops, Shares shares) {
    this.loops = loops;
    this.pairWeight = 2 * shares.pair();
    this.tripletWeight = 6 * shares.triplet();
  }

  /**
   * The change.
   *
   * @param list neighbours of the particle where it stands, those of its new place with them; its
   *     squares become distances
   * @param moveX how far the particle moves along x
   * @param moveY how far it moves along y
   */
  double change(NeighbourList list, double moveX, double moveY) {
    int size = list.size;
    if (distances.length < size) {
      distances = new double[list.squares.length];
      pairValues = new double[list.squares.length];
    }
    double[] xs = list.axes[0];
    double[] ys = list.axes[1];
    double[] moved = distances;
    for (int k = 0; k < size; k++) {
      double x = xs[k] - moveX;
      double y = ys[k] - moveY;
      moved[k] = x * x + y * y;
    }
    if (size <= OrbitSums.FEW) {
      return few(xs, ys, list.squares, size);
    }
    loops.pairChanges(list.squares, moved, pairValues, size);
    double energy = pairWeight == 0 ? 0 : pairWeight * MeanSideLoops.sum(pairValues, size);
    return tripletWeight == 0 ? energy : energy + tripletWeight * triangles(xs, ys, list, size);
  }

  private double few(double[] xs, double[] ys, double[] old, int size) {
    double pairSum = 0;
    double tripletSum = 0;
    double[] moved = distances;
    for (int k = 0; k < size; k++) {
      old[k] = Math.sqrt(old[k]);
      moved[k] = Math.sqrt(moved[k]);
      pairSum += loops.pair(moved[k]) - loops.pair(old[k]);
    }
    for (int a = 0; a < size - 1; a++) {
      for (int b = a + 1; b < size; b++) {
        double x = xs[b] - xs[a];
        double y = ys[b] - ys[a];
        double side = Math.sqrt(x * x + y * y);
        tripletSum +=
            loops.triangle(moved[a] + moved[b] + side) - loops.triangle(old[a] + old[b] + side);
      }
    }
    double energy = pairWeight == 0 ? 0 : pairWeight * pairSum;
    return tripletWeight == 0 ? energy : energy + tripletWeight * tripletSum;
  }

  private double triangles(double[] xs, double[] ys, NeighbourList list, int size) {
    double sum = 0;
    int filled = 0;
    for (int a = 0; a < size - 1; a++) {
      int more = size - 1 - a;
      if (filled + more > values.length) {
        sum += flush(filled);
        filled = 0;
        ensure(more);
      }
      fill(xs, ys, list.squares, a, size, filled);
      filled += more;
    }
    return sum + flush(filled);
  }

  private void fill(double[] xs, double[] ys, double[] old, int a, int end, int from) {
    double[] outBefore = before;
    double[] outAfter = after;
    double[] outSquares = squares;
    double[] moved = distances;
    double x = xs[a];
    double y = ys[a];
    double oldA = old[a];
    double newA = moved[a];
    int m = from;
    for (int b = a + 1; b < end; b++) {
      double dx = xs[b] - x;
      double dy = ys[b] - y;
      outSquares[m] = dx * dx + dy * dy;
      outBefore[m] = oldA + old[b];
      outAfter[m] = newA + moved[b];
      m++;
    }
  }

  private double flush(int filled) {
    loops.triangleChanges(before, after, squares, values, filled);
    return MeanSideLoops.sum(values, filled);
  }

  private void ensure(int length) {
    if (length > values.length) {
      int size = Math.max(length, 2 * values.length);
      before = new double[size];
      after = new double[size];
      squares = new double[size];
      values = new double[size];
    }
  }
}
