package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class HistogramTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void everyValueIsCountedOnce() {
    double[] values = {-INFINITE, -0.1, 0, 0.5, 1, 1.5, 2, 2, 2.1, INFINITE};
    Histogram histogram = Histogram.of(values, 0, 2, 2);

    assertArrayEquals(new long[] {2, 4}, histogram.counts());
    assertEquals(2, histogram.count(0));
    assertEquals(2, histogram.below());
    assertEquals(2, histogram.above());
    assertEquals(10, histogram.total());
    assertEquals(2, histogram.bins());
    assertEquals(0, histogram.low());
    assertEquals(1, histogram.edge(1));
    assertEquals(2, histogram.high());
    assertEquals(0.2, histogram.density(0));
    assertEquals(0.4, histogram.density(1));
  }

  /** Edges that are no round binary numbers, as numpy.histogram counts them. */
  @Test
  void valuesNextToAnEdgeFallWhereNumPyPutsThem() {
    double[] values = {
      0.0, 0.1, 0.2, 0.3, 0.30000000000000004, 0.6, 0.7, 0.7000000000000001, 0.9, 1.0
    };

    assertArrayEquals(
        new long[] {1, 1, 2, 1, 0, 1, 1, 1, 0, 2}, Histogram.of(values, 0, 1, 10).counts());
  }

  @Test
  void theEdgesDecide() {
    RandomStream random = RandomStream.of(6, 0);
    for (int round = 0; round < 300; round++) {
      double low = random.nextDouble(-10, 10);
      double high = low + Math.pow(10, random.nextDouble(-14, 2));
      int bins = 1 + random.nextInt(30);
      Histogram empty = Histogram.of(new double[0], low, high, bins);
      double[] values = new double[60];
      long[] expected = new long[bins];
      for (int k = 0; k < values.length; k++) {
        double edge = empty.edge(random.nextInt(bins + 1));
        values[k] =
            switch (random.nextInt(4)) {
              case 0 -> edge;
              case 1 -> Math.max(low, Math.nextDown(edge));
              case 2 -> Math.min(high, Math.nextUp(edge));
              default -> random.nextDouble(low, high);
            };
        expected[literalBin(empty, values[k])]++;
      }
      assertArrayEquals(expected, Histogram.of(values, low, high, bins).counts());
    }
  }

  private static int literalBin(Histogram histogram, double value) {
    int bin = histogram.bins() - 1;
    while (value < histogram.edge(bin)) {
      bin--;
    }
    return bin;
  }

  @Test
  void edgesAscendFromLowToHigh() {
    Histogram histogram = Histogram.of(new double[0], -0.7, 1.9, 37);

    assertEquals(-0.7, histogram.edge(0));
    assertEquals(1.9, histogram.edge(37));
    for (int k = 0; k < 37; k++) {
      assertEquals(2.6 / 37, histogram.edge(k + 1) - histogram.edge(k), 1e-14);
    }
    assertThrows(IndexOutOfBoundsException.class, () -> histogram.edge(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> histogram.edge(38));
  }

  @Test
  void theDensityIsOneOverTheWholeRange() {
    RandomStream random = RandomStream.of(7, 0);
    double[] values = normal(random, 1000);
    Histogram histogram = Histogram.automatic(values, 1, 100);
    double area = 0;
    for (int k = 0; k < histogram.bins(); k++) {
      area += histogram.density(k) * (histogram.edge(k + 1) - histogram.edge(k));
    }

    assertEquals(1, area, 1e-12);
    assertEquals(0, Histogram.of(new double[0], 0, 1, 3).density(1));
  }

  private static double[] normal(RandomStream random, int n) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < 12; j++) {
        values[k] += random.nextDouble() - 0.5;
      }
    }
    return values;
  }

  @Test
  void piecesAddUp() {
    RandomStream random = RandomStream.of(8, 0);
    double[] first = normal(random, 200);
    double[] second = normal(random, 300);
    double[] all = new double[500];
    System.arraycopy(first, 0, all, 0, 200);
    System.arraycopy(second, 0, all, 200, 300);

    Histogram whole = Histogram.of(all, -1, 1.5, 12);
    Histogram sum = Histogram.of(first, -1, 1.5, 12).plus(Histogram.of(second, -1, 1.5, 12));

    assertTrue(whole.below() > 0 && whole.above() > 0);
    assertArrayEquals(whole.counts(), sum.counts());
    assertEquals(whole.below(), sum.below());
    assertEquals(whole.above(), sum.above());
    assertEquals(500, sum.total());
    for (Histogram other :
        new Histogram[] {
          Histogram.of(all, -1, 1.5, 11),
          Histogram.of(all, -1, 1, 12),
          Histogram.of(all, 0, 1.5, 12)
        }) {
      assertThrows(IllegalArgumentException.class, () -> whole.plus(other));
    }
  }

  /** As numpy.histogram with bins "fd". */
  @Test
  void automaticBinsAreFreedmansAndDiaconis() {
    double[] values = {1, 1.5, 2, 2.2, 2.4, 2.5, 2.6, 3, 3.1, 4, 5, 7, 11};
    Histogram histogram = Histogram.automatic(values, 1, 100);

    assertArrayEquals(new long[] {5, 4, 2, 0, 1, 0, 1}, histogram.counts());
    assertEquals(1, histogram.low());
    assertEquals(11, histogram.high());
    assertEquals(0, histogram.below() + histogram.above());
  }

  /** As numpy.histogram with bins "sturges". */
  @Test
  void quartilesThatCoincideFallBackOnSturges() {
    double[] values = {1, 1, 1, 1, 1, 1, 1, 2, 5};

    assertArrayEquals(new long[] {7, 1, 0, 0, 1}, Histogram.automatic(values, 1, 100).counts());
  }

  @Test
  void theNumberOfBinsKeepsItsLimits() {
    double[] values = {1, 1.5, 2, 2.2, 2.4, 2.5, 2.6, 3, 3.1, 4, 5, 7, 11};

    assertEquals(5, Histogram.automatic(values, 1, 5).bins());
    assertEquals(20, Histogram.automatic(values, 20, 50).bins());
    double[] outlier = values.clone();
    outlier[3] = 1e300;
    assertEquals(64, Histogram.automatic(outlier, 1, 64).bins());
  }

  @Test
  void automaticBinsOfEqualValuesLieAroundThem() {
    for (double value : new double[] {0, -3, 1e-300, 1e17, -1e300}) {
      Histogram histogram = Histogram.automatic(new double[] {value, value}, 5, 10);
      assertEquals(1, histogram.bins());
      assertEquals(2, histogram.count(0));
      assertTrue(histogram.low() < value && value < histogram.high());
    }
  }

  @Test
  void infiniteValuesAreCountedOutsideAutomaticBins() {
    Histogram some = Histogram.automatic(new double[] {INFINITE, 2, -INFINITE, INFINITE, 1}, 1, 9);
    assertEquals(1, some.low());
    assertEquals(2, some.high());
    assertEquals(1, some.below());
    assertEquals(2, some.above());
    assertEquals(5, some.total());

    Histogram all = Histogram.automatic(new double[] {INFINITE}, 1, 9);
    assertEquals(0, all.low());
    assertEquals(1, all.above());
    assertEquals(0, Histogram.automatic(new double[0], 1, 9).total());
  }

  @Test
  void badInputIsRefused() {
    double[] values = {1, 2};
    double[] nan = {1, Double.NaN};
    for (Runnable bad :
        new Runnable[] {
          () -> Histogram.of(nan, 0, 1, 3),
          () -> Histogram.of(values, 1, 1, 3),
          () -> Histogram.of(values, 2, 1, 3),
          () -> Histogram.of(values, 0, INFINITE, 3),
          () -> Histogram.of(values, Double.NaN, 1, 3),
          () -> Histogram.of(values, -Double.MAX_VALUE, Double.MAX_VALUE, 3),
          () -> Histogram.of(values, 0, 1, 0),
          () -> Histogram.automatic(nan, 1, 3),
          () -> Histogram.automatic(values, 0, 3),
          () -> Histogram.automatic(values, 4, 3)
        }) {
      assertThrows(IllegalArgumentException.class, bad::run);
    }
  }
}
