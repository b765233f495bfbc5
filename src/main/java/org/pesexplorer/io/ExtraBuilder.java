package org.pesexplorer.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.ExtraTexts;

/**
 * Takes in a column that a database does not know, in ascending order of rows: as numbers or lists
 * of numbers while all are alike, else as texts. Rows may be left out; they have nothing.
 */
final class ExtraBuilder {
  private final String name;
  private final ExtraNumbers.Builder numbers;
  private ExtraLists.Builder lists;
  private ExtraTexts.Builder texts;
  private double[] nothing = {};
  private int inner;
  private int next;

  ExtraBuilder(String name) {
    this.name = name;
    this.numbers = new ExtraNumbers.Builder(name);
  }

  /**
   * Takes a number, NaN for none.
   *
   * @param whole whether it was written as a whole number
   * @throws IllegalArgumentException when the rows before have lists
   */
  void number(int row, double value, boolean whole) {
    if (Double.isNaN(value)) {
      fill(row + 1);
      return;
    }
    fill(row);
    if (lists != null) {
      throw new IllegalArgumentException(name + " must be a list, as in the rows before");
    }
    if (texts != null) {
      put(row, whole ? Long.toString((long) value) : Numbers.json(value));
    } else {
      numbers.set(row, value, whole);
    }
    next = row + 1;
  }

  /**
   * Takes a list.
   *
   * @throws IllegalArgumentException when the rows before have none, or one of another length
   */
  void list(int row, double[] values, int innerLength) {
    if (lists == null) {
      if (texts != null || hasNumbers()) {
        throw new IllegalArgumentException(name + " must be a single value, as in the rows before");
      }
      inner = innerLength;
      lists = new ExtraLists.Builder(name, values.length, inner);
      nothing = new double[values.length];
      Arrays.fill(nothing, Double.NaN);
      for (int k = 0; k < next; k++) {
        lists.set(k, nothing);
      }
    }
    if (values.length != lists.length() || innerLength != inner) {
      throw new IllegalArgumentException(
          name
              + " has "
              + values.length
              + " numbers, but "
              + lists.length()
              + " in the rows before");
    }
    fill(row);
    lists.set(row, values);
    next = row + 1;
  }

  private boolean hasNumbers() {
    for (int row = 0; row < numbers.rows(); row++) {
      if (!Double.isNaN(numbers.get(row))) {
        return true;
      }
    }
    return false;
  }

  /** Takes any other value, as JSON has it. */
  void text(int row, String json) {
    if (lists != null) {
      throw new IllegalArgumentException(name + " must be a list, as in the rows before");
    }
    if (texts == null) {
      texts = new ExtraTexts.Builder(name);
      for (int k = 0; k < next; k++) {
        double value = numbers.get(k);
        boolean whole = numbers.whole() && !Double.isNaN(value);
        put(k, whole ? Long.toString((long) value) : Numbers.json(value));
      }
    }
    fill(row);
    put(row, json);
    next = row + 1;
  }

  private void put(int row, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    texts.set(row, bytes, bytes.length);
  }

  /** Says that rows before this one that had no value have nothing. */
  private void fill(int row) {
    for (; next < row; next++) {
      if (texts != null) {
        put(next, "null");
      } else if (lists != null) {
        lists.set(next, nothing);
      } else {
        numbers.set(next, Double.NaN, true);
      }
    }
  }

  /** The column, with so many rows. */
  ExtraColumn build(int rows) {
    fill(rows);
    if (texts != null) {
      return texts.build();
    }
    return lists != null ? lists.build() : numbers.build();
  }
}
