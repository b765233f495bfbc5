package org.pesexplorer.core.energy;

/**
 * Equation 10 in two dimensions for cells at least as wide as the reach, 1.5 R0, invariant count:
 * the case that everything else waits for. A particle then never meets its own images, and of each
 * triangle the corner with the lowest index owns it. One instance per thread.
 */
final class PlaneKernel {
  /** Entries after which a block of rows is summed. */
  private static final int BLOCK = 1024;

  private final double reach;
  private final OrbitSums sums;
  private final ParticleGrid grid;
  private final ChangeSums changes;
  private final NeighbourList list = new NeighbourList(2);

  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private double[] rowX = new double[64];
  private double[] rowY = new double[64];
  private double[] rowSquares = new double[64];

  private double moveX;
  private double moveY;
  private double joint;

  PlaneKernel(MeanSideLoops loops, Shares shares, OrbitSums sums, ParticleGrid grid) {
    this.reach = loops.reach();
    this.sums = sums;
    this.grid = grid;
    this.changes = new ChangeSums(loops, shares);
  }

  /** As {@link OrbitKernel#energy}. */
  double energy(double[] positions, int offset, int count, double width) {
    double limit = reach * reach;
    if (grid.build(positions, offset, count, width, reach)) {
      return sortedEnergy(limit);
    }
    load(positions, offset, count);
    boolean far = width >= 2 * reach;
    double energy = 0;
    list.clear();
    for (int i = 0; i < count; i++) {
      if (far) {
        nearest(i + 1, count, xs[i], ys[i], width);
        addRow(i + 1, count, limit);
      } else {
        addFour(i + 1, count, xs[i], ys[i], width, limit);
      }
      list.endRow();
      if (list.size >= BLOCK) {
        energy += sums.plain(list);
        list.clear();
      }
    }
    return energy + sums.plain(list);
  }

  private void load(double[] positions, int offset, int count) {
    if (count > xs.length) {
      int length = Math.max(count, 2 * xs.length);
      xs = new double[length];
      ys = new double[length];
      rowX = new double[length];
      rowY = new double[length];
      rowSquares = new double[length];
    }
    for (int j = 0; j < count; j++) {
      xs[j] = positions[offset + 2 * j];
      ys[j] = positions[offset + 2 * j + 1];
    }
  }

  /** Notes a move; whether {@link #change} can deal with it: the cell must be wide enough. */
  boolean takes(double[] positions, int offset, double width, int particle, double[] target) {
    moveX = target[0] - positions[offset + 2 * particle];
    moveY = target[1] - positions[offset + 2 * particle + 1];
    if (!(Math.abs(moveX) + Math.abs(moveY) < reach)) {
      moveX -= width * Math.rint(moveX / width);
      moveY -= width * Math.rint(moveY / width);
    }
    joint = reach + Math.sqrt(moveX * moveX + moveY * moveY);
    return width >= joint;
  }

  /** As {@link OrbitKernel#change}, for the move noted last. */
  double change(double[] positions, int offset, int count, double width, int particle) {
    load(positions, offset, count);
    double limit = joint * joint;
    double x = xs[particle];
    double y = ys[particle];
    list.clear();
    if (width >= 2 * joint) {
      nearest(0, count, x, y, width);
      rowSquares[particle] = Double.POSITIVE_INFINITY;
      addRow(0, count, limit);
    } else {
      addFour(0, particle, x, y, width, limit);
      addFour(particle + 1, count, x, y, width, limit);
    }
    return changes.change(list, moveX, moveY);
  }

  /** Adds images of some particles that are within reach: the four that can be, two an axis. */
  private void addFour(int from, int to, double x, double y, double width, double limit) {
    list.reserve(4 * (to - from) + 1);
    double[] fromX = xs;
    double[] fromY = ys;
    double[] outX = list.axes[0];
    double[] outY = list.axes[1];
    double[] squares = list.squares;
    int n = list.size;
    for (int j = from; j < to; j++) {
      double x0 = fromX[j] - x;
      double y0 = fromY[j] - y;
      double x1 = x0 - Math.copySign(width, x0);
      double y1 = y0 - Math.copySign(width, y0);
      double xx0 = x0 * x0;
      double yy0 = y0 * y0;
      double xx1 = x1 * x1;
      double yy1 = y1 * y1;
      outX[n] = x0;
      outY[n] = y0;
      squares[n] = xx0 + yy0;
      n += NeighbourList.oneIfNegative(xx0 + yy0 - limit);
      outX[n] = x1;
      outY[n] = y0;
      squares[n] = xx1 + yy0;
      n += NeighbourList.oneIfNegative(xx1 + yy0 - limit);
      outX[n] = x0;
      outY[n] = y1;
      squares[n] = xx0 + yy1;
      n += NeighbourList.oneIfNegative(xx0 + yy1 - limit);
      outX[n] = x1;
      outY[n] = y1;
      squares[n] = xx1 + yy1;
      n += NeighbourList.oneIfNegative(xx1 + yy1 - limit);
    }
    list.size = n;
  }

  /** Adds the nearest images found last, of some particles, where they are within reach. */
  private void addRow(int from, int to, double limit) {
    list.reserve(to - from + 1);
    double[] fromX = rowX;
    double[] fromY = rowY;
    double[] fromSquares = rowSquares;
    double[] outX = list.axes[0];
    double[] outY = list.axes[1];
    double[] squares = list.squares;
    int n = list.size;
    for (int j = from; j < to; j++) {
      double square = fromSquares[j];
      outX[n] = fromX[j];
      outY[n] = fromY[j];
      squares[n] = square;
      n += NeighbourList.oneIfNegative(square - limit);
    }
    list.size = n;
  }

  private void nearest(int from, int to, double x, double y, double width) {
    double[] fromX = xs;
    double[] fromY = ys;
    double[] outX = rowX;
    double[] outY = rowY;
    double[] squares = rowSquares;
    double inverse = 1 / width;
    for (int j = from; j < to; j++) {
      double a = fromX[j] - x;
      double b = fromY[j] - y;
      a -= width * Math.rint(a * inverse);
      b -= width * Math.rint(b * inverse);
      outX[j] = a;
      outY[j] = b;
      squares[j] = a * a + b * b;
    }
  }

  private double sortedEnergy(double limit) {
    double energy = 0;
    int side = grid.side();
    list.clear();
    for (int row = 1; row < side - 1; row++) {
      for (int box = row * side + 1; box < (row + 1) * side - 1; box++) {
        addBox(grid.starts, box, box + side, limit);
      }
      if (list.size >= BLOCK) {
        energy += sums.plain(list);
        list.clear();
      }
    }
    return energy + sums.plain(list);
  }

  /**
   * Adds a row for each particle of a box: the neighbours behind it in the grid's order, in the
   * rest of its own box and in the next, and in three boxes of the line above.
   */
  private void addBox(int[] boxes, int box, int above, double limit) {
    int first = boxes[box];
    int stop = boxes[box + 1];
    int end = boxes[box + 2];
    int aboveFirst = boxes[above - 1];
    int aboveEnd = boxes[above + 2];
    list.reserve((stop - first) * (end - first + aboveEnd - aboveFirst) + 1);
    list.reserveRows(stop - first);
    double[] fromX = grid.axes[0];
    double[] fromY = grid.axes[1];
    double[] outX = list.axes[0];
    double[] outY = list.axes[1];
    double[] squares = list.squares;
    int n = list.size;
    for (int slot = first; slot < stop; slot++) {
      double x = fromX[slot];
      double y = fromY[slot];
      int from = slot + 1;
      int to = end;
      for (int run = 0; run < 2; run++) {
        for (int other = from; other < to; other++) {
          double a = fromX[other] - x;
          double b = fromY[other] - y;
          outX[n] = a;
          outY[n] = b;
          squares[n] = a * a + b * b;
          n += NeighbourList.oneIfNegative(a * a + b * b - limit);
        }
        from = aboveFirst;
        to = aboveEnd;
      }
      list.starts[++list.rows] = n;
    }
    list.size = n;
  }
}
