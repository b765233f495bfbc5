package org.pesexplorer.core.network;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.pesexplorer.core.stats.Quantiles;
import org.pesexplorer.core.stats.RankCorrelation;

/**
 * Whether uncertainties are worth their name. Without rows all but the count is NaN.
 *
 * @param rows how many
 * @param withinOne the share of rows whose absolute error is at most one uncertainty
 * @param withinTwo the share within two
 * @param median the median uncertainty
 * @param rankCorrelation Spearman's correlation of uncertainty and absolute error; NaN where either
 *     is the same in all rows
 * @param uncertainTenthMae mean absolute error of the most uncertain tenth of the rows
 * @param othersMae mean absolute error of all other rows; NaN when there are none
 */
public record UncertaintyFigures(
    int rows,
    double withinOne,
    double withinTwo,
    double median,
    double rankCorrelation,
    double uncertainTenthMae,
    double othersMae) {

  /** Of no rows. */
  public static final UncertaintyFigures NONE =
      new UncertaintyFigures(
          0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private static final int TENTH = 10;

  /**
   * Compares errors with uncertainties.
   *
   * @param errors predicted minus true, none NaN; not modified
   * @param uncertainties as long, none NaN; not modified
   */
  public static UncertaintyFigures of(double[] errors, double[] uncertainties) {
    int rows = errors.length;
    if (rows == 0) {
      return NONE;
    }
    double[] sizes = new double[rows];
    int one = 0;
    int two = 0;
    for (int row = 0; row < rows; row++) {
      sizes[row] = Math.abs(errors[row]);
      one += sizes[row] <= uncertainties[row] ? 1 : 0;
      two += sizes[row] <= 2 * uncertainties[row] ? 1 : 0;
    }
    double[] apart = tenthAndOthers(sizes, uncertainties);
    return new UncertaintyFigures(
        rows,
        (double) one / rows,
        (double) two / rows,
        Quantiles.of(uncertainties, 0.5),
        RankCorrelation.of(uncertainties, sizes),
        apart[0],
        apart[1]);
  }

  private static double[] tenthAndOthers(double[] sizes, double[] uncertainties) {
    int[] order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -uncertainties[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int tenth = 1 + (sizes.length - 1) / TENTH;
    double[] sums = new double[2];
    for (int k = 0; k < order.length; k++) {
      sums[k < tenth ? 0 : 1] += sizes[order[k]];
    }
    return new double[] {sums[0] / tenth, sums[1] / (sizes.length - tenth)};
  }
}
