package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/** A column of whole numbers in blocks. Others than its builder only read it. */
public final class IntColumn {
  private static final BlockShape SHAPE = BlockShape.of(1);

  private int[][] blocks;
  private int rows;

  /** A column that grows as rows are set. */
  IntColumn() {
    this.blocks = new int[0][];
  }

  /** A column of zeros whose rows may be set by several threads, each its own. */
  IntColumn(int rows) {
    this.blocks = new int[SHAPE.blocks(rows)][];
    this.rows = rows;
    for (int k = 0; k < blocks.length; k++) {
      blocks[k] = new int[SHAPE.length(k, rows)];
    }
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /**
   * The number of a row.
   *
   * @throws IndexOutOfBoundsException when there is no such row
   */
  public int get(int row) {
    Objects.checkIndex(row, rows);
    return blocks[SHAPE.block(row)][SHAPE.place(row)];
  }

  /** A copy of all numbers. */
  public int[] toArray() {
    int[] all = new int[rows];
    for (int k = 0; k < SHAPE.blocks(rows); k++) {
      System.arraycopy(blocks[k], 0, all, k << SHAPE.shift(), SHAPE.length(k, rows));
    }
    return all;
  }

  void set(int row, int value) {
    grow(row);
    blocks[SHAPE.block(row)][SHAPE.place(row)] = value;
  }

  private void grow(int row) {
    if (row < rows) {
      return;
    }
    int block = SHAPE.block(row);
    if (block >= blocks.length) {
      blocks = Arrays.copyOf(blocks, Math.max(block + 1, 2 * blocks.length));
    }
    for (int k = block; k >= 0 && blocks[k] == null; k--) {
      blocks[k] = new int[1 << SHAPE.shift()];
    }
    rows = row + 1;
  }

  /** Keeps some rows, moved together in their order; what is not needed any more is let go. */
  void keep(BitSet kept) {
    int to = 0;
    for (int row = kept.nextSetBit(0); row >= 0 && row < rows; row = kept.nextSetBit(row + 1)) {
      blocks[SHAPE.block(to)][SHAPE.place(to)] = blocks[SHAPE.block(row)][SHAPE.place(row)];
      to++;
    }
    rows = to;
    trim();
  }

  /** Lets go of memory behind the last row. */
  void trim() {
    blocks = Arrays.copyOf(blocks, SHAPE.blocks(rows));
    int last = blocks.length - 1;
    if (last >= 0 && blocks[last].length > SHAPE.length(last, rows)) {
      blocks[last] = Arrays.copyOf(blocks[last], SHAPE.length(last, rows));
    }
  }
}
