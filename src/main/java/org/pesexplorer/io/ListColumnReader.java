package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraLists;

/**
 * Reads a column of lists of numbers from JSON, such as prepared inputs: as many numbers in every
 * row as in the first one of the file. A row may also be null, which stands for none.
 */
final class ListColumnReader {
  private final JsonTokens source;
  private final String name;
  private final boolean nested;
  private ExtraLists.Builder lists;
  private double[] values = {};
  private int inner;

  /** Values that come before the first list, which says how long they are. */
  private int nothingBefore;

  /**
   * A column without rows so far.
   *
   * @param nested whether a row is a list of lists, as forces are
   */
  ListColumnReader(JsonTokens source, String name, boolean nested) {
    this.source = source;
    this.name = name;
    this.nested = nested;
  }

  /** Takes the value at the parser. */
  void read(int row) throws IOException {
    if (source.parser().currentToken() == JsonToken.VALUE_NULL) {
      readNothing(row);
      return;
    }
    if (lists == null) {
      readFirst();
    } else {
      readAlike();
    }
    lists.set(row, values);
  }

  private void readNothing(int row) throws IOException {
    if (!nested) {
      throw source.fail("expected a list of numbers, found null");
    }
    if (lists == null) {
      nothingBefore = Math.max(nothingBefore, row + 1);
    } else {
      Arrays.fill(values, Double.NaN);
      lists.set(row, values);
    }
  }

  private void readFirst() throws IOException {
    DoubleList all = new DoubleList();
    requireList("the row");
    while (next() != JsonToken.END_ARRAY) {
      if (nested) {
        int before = all.size();
        requireList("a part of the row");
        while (next() != JsonToken.END_ARRAY) {
          all.add(number(all.size()));
        }
        inner = before == 0 ? all.size() : inner;
        requireInner(all.size() - before);
      } else {
        all.add(number(all.size()));
      }
    }
    if (all.size() == 0) {
      throw source.fail("the list is empty");
    }
    values = all.toArray();
    lists = new ExtraLists.Builder(name, values.length, inner);
    double[] nothing = new double[values.length];
    Arrays.fill(nothing, Double.NaN);
    for (int row = 0; row < nothingBefore; row++) {
      lists.set(row, nothing);
    }
  }

  private void readAlike() throws IOException {
    requireList("the row");
    int count = 0;
    while (next() != JsonToken.END_ARRAY) {
      if (nested) {
        int before = count;
        requireList("a part of the row");
        while (next() != JsonToken.END_ARRAY) {
          count = take(count);
        }
        requireInner(count - before);
      } else {
        count = take(count);
      }
    }
    if (count != values.length) {
      throw source.fail(
          "has " + count + " numbers, but the first row of the file has " + values.length);
    }
  }

  private int take(int count) throws IOException {
    double value = number(count);
    if (count < values.length) {
      values[count] = value;
    }
    return count + 1;
  }

  /** A number; an infinite one, as particles at the same place have, is 1e999. */
  private double number(int index) throws IOException {
    if (source.parser().currentToken().isNumeric()) {
      double value = source.parser().getDoubleValue();
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return source.number("number " + (index + 1));
  }

  private JsonToken next() throws IOException {
    return source.parser().nextToken();
  }

  private void requireList(String what) throws IOException {
    JsonToken token = source.parser().currentToken();
    if (token != JsonToken.START_ARRAY) {
      throw source.fail(what + " must be a list [...], found " + JsonTokens.described(token));
    }
  }

  private void requireInner(int length) throws IOException {
    if (length != inner || length == 0) {
      throw source.fail("a part has " + length + " numbers, but the first has " + inner);
    }
  }

  /**
   * The column.
   *
   * @param rows how many rows it must have
   */
  ExtraColumn build(int rows) throws IOException {
    if (lists == null) {
      throw source.fail("has no list in any of its " + rows + " rows");
    }
    return lists.build();
  }
}
