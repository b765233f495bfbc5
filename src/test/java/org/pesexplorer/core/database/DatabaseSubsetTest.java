package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSubsetTest {
  private static DatabaseSettings settings(EnergyFilter filter) {
    return DatabasePreset.OVER_RELAXED
        .settings()
        .withPoints(90)
        .withWidths(new WidthRange(4, 6, 3))
        .withScans(new ScanPlan.Uniform(1, 4))
        .withFilter(filter);
  }

  private static Database generated(DatabaseSettings settings) {
    ColumnsBuilder builder = new ColumnsBuilder(4, 2, settings.rows());
    RowGenerator generator = new RowGenerator(settings);
    for (int row = 0; row < settings.rows(); row++) {
      GeneratedRow made = generator.row(row);
      builder.setCoordinates(row, made.configuration().positions());
      builder.setEnergy(row, made.energy());
      builder.setCell(row, builder.cell(settings.cell(row).width(), 2));
      builder.setAcceptance(row, made.acceptance());
      builder.setScans(row, made.scans());
      builder.setRowIndex(row, row);
    }
    builder.keep(settings.filter().kept(settings.rows(), 3, settings::widthIndex, builder::energy));
    return new Database(builder.build(), Optional.of(settings), Optional.empty(), List.of());
  }

  private static void assertRows(Database expected, Database actual) {
    assertArrayEquals(
        expected.columns().coordinates().toArray(), actual.columns().coordinates().toArray());
    assertArrayEquals(
        expected.columns().energies().toArray(), actual.columns().energies().toArray());
    assertArrayEquals(
        expected.columns().rowIndexes().orElseThrow().toArray(),
        actual.columns().rowIndexes().orElseThrow().toArray());
    assertArrayEquals(
        expected.columns().scans().orElseThrow().toArray(),
        actual.columns().scans().orElseThrow().toArray());
    for (int row = 0; row < expected.rows(); row++) {
      assertEquals(expected.columns().width(row), actual.columns().width(row));
      assertEquals(expected.columns().depth(row), actual.columns().depth(row));
    }
  }

  @Test
  void settingsOfACutDatabaseGenerateExactlyItsRows() {
    Database whole = generated(settings(EnergyFilter.NONE));
    for (double cutoff : new double[] {0.1, 0.333, 0.5, 0.85, 0.9, 0.999}) {
      Database cut = DatabaseSubset.below(whole, cutoff);
      DatabaseSettings again = cut.settings().orElseThrow();
      assertEquals(cutoff, again.filter().cutoff());
      assertTrue(cut.rows() < whole.rows(), "cut-off " + cutoff);
      assertRows(generated(again), cut);
    }
  }

  @Test
  void whatIsCutTwiceOrChosenOtherwiseClaimsNoSettings() {
    Database cut = generated(settings(EnergyFilter.below(0.8)));
    assertEquals(Optional.empty(), DatabaseSubset.below(cut, 0.5).settings());
    Database whole = generated(settings(EnergyFilter.NONE));
    BitSet some = new BitSet();
    some.set(3, 40, true);
    Database chosen = DatabaseSubset.of(whole, some);
    assertEquals(Optional.empty(), chosen.settings());
    assertEquals(37, chosen.rows());
    assertEquals(3, chosen.columns().rowIndexes().orElseThrow().get(0));
    Database shard =
        new Database(
            whole.columns(), whole.settings(), Optional.of(new RowRange(0, 90)), List.of());
    assertEquals(Optional.empty(), DatabaseSubset.below(shard, 0.5).settings());
  }

  @Test
  void allRowsAreTheDatabaseItself() {
    Database whole = generated(settings(EnergyFilter.below(0.7)));
    assertSame(whole, DatabaseSubset.below(whole, 1));
    BitSet all = new BitSet();
    all.set(0, whole.rows());
    assertSame(whole, DatabaseSubset.of(whole, all));
  }

  @Test
  void otherColumnsAreKeptWithTheirRows() {
    Database plain = Databases.withEnergies(3, 1, 2);
    ExtraNumbers.Builder numbers = new ExtraNumbers.Builder("numbers");
    ExtraTexts.Builder texts = new ExtraTexts.Builder("texts");
    for (int row = 0; row < 3; row++) {
      numbers.set(row, 10 * row, true);
      byte[] text = ("row " + row).getBytes(StandardCharsets.UTF_8);
      texts.set(row, text, text.length);
    }
    Database whole =
        new Database(
            plain.columns(),
            Optional.empty(),
            Optional.empty(),
            List.of(numbers.build(), texts.build()));
    Database low = DatabaseSubset.below(whole, 0.9);
    assertEquals(2, low.rows());
    ExtraNumbers kept = (ExtraNumbers) low.extras().get(0);
    assertArrayEquals(new double[] {10, 20}, kept.values().toArray());
    assertTrue(kept.whole());
    assertArrayEquals(
        "row 2".getBytes(StandardCharsets.UTF_8), ((ExtraTexts) low.extras().get(1)).get(1));
  }
}
