package org.pesexplorer.core.network;

/**
 * Errors over rows. Without rows all but the count is NaN.
 *
 * @param rows how many
 * @param mae mean absolute error
 * @param rmse root of the mean square error
 * @param maxError the largest absolute error
 */
public record ErrorFigures(int rows, double mae, double rmse, double maxError) {

  /** Of no rows. */
  public static final ErrorFigures NONE = new ErrorFigures(0, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Compares all.
   *
   * @param predicted not modified
   * @param truth as long; not modified
   */
  public static ErrorFigures of(double[] predicted, double[] truth) {
    ErrorSums sums = new ErrorSums();
    for (int k = 0; k < truth.length; k++) {
      sums.add(predicted[k] - truth[k]);
    }
    return sums.figures();
  }

  /**
   * Compares group by group: by width, by structure class, by decile of the energy.
   *
   * @param predicted not modified
   * @param truth as long; not modified
   * @param groups the group of each row, from 0
   * @param count how many groups
   * @return one for each group
   */
  public static ErrorFigures[] byGroup(
      double[] predicted, double[] truth, int[] groups, int count) {
    ErrorSums[] sums = new ErrorSums[count];
    for (int k = 0; k < count; k++) {
      sums[k] = new ErrorSums();
    }
    for (int k = 0; k < truth.length; k++) {
      sums[groups[k]].add(predicted[k] - truth[k]);
    }
    ErrorFigures[] all = new ErrorFigures[count];
    for (int k = 0; k < count; k++) {
      all[k] = sums[k].figures();
    }
    return all;
  }
}
