package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The row labels of a table, in the order of its first column. Labels 0, 1, 2, ... take no memory,
 * other ascending whole numbers little, and anything else is kept as text.
 */
final class RowLabels {
  private int count;

  /** Null while label k is k. */
  private int[] ascending;

  /** Null while all labels are ascending whole numbers. */
  private List<String> texts;

  private Map<String, Integer> rows;

  /** How many labels there are. */
  int size() {
    return count;
  }

  /**
   * Takes the label of the next row.
   *
   * @return its row; -1 when there is a row with this label already
   */
  int add(String label) {
    int number = texts == null ? wholeNumber(label) : -1;
    if (texts == null && number > last()) {
      addNumber(number);
      return count++;
    }
    if (find(label, count) >= 0) {
      return -1;
    }
    if (texts == null) {
      keepTexts();
    }
    texts.add(label);
    rows.put(label, count);
    return count++;
  }

  private int last() {
    if (count == 0) {
      return -1;
    }
    return ascending == null ? count - 1 : ascending[count - 1];
  }

  private void addNumber(int number) {
    if (ascending == null) {
      if (number == count) {
        return;
      }
      ascending = new int[Math.max(16, 2 * count)];
      for (int k = 0; k < count; k++) {
        ascending[k] = k;
      }
    }
    if (count == ascending.length) {
      ascending = Arrays.copyOf(ascending, count + (count >> 1));
    }
    ascending[count] = number;
  }

  private void keepTexts() {
    List<String> all = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      all.add(label(k));
    }
    texts = all;
    rows = new HashMap<>();
    for (int k = 0; k < count; k++) {
      rows.put(all.get(k), k);
    }
    ascending = null;
  }

  /** The label of a row. */
  String label(int row) {
    if (texts != null) {
      return texts.get(row);
    }
    return Integer.toString(ascending == null ? row : ascending[row]);
  }

  /**
   * The row with a label.
   *
   * @param expected where it is looked for first
   * @return -1 when there is none
   */
  int find(String label, int expected) {
    if (texts != null) {
      boolean there = expected < count && texts.get(expected).equals(label);
      return there ? expected : rows.getOrDefault(label, -1);
    }
    int number = wholeNumber(label);
    if (number < 0) {
      return -1;
    }
    if (ascending == null) {
      return number < count ? number : -1;
    }
    if (expected < count && ascending[expected] == number) {
      return expected;
    }
    return Math.max(-1, Arrays.binarySearch(ascending, 0, count, number));
  }

  /** The number that a label is in the usual way of writing it; -1 for any other label. */
  private static int wholeNumber(String label) {
    int length = label.length();
    if (length == 0 || length > 9 || (length > 1 && label.charAt(0) == '0')) {
      return -1;
    }
    int number = 0;
    for (int k = 0; k < length; k++) {
      char digit = label.charAt(k);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = 10 * number + (digit - '0');
    }
    return number;
  }
}
