package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorSettings;

class DatabaseAdditionTest {
  private static final Configuration ONE = new Configuration(new Cell(2, 5), 1, 1, 2, 3);
  private static final Configuration TWO = new Configuration(new Cell(2, 4), 0.5, 1, 2, 2.5);

  private static Database prepared() {
    ColumnsBuilder columns = new ColumnsBuilder();
    columns.setShape(2, 2);
    columns.setCoordinates(0, ONE.positions());
    columns.setEnergy(0, -0.5);
    columns.setCell(0, columns.cell(5, 1));
    columns.setAcceptance(0, 0.3);
    columns.setScans(0, 6);
    columns.setRowIndex(0, 9);
    DescriptorColumns.Builder inputs = new DescriptorColumns.Builder(DescriptorSettings.THESIS, 2);
    inputs.set(0, inputs(ONE));
    return new Database(
        columns.build(),
        Optional.of(SettingsCases.mixed(10)),
        Optional.empty(),
        List.of(),
        Optional.of(inputs.build()));
  }

  private static double[] inputs(Configuration configuration) {
    return new DescriptorEvaluator(DescriptorSettings.THESIS, 2, 2).inputs(configuration);
  }

  @Test
  void aRowIsAddedAtTheEndWithItsInputs() {
    Database before = prepared();
    Database after = DatabaseAddition.of(before, TWO, -0.25, 2);
    assertEquals(1, before.rows());
    assertEquals(2, after.rows());
    assertEquals(ONE, after.columns().configuration(0));
    assertEquals(-0.5, after.columns().energy(0));
    assertEquals(TWO, after.columns().configuration(1));
    assertEquals(-0.25, after.columns().energy(1));
    assertEquals(2, after.columns().depth(1));
    assertEquals(0.3, after.columns().acceptances().orElseThrow().get(0));
    assertTrue(Double.isNaN(after.columns().acceptances().orElseThrow().get(1)));
    assertEquals(0, after.columns().scans().orElseThrow().get(1));
    double[] made = new double[4];
    after.prepared().orElseThrow().inputs().copyRow(1, made);
    assertArrayEquals(inputs(TWO), made);
  }

  @Test
  void nobodyClaimsThatSettingsGenerateTheRows() {
    Database after = DatabaseAddition.of(prepared(), TWO, -0.25, 2);
    assertEquals(Optional.empty(), after.settings());
    assertEquals(Optional.empty(), after.columns().rowIndexes());
  }

  @Test
  void aConfigurationMayStandAlone() {
    Database alone = DatabaseAddition.alone(TWO, 0.5, 1);
    assertEquals(TWO, alone.columns().configuration(0));
    assertEquals(2, DatabaseAddition.of(alone, ONE, 1, 1).rows());
  }

  @Test
  void anotherSizeIsRefused() {
    Configuration three = ONE.withAdded(4, 4);
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> DatabaseAddition.of(prepared(), three, 0, 1));
    assertTrue(refusal.getMessage().contains("2 particles"), refusal.getMessage());
  }
}
