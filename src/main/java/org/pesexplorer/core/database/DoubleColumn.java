package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/** A column of numbers, one or several a row, in blocks. Others than its builder only read it. */
public final class DoubleColumn {
  private final BlockShape shape;
  private double[][] blocks;
  private int rows;

  /**
   * A column that grows as rows are set.
   *
   * @param stride numbers a row
   */
  DoubleColumn(int stride) {
    this.shape = BlockShape.of(stride);
    this.blocks = new double[0][];
  }

  /**
   * A column of zeros whose rows may be set by several threads, each its own.
   *
   * @param stride numbers a row
   * @param rows how many rows
   */
  DoubleColumn(int stride, int rows) {
    this.shape = BlockShape.of(stride);
    this.blocks = new double[shape.blocks(rows)][];
    this.rows = rows;
    for (int k = 0; k < blocks.length; k++) {
      blocks[k] = new double[shape.length(k, rows)];
    }
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many numbers a row has. */
  public int stride() {
    return shape.stride();
  }

  /** The first number of a row. */
  public double get(int row) {
    return get(row, 0);
  }

  /**
   * One number of a row.
   *
   * @throws IndexOutOfBoundsException when there is no such row or number
   */
  public double get(int row, int number) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(number, shape.stride());
    return blocks[shape.block(row)][shape.place(row) + number];
  }

  /**
   * Copies a row.
   *
   * @param out receives {@link #stride} numbers from index 0
   */
  public void copyRow(int row, double[] out) {
    Objects.checkIndex(row, rows);
    System.arraycopy(blocks[shape.block(row)], shape.place(row), out, 0, shape.stride());
  }

  /** Hands over all numbers, row by row. */
  public void forEach(DoubleConsumer consumer) {
    for (int k = 0; k < shape.blocks(rows); k++) {
      int length = shape.length(k, rows);
      for (int i = 0; i < length; i++) {
        consumer.accept(blocks[k][i]);
      }
    }
  }

  /** A copy of all numbers, row by row. */
  public double[] toArray() {
    double[] all = new double[Math.multiplyExact(rows, shape.stride())];
    int at = 0;
    for (int k = 0; k < shape.blocks(rows); k++) {
      int length = shape.length(k, rows);
      System.arraycopy(blocks[k], 0, all, at, length);
      at += length;
    }
    return all;
  }

  /** Bytes of the arrays that hold so many rows, their heads left out. */
  static long bytes(int stride, int rows) {
    return (long) Double.BYTES * stride * rows;
  }

  void set(int row, int number, double value) {
    grow(row);
    blocks[shape.block(row)][shape.place(row) + number] = value;
  }

  void setRow(int row, double[] from) {
    grow(row);
    System.arraycopy(from, 0, blocks[shape.block(row)], shape.place(row), shape.stride());
  }

  private void grow(int row) {
    if (row < rows) {
      return;
    }
    int block = shape.block(row);
    if (block >= blocks.length) {
      blocks = Arrays.copyOf(blocks, Math.max(block + 1, 2 * blocks.length));
    }
    for (int k = block; k >= 0 && blocks[k] == null; k--) {
      blocks[k] = new double[shape.stride() << shape.shift()];
    }
    rows = row + 1;
  }

  /** Keeps some rows, moved together in their order; what is not needed any more is let go. */
  void keep(BitSet kept) {
    int to = 0;
    for (int row = kept.nextSetBit(0); row >= 0 && row < rows; row = kept.nextSetBit(row + 1)) {
      System.arraycopy(
          blocks[shape.block(row)],
          shape.place(row),
          blocks[shape.block(to)],
          shape.place(to),
          shape.stride());
      to++;
    }
    rows = to;
    trim();
  }

  /** Lets go of memory behind the last row. */
  void trim() {
    blocks = Arrays.copyOf(blocks, shape.blocks(rows));
    int last = blocks.length - 1;
    if (last >= 0 && blocks[last].length > shape.length(last, rows)) {
      blocks[last] = Arrays.copyOf(blocks[last], shape.length(last, rows));
    }
  }
}
