package org.pesexplorer.core.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation: 1 where one column rises whenever the other does, -1 where it falls.
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * The correlation of the ranks of two columns. Equal values share the mean of their ranks.
   *
   * @param one none NaN; not modified
   * @param other as long, none NaN; not modified
   * @return from -1 to 1; NaN with fewer than two rows, or when a column is the same in all rows
   * @throws IllegalArgumentException when lengths differ or a value is NaN
   */
  public static double of(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "columns of " + one.length + " and " + other.length + " rows have no correlation");
    }
    double[] a = ranks(one);
    double[] b = ranks(other);
    double mean = (one.length - 1) / 2.0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int k = 0; k < a.length; k++) {
      squaresA += (a[k] - mean) * (a[k] - mean);
      squaresB += (b[k] - mean) * (b[k] - mean);
      products += (a[k] - mean) * (b[k] - mean);
    }
    double size = Math.sqrt(squaresA) * Math.sqrt(squaresB);
    return size > 0 ? products / size : Double.NaN;
  }

  /** Ranks from 0. */
  private static double[] ranks(double[] values) {
    for (double value : values) {
      Quantiles.refuseNaN(value);
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> values[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int k = from; k < to; k++) {
        ranks[order[k]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
