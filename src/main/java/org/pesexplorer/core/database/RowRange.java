package org.pesexplorer.core.database;

/**
 * Some of the rows that are generated for a database, numbered before the energy filter.
 *
 * @param from the first row
 * @param to the row after the last
 */
public record RowRange(int from, int to) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there is no row between them
   */
  public RowRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a range of rows must ascend from 0, as in 0:500000, was " + from + ":" + to);
    }
  }

  /**
   * Reads what {@link #format} writes, such as 0:500000.
   *
   * @throws IllegalArgumentException when the text is nothing of that kind
   */
  public static RowRange parse(String text) {
    String[] ends = text.split(":", -1);
    try {
      if (ends.length == 2) {
        return new RowRange(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip()));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
    throw new IllegalArgumentException(wrong(text));
  }

  private static String wrong(String text) {
    return "rows must be two whole numbers, as in 0:500000, was \"" + text + "\"";
  }

  /** How many rows. */
  public int count() {
    return to - from;
  }

  /** The numbers as text. */
  public String format() {
    return from + ":" + to;
  }
}
