package org.pesexplorer.core.database;

/**
 * How the values of a column lie in blocks: so many rows a block, a power of two, that a block
 * takes 256 KB at most. Blocks are added as rows come, and nothing that is there is copied for it.
 *
 * @param stride values a row
 * @param shift rows a block are 2 to the power of this
 */
record BlockShape(int stride, int shift) {
  private static final int MOST_VALUES = 1 << 15;

  static BlockShape of(int stride) {
    int shift = 0;
    while ((long) stride << (shift + 1) <= MOST_VALUES) {
      shift++;
    }
    return new BlockShape(stride, shift);
  }

  /** The block of a row. */
  int block(int row) {
    return row >>> shift;
  }

  /** Where in its block a row begins. */
  int place(int row) {
    return (row & (1 << shift) - 1) * stride;
  }

  /** How many blocks hold so many rows. */
  int blocks(int rows) {
    return (int) (((long) rows + (1L << shift) - 1) >>> shift);
  }

  /** How many values a block has when there are so many rows in all. */
  int length(int block, int rows) {
    long first = (long) block << shift;
    return (int) Math.min(1L << shift, rows - first) * stride;
  }
}
