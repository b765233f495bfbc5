package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

final class EnergyFilterTest {
  private static BitSet kept(EnergyFilter filter, int[] widths, double[] energies) {
    return filter.kept(energies.length, 3, row -> widths[row], row -> energies[row]);
  }

  /** pandas: Series([4, 1, 3, 2]).quantile(0.9) is 3.7, of ([10, 20]) it is 19. */
  @Test
  void eachWidthHasItsOwnQuantile() {
    int[] widths = {0, 2, 0, 0, 2, 0};
    double[] energies = {4, 10, 1, 3, 20, 2};
    assertEquals("{1, 2, 3, 5}", kept(EnergyFilter.below(0.9), widths, energies).toString());
    assertEquals("{1, 2}", kept(EnergyFilter.below(1 / 3.0), widths, energies).toString());
  }

  @Test
  void rowsAtTheQuantileGoAndWithOneAllStay() {
    int[] widths = new int[4];
    double[] energies = {1, 2, 2, Double.POSITIVE_INFINITY};
    assertEquals("{0}", kept(EnergyFilter.below(0.5), widths, energies).toString());
    assertEquals("{0, 1, 2, 3}", kept(EnergyFilter.NONE, widths, energies).toString());
  }

  @Test
  void theUpperEnergyIsStrict() {
    int[] widths = new int[4];
    double[] energies = {1, 2, 3, Double.POSITIVE_INFINITY};
    EnergyFilter top = new EnergyFilter(1, OptionalDouble.of(2));
    assertEquals("{0}", kept(top, widths, energies).toString());
  }

  @Test
  void aboutTheShareOfTheCutoffStays() {
    RandomStream random = RandomStream.of(3, 3);
    for (int run = 0; run < 200; run++) {
      int rows = 1 + random.nextInt(300);
      double q = 0.01 + 0.98 * random.nextDouble();
      int[] widths = new int[rows];
      double[] energies = new double[rows];
      int[] counts = new int[3];
      for (int row = 0; row < rows; row++) {
        widths[row] = random.nextInt(3);
        counts[widths[row]]++;
        energies[row] = random.nextDouble(-4, 1e6);
      }
      BitSet kept = kept(EnergyFilter.below(q), widths, energies);
      for (int width = 0; width < 3; width++) {
        int its = width;
        double[] sorted =
            IntStream.range(0, rows)
                .filter(row -> widths[row] == its)
                .mapToDouble(row -> energies[row])
                .sorted()
                .toArray();
        int expected = counts[width] < 2 ? 0 : (int) Math.ceil((counts[width] - 1) * q);
        double[] left =
            kept.stream()
                .filter(row -> widths[row] == its)
                .mapToDouble(row -> energies[row])
                .sorted()
                .toArray();
        assertEquals(
            Arrays.toString(Arrays.copyOf(sorted, expected)), Arrays.toString(left), "run " + run);
      }
    }
  }
}
