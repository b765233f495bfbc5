package org.pesexplorer.core.energy;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * Moves under equation 10 with n = 6 in two dimensions, uniform weighting, in cells at least as
 * wide as 1.5 R0 and the move together: the case that databases are made of. Neighbours of the old
 * and the new place are found together and old and new triangles share a side.
 */
final class SixMoves implements MoveKernel {
  /** Particles up to which these loops with branches are not slower than passes over arrays. */
  private static final int MOST = 12;

  private final OrbitKernel kernel;
  private final int count;
  private final double width;
  private final double inverseWidth;
  private final double reach;
  private final double limit;
  private final double cutoff;
  private final double perimeter;
  private final double slope;
  private final double thirdSlope;
  private final double constant;
  private final double pairWeight;
  private final double tripletWeight;

  private final double[] positions;
  private final double[] xs;
  private final double[] ys;

  /** Vectors from the old place to the neighbours, and their distances before and after. */
  private final double[] nearX;

  private final double[] nearY;
  private final double[] before;
  private final double[] after;
  private int size;
  private double moveX;
  private double moveY;

  SixMoves(EnergyModel model, Configuration start) {
    ForceShiftedLennardJones potential = (ForceShiftedLennardJones) model.potential();
    MeanSideLoops loops = MeanSideLoops.of(potential);
    kernel = new OrbitKernel(potential, model.shares(), model.settings().counting(), 2);
    count = start.count();
    width = MoveKernels.width(model, start.cell());
    inverseWidth = 1 / width;
    reach = loops.reach();
    limit = reach * reach;
    cutoff = loops.cutoff;
    perimeter = loops.perimeter;
    slope = loops.slope;
    thirdSlope = loops.thirdSlope;
    constant = loops.constant;
    pairWeight = 2 * model.shares().pair();
    tripletWeight = 6 * model.shares().triplet();
    positions = new double[2 * count];
    xs = new double[count];
    ys = new double[count];
    nearX = new double[4 * count];
    nearY = new double[4 * count];
    before = new double[4 * count];
    after = new double[4 * count];
  }

  /** Whether this kernel gives what a model asks for. */
  static boolean takes(EnergyModel model, Configuration start) {
    return model.potential() instanceof ForceShiftedLennardJones potential
        && potential.exponent() == 6
        && start.dimension() == 2
        && start.count() <= MOST
        && model.settings().counting() == Counting.INVARIANT
        && model.shares().pair() > 0
        && model.shares().triplet() > 0
        && model.converged(start.cell())
        && MoveKernels.width(model, start.cell()) > 1.5 * potential.function().cutoff();
  }

  @Override
  public void start(double[] from) {
    place(from);
  }

  @Override
  public void place(double[] from) {
    System.arraycopy(from, 0, positions, 0, positions.length);
    for (int j = 0; j < count; j++) {
      xs[j] = from[2 * j];
      ys[j] = from[2 * j + 1];
    }
  }

  @Override
  public double change(int particle, double[] target) {
    double x = xs[particle];
    double y = ys[particle];
    double goX = target[0] - x;
    double goY = target[1] - y;
    goX -= width * Math.rint(goX * inverseWidth);
    goY -= width * Math.rint(goY * inverseWidth);
    moveX = goX;
    moveY = goY;
    double marginX = width - reach - Math.abs(goX);
    double marginY = width - reach - Math.abs(goY);
    if (!(marginX >= 0 && marginY >= 0)) {
      return kernel.change(positions, 0, count, width, particle, target);
    }
    int found = gather(0, 0, particle, x, y, marginX, marginY);
    size = gather(found, particle + 1, count, x, y, marginX, marginY);
    return pairWeight * pairs() + tripletWeight * triangles();
  }

  /** Adds the images of some particles that are near the old place or the new one. */
  private int gather(
      int found, int from, int to, double x, double y, double marginX, double marginY) {
    int n = found;
    for (int j = from; j < to; j++) {
      double dx = xs[j] - x;
      double dy = ys[j] - y;
      dx -= width * Math.rint(dx * inverseWidth);
      dy -= width * Math.rint(dy * inverseWidth);
      n = add(n, dx, dy);
      boolean twoX = Math.abs(dx) > marginX;
      boolean twoY = Math.abs(dy) > marginY;
      if (twoX) {
        n = add(n, dx - Math.copySign(width, dx), dy);
      }
      if (twoY) {
        n = add(n, dx, dy - Math.copySign(width, dy));
        if (twoX) {
          n = add(n, dx - Math.copySign(width, dx), dy - Math.copySign(width, dy));
        }
      }
    }
    return n;
  }

  private int add(int n, double dx, double dy) {
    double ax = dx - moveX;
    double ay = dy - moveY;
    double old = dx * dx + dy * dy;
    double now = ax * ax + ay * ay;
    if (old < limit || now < limit) {
      nearX[n] = dx;
      nearY[n] = dy;
      before[n] = Math.sqrt(old);
      after[n] = Math.sqrt(now);
      return n + 1;
    }
    return n;
  }

  private double pairs() {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      double old = before[k];
      double now = after[k];
      if (old < cutoff) {
        sum -= pair(old);
      }
      if (now < cutoff) {
        sum += pair(now);
      }
    }
    return sum;
  }

  private double pair(double r) {
    double square = r * r;
    double inverse = 1 / (square * square * square);
    return inverse * (inverse - 2) + (constant - slope * r);
  }

  /** One loop over all pairs of neighbours: nested short ones cost the compiler's set-up each. */
  private double triangles() {
    double sum = 0;
    double end = perimeter;
    int n = size;
    int a = 0;
    int b = 1;
    while (b < n) {
      double dx = nearX[b] - nearX[a];
      double dy = nearY[b] - nearY[a];
      double side = Math.sqrt(dx * dx + dy * dy);
      double was = before[a] + before[b] + side;
      double is = after[a] + after[b] + side;
      if (was < end) {
        sum -= triangle(was);
      }
      if (is < end) {
        sum += triangle(is);
      }
      b++;
      if (b == n) {
        a++;
        b = a + 1;
      }
    }
    return sum;
  }

  private double triangle(double around) {
    double square = around * around;
    double inverse = 729 / (square * square * square);
    return inverse * (inverse - 2) + (constant - thirdSlope * around);
  }

  @Override
  public void move(int particle, double[] target) {
    xs[particle] = target[0];
    ys[particle] = target[1];
    positions[2 * particle] = target[0];
    positions[2 * particle + 1] = target[1];
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
