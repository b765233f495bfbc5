package org.pesexplorer.bench;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.OrbitKernel;
import org.pesexplorer.core.energy.Shares;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;

/**
 * Configurations to rotate over: uniform in a cell at density 0.16 and then relaxed by 40 greedy
 * scans with a largest move of 0.1.
 */
final class Ensemble {
  static final int SIZE = 2048;
  private static final int SCANS = 40;
  private static final double LARGEST_MOVE = 0.1;

  final int count;
  final double width;

  /** The configurations behind each other, particle-major. */
  final double[] positions;

  Ensemble(int count) {
    this.count = count;
    this.width = Math.sqrt(count / 0.16);
    this.positions = new double[SIZE * 2 * count];
    OrbitKernel kernel = kernel();
    for (int member = 0; member < SIZE; member++) {
      RandomStream random = RandomStream.of(12345, member);
      for (int k = 0; k < 2 * count; k++) {
        positions[offset(member) + k] = random.nextDouble(0, width);
      }
      relax(kernel, offset(member), random);
    }
  }

  static OrbitKernel kernel() {
    return new OrbitKernel(
        ForceShiftedLennardJones.standard(), new Shares(0.75, 0.25), Counting.INVARIANT, 2);
  }

  /** Index of the first coordinate of a member. */
  int offset(int member) {
    return member * 2 * count;
  }

  private void relax(OrbitKernel kernel, int offset, RandomStream random) {
    double[] target = new double[2];
    for (int move = 0; move < SCANS * count; move++) {
      int particle = move % count;
      int at = offset + 2 * particle;
      target[0] = positions[at] + random.nextDouble(-LARGEST_MOVE, LARGEST_MOVE);
      target[1] = positions[at + 1] + random.nextDouble(-LARGEST_MOVE, LARGEST_MOVE);
      if (kernel.change(positions, offset, count, width, particle, target) <= 0) {
        positions[at] = Cell.wrap(target[0], width);
        positions[at + 1] = Cell.wrap(target[1], width);
      }
    }
  }
}
