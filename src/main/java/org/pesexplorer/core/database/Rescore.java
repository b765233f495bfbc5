package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pesexplorer.core.stats.Histogram;
import org.pesexplorer.core.stats.Quantiles;

/**
 * How the energies of a database compare with those of a model. Differences are the model's minus
 * the file's, per particle, in E_c; two infinite energies do not differ.
 *
 * @param rows how many rows were compared
 * @param maxAbsDifference the largest difference by magnitude, perhaps infinite; NaN without rows
 * @param medianAbsDifference the median of the magnitudes; NaN without rows
 * @param largestRow the first row with the largest difference; -1 without rows
 * @param alike how many rows differ by {@link #ROUNDING} at most
 * @param histogram the finite differences; empty where there is none
 */
public record Rescore(
    int rows,
    double maxAbsDifference,
    double medianAbsDifference,
    int largestRow,
    int alike,
    Optional<Histogram> histogram) {
  /** As much as ten decimals in a file and rounding make of equal energies of usual size. */
  public static final double ROUNDING = 1e-7;

  private static final int LEAST_BINS = 20;
  private static final int MOST_BINS = 100;

  /** Refuses null. */
  public Rescore {
    Objects.requireNonNull(histogram, "histogram");
  }

  /**
   * Compares.
   *
   * @param before the energies of the file
   * @param after those of the model, as many
   */
  public static Rescore of(double[] before, double[] after) {
    double[] differences = new double[before.length];
    double[] sizes = new double[before.length];
    int largest = -1;
    int alike = 0;
    for (int row = 0; row < before.length; row++) {
      differences[row] = before[row] == after[row] ? 0 : after[row] - before[row];
      sizes[row] = Math.abs(differences[row]);
      boolean rounding = sizes[row] <= ROUNDING * Math.max(1, Math.abs(before[row]));
      alike += rounding && Double.isFinite(sizes[row]) ? 1 : 0;
      largest = largest < 0 || sizes[row] > sizes[largest] ? row : largest;
    }
    double[] finite = Arrays.stream(differences).filter(Double::isFinite).toArray();
    return new Rescore(
        before.length,
        largest < 0 ? Double.NaN : sizes[largest],
        largest < 0 ? Double.NaN : Quantiles.of(sizes, 0.5),
        largest,
        alike,
        finite.length == 0
            ? Optional.empty()
            : Optional.of(Histogram.automatic(finite, LEAST_BINS, MOST_BINS)));
  }

  /** What that means, in a sentence or two. */
  public String verdict() {
    if (rows == 0) {
      return "There are no rows to compare.";
    }
    if (alike == rows) {
      return "All energies are those of this model, to rounding.";
    }
    String sizes =
        String.format(
            Locale.ROOT,
            "half of them by %.3g E_c or less, the most by %.3g E_c (row %d)",
            medianAbsDifference,
            maxAbsDifference,
            largestRow);
    if (alike == 0) {
      return "The energies are not those of this model: all "
          + rows
          + " rows differ, "
          + sizes
          + ". They were made with another potential, weighting or depth.";
    }
    return alike
        + " of "
        + rows
        + " energies are those of this model, the others are not ("
        + sizes
        + ", all rows taken together). They were made with another potential, weighting or depth.";
  }

  /** The share of the rows in each bin, for a chart; empty without finite differences. */
  public double[] shares() {
    return histogram
        .map(
            bins ->
                IntStream.range(0, bins.bins())
                    .mapToDouble(bin -> (double) bins.count(bin) / rows)
                    .toArray())
        .orElse(new double[0]);
  }
}
