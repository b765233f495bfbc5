package org.pesexplorer.core.stats;

import java.util.Arrays;
import java.util.Objects;

/**
 * Counts of values in bins of equal width. A bin holds its lower edge and not its upper one, but
 * for the last, which holds both; values outside the range are counted apart. Immutable.
 */
public final class Histogram {
  private final double low;
  private final double high;
  private final long[] counts;
  private long below;
  private long above;

  private Histogram(double low, double high, int bins) {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          "the range of a histogram must be finite and not empty, was " + low + " to " + high);
    }
    if (bins < 1) {
      throw new IllegalArgumentException("a histogram needs at least 1 bin, was " + bins);
    }
    this.low = low;
    this.high = high;
    this.counts = new long[bins];
  }

  /**
   * Counts values in given bins.
   *
   * @param values any number, none NaN; not modified
   * @param low lower edge of the first bin
   * @param high upper edge of the last bin, above low
   * @param bins number of bins, at least 1
   * @throws IllegalArgumentException when a value is NaN, the range is empty or not finite, or
   *     there is no bin
   */
  public static Histogram of(double[] values, double low, double high, int bins) {
    Histogram histogram = new Histogram(low, high, bins);
    for (double value : values) {
      histogram.count(value);
    }
    return histogram;
  }

  /**
   * Counts values in bins chosen for them, from the least to the largest finite value. The width is
   * that of Freedman and Diaconis (1981), twice the distance of the quartiles over the cube root of
   * the count; where the quartiles coincide, the number of bins is that of Sturges (1926). Infinite
   * values are counted below and above. Equal values get one bin around them; without any finite
   * value there is one bin from 0 to 1.
   *
   * @param values any number, in any order, none NaN; not modified
   * @param leastBins fewest bins for values that differ, at least 1
   * @param mostBins most bins, at least leastBins
   * @throws IllegalArgumentException when a value is NaN, the limits are no limits, or the finite
   *     values span more than a double holds
   */
  public static Histogram automatic(double[] values, int leastBins, int mostBins) {
    if (leastBins < 1 || mostBins < leastBins) {
      throw new IllegalArgumentException(
          "limits of the number of bins must ascend from 1, were "
              + leastBins
              + " and "
              + mostBins);
    }
    double[] finite = finite(Quantiles.sorted(values));
    if (finite.length == 0) {
      return of(values, 0, 1, 1);
    }
    double least = finite[0];
    double largest = finite[finite.length - 1];
    if (least == largest) {
      double half = Math.max(0.5, 4 * Math.ulp(least));
      return of(values, least - half, least + half, 1);
    }
    double wanted = Math.ceil(bins(finite));
    int bins = (int) Math.max(leastBins, Math.min(mostBins, wanted));
    return of(values, least, largest, bins);
  }

  private static double[] finite(double[] sorted) {
    int from = 0;
    int to = sorted.length;
    while (from < to && Double.isInfinite(sorted[from])) {
      from++;
    }
    while (to > from && Double.isInfinite(sorted[to - 1])) {
      to--;
    }
    return Arrays.copyOfRange(sorted, from, to);
  }

  /** The wanted number of bins, not rounded, for sorted values that differ. */
  private static double bins(double[] sorted) {
    int n = sorted.length;
    double[] quartiles = Quantiles.ofSorted(sorted, 0.25, 0.75);
    double width = 2 * (quartiles[1] - quartiles[0]) / Math.cbrt(n);
    return width > 0 ? (sorted[n - 1] - sorted[0]) / width : Math.log(n) / Math.log(2) + 1;
  }

  private void count(double value) {
    Quantiles.refuseNaN(value);
    if (value < low) {
      below++;
    } else if (value > high) {
      above++;
    } else {
      counts[bin(value)]++;
    }
  }

  /** The bin of a value within the range: a good guess, then the edges decide. */
  private int bin(double value) {
    int last = counts.length - 1;
    int bin = (int) Math.min(last, (value - low) / (high - low) * counts.length);
    while (value < edge(bin)) {
      bin--;
    }
    while (bin < last && value >= edge(bin + 1)) {
      bin++;
    }
    return bin;
  }

  /**
   * The sum of two histograms of the same bins, for values that were counted in pieces.
   *
   * @throws IllegalArgumentException when the bins differ
   */
  public Histogram plus(Histogram other) {
    if (low != other.low || high != other.high || bins() != other.bins()) {
      throw new IllegalArgumentException("histograms of different bins cannot be added");
    }
    Histogram sum = new Histogram(low, high, bins());
    for (int k = 0; k < counts.length; k++) {
      sum.counts[k] = counts[k] + other.counts[k];
    }
    sum.below = below + other.below;
    sum.above = above + other.above;
    return sum;
  }

  /** The number of bins. */
  public int bins() {
    return counts.length;
  }

  /** The lower edge of the first bin. */
  public double low() {
    return low;
  }

  /** The upper edge of the last bin. */
  public double high() {
    return high;
  }

  /**
   * An edge.
   *
   * @param k 0 for the lower edge of the first bin to {@link #bins} for the upper one of the last
   * @throws IndexOutOfBoundsException for any other k
   */
  public double edge(int k) {
    Objects.checkIndex(k, counts.length + 1);
    return k == counts.length ? high : Math.min(high, low + k * ((high - low) / counts.length));
  }

  /** How many values are in a bin, 0 for the first bin. */
  public long count(int bin) {
    return counts[bin];
  }

  /** How many values are in each bin; a copy. */
  public long[] counts() {
    return counts.clone();
  }

  /** How many values are below the range. */
  public long below() {
    return below;
  }

  /** How many values are above the range. */
  public long above() {
    return above;
  }

  /** How many values were counted, those outside the range too. */
  public long total() {
    long total = below + above;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /**
   * The density of the values in a bin: its share of all values over its width. Summed over the
   * range it is the share of the values that lie there.
   *
   * @param bin 0 for the first bin
   * @return 0 when there are no values at all
   */
  public double density(int bin) {
    long total = total();
    return total == 0 ? 0 : counts[bin] / (total * ((high - low) / counts.length));
  }
}
