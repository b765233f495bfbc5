package org.pesexplorer.plot;

/** Checks of grids of values. */
final class Grids {
  private Grids() {}

  static void requireSize(double[] values, int columns, int rows) {
    if (columns < 1 || rows < 1 || (long) columns * rows != values.length) {
      throw new IllegalArgumentException(
          "a grid of " + columns + " x " + rows + " does not hold " + values.length + " values");
    }
  }
}
