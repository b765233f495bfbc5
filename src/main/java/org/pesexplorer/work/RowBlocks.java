package org.pesexplorer.work;

/**
 * Cuts the rows of a database into the parts of a job, each of a millisecond or more.
 *
 * @param rows how many rows
 * @param size rows a part, the last one perhaps fewer
 */
record RowBlocks(int rows, int size) {

  /** Blocks of rows that take about so many nanoseconds each. */
  static RowBlocks of(int rows, double nanosecondsEach) {
    return new RowBlocks(rows, (int) Math.max(1, Math.min(4096, 4e6 / nanosecondsEach)));
  }

  /** How many parts there are. */
  int parts() {
    return (int) (((long) rows + size - 1) / size);
  }

  /** The first row of a part. */
  int from(int part) {
    return part * size;
  }

  /** The row after the last of a part. */
  int to(int part) {
    return (int) Math.min(rows, (part + 1L) * size);
  }
}
