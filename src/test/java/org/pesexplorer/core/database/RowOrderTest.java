package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class RowOrderTest {
  private static final Database ROWS = Databases.random(3000, 12);
  private static final DatabaseSurvey SURVEY = DatabaseSurvey.of(ROWS);

  private static BitSet all() {
    BitSet all = new BitSet();
    all.set(0, ROWS.rows());
    return all;
  }

  /** The same order by objects and comparators; those without a value last. */
  private static int[] expected(BitSet rows, List<RowOrder.Key> keys) {
    Comparator<Integer> order = Comparator.comparing(row -> 0);
    for (RowOrder.Key key : keys) {
      Comparator<Integer> values =
          Comparator.comparingDouble(row -> key.column().value(ROWS, SURVEY, row));
      Comparator<Integer> directed = key.ascending() ? values : values.reversed();
      Comparator<Integer> known =
          Comparator.comparing(row -> Double.isNaN(key.column().value(ROWS, SURVEY, row)));
      order = order.thenComparing(known.thenComparing(directed));
    }
    return rows.stream().boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private static void check(BitSet rows, List<RowOrder.Key> keys) {
    assertArrayEquals(
        expected(rows, keys), RowOrder.sort(ROWS, SURVEY, rows, keys), () -> "by " + keys);
  }

  @Test
  void withoutKeysRowsStayInTheirOrder() {
    BitSet some = new BitSet();
    some.set(7);
    some.set(70, 80);
    assertArrayEquals(some.stream().toArray(), RowOrder.sort(ROWS, SURVEY, some, List.of()));
    check(new BitSet(), List.of(new RowOrder.Key(RowColumn.ENERGY, true)));
  }

  @Test
  void everyColumnSortsBothWaysAndStably() {
    for (RowColumn column : RowColumn.values()) {
      check(all(), List.of(new RowOrder.Key(column, true)));
      check(all(), List.of(new RowOrder.Key(column, false)));
    }
  }

  @Test
  void severalKeysOfSomeRows() {
    RowColumn[] columns = RowColumn.values();
    for (int k = 0; k < 60; k++) {
      RandomStream random = RandomStream.of(3, k);
      BitSet rows = new BitSet();
      IntStream.range(0, ROWS.rows()).forEach(row -> rows.set(row, random.nextInt(3) > 0));
      List<RowOrder.Key> keys =
          IntStream.range(0, 1 + random.nextInt(3))
              .mapToObj(
                  i ->
                      new RowOrder.Key(
                          columns[random.nextInt(columns.length)], random.nextInt(2) == 0))
              .toList();
      BitSet before = (BitSet) rows.clone();
      check(rows, keys);
      assertEquals(before, rows);
    }
  }

  @Test
  void infinitiesAndZerosAreInTheirPlace() {
    double inf = Double.POSITIVE_INFINITY;
    Database odd = Databases.withEnergies(inf, 0.0, -inf, -0.0, -1, 1);
    DatabaseSurvey survey = DatabaseSurvey.of(odd);
    BitSet rows = new BitSet();
    rows.set(0, 6);
    RowOrder.Key up = new RowOrder.Key(RowColumn.ENERGY, true);
    RowOrder.Key down = new RowOrder.Key(RowColumn.ENERGY, false);
    assertArrayEquals(new int[] {2, 4, 1, 3, 5, 0}, RowOrder.sort(odd, survey, rows, List.of(up)));
    assertArrayEquals(
        new int[] {0, 5, 1, 3, 4, 2}, RowOrder.sort(odd, survey, rows, List.of(down)));
  }
}
