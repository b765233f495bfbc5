package org.pesexplorer.io;

import java.util.Arrays;

/** Numbers gathered while reading, with a limit on how many one file may hold. */
final class DoubleList {
  /** The most coordinates that one file may hold: 80 MB of memory. */
  static final int MAX_IN_FILE = 10_000_000;

  private double[] values = new double[16];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
