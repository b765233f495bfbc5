package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.EnsembleMember;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.RelaxationPoint;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;

final class RowGeneratorTest {
  /** All presets, each for few rows of every width. */
  private static DatabaseSettings few(DatabasePreset preset) {
    return preset.settings().withPoints(20 * preset.settings().widths().count());
  }

  @ParameterizedTest
  @EnumSource(DatabasePreset.class)
  void aRowIsTheMemberOfAnEnsembleOfItsWidth(DatabasePreset preset) {
    DatabaseSettings settings = few(preset);
    RowGenerator generator = new RowGenerator(settings);
    for (int index = 0; index < settings.rows(); index += 7) {
      GeneratedRow row = generator.row(index);
      EnsembleRequest alone =
          new EnsembleRequest(
              settings.relaxation(),
              settings.model(),
              settings.cell(index),
              settings.particles(),
              index + 1,
              List.of((long) row.scans()),
              settings.seed());
      EnsembleSample sample = new EnsembleMember(alone).run(index, () -> false)[0];
      assertEquals(sample.configuration(), row.configuration());
      assertEquals(sample.energy(), row.energy());
      assertEquals(index, row.index());
    }
  }

  @ParameterizedTest
  @EnumSource(DatabasePreset.class)
  void theOrderOfRowsDoesNotMatter(DatabasePreset preset) {
    DatabaseSettings settings = few(preset).withScans(new ScanPlan.Uniform(0, 9));
    RowGenerator forwards = new RowGenerator(settings);
    RowGenerator backwards = new RowGenerator(settings);
    int rows = Math.min(60, settings.rows());
    GeneratedRow[] first = new GeneratedRow[rows];
    for (int k = 0; k < rows; k++) {
      first[k] = forwards.row(k);
    }
    for (int k = rows - 1; k >= 0; k--) {
      assertEquals(first[k], backwards.row(k));
      assertEquals(first[k], new RowGenerator(settings).row(k));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void theRelaxationOfARowPlayedBackEndsAtTheRow(Method method) {
    DatabaseSettings settings =
        SettingsCases.widths(60)
            .withRelaxation(RelaxationSettings.DEFAULT.withMethod(method).withTemperature(0.3));
    RowGenerator generator = new RowGenerator(settings);
    for (int index = 0; index < settings.rows(); index += 5) {
      GeneratedRow row = generator.row(index);
      RelaxationRequest request = RowGenerator.relaxation(settings, index);
      assertEquals(row.scans(), request.settings().scans());
      for (RelaxationRequest one : List.of(request, request.watched(() -> {}))) {
        Recorder recorder = new Recorder(one);
        recorder.advance(Long.MAX_VALUE);
        assertEquals(row.configuration(), recorder.recording().end());
        List<RelaxationPoint> points = recorder.recording().points();
        RelaxationPoint end = points.get(points.size() - 1);
        assertEquals(row.energy(), end.energy());
        double rate = end.accepted() / (double) end.steps();
        assertEquals(rate, row.acceptance());
      }
    }
  }

  @Test
  void rowsDifferAndFollowTheSeed() {
    DatabaseSettings settings = SettingsCases.mixed(10);
    RowGenerator generator = new RowGenerator(settings);
    GeneratedRow row = generator.row(3);
    assertTrue(row.energy() != generator.row(4).energy());
    assertTrue(row.energy() != new RowGenerator(settings.withSeed(2)).row(3).energy());
    assertEquals(15, row.scans());
    assertTrue(row.acceptance() > 0 && row.acceptance() < 1);
    assertThrows(IndexOutOfBoundsException.class, () -> generator.row(settings.rows()));
  }

  @Test
  void withoutScansTheStartIsKept() {
    DatabaseSettings settings = SettingsCases.mixed(10).withScans(new ScanPlan.Fixed(0));
    GeneratedRow row = new RowGenerator(settings).row(5);
    assertEquals(RowGenerator.relaxation(settings, 5).start(), row.configuration());
    assertTrue(Double.isNaN(row.acceptance()));
  }

  @Test
  void startsFillTheCellEvenlyAlongEveryAxisAndTogether() {
    DatabaseSettings settings = SettingsCases.mixed(4000).withScans(new ScanPlan.Fixed(0));
    RowGenerator generator = new RowGenerator(settings);
    int[] boxes = new int[64];
    for (int k = 0; k < 4000; k++) {
      double[] p = generator.row(k).configuration().positions();
      for (int i = 0; i < 4; i++) {
        int x = (int) (p[2 * i] / 5 * 4);
        int y = (int) (p[2 * i + 1] / 5 * 4);
        int next = (int) (p[(2 * i + 2) % 8] / 5 * 4);
        boxes[16 * x + 4 * y + next]++;
      }
    }
    double square = 0;
    for (int count : boxes) {
      square += (count - 250.0) * (count - 250.0) / 250.0;
    }
    assertTrue(square < 120, "chi-squared over 63 degrees of freedom was " + square);
  }

  @Test
  void slowRowsCanBeEndedFromWithin() {
    DatabaseSettings fast = SettingsCases.mixed(10).withScans(new ScanPlan.Fixed(1_000_000_000));
    RelaxationSettings relaxation = RelaxationSettings.DEFAULT.withDepth(ImageDepth.of(6));
    DatabaseSettings slow =
        new DatabaseSettings(
            10,
            40,
            2,
            PotentialKind.parse("eq6"),
            Counting.THESIS,
            WidthRange.one(5),
            ImageDepth.of(6),
            relaxation,
            new ScanPlan.Fixed(1),
            EnergyFilter.NONE,
            1);
    for (DatabaseSettings settings : List.of(fast, slow)) {
      int[] calls = {0};
      RowGenerator generator =
          new RowGenerator(
              settings,
              () -> {
                if (calls[0]++ == 3) {
                  throw new CancellationException("enough");
                }
              });
      assertThrows(CancellationException.class, () -> generator.row(0));
    }
  }
}
