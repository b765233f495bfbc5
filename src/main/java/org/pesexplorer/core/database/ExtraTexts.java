package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.Objects;

/**
 * A column of values of any kind, each kept as the bytes that a file has for it. Made by its {@link
 * Builder}.
 */
public final class ExtraTexts implements ExtraColumn {
  private static final int PIECE = 1 << 18;

  private final String name;
  private final byte[][] pieces;
  private final IntColumn piece;
  private final IntColumn offset;
  private final IntColumn length;

  private ExtraTexts(Builder from) {
    this.name = from.name;
    this.pieces = Arrays.copyOf(from.pieces, from.count);
    this.piece = from.piece;
    this.offset = from.offset;
    this.length = from.length;
  }

  /** Takes values row by row. One thread. */
  public static final class Builder {
    private final String name;
    private final IntColumn piece = new IntColumn();
    private final IntColumn offset = new IntColumn();
    private final IntColumn length = new IntColumn();
    private byte[][] pieces = new byte[8][];
    private int count;
    private int used;

    /** An empty column with its name in the file. */
    public Builder(String name) {
      this.name = name;
    }

    /**
     * Sets a row.
     *
     * @param row which, in any order
     * @param text holds the value; copied
     * @param size how many bytes of it from index 0
     */
    public void set(int row, byte[] text, int size) {
      if (count == 0 || used + size > pieces[count - 1].length) {
        addPiece(Math.max(PIECE, size));
      }
      System.arraycopy(text, 0, pieces[count - 1], used, size);
      piece.set(row, count - 1);
      offset.set(row, used);
      length.set(row, size);
      used += size;
    }

    private void addPiece(int size) {
      if (count == pieces.length) {
        pieces = Arrays.copyOf(pieces, 2 * count);
      }
      pieces[count++] = new byte[size];
      used = 0;
    }

    /** The column; nothing may be set any more. */
    public ExtraTexts build() {
      piece.trim();
      offset.trim();
      length.trim();
      return new ExtraTexts(this);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return length.rows();
  }

  /** The bytes of a row's value; a copy. */
  public byte[] get(int row) {
    Objects.checkIndex(row, rows());
    int from = offset.get(row);
    return Arrays.copyOfRange(pieces[piece.get(row)], from, from + length.get(row));
  }
}
