package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class RankCorrelationTest {

  @Test
  void anyRisingFunctionIsOneAndAnyFallingOneMinusOne() {
    double[] x = {3, -1, 2, 100, 7};
    double[] rising = {Math.exp(3), Math.exp(-1), Math.exp(2), Math.exp(100), Math.exp(7)};
    double[] falling = {-3, 1, -2, -100, -7};
    assertEquals(1, RankCorrelation.of(x, rising), 1e-15);
    assertEquals(-1, RankCorrelation.of(x, falling), 1e-15);
  }

  /** Without equal values it is 1 - 6 sum d^2 / (n (n^2 - 1)). */
  @Test
  void itIsTheTextbookFormula() {
    RandomStream random = RandomStream.of(4, 0);
    int n = 60;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = random.nextDouble();
      y[k] = x[k] + random.nextDouble();
    }
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double off = below(x, x[k]) - below(y, y[k]);
      squares += off * off;
    }
    double expected = 1 - 6 * squares / (n * (n * (double) n - 1));
    assertEquals(expected, RankCorrelation.of(x, y), 1e-13);
  }

  private static int below(double[] values, double value) {
    int count = 0;
    for (double one : values) {
      count += one < value ? 1 : 0;
    }
    return count;
  }

  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    // Ranks 0.5, 0.5, 2, 3 against 0, 1, 2, 3: products 4.5, squares 4.5 and 5.
    double found = RankCorrelation.of(new double[] {1, 1, 2, 3}, new double[] {1, 2, 3, 4});
    assertEquals(4.5 / Math.sqrt(4.5 * 5), found, 1e-15);
  }

  @Test
  void whatHasNoRanksHasNoCorrelation() {
    assertTrue(Double.isNaN(RankCorrelation.of(new double[] {2, 2}, new double[] {1, 2})));
    assertTrue(Double.isNaN(RankCorrelation.of(new double[1], new double[1])));
    assertThrows(
        IllegalArgumentException.class, () -> RankCorrelation.of(new double[2], new double[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankCorrelation.of(new double[] {1, Double.NaN}, new double[2]));
  }

  @Test
  void medianAndRangeOfRuns() {
    assertEquals(new MedianRange(3, 1, 9), MedianRange.of(new double[] {9, 1, 3}));
    assertEquals(new MedianRange(2, 1, 3), MedianRange.of(new double[] {3, 1}));
    assertEquals(MedianRange.NONE, MedianRange.of(new double[0]));
    assertEquals(MedianRange.NONE, MedianRange.of(new double[] {1, Double.NaN}));
  }
}
