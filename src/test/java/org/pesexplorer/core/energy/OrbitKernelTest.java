package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.KernelCases.Case;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;

class OrbitKernelTest {
  private static final Shares SHARES = new Shares(0.75, 0.25);

  @Test
  void equalsTheGeneralSums() {
    for (int index = 0; index < 800; index++) {
      Case c = KernelCases.of(1, index);
      double slow = c.slowEnergy(c.configuration());
      double fast = fast(c);
      assertEquals(slow, fast, 1e-11 * Math.max(1, Math.abs(slow)), () -> index(c));
    }
  }

  private static String index(Case c) {
    return c.toString();
  }

  private static double fast(Case c) {
    Configuration configuration = c.configuration();
    return c.kernel().energy(c.wrappedAtTwo(), 2, configuration.count(), configuration.width());
  }

  @Test
  void widthsAtTheThresholdsAreExact() {
    double[] widths = {1.5, 3, 6, 9, 12};
    for (Counting counting : Counting.values()) {
      for (int dimension = 1; dimension <= 3; dimension++) {
        for (double width : widths) {
          for (double factor : new double[] {Math.nextDown(1.0), 1, Math.nextUp(1.0)}) {
            Case c = lattice(counting, dimension, width * factor);
            double slow = c.slowEnergy(c.configuration());
            assertEquals(slow, fast(c), 1e-11 * Math.max(1, Math.abs(slow)), () -> index(c));
          }
        }
      }
    }
  }

  /** Particles on faces, edges and quarter points of the cell, so that distances are exact. */
  private static Case lattice(Counting counting, int dimension, double width) {
    double[] fractions = {0, 0.25, 0.5};
    double[] positions = new double[fractions.length * dimension];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = width * fractions[(k * k / dimension + k) % fractions.length];
    }
    for (int axis = 0; axis < dimension; axis++) {
      positions[axis] = 0;
      positions[dimension + axis] = 0.25 * width;
      positions[2 * dimension + axis] = axis == 0 ? 0.5 * width : 0;
    }
    EnergyModel model =
        new EnergyModel(
            ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT.withCounting(counting));
    return new Case(model, new Configuration(new Cell(dimension, width), positions));
  }

  @Test
  void thousandsOfParticlesEqualTheScanOfAllPairs() {
    checkAgainstScan(10_000, 2, 250, Counting.THESIS);
    checkAgainstScan(2_000, 2, 112, Counting.INVARIANT);
    checkAgainstScan(2_000, 3, 23, Counting.INVARIANT);
    checkAgainstScan(2_000, 3, 23, Counting.THESIS);
  }

  @Test
  void cellsOfFewBoxesEqualTheScanOfAllPairs() {
    for (double width : new double[] {9, 9.5, 12, 13}) {
      checkAgainstScan(60, 2, width, Counting.THESIS);
      checkAgainstScan(60, 3, width, Counting.THESIS);
      checkAgainstScan(60, 4, width, Counting.THESIS);
      checkAgainstScan(200, 4, width, Counting.THESIS);
    }
  }

  private static void checkAgainstScan(int count, int dimension, double width, Counting counting) {
    double[] positions = jitteredLattice(count, dimension, width);
    OrbitKernel kernel =
        new OrbitKernel(ForceShiftedLennardJones.standard(), SHARES, counting, dimension);
    double fast = kernel.energy(positions, 0, count, width);
    double slow = scan(positions, count, dimension, width, counting);
    assertEquals(slow, fast, 1e-11 * Math.abs(slow));
  }

  private static double[] jitteredLattice(int count, int dimension, double width) {
    int side = (int) Math.ceil(Math.pow(count, 1.0 / dimension));
    RandomStream random = RandomStream.of(7, dimension);
    double[] positions = new double[count * dimension];
    for (int i = 0; i < count; i++) {
      int rest = i;
      for (int axis = 0; axis < dimension; axis++) {
        double along = (rest % side + random.nextDouble(0.1, 0.9)) * width / side;
        positions[i * dimension + axis] = along;
        rest /= side;
      }
    }
    return positions;
  }

  /** Every particle against every other, nearest images, without boxes. */
  private static double scan(
      double[] positions, int count, int dimension, double width, Counting counting) {
    MeanSideLoops loops = MeanSideLoops.of(ForceShiftedLennardJones.standard());
    OrbitSums sums = new OrbitSums(loops, SHARES, counting);
    ImageNeighbours images = new ImageNeighbours(dimension, loops.reach());
    images.setWidth(width);
    NeighbourList list = new NeighbourList(dimension);
    double energy = 0;
    for (int i = 0; i < count; i++) {
      list.clear();
      images.add(list, positions, 0, i + 1, count, positions, i * dimension);
      list.endRow();
      energy += sums.weighted(list);
    }
    return energy;
  }

  @Test
  void coincidentParticlesAreInfiniteAndNeverNaN() {
    for (Counting counting : Counting.values()) {
      for (int dimension = 1; dimension <= 3; dimension++) {
        for (double width : new double[] {0.9, 2, 4, 8, 20}) {
          for (double exponent : new double[] {6, 9}) {
            OrbitKernel kernel =
                new OrbitKernel(
                    new ForceShiftedLennardJones(1, 1, exponent, 2), SHARES, counting, dimension);
            double[] positions = new double[4 * dimension];
            positions[0] = width / 2;
            assertEquals(
                Double.POSITIVE_INFINITY, kernel.energy(positions, 0, 4, width), "at " + width);
            double[] target = new double[dimension];
            assertTrue(Double.isNaN(kernel.change(positions, 0, 4, width, 1, target)));
            target[0] = width / 4;
            assertEquals(
                Double.NEGATIVE_INFINITY, kernel.change(positions, 0, 4, width, 1, target));
            target[0] = 3 * width;
            assertEquals(
                Double.POSITIVE_INFINITY, kernel.change(positions, 0, 4, width, 0, target));
          }
        }
      }
    }
  }

  @Test
  void sharesOfNothingLeaveTheirPartOut() {
    double[] positions = {1, 1, 1, 1, 2, 1.5};
    for (double width : new double[] {2, 5, 20}) {
      double triplets = kernel(1, 0).energy(positions, 0, 3, width);
      double pairs = kernel(0, 1).energy(positions, 0, 3, width);
      assertTrue(Double.isFinite(triplets), "triangles alone at " + width);
      assertEquals(Double.POSITIVE_INFINITY, pairs, "pairs alone at " + width);
      assertEquals(0, kernel(0, 0).energy(positions, 0, 3, width));
    }
  }

  private static OrbitKernel kernel(double triplet, double pair) {
    return new OrbitKernel(
        ForceShiftedLennardJones.standard(), new Shares(triplet, pair), Counting.INVARIANT, 2);
  }

  @Test
  void positionsAreNotModifiedAndRepeatedCallsAgreeToTheBit() {
    OrbitKernel used = kernel(0.75, 0.25);
    for (int index = 0; index < 200; index++) {
      RandomStream random = RandomStream.of(3, index);
      int count = 1 + random.nextInt(120);
      double width = random.nextDouble(2, 30);
      double[] positions = new double[2 * count];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = random.nextDouble(0, width);
      }
      double[] copy = positions.clone();
      double first = used.energy(positions, 0, count, width);
      assertArrayEquals(copy, positions);
      assertEquals(first, kernel(0.75, 0.25).energy(positions, 0, count, width));
    }
  }
}
