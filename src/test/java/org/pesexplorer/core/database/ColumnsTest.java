package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.random.RandomStream;

final class ColumnsTest {
  private static final long MOST_BYTES = 1_200_000_000;

  /** What a row should hold, as an object of its own. */
  private record Row(
      double[] place, double energy, double width, int depth, double rate, int scans, int index) {}

  private static Row row(RandomStream random, int stride, int index) {
    double[] place = new double[stride];
    for (int k = 0; k < stride; k++) {
      place[k] = random.nextDouble();
    }
    return new Row(
        place,
        random.nextDouble(),
        2 + random.nextInt(3),
        random.nextInt(2),
        random.nextDouble(),
        random.nextInt(100),
        index);
  }

  private static ColumnsBuilder growing(int particles, int dimension) {
    ColumnsBuilder builder = new ColumnsBuilder();
    builder.setShape(particles, dimension);
    return builder;
  }

  private static void set(ColumnsBuilder builder, int at, Row row) {
    builder.setCoordinates(at, row.place);
    builder.setEnergy(at, row.energy);
    builder.setCell(at, builder.cell(row.width, row.depth));
    builder.setAcceptance(at, row.rate);
    builder.setScans(at, row.scans);
    builder.setRowIndex(at, row.index);
  }

  private static void check(List<Row> rows, DatabaseColumns columns) {
    assertEquals(rows.size(), columns.rows());
    double[] widths = columns.widths();
    double[] energies = columns.energies().toArray();
    int[] scans = columns.scans().orElseThrow().toArray();
    for (int k = 0; k < rows.size(); k++) {
      Row row = rows.get(k);
      assertArrayEquals(row.place, columns.configuration(k).positions());
      assertEquals(row.energy, columns.energy(k));
      assertEquals(row.energy, energies[k]);
      assertEquals(row.width, columns.width(k));
      assertEquals(row.width, widths[columns.widthIndex(k)]);
      assertEquals(row.depth, columns.depth(k));
      assertEquals(row.rate, columns.acceptances().orElseThrow().get(k));
      assertEquals(row.scans, scans[k]);
      assertEquals(row.index, columns.rowIndexes().orElseThrow().get(k));
    }
    List<Double> all = new ArrayList<>();
    columns.coordinates().forEach(all::add);
    assertEquals(columns.coordinates().toArray().length, all.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 32_768, 40_001})
  void columnsHoldWhatWasSetInBothWays(int count) {
    RandomStream random = RandomStream.of(5, count);
    ColumnsBuilder fixed = new ColumnsBuilder(4, 2, count);
    ColumnsBuilder growing = growing(4, 2);
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      rows.add(row(random, 8, k));
      set(growing, k, rows.get(k));
    }
    for (int k = count - 1; k >= 0; k--) {
      set(fixed, k, rows.get(k));
    }
    check(rows, fixed.build());
    if (count > 0) {
      check(rows, growing.build());
    }
    BitSet kept = new BitSet();
    List<Row> some = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      if (random.nextInt(3) > 0) {
        kept.set(k);
        some.add(rows.get(k));
      }
    }
    ColumnsBuilder thinned = new ColumnsBuilder(4, 2, count);
    for (int k = 0; k < count; k++) {
      set(thinned, k, rows.get(k));
    }
    thinned.keep(kept);
    check(some, thinned.build());
  }

  @Test
  void widthsAndDepthsMayComeOneAfterTheOther() {
    for (boolean widthsFirst : new boolean[] {true, false}) {
      ColumnsBuilder builder = growing(1, 1);
      RandomStream random = RandomStream.of(9, 0);
      List<Row> rows = new ArrayList<>();
      for (int k = 0; k < 300; k++) {
        rows.add(row(random, 1, k));
        set(builder, k, rows.get(k));
      }
      ColumnsBuilder apart = growing(1, 1);
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 299; k >= 0; k--) {
          if ((pass == 0) == widthsFirst) {
            apart.setWidth(k, rows.get(k).width);
          } else {
            apart.setDepth(k, rows.get(k).depth);
          }
        }
      }
      for (int k = 0; k < 300; k++) {
        apart.setCoordinates(k, rows.get(k).place);
        apart.setEnergy(k, 0);
      }
      DatabaseColumns expected = builder.build();
      DatabaseColumns made = apart.build();
      assertArrayEquals(new double[] {2, 3, 4}, made.widths());
      for (int k = 0; k < 300; k++) {
        assertEquals(expected.width(k), made.width(k));
        assertEquals(expected.depth(k), made.depth(k));
        assertEquals(expected.widthIndex(k), made.widthIndex(k));
      }
    }
  }

  @Test
  void wideRowsTakeBlocksOfTheirOwn() {
    ColumnsBuilder builder = growing(20_000, 3);
    RandomStream random = RandomStream.of(8, 0);
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      rows.add(row(random, 60_000, k));
      set(builder, k, rows.get(k));
    }
    check(rows, builder.build());
  }

  @Test
  void builtColumnsStayAsTheyAre() {
    ColumnsBuilder builder = new ColumnsBuilder(1, 1, 2);
    assertThrows(IndexOutOfBoundsException.class, () -> builder.setEnergy(2, 1));
    DatabaseColumns columns = builder.build();
    assertThrows(IllegalStateException.class, () -> builder.setEnergy(0, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> columns.energy(2));
    assertThrows(IndexOutOfBoundsException.class, () -> columns.coordinates().get(0, 1));
    ColumnsBuilder ragged = growing(1, 1);
    ragged.setEnergy(0, 1);
    assertThrows(IllegalStateException.class, ragged::build);
  }

  @Test
  void columnsThatWereNotSetAreNotThere() {
    ColumnsBuilder builder = growing(1, 1);
    builder.setEnergy(0, 1);
    builder.setCell(0, builder.cell(5, 3));
    builder.setCoordinates(0, new double[] {2});
    DatabaseColumns columns = builder.build();
    assertFalse(columns.acceptances().isPresent());
    assertFalse(columns.scans().isPresent());
    assertFalse(columns.rowIndexes().isPresent());
  }

  @Test
  void extraColumnsAreKeptByRow() {
    ExtraTexts.Builder texts = new ExtraTexts.Builder("eigenvalues");
    ExtraNumbers.Builder numbers = new ExtraNumbers.Builder("index");
    for (int k = 4; k >= 0; k--) {
      byte[] text = "[".repeat(100_000 * k + 1).getBytes(StandardCharsets.UTF_8);
      texts.set(k, text, text.length);
      numbers.set(k, k, k != 2);
    }
    ExtraTexts column = texts.build();
    for (int k = 0; k < 5; k++) {
      assertEquals(100_000 * k + 1, column.get(k).length);
    }
    ExtraNumbers index = numbers.build();
    assertEquals(3, index.values().get(3));
    assertFalse(index.whole());
    DatabaseColumns two = new ColumnsBuilder(1, 1, 2).build();
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Database(two, Optional.empty(), Optional.empty(), List.of(index)));
    assertEquals("column index has 5 rows, the others 2", refused.getMessage());
  }

  /** 8 coordinates, energy and rate of 8 bytes, kind of cell, scans and index of 4. */
  @Test
  void tenMillionRowsFit() {
    assertEquals(8 * 8 + 8 + 8 + 4 + 4 + 4, DatabaseColumns.bytes(1, 4, 2));
    assertTrue(DatabaseColumns.bytes(10_000_000, 4, 2) < MOST_BYTES);
    // While it is generated for a cut-off of 0.85 the rows above it are there, too.
    assertTrue(DatabaseColumns.bytes(11_764_706, 4, 2) < MOST_BYTES);
  }

  /** The sum above is what arrays take: heads of blocks and tables are next to nothing. */
  @Test
  @Tag("slow")
  void columnsTakeAsMuchMemoryAsTheySay() {
    long before = used();
    DatabaseColumns columns = new ColumnsBuilder(4, 2, 4_000_000).build();
    long taken = used() - before;
    assertEquals(4_000_000, columns.rows());
    long said = DatabaseColumns.bytes(4_000_000, 4, 2);
    assertTrue(taken < 1.02 * said && taken > 0.98 * said, taken + " bytes, said " + said);
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int k = 0; k < 5; k++) {
      System.gc();
      Runtime now = Runtime.getRuntime();
      least = Math.min(least, now.totalMemory() - now.freeMemory());
    }
    return least;
  }
}
