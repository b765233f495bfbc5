package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.ReferenceFiles;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobPool;

/**
 * Acceptance rates against those that an independent program measured, with live images and with
 * the frozen ones of the published program. Both have their own noise, about as large.
 */
final class AcceptanceReferenceTest {
  private static final double ERRORS = 3 * Math.sqrt(2);

  /** The reference is rounded to one decimal. */
  private static final double ROUNDING = 0.05;

  private static final double SHARE_WITHIN = 0.95;

  @ParameterizedTest
  @EnumSource(Images.class)
  void manyScansAndConfigurationsAgree(Images images) throws IOException {
    compare(images, 400, 100, 4 * 9);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Images.class)
  void theWholeTableAgrees(Images images) throws IOException {
    compare(images, 1500, 500, 4 * 14);
  }

  private static void compare(Images images, int configurations, long mostScans, int cells)
      throws IOException {
    JsonNode reference = ReferenceFiles.read("acceptance-table2.json");
    AcceptanceTable table = table(reference, images, configurations, mostScans);
    assertEquals(cells, table.rows().size());
    String column = images == Images.LIVE ? "measuredLiveImages" : "measuredFrozenImages";
    List<String> outside = new ArrayList<>();
    for (AcceptanceTable.Row row : table.rows()) {
      double expected = expected(reference, column, row);
      double off = Math.abs(row.acceptancePercent() - expected);
      if (!(off <= ERRORS * row.standardError() + ROUNDING)) {
        outside.add(row + ", expected " + expected);
      }
    }
    assertTrue(outside.size() <= (1 - SHARE_WITHIN) * cells, outside::toString);
  }

  private static AcceptanceTable table(
      JsonNode reference, Images images, int configurations, long mostScans) {
    List<Cell> cells = new ArrayList<>();
    reference
        .get("widths")
        .forEach(width -> cells.add(new Cell(2, width.get("widthOfCell").asDouble())));
    List<Long> scans = new ArrayList<>();
    for (JsonNode number : reference.get("scans")) {
      if (number.asLong() <= mostScans) {
        scans.add(number.asLong());
      }
    }
    ImageDepth one = ImageDepth.of(1);
    EnergyModel model =
        new EnergyModel(
            PotentialKind.parse("eq10"),
            new EnergySettings(Counting.THESIS, one, Optional.empty()));
    RelaxationSettings settings = new RelaxationSettings(Method.RANDOM, images, 0, 0.1, 1, one);
    AcceptanceRequest request =
        new AcceptanceRequest(settings, model, cells, 4, configurations, scans, 1);
    try (DirectJobRunner runner = new DirectJobRunner()) {
      return runner
          .submit("Table", JobPool.COMPUTE, new AcceptanceJob(request))
          .result()
          .orElseThrow();
    }
  }

  private static double expected(JsonNode reference, String column, AcceptanceTable.Row row) {
    for (JsonNode width : reference.get("widths")) {
      for (int k = 0; k < reference.get("scans").size(); k++) {
        if (width.get("widthOfCell").asDouble() == row.widthOfCell()
            && reference.get("scans").get(k).asLong() == row.scans()) {
          return width.get(column).get(k).asDouble();
        }
      }
    }
    throw new AssertionError("the reference has no cell for " + row);
  }
}
