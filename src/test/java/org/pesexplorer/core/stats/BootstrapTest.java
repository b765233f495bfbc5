package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.stats.Bootstrap.Interval;

class BootstrapTest {

  private static double[] uniform(int n, long seed) {
    RandomStream random = RandomStream.of(seed, -1);
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = random.nextDouble();
    }
    return values;
  }

  /** Resamples written out, value by value. */
  private static Interval literal(
      double[] values, double q, double confidence, int resamples, long seed) {
    double[] sorted = Quantiles.sorted(values);
    double[] found = new double[resamples];
    for (int k = 0; k < resamples; k++) {
      RandomStream random = RandomStream.of(seed, k);
      double[] resample = new double[values.length];
      for (int j = 0; j < resample.length; j++) {
        resample[j] = sorted[random.nextInt(sorted.length)];
      }
      found[k] = Quantiles.of(resample, q);
    }
    double tail = (1 - confidence) / 2;
    return new Interval(Quantiles.of(found, tail), Quantiles.of(found, 1 - tail));
  }

  @Test
  void intervalsAreThoseOfResamplesWrittenOut() {
    RandomStream random = RandomStream.of(3, 0);
    for (int round = 0; round < 100; round++) {
      double[] values = uniform(1 + random.nextInt(30), round);
      if (round % 3 == 0) {
        values[0] = Double.POSITIVE_INFINITY;
      }
      double q = round % 4 == 0 ? round % 8 / 4.0 : random.nextDouble();
      double confidence = random.nextDouble(0.1, 0.99);
      int resamples = 1 + random.nextInt(50);

      assertEquals(
          literal(values, q, confidence, resamples, round),
          Bootstrap.interval(values, q, confidence, resamples, round));
    }
  }

  /** Of the 27 resamples of three values 7 have the median 1, 13 have 2 and 7 have 3. */
  @Test
  void fewValuesGiveTheIntervalOfAllTheirResamples() {
    double[] values = {3, 1, 2};

    assertEquals(new Interval(2, 2), Bootstrap.interval(values, 0.5, 0.44, 20_000, 1));
    assertEquals(new Interval(1, 3), Bootstrap.interval(values, 0.5, 0.53, 20_000, 1));
  }

  /** The median of n uniform numbers has the deviation 1 / (2 sqrt n). */
  @Test
  void theIntervalHasTheWidthOfTheory() {
    Interval interval = Bootstrap.interval(uniform(4000, 5), 0.5, 0.95, 1000, 7);

    assertEquals(2 * 1.96 * 0.5 / Math.sqrt(4000), interval.high() - interval.low(), 0.006);
  }

  /** Of 400 intervals 95 % are to hold the true median; the deviation of their number is 4.4. */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    int held = 0;
    for (int round = 0; round < 400; round++) {
      Interval interval = Bootstrap.interval(uniform(100, round), 0.5, 0.95, 200, round);
      held += interval.low() <= 0.5 && interval.high() >= 0.5 ? 1 : 0;
    }

    assertEquals(380, held, 20);
  }

  @Test
  void severalQuantilesShareTheResamples() {
    double[] values = uniform(50, 1);
    double[] qs = {0.95, 0.05, 0.5};
    Interval[] intervals = Bootstrap.intervals(values, qs, 0.9, 100, 3);

    assertEquals(3, intervals.length);
    for (int k = 0; k < 3; k++) {
      assertEquals(Bootstrap.interval(values, qs[k], 0.9, 100, 3), intervals[k]);
    }
  }

  @Test
  void theSeedFixesTheIntervalAndTheOrderOfTheValuesDoesNot() {
    double[] values = uniform(40, 1);
    double[] sorted = Quantiles.sorted(values);
    Interval interval = Bootstrap.interval(values, 0.3, 0.9, 100, 3);

    assertEquals(interval, Bootstrap.interval(values, 0.3, 0.9, 100, 3));
    assertEquals(interval, Bootstrap.interval(sorted, 0.3, 0.9, 100, 3));
    assertNotEquals(interval, Bootstrap.interval(values, 0.3, 0.9, 100, 4));
    assertArrayEquals(uniform(40, 1), values);
  }

  @Test
  void moreConfidenceNeverNarrowsTheInterval() {
    double[] values = uniform(60, 2);
    Interval narrow = Bootstrap.interval(values, 0.9, 0.1, 300, 3);
    for (int percent = 15; percent < 100; percent += 5) {
      Interval wide = Bootstrap.interval(values, 0.9, percent / 100.0, 300, 3);
      assertTrue(wide.low() <= narrow.low() && wide.high() >= narrow.high());
      narrow = wide;
    }
  }

  @Test
  void badInputIsRefused() {
    double[] values = {1, 2};
    for (Runnable bad :
        new Runnable[] {
          () -> Bootstrap.interval(new double[0], 0.5, 0.9, 10, 1),
          () -> Bootstrap.interval(new double[] {Double.NaN}, 0.5, 0.9, 10, 1),
          () -> Bootstrap.interval(values, 1.5, 0.9, 10, 1),
          () -> Bootstrap.interval(values, Double.NaN, 0.9, 10, 1),
          () -> Bootstrap.interval(values, 0.5, 0, 10, 1),
          () -> Bootstrap.interval(values, 0.5, 1, 10, 1),
          () -> Bootstrap.interval(values, 0.5, Double.NaN, 10, 1),
          () -> Bootstrap.interval(values, 0.5, 0.9, 0, 1)
        }) {
      assertThrows(IllegalArgumentException.class, bad::run);
    }
  }

  /** Of a mean: nearly the interval that its standard error gives, and of a quantile the same. */
  @Test
  void anyFigureHasAnInterval() {
    RandomStream random = RandomStream.of(8, 0);
    double[] values = new double[400];
    Arrays.setAll(values, k -> random.nextDouble());
    ToDoubleFunction<int[]> mean =
        drawn -> Arrays.stream(drawn).mapToDouble(k -> values[k]).average().orElse(0);
    Bootstrap.Interval found = Bootstrap.ofFigure(400, mean, 0.95, 2000, 4);
    double centre = Arrays.stream(values).average().orElse(0);
    double half = 1.96 * Math.sqrt(1.0 / 12 / 400);
    assertEquals(centre - half, found.low(), 0.15 * half);
    assertEquals(centre + half, found.high(), 0.15 * half);
    assertEquals(found, Bootstrap.ofFigure(400, mean, 0.95, 2000, 4));
    assertThrows(IllegalArgumentException.class, () -> Bootstrap.ofFigure(0, mean, 0.95, 10, 4));
  }
}
