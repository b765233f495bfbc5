package org.pesexplorer.core.database;

/**
 * Sorts numbers of rows by keys of 64 bits, stably, byte by byte from the lowest (radix sort). Cost
 * O(n) for each byte in which keys differ; 24 bytes a row while it runs.
 */
final class SortKeys {
  private static final int RADIX = 1 << Byte.SIZE;

  private SortKeys() {}

  /**
   * The key of a number: as unsigned keys ascend, so do the numbers, or they descend. NaN comes
   * last either way, and both zeros are one.
   */
  static long of(double value, boolean ascending) {
    if (Double.isNaN(value)) {
      return -1;
    }
    long bits = Double.doubleToRawLongBits(value + 0.0);
    long rising = bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
    return ascending ? rising : ~rising;
  }

  /**
   * Sorts.
   *
   * @param rows numbers of rows; used as workspace
   * @param keys the unsigned key of each of them, in their order; used as workspace
   * @return the rows by their keys, either the given array or another
   */
  static int[] sort(int[] rows, long[] keys) {
    int[][] counts = counts(keys);
    int[] fromRows = rows;
    long[] fromKeys = keys;
    int[] toRows = new int[rows.length];
    long[] toKeys = new long[keys.length];
    for (int digit = 0; digit < Long.BYTES; digit++) {
      if (startOf(counts[digit], rows.length)) {
        move(fromRows, fromKeys, toRows, toKeys, counts[digit], digit * Byte.SIZE);
        int[] emptyRows = fromRows;
        fromRows = toRows;
        toRows = emptyRows;
        long[] emptyKeys = fromKeys;
        fromKeys = toKeys;
        toKeys = emptyKeys;
      }
    }
    return fromRows;
  }

  /** How often each byte occurs at each place. */
  private static int[][] counts(long[] keys) {
    int[][] counts = new int[Long.BYTES][RADIX];
    for (long key : keys) {
      for (int digit = 0; digit < Long.BYTES; digit++) {
        counts[digit][(int) (key >>> (digit * Byte.SIZE)) & (RADIX - 1)]++;
      }
    }
    return counts;
  }

  /** Makes counts the places where each byte begins; false when all have the same byte. */
  private static boolean startOf(int[] counts, int length) {
    int start = 0;
    boolean several = true;
    for (int k = 0; k < RADIX; k++) {
      int own = counts[k];
      several &= own < length;
      counts[k] = start;
      start += own;
    }
    return several;
  }

  private static void move(
      int[] fromRows, long[] fromKeys, int[] toRows, long[] toKeys, int[] starts, int shift) {
    for (int i = 0; i < fromRows.length; i++) {
      int to = starts[(int) (fromKeys[i] >>> shift) & (RADIX - 1)]++;
      toRows[to] = fromRows[i];
      toKeys[to] = fromKeys[i];
    }
  }
}
