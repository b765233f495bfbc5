package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pesexplorer.core.database.ColumnNames;

/**
 * What the cells of a table of samples are, told from its head: particleCoordinates[0][1] is the
 * second coordinate of the first particle, eigenvalues[2] the third of a list, anything else a
 * single value; a column without a name, as pandas writes one, is passed over.
 */
final class CsvHead {
  private static final Pattern PLACE =
      Pattern.compile("(?<name>.*?)\\[(?<first>\\d{1,6})\\](?:\\[(?<second>\\d{1,6})\\])?");

  /** A group of cells that are one value of a row. */
  record Group(String name, int inner, int[] cells) {
    int length() {
      return cells.length;
    }
  }

  /** The places of a list, as they are gathered. */
  private static final class Places {
    private final Map<List<Integer>, Integer> cells = new HashMap<>();
    private int outer;
    private int inner;
  }

  private final Map<String, Integer> singles = new LinkedHashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final int width;

  /**
   * Reads the head.
   *
   * @throws IllegalArgumentException when a name is there twice or a list has a gap
   */
  CsvHead(List<String> head) {
    width = head.size();
    Map<String, Places> lists = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int cell = 0; cell < head.size(); cell++) {
      String name = head.get(cell).strip();
      if (name.isEmpty()) {
        continue;
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException("column " + name + " is there twice");
      }
      Matcher place = PLACE.matcher(name);
      if (place.matches()) {
        add(lists.computeIfAbsent(place.group("name"), any -> new Places()), place, cell);
      } else {
        singles.put(name, cell);
      }
    }
    lists.forEach((name, places) -> groups.add(group(name, places)));
  }

  private static void add(Places places, Matcher place, int cell) {
    int first = Integer.parseInt(place.group("first"));
    boolean nested = place.group("second") != null;
    int second = nested ? Integer.parseInt(place.group("second")) : -1;
    places.cells.put(List.of(first, second), cell);
    places.outer = Math.max(places.outer, first + 1);
    places.inner = Math.max(places.inner, second + 1);
  }

  private static Group group(String name, Places places) {
    int inner = Math.max(1, places.inner);
    boolean nested = places.inner > 0;
    long length = (long) places.outer * inner;
    if (length != places.cells.size()) {
      throw new IllegalArgumentException(
          "column "
              + name
              + ": "
              + length
              + " places are expected, "
              + places.cells.size()
              + " are there");
    }
    int[] cells = new int[(int) length];
    for (int k = 0; k < cells.length; k++) {
      Integer cell = places.cells.get(List.of(k / inner, nested ? k % inner : -1));
      if (cell == null) {
        throw new IllegalArgumentException("column " + name + " lacks place " + k);
      }
      cells[k] = cell;
    }
    return new Group(name, nested ? inner : 0, cells);
  }

  /** How many cells a record has. */
  int width() {
    return width;
  }

  /** Columns of single values, and the cell of each. */
  Map<String, Integer> singles() {
    return singles;
  }

  /** All lists but the coordinates. */
  List<Group> lists() {
    return groups.stream().filter(group -> !group.name.equals(ColumnNames.COORDINATES)).toList();
  }

  /**
   * The coordinates.
   *
   * @throws IllegalArgumentException when there are none
   */
  Group coordinates() {
    return groups.stream()
        .filter(group -> group.name.equals(ColumnNames.COORDINATES) && group.inner > 0)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "has no columns "
                        + ColumnNames.COORDINATES
                        + "[0][0], [0][1], ...: a table of samples has one for each coordinate of"
                        + " each particle"));
  }

  /** The name of a place in a list. */
  static String place(NumberField field, int k) {
    return field.inner() > 0
        ? field.name() + "[" + k / field.inner() + "][" + k % field.inner() + "]"
        : field.name() + "[" + k + "]";
  }
}
