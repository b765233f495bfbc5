package org.pesexplorer.core.energy;

import java.util.Arrays;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;

/** Seeded cases for the tests of the fast sums: equation 10 in many cells. */
final class KernelCases {
  private static final double[] CUTOFFS = {1.2, 1.5, 2, 2, 2, 2.5, 3};
  private static final double[] EXPONENTS = {6, 6, 6, 4, 9, 12};
  private static final int[] COUNTS = {1, 2, 3, 4, 5, 6, 7, 8, 20, 50, 100};

  /** Neighbours of a particle that the slow sums can deal with many times over. */
  private static final double MOST_NEIGHBOURS = 120;

  private KernelCases() {}

  /** A model and a configuration for it. */
  record Case(EnergyModel model, Configuration configuration) {
    ForceShiftedLennardJones potential() {
      return (ForceShiftedLennardJones) model.potential();
    }

    OrbitKernel kernel() {
      return new OrbitKernel(
          potential(), model.shares(), model.settings().counting(), configuration.dimension());
    }

    /** The positions inside the cell, two spare numbers before them. */
    double[] wrappedAtTwo() {
      double[] wrapped = configuration.wrapped().positions();
      double[] out = new double[wrapped.length + 2];
      System.arraycopy(wrapped, 0, out, 2, wrapped.length);
      return out;
    }

    /** N v by the general sums. */
    double slowEnergy(Configuration other) {
      Cell cell = other.cell();
      EnergyTerms terms =
          ImageSums.of(model, cell.dimension(), cell.width(), model.depth(cell))
              .terms(other.wrapped().positions(), other.count());
      return terms.cellEnergy(model.settings().counting(), model.shares());
    }

    @Override
    public String toString() {
      return model.settings().counting()
          + " "
          + model.potential().parameters()
          + " "
          + configuration
          + Arrays.toString(configuration.positions());
    }
  }

  /** The case of a given number. */
  static Case of(long seed, int index) {
    RandomStream random = RandomStream.of(seed, index);
    double cutoff = CUTOFFS[random.nextInt(CUTOFFS.length)];
    double exponent = EXPONENTS[random.nextInt(EXPONENTS.length)];
    Counting counting = random.nextInt(3) == 0 ? Counting.THESIS : Counting.INVARIANT;
    int dimension = new int[] {1, 2, 2, 2, 3, 3, 4}[random.nextInt(7)];
    int count = COUNTS[random.nextInt(COUNTS.length)];
    double width = 0.8 * Math.pow(30 / 0.8, random.nextDouble());
    double reach = 1.5 * cutoff;
    double ball = new double[] {2, Math.PI, 4.19, 4.93}[dimension - 1];
    while (count * ball * Math.pow(reach / width, dimension) > MOST_NEIGHBOURS) {
      width *= 1.2;
    }
    double[] positions = new double[count * dimension];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = random.nextDouble(0, width);
    }
    EnergySettings settings = EnergySettings.DEFAULT.withCounting(counting);
    EnergyModel model =
        new EnergyModel(new ForceShiftedLennardJones(1, 1, exponent, cutoff), settings);
    return new Case(model, new Configuration(new Cell(dimension, width), positions));
  }
}
