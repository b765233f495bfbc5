package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.random.RandomStream;

class QuantilesTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** Numbers whose figures were taken with pandas 3.0. */
  static final double[] COLUMN = {3.2, -1.5, 0.25, 7.75, 2.5, -4.0169, 2.5, 11.125, 0.909, -0.333};

  @Test
  void quantilesArePandas() {
    double[] qs = {0, 0.01, 0.1, 1.0 / 3, 0.45, 0.5, 0.9, 0.999, 1};
    double[] pandas = {
      -4.0169,
      -3.7903789999999997,
      -1.75169,
      0.25,
      0.9885499999999997,
      1.7045,
      8.087499999999999,
      11.094624999999999,
      11.125
    };

    assertArrayEquals(pandas, Quantiles.of(COLUMN, qs), 1e-14);
    assertEquals(3.2, COLUMN[0], "the values stay as they were");
  }

  @Test
  void placesBetweenTwoValuesAreInterpolated() {
    double[] values = {40, 10, 20};

    assertEquals(10, Quantiles.of(values, 0));
    assertEquals(15, Quantiles.of(values, 0.25));
    assertEquals(20, Quantiles.of(values, 0.5));
    assertEquals(35, Quantiles.of(values, 0.875));
    assertEquals(40, Quantiles.of(values, 1));
    assertEquals(7, Quantiles.of(new double[] {7}, 0.3));
    assertArrayEquals(new double[] {40, 10}, Quantiles.of(values, 1, 0));
    assertArrayEquals(new double[0], Quantiles.of(values));
  }

  @Test
  void quantilesAscendWithinTheirNeighbours() {
    RandomStream random = RandomStream.of(1, 0);
    for (int round = 0; round < 200; round++) {
      double[] values = values(random, 1 + random.nextInt(40));
      double[] sorted = Quantiles.sorted(values);
      double previous = sorted[0];
      for (int k = 0; k <= 500; k++) {
        double q = k / 500.0;
        double quantile = Quantiles.of(values, q);
        assertEquals(quantile, Quantiles.ofSorted(sorted, q));
        double place = (values.length - 1) * q;
        double below = sorted[(int) Math.floor(place)];
        double above = sorted[(int) Math.ceil(place)];
        assertEquals(below + (above - below) * (place % 1), quantile, 1e-12);
        assertTrue(quantile >= below && quantile <= above);
        assertTrue(quantile >= previous);
        previous = quantile;
      }
      assertEquals(sorted[sorted.length - 1], previous);
    }
  }

  private static double[] values(RandomStream random, int n) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextDouble(-5, 5);
    }
    return values;
  }

  @Test
  void infinitiesNeverBecomeNaN() {
    double[] upper = {1, 2, INFINITE, INFINITE};
    assertEquals(2, Quantiles.of(upper, 1.0 / 3));
    assertEquals(INFINITE, Quantiles.of(upper, 0.34));
    assertEquals(INFINITE, Quantiles.of(upper, 0.9));
    assertEquals(INFINITE, Quantiles.of(upper, 1));

    double[] lower = {-INFINITE, -INFINITE, 3, 4};
    assertEquals(-INFINITE, Quantiles.of(lower, 0));
    assertEquals(-INFINITE, Quantiles.of(lower, 0.1));
    assertEquals(-INFINITE, Quantiles.of(lower, 0.66));
    assertEquals(3.5, Quantiles.of(lower, 5.0 / 6), 1e-12);

    double[] both = {INFINITE, -INFINITE};
    assertArrayEquals(
        new double[] {-INFINITE, -INFINITE, INFINITE, INFINITE},
        Quantiles.of(both, 0, 0.49, 0.5, 1));
  }

  @Test
  void neighboursFarApartDoNotOverflow() {
    double[] far = {-Double.MAX_VALUE, Double.MAX_VALUE};

    assertEquals(0, Quantiles.of(far, 0.5));
    assertEquals(0.5 * Double.MAX_VALUE, Quantiles.of(far, 0.75), 1e294);
  }

  @Test
  void sharesBelowAreCounted() {
    double[] sorted = {-INFINITE, -1, 2, 2, 2, 5, INFINITE, INFINITE};

    assertEquals(0, Quantiles.shareBelow(sorted, -INFINITE));
    assertEquals(1 / 8.0, Quantiles.shareBelow(sorted, -1));
    assertEquals(2 / 8.0, Quantiles.shareBelow(sorted, 2));
    assertEquals(5 / 8.0, Quantiles.shareBelow(sorted, Math.nextUp(2.0)));
    assertEquals(6 / 8.0, Quantiles.shareBelow(sorted, INFINITE));
    assertEquals(1, Quantiles.shareBelow(new double[] {1, 2}, 3));
    assertEquals(0, Quantiles.shareBelow(new double[] {-0.0, 0.0}, 0));
  }

  @Test
  void sharesBelowAgreeWithCounting() {
    RandomStream random = RandomStream.of(2, 0);
    for (int round = 0; round < 500; round++) {
      double[] sorted = Quantiles.sorted(values(random, 1 + random.nextInt(30)));
      double value = random.nextInt(2) == 0 ? random.nextInt(5) : random.nextDouble(-6, 6);
      long below = Arrays.stream(sorted).filter(one -> one < value).count();
      assertEquals((double) below / sorted.length, Quantiles.shareBelow(sorted, value));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.NEGATIVE_INFINITY})
  void quantilesOutsideTheUnitIntervalAreRefused(double q) {
    String message = refusal(() -> Quantiles.of(COLUMN, q));
    assertTrue(message.contains(Double.toString(q)), message);
  }

  @Test
  void missingValuesAndNaNAreRefused() {
    double[] none = {};
    double[] nan = {1, Double.NaN, 2};
    double[] sortedNaN = {1, 2, Double.NaN};

    assertTrue(refusal(() -> Quantiles.of(none, 0.5)).contains("no values"));
    assertTrue(refusal(() -> Quantiles.shareBelow(none, 1)).contains("no values"));
    assertTrue(refusal(() -> Quantiles.of(nan, 0.1)).contains("NaN"));
    assertTrue(refusal(() -> Quantiles.sorted(nan)).contains("NaN"));
    assertTrue(refusal(() -> Quantiles.ofSorted(sortedNaN, 0)).contains("NaN"));
    assertTrue(refusal(() -> Quantiles.shareBelow(sortedNaN, 0)).contains("NaN"));
    assertTrue(refusal(() -> Quantiles.shareBelow(COLUMN, Double.NaN)).contains("NaN"));
  }

  private static String refusal(Runnable action) {
    return assertThrows(IllegalArgumentException.class, action::run).getMessage();
  }
}
