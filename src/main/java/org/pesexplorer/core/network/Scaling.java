package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns brought to mean 0 and deviation 1: (x - mean) / deviation. A column without spread is
 * only shifted, so that it becomes 0, and is reported.
 *
 * @param means one a column
 * @param deviations one a column, above 0; those of a population, with n below the line
 * @param constant the columns without spread, from 0
 */
public record Scaling(double[] means, double[] deviations, List<Integer> constant) {

  /** A deviation below this share of the largest number of its column is none. */
  private static final double NO_SPREAD = 1e-12;

  /** Checks. */
  public Scaling {
    constant = List.copyOf(constant);
    if (means.length != deviations.length) {
      throw new IllegalArgumentException(
          "as many deviations as means are needed, were "
              + deviations.length
              + " and "
              + means.length);
    }
    for (double one : deviations) {
      if (!(one > 0)) {
        throw new IllegalArgumentException("deviations must be above 0, one was " + one);
      }
    }
  }

  /** No change. */
  public static Scaling identity(int columns) {
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    return new Scaling(new double[columns], ones, List.of());
  }

  /**
   * Fits rows.
   *
   * @param values row-major, not modified
   * @param columns numbers in a row
   * @param rows which rows to fit, at least one
   */
  public static Scaling fit(double[] values, int columns, int[] rows) {
    double[] means = new double[columns];
    double[] deviations = new double[columns];
    double[] largest = new double[columns];
    for (int row : rows) {
      for (int c = 0; c < columns; c++) {
        double value = values[row * columns + c];
        means[c] += value / rows.length;
        largest[c] = Math.max(largest[c], Math.abs(value));
      }
    }
    for (int row : rows) {
      for (int c = 0; c < columns; c++) {
        double off = values[row * columns + c] - means[c];
        deviations[c] += off * off / rows.length;
      }
    }
    List<Integer> constant = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      deviations[c] = Math.sqrt(deviations[c]);
      if (!(deviations[c] > NO_SPREAD * largest[c])) {
        deviations[c] = 1;
        constant.add(c);
      }
    }
    return new Scaling(means, deviations, constant);
  }

  /** How many columns. */
  public int columns() {
    return means.length;
  }

  /** Scales one number of a column. */
  public double apply(int column, double value) {
    return (value - means[column]) / deviations[column];
  }

  /** Undoes {@link #apply}. */
  public double undo(int column, double scaled) {
    return scaled * deviations[column] + means[column];
  }

  /**
   * Scales rows.
   *
   * @param values row-major, not modified
   * @param rows which
   * @return the scaled rows, one after the other
   */
  double[] apply(double[] values, int[] rows) {
    int columns = columns();
    double[] scaled = new double[rows.length * columns];
    for (int k = 0; k < rows.length; k++) {
      for (int c = 0; c < columns; c++) {
        scaled[k * columns + c] = apply(c, values[rows[k] * columns + c]);
      }
    }
    return scaled;
  }
}
