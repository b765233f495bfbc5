package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.ReferenceFiles;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.stats.Quantiles;

/**
 * Databases of the thesis's settings against the percentiles that an independent program measured,
 * by ranks (see {@link RelaxationPercentilesTest}), and what its figures 12 and 14 show.
 */
final class GenerateReferenceTest {
  private static final int ROWS = 1500;
  private static final int REFERENCE_ROWS = 4000;
  private static final double ERRORS = 4;
  private static final Map<String, Double> QUANTILES =
      Map.of("p1", 0.01, "p10", 0.10, "p50", 0.50, "p75", 0.75, "p90", 0.90, "p95", 0.95);

  private static double[] energies(Images images, ScanPlan scans) {
    DatabaseSettings thesis = DatabasePreset.THESIS.settings();
    DatabaseSettings settings =
        thesis
            .withPoints(ROWS)
            .withFilter(EnergyFilter.NONE)
            .withScans(scans)
            .withRelaxation(thesis.relaxation().withImages(images));
    Database made = JobRuns.result(new GenerateJob(GenerateRequest.inMemory(settings)), 2);
    return Quantiles.sorted(made.columns().energies().toArray());
  }

  @Test
  void sharesBelowTheReferenceAgree() throws IOException {
    List<String> outside = new ArrayList<>();
    int compared = 0;
    for (JsonNode row : ReferenceFiles.read("relaxation-percentiles.json").get("rows")) {
      Images images = Images.of(row.get("images").asText());
      double[] sorted = energies(images, new ScanPlan.Fixed(row.get("scans").asInt()));
      for (Map.Entry<String, Double> entry : QUANTILES.entrySet()) {
        double q = entry.getValue();
        BigDecimal value = row.get(entry.getKey()).decimalValue();
        BigDecimal half = value.ulp().divide(BigDecimal.valueOf(2));
        double reach = ERRORS * Math.sqrt(q * (1 - q) * (1.0 / ROWS + 1.0 / REFERENCE_ROWS));
        double low = Quantiles.shareBelow(sorted, value.subtract(half).doubleValue());
        double high = Quantiles.shareBelow(sorted, value.add(half).doubleValue());
        if (!(low - reach <= q && q <= high + reach)) {
          outside.add(row + " " + entry.getKey() + ": " + low + " to " + high);
        }
        compared++;
      }
    }
    assertEquals(72, compared);
    assertTrue(outside.isEmpty(), outside::toString);
  }

  @Test
  void frozenImagesGrowAHighTailWithScansAndLiveOnesLoseIt() {
    double before = -1;
    for (int scans : new int[] {30, 50, 100, 200}) {
      double frozen = Quantiles.ofSorted(energies(Images.FROZEN, new ScanPlan.Fixed(scans)), 0.95);
      double live = Quantiles.ofSorted(energies(Images.LIVE, new ScanPlan.Fixed(scans)), 0.95);
      assertTrue(frozen > 2 * before && frozen > 10, scans + " scans: " + frozen);
      assertTrue(live < 0, scans + " scans: " + live);
      before = frozen;
    }
  }

  /** Figure 14: the median is deepest near 2 R_c. */
  @Test
  void energiesByWidthAreLowestNearTwo() {
    DatabaseSettings settings = DatabasePreset.THESIS_WIDTHS.settings().withPoints(86 * 60);
    Database made = JobRuns.result(new GenerateJob(GenerateRequest.inMemory(settings)), 2);
    double[] widths = made.columns().widths();
    double[] medians = new double[widths.length];
    for (int k = 0; k < widths.length; k++) {
      int index = k;
      double[] energies =
          IntStream.range(0, made.rows())
              .filter(row -> made.columns().widthIndex(row) == index)
              .mapToDouble(made.columns()::energy)
              .toArray();
      medians[k] = Quantiles.of(energies, 0.5);
    }
    int deepest =
        IntStream.range(0, widths.length)
            .reduce((a, b) -> medians[b] < medians[a] ? b : a)
            .orElseThrow();
    assertEquals(86, widths.length);
    assertTrue(
        widths[deepest] > 1.7 && widths[deepest] < 2.6,
        widths[deepest] + " in " + Arrays.toString(medians));
    assertTrue(medians[85] > medians[deepest] + 1, "wide cells are shallow");
  }
}
