package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;

final class DatabaseSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "50000, 0.85, 1, 58824, 58824",
    "50000, 0.9, 1, 55556, 55556",
    "50000, 1.0, 1, 50000, 50000",
    "50000, 0.9, 86, 646, 55556",
    "9, 0.9, 1, 10, 10",
    "1, 1, 3, 1, 3",
    "10, 1, 3, 4, 12",
  })
  void asManyRowsAreGeneratedAsTheThesisHasIt(
      int points, double cutoff, int widths, int perWidth, int atMostRows) {
    DatabaseSettings settings =
        SettingsCases.mixed(points)
            .withWidths(widths == 1 ? WidthRange.one(5) : new WidthRange(1.5, 10, widths))
            .withFilter(EnergyFilter.below(cutoff));
    assertEquals(perWidth, settings.rowsPerWidth());
    assertEquals(perWidth * widths, settings.rows());
    assertEquals(atMostRows, settings.rows() - settings.rows() % atMostRows);
    assertEquals(0, settings.widthIndex(perWidth - 1));
    assertEquals(widths - 1, settings.widthIndex(settings.rows() - 1));
    assertEquals(5, SettingsCases.mixed(points).cell(0).width());
  }

  @Test
  void widthsAreThoseOfLinspace() {
    // numpy.linspace(1.5, 10, 86), numbers 0, 1, 2, 29, 84, 85
    WidthRange range = new WidthRange(1.5, 10, 86);
    assertArrayEquals(
        new double[] {1.5, 1.6, 1.7, 4.4, 9.9, 10.0},
        new double[] {
          range.width(0),
          range.width(1),
          range.width(2),
          range.width(29),
          range.width(84),
          range.width(85)
        },
        0);
    assertEquals(86, range.all().length);
    assertEquals(5, WidthRange.one(5).width(0));
    assertThrows(IndexOutOfBoundsException.class, () -> range.width(86));
  }

  @ParameterizedTest
  @CsvSource({"5, 6, 1", "6, 5, 2", "5, 5, 2", "0, 5, 2", "5, 1e999, 2", "5, 5, 0"})
  void impossibleWidthsAreRefused(double least, double most, int count) {
    assertThrows(IllegalArgumentException.class, () -> new WidthRange(least, most, count));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "3:40", "3,6,10,15,20,40", "0", "0:1"})
  void scansReadWhatTheyWrite(String text) {
    ScanPlan plan = ScanPlan.parse(text);
    assertEquals(text, plan.format());
    assertEquals(plan, ScanPlan.parse(plan.format()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "40:3", "3:3", "1:2:3", "3,,6", "-1", "1.5", "1000000001", "3:"})
  void otherScansAreRefused(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> ScanPlan.parse(text));
    assertTrue(refused.getMessage().contains("scans"), refused.getMessage());
  }

  @Test
  void partsAreEqualAndRangesUniform() {
    ScanPlan parts = ScanPlan.parse("3,6,10");
    RandomStream random = RandomStream.of(1, 1);
    long state = random.state();
    assertEquals(List.of(3, 6, 10, 3), places(parts, random));
    assertEquals(state, random.state(), "nothing is drawn for a list");
    assertEquals(List.of(7, 7, 7, 7), places(ScanPlan.parse("7"), random));
    assertEquals(state, random.state());
    int[] counts = new int[4];
    ScanPlan range = ScanPlan.parse("2:5");
    for (int k = 0; k < 40_000; k++) {
      counts[range.scans(k, random) - 2]++;
    }
    for (int count : counts) {
      assertEquals(10_000, count, 350, "four standard errors");
    }
    assertEquals(5, range.most());
    assertEquals(3.5, range.mean());
    assertEquals(10, parts.most());
    assertEquals(19 / 3.0, parts.mean());
  }

  private static List<Integer> places(ScanPlan plan, RandomStream random) {
    return List.of(
        plan.scans(0, random), plan.scans(1, random), plan.scans(2, random), plan.scans(3, random));
  }

  @ParameterizedTest
  @EnumSource(DatabasePreset.class)
  void presetsCanBeGenerated(DatabasePreset preset) {
    DatabaseSettings settings = preset.settings();
    assertTrue(settings.rows() >= 50_000);
    GeneratedRow row = new RowGenerator(settings).row(settings.rows() - 1);
    assertTrue(row.scans() > 0);
    boolean thesis = preset.title().startsWith("the thesis");
    assertEquals(thesis, settings.relaxation().images() == Images.FROZEN);
    assertEquals(thesis, settings.counting() == Counting.THESIS);
    assertEquals(thesis ? "1" : "auto", settings.relaxation().depth().format());
  }

  @Test
  void settingsThatDoNotGoTogetherAreRefusedInWords() {
    DatabaseSettings good = SettingsCases.mixed(10);
    refused("at least 1, was 0", () -> good.withPoints(0));
    refused("1000000000 rows", () -> good.withPoints(999_999_999));
    refused("cut-off must be above 0", () -> EnergyFilter.below(0));
    refused("cut-off must be above 0", () -> EnergyFilter.below(1.01));
    refused("cut-off must be above 0", () -> EnergyFilter.below(Double.NaN));
    refused("no cut-off", () -> other(good, "eq6", ImageDepth.AUTO, ImageDepth.of(1), 2));
    refused("no cut-off", () -> other(good, "eq6", ImageDepth.of(1), ImageDepth.AUTO, 2));
    refused("dimension must be", () -> other(good, "eq10", ImageDepth.AUTO, ImageDepth.AUTO, 9));
    assertEquals("eq6", other(good, "eq6", ImageDepth.of(1), ImageDepth.of(1), 2).potential().id());
  }

  private static DatabaseSettings other(
      DatabaseSettings from, String potential, ImageDepth depth, ImageDepth relaxing, int axes) {
    return new DatabaseSettings(
        from.points(),
        from.particles(),
        axes,
        PotentialKind.parse(potential),
        from.counting(),
        from.widths(),
        depth,
        RelaxationSettings.DEFAULT.withDepth(relaxing),
        from.scans(),
        from.filter(),
        from.seed());
  }

  private static void refused(String words, Runnable making) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, making::run, words);
    assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
  }
}
