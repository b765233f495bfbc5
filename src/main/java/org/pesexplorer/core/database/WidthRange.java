package org.pesexplorer.core.database;

import java.util.Objects;

/**
 * The widths of the cells of a database, evenly spaced with both ends.
 *
 * @param least the least width in R_c
 * @param most the largest; equal to the least when there is one width, otherwise above it
 * @param count how many widths
 */
public record WidthRange(double least, double most, int count) {
  private static final int MOST = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public WidthRange {
    requireWidth(least);
    requireWidth(most);
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "the number of widths must be from 1 to " + MOST + ", was " + count);
    }
    if (count == 1 ? least != most : !(least < most)) {
      throw new IllegalArgumentException(
          count == 1
              ? "one width has the same lower and upper limit, as in 5,5, not "
                  + least
                  + " and "
                  + most
              : count
                  + " widths need an upper limit above the lower one, not "
                  + least
                  + " and "
                  + most);
    }
  }

  private static void requireWidth(double width) {
    if (!(width > 0) || Double.isInfinite(width)) {
      throw new IllegalArgumentException(
          "width of the cell must be a finite number above 0, was " + width);
    }
  }

  /** One width. */
  public static WidthRange one(double width) {
    return new WidthRange(width, width, 1);
  }

  /** One of the widths in R_c, as NumPy's linspace has them. */
  public double width(int index) {
    Objects.checkIndex(index, count);
    return index == count - 1 ? most : least + index * ((most - least) / (count - 1));
  }

  /** All widths in R_c, ascending. */
  public double[] all() {
    double[] widths = new double[count];
    for (int k = 0; k < count; k++) {
      widths[k] = width(k);
    }
    return widths;
  }
}
