package org.pesexplorer.core.database;

/** A column of single numbers that is kept as it came. Made by its {@link Builder}. */
public final class ExtraNumbers implements ExtraColumn {
  private final String name;
  private final DoubleColumn values;
  private final boolean whole;

  private ExtraNumbers(String name, DoubleColumn values, boolean whole) {
    this.name = name;
    this.values = values;
    this.whole = whole;
  }

  /** Takes numbers row by row. One thread. */
  public static final class Builder {
    private final String name;
    private final DoubleColumn values = new DoubleColumn(1);
    private boolean whole = true;

    /** An empty column with its name in the file. */
    public Builder(String name) {
      this.name = name;
    }

    /**
     * Sets a row.
     *
     * @param row which, in any order
     * @param value the number; NaN for none
     * @param written whether the file had it as a whole number
     */
    public void set(int row, double value, boolean written) {
      values.set(row, 0, value);
      whole &= written;
    }

    /** How many rows there are so far. */
    public int rows() {
      return values.rows();
    }

    /** A number set before. */
    public double get(int row) {
      return values.get(row);
    }

    /** Whether all numbers so far were whole in the file. */
    public boolean whole() {
      return whole;
    }

    /** The column; nothing may be set any more. */
    public ExtraNumbers build() {
      values.trim();
      return new ExtraNumbers(name, values, whole);
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

  /** The numbers; NaN where the file has none. */
  public DoubleColumn values() {
    return values;
  }

  /** Whether the file had all of them as whole numbers, without a decimal point. */
  public boolean whole() {
    return whole;
  }
}
