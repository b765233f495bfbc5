package org.pesexplorer.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.relax.Images;

class WhyStudyTest {

  @Test
  void databasesAreOneStepFromEachOther() {
    DatabaseSettings thesis = WhyDatabase.FIXED_EQUATION_9.settings(50_000, 1);
    assertEquals(DatabasePreset.THESIS.settings(), thesis);
    DatabaseSettings updated = WhyDatabase.UPDATED_EQUATION_9.settings(50_000, 1);
    assertEquals(thesis, updated.withRelaxation(thesis.relaxation()));
    DatabaseSettings uniform = WhyDatabase.FIXED_UNIFORM.settings(50_000, 1);
    assertEquals(thesis, uniform.withCounting(Counting.THESIS));
    assertEquals(
        DatabasePreset.OVER_RELAXED.settings(), WhyDatabase.OVER_RELAXED.settings(50_000, 1));
    assertEquals(DatabasePreset.MIXED.settings(), WhyDatabase.MIXED.settings(50_000, 1));
    for (WhyDatabase each : WhyDatabase.values()) {
      DatabaseSettings settings = each.settings(900, 4);
      assertEquals(900, settings.points());
      assertEquals(4, settings.seed());
      assertEquals(each.images(), settings.relaxation().images());
      assertEquals(each.counting(), settings.counting());
      assertEquals(WidthRange.one(5), settings.widths());
      assertEquals(
          each.images() == Images.FROZEN ? "fixed at start" : "updated", each.imagesWords());
      assertTrue(each.title().contains(each.scans()), each.title());
    }
  }

  @Test
  void everyDatabaseHasALinearNetworkAndALargerOne() {
    for (WhyDatabase each : WhyDatabase.values()) {
      List<WhyCell> cells = WhyCell.of(each);
      assertTrue(cells.stream().anyMatch(cell -> cell.linear() && cell.scaled()), each.id());
      assertTrue(cells.stream().anyMatch(cell -> !cell.linear() && cell.scaled()), each.id());
    }
    assertEquals(
        WhyCell.values().length,
        Arrays.stream(WhyCell.values()).map(WhyCell::id).collect(Collectors.toSet()).size());
  }

  @Test
  void networksDifferInShapeAndScalingAlone() {
    WhySettings settings = new WhySettings(300, 9, 5, 3, KernelPath.PLAIN);
    TrainerSettings raw = settings.trainer(WhyCell.NETWORK_UNSCALED, 8);
    assertEquals(settings.trainer(WhyCell.NETWORK_SCALED, 8), raw.withScaling(true));
    assertEquals(List.of(32, 32), raw.shape().layers());
    assertEquals(9, raw.epochs());
    assertEquals(3, raw.seed());
    TrainerSettings linear = settings.trainer(WhyCell.LINEAR_SCALED, 8);
    assertEquals(List.of(), linear.shape().layers());
    assertEquals(9, linear.shape().parameters());
    assertEquals(raw.withScaling(true), linear.withShape(raw.shape()));
    assertEquals(PathFigures.PATHS, WhySettings.standard(1, KernelPath.PLAIN).paths());
  }

  @Test
  void badNumbersAreRefused() {
    for (int[] bad : new int[][] {{199, 1, 1}, {200, 0, 1}, {200, 1, 0}, {1_000_001, 1, 1}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new WhySettings(bad[0], bad[1], bad[2], 1, KernelPath.PLAIN));
    }
  }

  @Test
  void theSlopeOfTheCellIsNTimesThatOfAParticle() {
    WhySlopes slopes = WhySlopes.of(PathFigures.NONE, WhyCases.curve());
    assertEquals(0, slopes.dragOfCell(), 1e-12, "the model says 4 v, which is N v");
    assertEquals(3, WhyCases.curve().slopeError(), 1e-12, "and is 300 % wrong against dv/ds");
  }

  @Test
  void theTableHasALineForEachNetworkAndEachExactModel() {
    WhyStudy study = WhyCases.whole();
    assertTrue(study.complete());
    List<WhyLine> lines = WhyLine.of(study);
    assertEquals(WhyStudy.parts(), lines.size());
    for (WhyLine line : lines) {
      assertEquals(WhyLine.HEAD.size(), line.cells().size());
      assertFalse(line.cells().contains("") && line.cell().isPresent(), line.id());
      assertTrue(line.cells().stream().noneMatch(cell -> cell.contains(",")), line.id());
    }
    WhyLine optimum = lines.get(0);
    assertEquals("exact linear optimum", optimum.model());
    assertEquals(0.476, optimum.mae().orElseThrow());
    assertTrue(optimum.badError(), "0.476 is more than the neighbour's 0.15");
    assertTrue(WhyLine.bad(optimum.slopes().orElseThrow().drag()));
    WhyLine last = lines.get(lines.size() - 1);
    assertEquals("mixed-network", last.id());
    assertFalse(last.badError());
    assertFalse(WhyLine.bad(last.slopes().orElseThrow().drag()));
  }

  @Test
  void whatIsNotKnownStaysEmpty() {
    WhyStudy empty = WhyStudy.empty(WhyCases.TINY);
    assertFalse(empty.complete());
    assertEquals(0, empty.finished());
    assertTrue(Double.isNaN(empty.mae(WhyCell.MIXED_NETWORK)));
    for (WhyLine line : WhyLine.of(empty)) {
      assertEquals("", line.cells().get(WhyLine.HEAD.indexOf("testMae")));
      assertFalse(line.badError());
    }
    WhyStudy one =
        new WhyStudy(
            WhyCases.TINY,
            Map.of(WhyDatabase.MIXED, WhyCases.ground(WhyDatabase.MIXED, 0.1, 1, 1)),
            Map.of(),
            Map.of());
    assertEquals(1, one.finished());
    assertEquals(0.1, WhyLine.of(one).get(14).mae().orElseThrow());
  }
}
