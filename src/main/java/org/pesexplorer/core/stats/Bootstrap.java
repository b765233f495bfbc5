package org.pesexplorer.core.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.random.RandomStream;

/**
 * How far a quantile of a sample may be off, by the bootstrap of percentiles (Efron, 1979): the
 * quantile is taken of many samples of the same size, drawn with replacement from the values, and
 * the interval is that of the middle of these quantiles. The same seed gives the same bits.
 */
public final class Bootstrap {

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end, not below
   */
  public record Interval(double low, double high) {}

  private Bootstrap() {}

  /**
   * The interval of one quantile.
   *
   * @param values at least one, in any order, none NaN; not modified
   * @param q the quantile, from 0 to 1, see {@link Quantiles}
   * @param confidence share of the resamples whose quantile is within, above 0 and below 1
   * @param resamples number of resamples, at least 1
   * @param seed fixes the resamples; the k-th draws from stream k of this seed
   * @throws IllegalArgumentException when an argument is outside its range
   */
  public static Interval interval(
      double[] values, double q, double confidence, int resamples, long seed) {
    return intervals(values, new double[] {q}, confidence, resamples, seed)[0];
  }

  /**
   * The intervals of several quantiles, all of the same resamples. Cost O(n) draws a resample.
   *
   * @param values at least one, in any order, none NaN; not modified
   * @param qs the quantiles, each from 0 to 1, in any order
   * @param confidence share of the resamples whose quantile is within, above 0 and below 1, for
   *     each quantile by itself
   * @param resamples number of resamples, at least 1
   * @param seed fixes the resamples; the k-th draws from stream k of this seed
   * @return one interval for each of qs, the same as {@link #interval} gives
   * @throws IllegalArgumentException when an argument is outside its range
   */
  public static Interval[] intervals(
      double[] values, double[] qs, double confidence, int resamples, long seed) {
    check(values.length, confidence, resamples);
    double[] sorted = Quantiles.sorted(values);
    double[][] found = new double[qs.length][resamples];
    int[] ends = new int[sorted.length];
    for (int k = 0; k < resamples; k++) {
      resample(RandomStream.of(seed, k), ends);
      for (int j = 0; j < qs.length; j++) {
        found[j][k] = quantile(sorted, ends, qs[j]);
      }
    }
    Interval[] intervals = new Interval[qs.length];
    double tail = (1 - confidence) / 2;
    for (int j = 0; j < qs.length; j++) {
      double[] middle = Quantiles.of(found[j], tail, 1 - tail);
      intervals[j] = new Interval(middle[0], middle[1]);
    }
    return intervals;
  }

  /**
   * The interval of any figure of a sample. Cost O(n) draws and one figure a resample.
   *
   * @param count how many values the sample has, at least 1
   * @param figure computes the figure from the indexes of the values that were drawn, as many as
   *     there are values; must not keep or change them
   * @param confidence share of the resamples whose figure is within, above 0 and below 1
   * @param resamples number of resamples, at least 1
   * @param seed fixes the resamples; the k-th draws from stream k of this seed
   * @throws IllegalArgumentException when an argument is outside its range or a figure is NaN
   */
  public static Interval ofFigure(
      int count, ToDoubleFunction<int[]> figure, double confidence, int resamples, long seed) {
    check(count, confidence, resamples);
    double[] found = new double[resamples];
    int[] drawn = new int[count];
    for (int k = 0; k < resamples; k++) {
      RandomStream stream = RandomStream.of(seed, k);
      Arrays.setAll(drawn, place -> stream.nextInt(count));
      found[k] = figure.applyAsDouble(drawn);
    }
    double tail = (1 - confidence) / 2;
    double[] middle = Quantiles.of(found, tail, 1 - tail);
    return new Interval(middle[0], middle[1]);
  }

  private static void check(int count, double confidence, int resamples) {
    if (count < 1) {
      throw new IllegalArgumentException("no values were given");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
    }
    if (resamples < 1) {
      throw new IllegalArgumentException("at least 1 resample is needed, was " + resamples);
    }
  }

  /**
   * Draws as many values as there are, with replacement.
   *
   * @param ends receives, for each sorted value, how many of the drawn ones are it or before it, so
   *     that the resample is known in its sorted order without being sorted
   */
  private static void resample(RandomStream stream, int[] ends) {
    Arrays.fill(ends, 0);
    for (int k = 0; k < ends.length; k++) {
      ends[stream.nextInt(ends.length)]++;
    }
    for (int k = 1; k < ends.length; k++) {
      ends[k] += ends[k - 1];
    }
  }

  private static double quantile(double[] sorted, int[] ends, double q) {
    double place = Quantiles.place(sorted.length, q);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return Quantiles.between(sorted[drawn(ends, below)], sorted[drawn(ends, above)], place - below);
  }

  /** Which value stands at a place of the sorted resample: the first that ends beyond it. */
  private static int drawn(int[] ends, int place) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
