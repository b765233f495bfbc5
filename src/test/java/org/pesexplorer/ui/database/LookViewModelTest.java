package org.pesexplorer.ui.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowFilter;
import org.pesexplorer.core.database.RowOrder;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.ui.common.CellPictures;

class LookViewModelTest {
  private final LookCases cases =
      new LookCases(new DirectJobRunner(), Runnable::run, (key, work) -> work.run());
  private final LookViewModel model = cases.model();

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private OpenDatabase plane(int rows) {
    cases.generate("plane", LookCases.plane(rows));
    return model.shelf().current();
  }

  private LookRows rows() {
    return model.answerProperty().get().rows();
  }

  private static int[] order(LookRows rows) {
    int[] order = new int[rows.count()];
    Arrays.setAll(order, rows::row);
    return order;
  }

  @Test
  void withoutADatabaseNothingHappens() {
    model.filtering().preview(0.5);
    model.togglePin();
    model.sendToExplore();
    model.undo();
    model.redo();
    assertNull(model.answerProperty().get());
    assertNull(model.rowProperty().get());
    assertNull(model.filtering().cutProperty().get());
    assertEquals(List.of(), model.pins().rows());
  }

  @Test
  void aRangeKeepsRowsWithinAndTheChartGreysTheOthers() {
    DatabaseColumns columns = plane(300).database().columns();
    assertEquals(300, rows().count());
    assertEquals(1, bars().size(), "nothing is grey without a filter");
    model.filtering().toggleRange(RowColumn.ENERGY, -2, -0.5);
    int expected = 0;
    for (int row = 0; row < columns.rows(); row++) {
      boolean within = columns.energy(row) >= -2 && columns.energy(row) <= -0.5;
      assertEquals(within, rows().place(row) >= 0, "row " + row);
      expected += within ? 1 : 0;
    }
    assertTrue(expected > 0 && expected < 300, () -> "the range tells nothing: " + rows().count());
    assertEquals(expected, rows().count());
    assertEquals(expected, total(bars().get(1)));
    assertEquals(300, total(bars().get(0)));
    model.filtering().toggleRange(RowColumn.ENERGY, -2, -0.5);
    assertEquals(300, rows().count());
    assertTrue(model.state().filter().isAll());
  }

  @Test
  void aBarIsChosenWithTheRowInItsMiddleAsOneStep() {
    OpenDatabase database = plane(300);
    double low = database.survey().sortedEnergy(100);
    double high = database.survey().sortedEnergy(120);
    model.filtering().toggleBar(low, high);
    assertEquals(21, rows().count());
    assertEquals(database.survey().rowAt(110), model.rowProperty().get().row());
    model.undo();
    assertEquals(300, rows().count());
    assertNull(model.rowProperty().get());
    model.redo();
    model.filtering().toggleBar(low, high);
    assertTrue(model.state().filter().isAll());
    assertEquals(database.survey().rowAt(110), model.rowProperty().get().row());
  }

  @Test
  void ranksAreSaidAsPercentiles() {
    RowFilter ranks = RowFilter.ALL.withRange(RowColumn.RANK, 100, 150);
    assertEquals("percentiles 10.0 to 15.0 %", new LookFilter(ranks, 1).describe(1001));
    assertEquals(
        "keep lowest 50 %, v up to 2 E_c, percentiles 10.0 to 15.0 %",
        new LookFilter(ranks.withRange(RowColumn.ENERGY, Double.NEGATIVE_INFINITY, 2), 0.5)
            .describe(1001));
    assertEquals("all rows", LookFilter.ALL.describe(1001));
  }

  private List<ChartSeries> bars() {
    return model.answerProperty().get().charts().histogram().series().stream()
        .filter(series -> series.kind() == ChartSeries.Kind.BARS)
        .toList();
  }

  private static int total(ChartSeries bars) {
    double sum = 0;
    for (int k = 0; k < bars.size(); k++) {
      sum += bars.y(k);
    }
    return (int) sum;
  }

  @Test
  void rowsAreSortedByTwoKeysAndAgainAsInTheDatabase() {
    OpenDatabase from = plane(200);
    model.sort(
        List.of(
            new RowOrder.Key(RowColumn.STRUCTURE, true),
            new RowOrder.Key(RowColumn.ENERGY, false)));
    for (int k = 1; k < rows().count(); k++) {
      int before = rows().row(k - 1);
      int row = rows().row(k);
      int classes =
          Double.compare(
              RowColumn.STRUCTURE.value(from.database(), from.survey(), before),
              RowColumn.STRUCTURE.value(from.database(), from.survey(), row));
      double energies =
          from.database().columns().energy(before) - from.database().columns().energy(row);
      assertTrue(classes < 0 || (classes == 0 && energies >= 0), "place " + k);
      assertEquals(k, rows().place(row));
    }
    LookCharts charts = model.answerProperty().get().charts();
    model.sort(List.of());
    for (int k = 0; k < rows().count(); k++) {
      assertEquals(k, rows().row(k));
    }
    assertEquals(charts, model.answerProperty().get().charts(), "another order, the same charts");
  }

  @Test
  void filterAndSelectionAreUndoneStepByStepAndAWalkIsOne() {
    plane(100);
    model.select(5);
    model.filtering().toggleRange(RowColumn.ENERGY, -9, -1);
    model.select(7);
    model.walkTo(8);
    model.walkTo(9);
    model.walkTo(10);
    model.filtering().preview(0.7);
    model.filtering().preview(0.6);
    model.filtering().keepLowest(0.5);
    assertEquals("Energy filter", model.undoNameProperty().get());
    model.undo();
    assertEquals(1, model.state().filter().cutoff(), "the drag was one step");
    assertEquals(10, model.rowProperty().get().row());
    model.undo();
    assertEquals(7, model.rowProperty().get().row(), "the walk was one step");
    model.undo();
    assertEquals(5, model.rowProperty().get().row());
    assertFalse(model.state().filter().isAll());
    model.undo();
    assertTrue(model.state().filter().isAll());
    assertEquals(100, rows().count());
    assertEquals("Select a row", model.undoNameProperty().get());
    model.undo();
    assertNull(model.rowProperty().get());
    assertEquals("", model.undoNameProperty().get());
    for (int k = 0; k < 5; k++) {
      model.redo();
    }
    assertEquals(0.5, model.state().filter().cutoff());
    assertEquals("", model.redoNameProperty().get());
  }

  @Test
  void theDraggedLineCountsWhatTheFilterKeeps() {
    OpenDatabase from = plane(200);
    model.filtering().preview(0.85);
    LookCut cut = model.filtering().cutProperty().get();
    assertEquals(0.85, cut.cutoff());
    assertTrue(cut.words().startsWith("keep lowest 85 %: 170 rows, below v = "), cut.words());
    assertTrue(model.state().filter().isAll(), "nothing is filtered before the line is let go");
    model.filtering().keepLowest(0.85);
    assertNull(model.filtering().cutProperty().get());
    assertEquals(170, rows().count());
    double limit = from.survey().energyAt(85);
    for (int row : order(rows())) {
      assertTrue(from.database().columns().energy(row) < limit);
    }
  }

  @Test
  void eachWidthHasItsOwnLimit() {
    cases.generate("widths", LookCases.widths(300));
    OpenDatabase from = model.shelf().current();
    model.filtering().keepLowest(0.5);
    DatabaseColumns columns = from.database().columns();
    BitSet expected = EnergyFilter.below(0.5).kept(300, 3, columns::widthIndex, columns::energy);
    assertEquals(expected, rows().kept());
    model.filtering().toggleWidth(5);
    assertEquals(50, rows().count());
    assertEquals("keep lowest 50 %, w 5 R_c", model.state().filter().describe(300));
    model.filtering().toggleWidth(5);
    assertEquals(150, rows().count());
  }

  @Test
  void aClassIsKeptAloneAndAllComeBack() {
    OpenDatabase from = plane(300);
    StructureClass some = from.survey().structure(0);
    model.filtering().toggleStructure(some);
    assertEquals(from.survey().count(some), rows().count());
    assertEquals(Set.of(some), model.state().filter().conditions().structures());
    model.filtering().toggleStructure(some);
    assertEquals(300, rows().count());
  }

  @Test
  void aReplayEndsAsTheRow() {
    OpenDatabase from = plane(60);
    for (int row : new int[] {0, 17, 59}) {
      model.select(row);
      LookRow selected = model.rowProperty().get();
      assertEquals("", selected.replayRefusal());
      RelaxationRequest request = selected.relaxation();
      Relaxer relaxer = request.relaxer();
      relaxer.advance(request.settings().scans() * relaxer.stepsPerScan());
      Configuration end = relaxer.configuration();
      assertEquals(selected.configuration(), end);
      assertEquals(
          from.database().columns().energy(row),
          request.model().evaluator().energyPerParticle(end),
          "to the last bit");
    }
  }

  @Test
  void spaceIsLookedAtButNeitherPlayedNorSentToExplore() {
    cases.generate("space", LookCases.space(20));
    Configuration before = cases.workspace.state().configuration();
    model.select(3);
    LookRow row = model.rowProperty().get();
    assertTrue(row.replayRefusal().contains("two dimensions"), row.replayRefusal());
    assertThrows(IllegalStateException.class, row::relaxation);
    model.sendToExplore();
    assertEquals(before, cases.workspace.state().configuration());
    assertEquals(3, CellPictures.of(row.configuration(), row.depth()).size());
    assertEquals(
        "x \u2192 z \u2191", CellPictures.of(row.configuration(), row.depth()).get(1).caption());
    double z = row.configuration().coordinate(2, 2);
    assertEquals(
        z,
        CellPictures.of(row.configuration(), row.depth()).get(1).configuration().coordinate(2, 1));
  }

  @Test
  void aRowIsSentToExploreAsOneStep() {
    plane(20);
    Configuration before = cases.workspace.state().configuration();
    model.select(4);
    model.sendToExplore();
    assertEquals(
        model.rowProperty().get().configuration(), cases.workspace.state().configuration());
    cases.workspace.undo();
    assertEquals(before, cases.workspace.state().configuration());
    assertTrue(model.rowProperty().get().coordinates().startsWith("x\ty\n"));
  }

  @Test
  void pinsAreFourAtMostAndGoWithTheirDatabase() {
    OpenDatabase first = plane(20);
    for (int row = 0; row < 5; row++) {
      model.select(row);
      model.togglePin();
    }
    assertEquals(List.of(1, 2, 3, 4), pinned());
    model.togglePin();
    assertEquals(List.of(1, 2, 3), pinned());
    cases.generate("other", LookCases.plane(10).withSeed(2));
    model.select(9);
    model.togglePin();
    model.selectPinned(model.pins().rows().get(0));
    assertEquals(first, model.shelf().current());
    assertEquals(1, model.rowProperty().get().row());
    model.shelf().close(first);
    assertEquals(List.of(9), pinned());
    assertEquals(9, model.rowProperty().get().row(), "each database keeps its own selection");
  }

  private List<Integer> pinned() {
    return model.pins().rows().stream().map(LookRow::row).toList();
  }

  @Test
  void otherDatabasesAreDrawnOverTheOneOnScreen() {
    OpenDatabase first = plane(50);
    cases.generate("other", LookCases.plane(40).withSeed(2));
    assertEquals(1, model.answerProperty().get().charts().percentiles().series().size());
    model.shelf().setOverlay(first, true);
    assertEquals(2, model.answerProperty().get().charts().percentiles().series().size());
    model.shelf().close(first);
    assertEquals(1, model.answerProperty().get().charts().percentiles().series().size());
    assertEquals(Set.of(), model.shelf().overlaysProperty().get());
  }

  @Test
  void theDescribeTableIsOfTheRowsThatPassAndComputedWhenLookedAt() {
    OpenDatabase from = plane(100);
    assertEquals(List.of(), model.descriptionProperty().get().columns());
    model.describedProperty().set(true);
    assertEquals(from.survey().summaries(), model.descriptionProperty().get().columns());
    model.filtering().keepLowest(0.2);
    LookDescription some = model.descriptionProperty().get();
    assertEquals("The 20 rows with keep lowest 20 %", some.words());
    assertEquals(20, some.columns().get(0).figures().count());
    List<String> lines = some.text(",").lines().toList();
    assertEquals(9, lines.size());
    assertTrue(lines.get(0).startsWith(",widthOfCell,"), lines.get(0));
    assertTrue(lines.get(1).startsWith("count,20,20,20"), lines.get(1));
    double mean = Double.parseDouble(lines.get(2).split(",", -1)[3]);
    assertEquals(some.columns().get(2).figures().mean(), mean);
  }

  @Test
  void anOlderFilterComesBackWithItsDatabase() {
    OpenDatabase first = plane(50);
    model.filtering().keepLowest(0.5);
    cases.generate("other", LookCases.plane(40));
    assertTrue(model.state().filter().isAll());
    assertEquals(40, rows().count());
    model.shelf().show(first);
    assertEquals(0.5, model.state().filter().cutoff());
    assertEquals(25, rows().count());
    assertNotNull(model.answerProperty().get());
    assertEquals(Optional.of("Energy filter"), Optional.of(model.undoNameProperty().get()));
    model.shelf().close(model.shelf().current());
    model.shelf().close(model.shelf().current());
    assertNull(model.answerProperty().get());
  }

  @Test
  void theKeptRowsAreSavedWithSettingsOnlyWhereThoseGenerateThem(@TempDir Path folder)
      throws IOException {
    OpenDatabase whole = plane(120);
    Path file = folder.resolve("kept.json");
    model.filtering().keepLowest(0.75);
    model.shelf().save(model.state().filter(), file);
    OpenDatabase cut = model.shelf().current();
    assertEquals("kept.json", cut.name());
    assertFalse(cut.unsaved());
    assertEquals(90, rows().count());
    Database read = DatabaseFiles.read(file, done -> {});
    DatabaseSettings settings = read.settings().orElseThrow();
    assertEquals(0.75, settings.filter().cutoff());
    cases.generate("again", settings);
    assertArrayEquals(
        read.columns().energies().toArray(),
        model.shelf().current().database().columns().energies().toArray());

    model.shelf().show(whole);
    model.filtering().toggleRange(RowColumn.ENERGY, -9, -0.5);
    int expected = rows().count();
    model.shelf().save(model.state().filter(), file);
    read = DatabaseFiles.read(file, done -> {});
    assertEquals(expected, read.rows());
    assertEquals(Optional.empty(), read.settings(), "those of the older file are gone");
    model.select(0);
    assertTrue(model.rowProperty().get().replayRefusal().contains("no settings"));
  }

  @Test
  void aLineIsLookedAtToo() {
    DatabaseSettings plane = LookCases.plane(30);
    cases.generate(
        "line",
        new DatabaseSettings(
            30,
            plane.particles(),
            1,
            plane.potential(),
            plane.counting(),
            plane.widths(),
            plane.depth(),
            plane.relaxation(),
            plane.scans(),
            plane.filter(),
            1));
    model.select(2);
    LookRow row = model.rowProperty().get();
    assertEquals(1, CellPictures.of(row.configuration(), row.depth()).size());
    assertEquals(
        row.configuration().coordinate(3, 0),
        CellPictures.of(row.configuration(), row.depth()).get(0).configuration().coordinate(3, 0));
    assertTrue(row.exploreRefusal().contains("two dimensions"), row.exploreRefusal());
    assertTrue(row.coordinates().startsWith("x\n"));
    model.filtering().keepLowest(0.5);
    assertEquals(15, rows().count());
  }
}
