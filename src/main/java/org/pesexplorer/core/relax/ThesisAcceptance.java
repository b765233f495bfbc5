package org.pesexplorer.core.relax;

import java.util.List;

/**
 * Table 2 of the thesis: the share of accepted steps among the last ten (the published program
 * counts attempted moves, the table says epochs), four particles in two dimensions, largest move
 * 0.1, depth 1 while relaxing, equation 9. The errors are as printed; they are too large by about
 * the root of ten, as the program divides the spread by the root of the number of configurations
 * and not of attempted moves.
 */
public final class ThesisAcceptance {
  /** What has to be said beside the errors. */
  public static final String NOTE =
      "The thesis's error bars are drawn as printed; they are too large by about \u221a10.";

  /** The numbers of scans. */
  public static final List<Long> SCANS =
      List.of(20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L, 150L, 200L, 300L, 400L, 500L);

  /** The widths of the cell in R_c. */
  public static final List<Double> WIDTHS = List.of(2.5, 5.0, 10.0, 20.0);

  private static final double[][] PERCENT = {
    {25.6, 22.4, 15.8, 13.5, 9.8, 8.6, 7.6, 8.7, 6.1, 4.2, 2.9, 1.5, 1.5, 0.7},
    {32.0, 23.6, 18.6, 16.1, 12.3, 13.3, 13.7, 10.2, 9.2, 4.4, 3.1, 2.7, 0.8, 0.6},
    {66.9, 64.9, 60.3, 58.1, 59.2, 55.9, 52.8, 52.1, 49.1, 47.4, 40.9, 37.3, 29.8, 27.8},
    {91.8, 89.6, 85.2, 91.3, 89.6, 84.2, 87.9, 84.3, 85.2, 84.3, 76.6, 72.6, 65.6, 52.2}
  };

  private static final double[][] ERROR = {
    {4.3, 4.2, 3.9, 3.4, 2.9, 2.8, 2.6, 2.8, 2.4, 2.0, 1.7, 1.2, 1.2, 0.8},
    {4.7, 4.2, 3.9, 3.7, 3.3, 2.8, 3.4, 3.1, 2.9, 2.1, 1.7, 1.6, 0.9, 0.8},
    {4.7, 4.8, 4.9, 4.9, 4.9, 4.9, 5.0, 5.0, 5.3, 4.9, 4.9, 4.8, 4.5, 4.6},
    {2.7, 3.0, 3.6, 2.8, 3.1, 3.6, 3.2, 3.6, 3.5, 3.6, 4.2, 4.4, 4.8, 6.4}
  };

  private ThesisAcceptance() {}

  /**
   * The rates of a column in percent, one for each number of scans.
   *
   * @param width place of the width in {@link #WIDTHS}
   */
  public static double[] percent(int width) {
    return PERCENT[width].clone();
  }

  /**
   * The printed errors of a column in percentage points.
   *
   * @param width place of the width in {@link #WIDTHS}
   */
  public static double[] error(int width) {
    return ERROR[width].clone();
  }
}
