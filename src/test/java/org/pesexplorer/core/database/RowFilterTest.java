package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class RowFilterTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Database ROWS = Databases.random(5000, 8);
  private static final DatabaseSurvey SURVEY = DatabaseSurvey.of(ROWS);

  private static void assertPasses(RowFilter filter, IntPredicate expected) {
    BitSet rows = new BitSet();
    for (int row = 0; row < ROWS.rows(); row++) {
      rows.set(row, expected.test(row));
    }
    assertTrue(rows.cardinality() > 0 && rows.cardinality() < ROWS.rows(), "a case that tells");
    assertEquals(rows, filter.rows(ROWS, SURVEY));
    assertFalse(filter.isAll());
  }

  @Test
  void withoutConditionsAllPass() {
    assertTrue(RowFilter.ALL.isAll());
    assertEquals(5000, RowFilter.ALL.rows(ROWS, SURVEY).cardinality());
    RowFilter there = RowFilter.ALL.withRange(RowColumn.ENERGY, 0, 1).withWidths(List.of(3.0));
    assertEquals(RowFilter.ALL, there.withoutRange(RowColumn.ENERGY).withAllWidths());
  }

  @Test
  void rangesAreClosed() {
    DatabaseColumns columns = ROWS.columns();
    assertPasses(
        RowFilter.ALL.withRange(RowColumn.ENERGY, -3, -2),
        row -> columns.energy(row) >= -3 && columns.energy(row) <= -2);
    assertPasses(RowFilter.ALL.withRange(RowColumn.WIDTH, 4, 5), row -> columns.width(row) >= 4);
    assertPasses(RowFilter.ALL.withRange(RowColumn.DEPTH, 1, 1), row -> columns.depth(row) == 1);
    assertPasses(
        RowFilter.ALL.withRange(RowColumn.SCANS, 2, 5),
        row ->
            columns.scans().orElseThrow().get(row) >= 2
                && columns.scans().orElseThrow().get(row) <= 5);
    assertPasses(RowFilter.ALL.withRange(RowColumn.ROW, 1, 31), row -> row <= 10);
    assertPasses(RowFilter.ALL.withRange(RowColumn.RANK, 0, 9), row -> SURVEY.rank(row) < 10);
  }

  @Test
  void rowsWithoutAValueAreInNoRange() {
    DoubleColumn rates = ROWS.columns().acceptances().orElseThrow();
    assertPasses(
        RowFilter.ALL.withRange(RowColumn.ACCEPTANCE, -INF, INF),
        row -> !Double.isNaN(rates.get(row)));
    Database plain = Databases.withEnergies(1, 2, 3);
    DatabaseSurvey survey = DatabaseSurvey.of(plain);
    RowFilter scans = RowFilter.ALL.withRange(RowColumn.SCANS, 0, 100);
    assertEquals(0, scans.rows(plain, survey).cardinality());
    RowFilter places = RowFilter.ALL.withRange(RowColumn.ROW, 1, 2);
    assertEquals(BitSet.valueOf(new long[] {0b110}), places.rows(plain, survey));
  }

  @Test
  void conditionsAddUp() {
    RowFilter filter =
        RowFilter.ALL
            .withRange(RowColumn.ENERGY, -3, 0)
            .withStructures(EnumSet.of(StructureClass.SQUARE, StructureClass.CHAIN))
            .withWidths(Set.of(3.0, 5.0, 99.0));
    assertPasses(
        filter,
        row ->
            ROWS.columns().energy(row) >= -3
                && ROWS.columns().energy(row) <= 0
                && (SURVEY.structure(row) == StructureClass.SQUARE
                    || SURVEY.structure(row) == StructureClass.CHAIN)
                && ROWS.columns().width(row) != 4);
    assertEquals(0, RowFilter.ALL.withStructures(Set.of()).rows(ROWS, SURVEY).cardinality());
    assertEquals(0, RowFilter.ALL.withWidths(Set.of()).rows(ROWS, SURVEY).cardinality());
  }

  @Test
  void filtersAreSaidInWords() {
    RowFilter all = RowFilter.ALL;
    RowFilter energies = all.withRange(RowColumn.ENERGY, -3, -2);
    assertEquals("all rows", all.describe());
    assertEquals("v from \u22123 to \u22122 E_c", energies.describe());
    assertEquals(
        "v from \u22123 to \u22122 E_c, squares only",
        energies.withStructures(Set.of(StructureClass.SQUARE)).describe());
    assertEquals(
        "chains and dispersed ones only, w 2.5 or 5 R_c",
        all.withStructures(Set.of(StructureClass.DISPERSED, StructureClass.CHAIN))
            .withWidths(Set.of(5.0, 2.5))
            .describe());
    assertEquals(
        "without squares",
        all.withStructures(EnumSet.complementOf(EnumSet.of(StructureClass.SQUARE))).describe());
    assertEquals("no structure", all.withStructures(Set.of()).describe());
    assertEquals(
        "v up to 0.3 E_c, scans from 7 up, acceptance any",
        all.withRange(RowColumn.ACCEPTANCE, -INF, INF)
            .withRange(RowColumn.SCANS, 7, INF)
            .withRange(RowColumn.ENERGY, -INF, 0.1 + 0.2)
            .describe());
    assertEquals("w 5 R_c", all.withRange(RowColumn.WIDTH, 5, 5).describe());
    assertEquals("v from 1E+30 E_c up", all.withRange(RowColumn.ENERGY, 1e30, INF).describe());
  }

  @Test
  void rangesThatDoNotAscendAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RowFilter.Range(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new RowFilter.Range(Double.NaN, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> RowFilter.ALL.withRange(RowColumn.ENERGY, 0, Double.NaN));
  }
}
