package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.HuntedRows;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;

class HuntedRowsTest {
  private static final Database DATABASE =
      JobRuns.result(new PrepareJob(TrainingCases.database(200), TrainingCases.SMOOTH), 1);
  private static final EnergyModel MODEL = DATABASE.settings().orElseThrow().model();
  private static final Cell CELL = new Cell(2, 5);
  private static final List<Configuration> MORE =
      List.of(
          new Configuration(CELL, 1, 1, 2, 1, 1, 2, 2, 2),
          new Configuration(CELL, 1, 1, 2, 1, 1, 3, 4, 4));

  @TempDir Path folder;

  @Test
  void theyStandBehindWithTheirTrueEnergies() {
    Database more = HuntedRows.add(DATABASE, MORE, MODEL, 1);
    int rows = DATABASE.rows();
    assertEquals(rows + 2, more.rows());
    assertEquals(DATABASE.columns().configuration(7), more.columns().configuration(7));
    assertEquals(DATABASE.columns().energy(7), more.columns().energy(7));
    assertEquals(MORE.get(1), more.columns().configuration(rows + 1));
    assertEquals(MODEL.evaluator().energyPerParticle(MORE.get(1)), more.columns().energy(rows + 1));
    assertEquals(DATABASE.settings(), more.settings());
    int index = more.columns().rowIndexes().orElseThrow().get(rows);
    assertTrue(index >= DATABASE.settings().orElseThrow().rows(), "none that was generated");
    assertEquals(0, HuntedRows.of(DATABASE).cardinality());
    assertEquals("{" + rows + ", " + (rows + 1) + "}", HuntedRows.of(more).toString());
    Database again = HuntedRows.add(more, MORE.subList(0, 1), MODEL, 4);
    assertEquals(3, HuntedRows.of(again).cardinality());
    assertEquals(4, HuntedRows.lastRound(again));
    double[] here = new double[more.prepared().orElseThrow().length()];
    double[] anew = new double[here.length];
    more.prepared().orElseThrow().inputs().copyRow(rows, here);
    Database prepared = JobRuns.result(new PrepareJob(more, TrainingCases.SMOOTH), 1);
    prepared.prepared().orElseThrow().inputs().copyRow(rows, anew);
    assertArrayEquals(anew, here);
  }

  @ParameterizedTest
  @EnumSource(SplitPlan.Kind.class)
  void theTestPartStaysWhatItWas(SplitPlan.Kind kind) throws Exception {
    if (kind == SplitPlan.Kind.WIDTH) {
      return; // one width cannot be split
    }
    SplitPlan plan = new SplitPlan(kind, 0.2, 0.2, 5);
    TrainingRows before = new TrainingRows(DATABASE);
    TrainingRows after = new TrainingRows(HuntedRows.add(DATABASE, MORE, MODEL, 1));
    Split old = before.split(plan, before.data());
    Split now = after.split(plan, after.data());
    assertArrayEquals(old.test(), now.test());
    assertArrayEquals(old.validation(), now.validation());
    assertEquals(old.training().length + 2, now.training().length);
  }

  @Test
  void filesKeepThemApart() {
    Database more = HuntedRows.add(DATABASE, MORE, MODEL, 2);
    for (String name : List.of("a.json", "b.npz", "c.csv", "d.xyz")) {
      Path file = folder.resolve(name);
      JobRuns.result(new WriteDatabaseJob(file, more), 2);
      Database read = JobRuns.result(new ReadDatabaseJob(file), 2);
      assertEquals(HuntedRows.of(more), HuntedRows.of(read), name);
      assertEquals(2, HuntedRows.lastRound(read), name);
      assertEquals(more.settings().isPresent(), read.settings().isPresent(), name);
    }
  }

  @Test
  void rowsOfAnotherSizeAreRefused() {
    List<Configuration> three = List.of(new Configuration(CELL, 1, 1, 2, 1, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> HuntedRows.add(DATABASE, three, MODEL, 1));
    List<Configuration> together = List.of(new Configuration(CELL, 1, 1, 1, 1, 1, 2, 2, 2));
    assertThrows(
        IllegalArgumentException.class, () -> HuntedRows.add(DATABASE, together, MODEL, 1));
    assertEquals(Optional.empty(), DATABASE.shard());
  }
}
