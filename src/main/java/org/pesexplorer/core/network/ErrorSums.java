package org.pesexplorer.core.network;

/** Adds up errors one by one, in the order they come. */
final class ErrorSums {
  private int rows;
  private double absolute;
  private double square;
  private double largest;

  void add(double error) {
    double size = Math.abs(error);
    rows++;
    absolute += size;
    square += size * size;
    // A NaN stays: Math.max keeps it.
    largest = Math.max(largest, size);
  }

  ErrorFigures figures() {
    return rows == 0
        ? ErrorFigures.NONE
        : new ErrorFigures(rows, absolute / rows, Math.sqrt(square / rows), largest);
  }
}
