package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.RelaxationSettings;

final class ForecastJobTest {
  @TempDir Path folder;

  @Test
  void theSizeIsForeseen() throws IOException {
    for (DatabaseSettings settings :
        List.of(SettingsCases.mixed(20_000), SettingsCases.widths(3000), SettingsCases.mixed(1))) {
      Forecast forecast = JobRuns.result(new ForecastJob(settings), 1);
      Path file = folder.resolve("a.json");
      int rows =
          JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, false)), 2).rows();
      assertEquals(settings.rows(), forecast.rows());
      assertTrue(forecast.kept() <= forecast.rows() && forecast.threadSeconds() > 0);
      if (settings.points() > 1) {
        double share = (double) Files.size(file) / rows * forecast.kept() / forecast.fileBytes();
        assertTrue(share > 0.98 && share < 1.02, "file over forecast " + share);
      }
      assertEquals(84L * settings.rows(), forecast.journalBytes());
      assertEquals(92L * settings.rows(), forecast.memoryBytes());
    }
  }

  @Test
  void whatCannotBeGeneratedIsToldInWords() {
    DatabaseSettings narrow =
        SettingsCases.mixed(10)
            .withWidths(WidthRange.one(1e-3))
            .withRelaxation(RelaxationSettings.DEFAULT.withDepth(ImageDepth.of(1000)));
    assertEquals("The relaxation cannot begin", JobRuns.problem(new ForecastJob(narrow)).title());
  }
}
