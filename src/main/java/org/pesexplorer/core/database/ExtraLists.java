package org.pesexplorer.core.database;

import java.util.Objects;

/**
 * A column of lists of numbers, as many in every row: the inputs of a file that does not say what
 * they were prepared with, or the forces of other programs. Made by its {@link Builder}.
 */
public final class ExtraLists implements ExtraColumn {
  private final String name;
  private final int inner;
  private final DoubleColumn values;

  private ExtraLists(Builder from) {
    this.name = from.name;
    this.inner = from.inner;
    this.values = from.values;
  }

  /** Takes lists row by row. One thread. */
  public static final class Builder {
    private final String name;
    private final int length;
    private final int inner;
    private final DoubleColumn values;

    /**
     * An empty column.
     *
     * @param name its name in the file
     * @param length numbers a row, at least 1
     * @param inner numbers in each of the lists that a row is made of, as the axes of forces; 0 for
     *     one flat list
     * @throws IllegalArgumentException when the length is below 1 or no multiple of inner
     */
    public Builder(String name, int length, int inner) {
      if (length < 1 || inner < 0 || (inner > 0 && length % inner != 0)) {
        throw new IllegalArgumentException(
            "rows of " + length + " numbers cannot be lists of " + inner);
      }
      this.name = Objects.requireNonNull(name, "name");
      this.length = length;
      this.inner = inner;
      this.values = new DoubleColumn(length);
    }

    /** Numbers a row. */
    public int length() {
      return length;
    }

    /**
     * Sets a row, in any order.
     *
     * @param numbers at least as many as a row has; copied
     */
    public void set(int row, double[] numbers) {
      values.setRow(row, numbers);
    }

    /** The column; nothing may be set any more. */
    public ExtraLists build() {
      values.trim();
      return new ExtraLists(this);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return values.rows();
  }

  /** The numbers of all rows, flat; NaN where the file has none. */
  public DoubleColumn values() {
    return values;
  }

  /** Numbers in each of the lists that a row is made of; 0 for one flat list. */
  public int inner() {
    return inner;
  }
}
