package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.GeneratedRow;
import org.pesexplorer.core.database.RowGenerator;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.stats.Histogram;
import org.pesexplorer.core.stats.Quantiles;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.GenerationJournal;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

final class GenerateJobTest {
  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private byte[] bytes(DatabaseSettings settings, int threads) throws IOException {
    Path file = file("threads" + threads + ".json");
    JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, false)), threads);
    assertFalse(Files.exists(GenerationJournal.beside(file)));
    return Files.readAllBytes(file);
  }

  @Test
  void anyNumberOfThreadsMakesTheSameBytes() throws IOException {
    List<DatabaseSettings> all =
        List.of(
            SettingsCases.mixed(3000),
            SettingsCases.widths(2500),
            DatabasePreset.THESIS_WIDTHS.settings().withPoints(500));
    for (DatabaseSettings settings : all) {
      byte[] one = bytes(settings, 1);
      assertArrayEquals(one, bytes(settings, 2));
      assertArrayEquals(one, bytes(settings, 3));
      assertFalse(Arrays.equals(one, bytes(settings.withSeed(2), 2)));
    }
  }

  @Test
  void rowsAreThoseOfTheGeneratorBelowTheQuantileOfTheirWidth() throws IOException {
    DatabaseSettings settings =
        SettingsCases.widths(900).withFilter(new EnergyFilter(0.8, OptionalDouble.of(-0.1)));
    Path file = file("a.json");
    Database made = JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, false)), 2);
    Database read = DatabaseFiles.read(file, progress -> {});
    RowGenerator generator = new RowGenerator(settings);
    int row = 0;
    for (int width = 0; width < 6; width++) {
      List<GeneratedRow> rows = new ArrayList<>();
      for (int k = 0; k < settings.rowsPerWidth(); k++) {
        rows.add(generator.row(width * settings.rowsPerWidth() + k));
      }
      double[] energies = rows.stream().mapToDouble(GeneratedRow::energy).toArray();
      double limit = Math.min(-0.1, Quantiles.of(energies, 0.8));
      for (GeneratedRow expected : rows) {
        if (expected.energy() < limit) {
          check(expected, made, row);
          check(expected, read, row);
          assertEquals(settings.widths().width(width), read.columns().width(row));
          assertEquals((int) Math.ceil(3 / read.columns().width(row)), read.columns().depth(row));
          row++;
        }
      }
    }
    assertEquals(row, made.rows());
    assertEquals(row, read.rows());
    assertTrue(row > 400 && row < 800, row + " rows");
    assertEquals(settings.points(), read.settings().orElseThrow().points());
  }

  private static void check(GeneratedRow expected, Database database, int row) {
    assertEquals(expected.configuration(), database.columns().configuration(row));
    assertEquals(expected.energy(), database.columns().energy(row));
    assertEquals(expected.acceptance(), database.columns().acceptances().orElseThrow().get(row));
    assertEquals(expected.scans(), database.columns().scans().orElseThrow().get(row));
    assertEquals(expected.index(), database.columns().rowIndexes().orElseThrow().get(row));
  }

  @Test
  void aboutAsManyRowsAreLeftAsWereAskedFor() {
    for (double cutoff : new double[] {0.5, 0.85, 0.9, 1}) {
      DatabaseSettings settings = SettingsCases.widths(1200).withFilter(EnergyFilter.below(cutoff));
      int rows = JobRuns.result(new GenerateJob(GenerateRequest.inMemory(settings)), 2).rows();
      assertTrue(Math.abs(rows - 1200) <= 12, cutoff + ": " + rows);
    }
  }

  @Test
  void aStoppedRunGoesOnWithWhatItHas() throws Exception {
    DatabaseSettings settings = SettingsCases.mixed(20_000);
    Path whole = file("whole.json");
    JobRuns.result(new GenerateJob(GenerateRequest.into(whole, settings, false)), 2);
    Path file = file("data.json");
    stop(GenerateRequest.into(file, settings, false));
    Path journal = GenerationJournal.beside(file);
    assertTrue(Files.size(journal) > 80_000, "at least a block is kept");
    assertFalse(Files.exists(file));
    Problem refused = JobRuns.problem(new GenerateJob(GenerateRequest.into(file, settings, false)));
    assertEquals("The run cannot begin", refused.title());
    assertTrue(refused.advice().contains("resume that run, or delete"), refused.advice());
    DatabaseSettings others = settings.withSeed(2).withFilter(EnergyFilter.below(0.9));
    refused = JobRuns.problem(new GenerateJob(GenerateRequest.into(file, others, true)));
    assertTrue(
        refused.advice().contains("seed is 1 there and 2 now"), "in words: " + refused.advice());
    assertTrue(refused.advice().contains("cutoff is 0.85 there and 0.9 now"), refused.advice());
    stop(GenerateRequest.into(file, settings, true));
    JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, true)), 2);
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(file));
    assertArrayEquals(
        Files.readAllBytes(SettingsFile.beside(whole)),
        Files.readAllBytes(SettingsFile.beside(file)));
    assertFalse(Files.exists(journal));
  }

  /** Stops a run after some blocks more. */
  private static void stop(GenerateRequest request) throws InterruptedException {
    CountDownLatch some = new CountDownLatch(1);
    int before = finishedRows(request);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      JobHandle<Database> handle =
          runner.submit(
              "Generate",
              JobPool.COMPUTE,
              new GenerateJob(
                  request,
                  view -> {
                    if (view.finished() > before) {
                      some.countDown();
                    }
                  },
                  new PauseGate()));
      assertTrue(some.await(60, TimeUnit.SECONDS));
      handle.cancel();
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
  }

  /** What a resumed run shows first is what the journal holds. */
  private static int finishedRows(GenerateRequest request) {
    return request.resume() ? 1024 : 0;
  }

  @Test
  void aRunWithoutAJournalMayBeResumed() throws IOException {
    DatabaseSettings settings = SettingsCases.mixed(50);
    Path file = file("a.json");
    JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, true)), 1);
    byte[] first = Files.readAllBytes(file);
    JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, true)), 1);
    assertArrayEquals(first, Files.readAllBytes(file));
  }

  @Test
  void aPausedRunWaitsAndCanBeStopped() throws InterruptedException {
    GenerateRequest endless =
        GenerateRequest.inMemory(
            SettingsCases.mixed(10).withScans(new ScanPlan.Fixed(1_000_000_000)));
    PauseGate gate = new PauseGate();
    gate.pause();
    assertTrue(gate.paused());
    List<GenerationView> views = Collections.synchronizedList(new ArrayList<>());
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      GenerateRequest request = GenerateRequest.inMemory(SettingsCases.mixed(3000));
      JobHandle<Database> paused =
          runner.submit("One", JobPool.COMPUTE, new GenerateJob(request, views::add, gate));
      assertFalse(paused.awaitSettled(Duration.ofMillis(300)));
      assertTrue(views.isEmpty(), "no block is finished behind a gate that is shut");
      gate.resume();
      assertTrue(paused.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.SUCCEEDED, paused.state());
      gate.pause();
      JobHandle<Database> stopped =
          runner.submit("Two", JobPool.COMPUTE, new GenerateJob(endless, views::add, gate));
      stopped.cancel();
      assertTrue(stopped.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, stopped.state());
    }
    GenerationView last = views.get(views.size() - 1);
    assertEquals(last.rows(), last.finished());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 65_536, 65_537, 200_000})
  void whatIsShownIsAFairShareOfTheRows(int points) {
    DatabaseSettings settings =
        SettingsCases.mixed(points).withScans(new ScanPlan.Fixed(0)).withFilter(EnergyFilter.NONE);
    List<GenerationView> views = Collections.synchronizedList(new ArrayList<>());
    Database all =
        JobRuns.result(
            new GenerateJob(GenerateRequest.inMemory(settings), views::add, new PauseGate()), 2);
    GenerationView last = views.get(views.size() - 1);
    assertEquals(points, last.finished());
    assertTrue(last.energies().length <= 65_536);
    assertEquals((points - 1) / last.every() + 1, last.energies().length);
    for (int k = 0; k < last.energies().length; k++) {
      assertEquals(all.columns().energy(k * last.every()), last.energies()[k]);
    }
    Histogram histogram = last.histogram(10, 50);
    assertEquals(last.energies().length, histogram.total());
  }

  @Test
  void blocksFollowTheWork() {
    assertEquals(1000, GenerateJob.blockRows(SettingsCases.mixed(10)));
    assertEquals(
        1, GenerateJob.blockRows(SettingsCases.mixed(9).withScans(new ScanPlan.Fixed(1_000_000))));
    assertEquals(
        1024, GenerateJob.blockRows(SettingsCases.mixed(9).withScans(new ScanPlan.Fixed(0))));
  }

  @Test
  void whatCannotBeDoneIsToldInWords() {
    DatabaseSettings settings = SettingsCases.mixed(10);
    Path nowhere = file("no").resolve("such.json");
    Problem problem =
        JobRuns.problem(new GenerateJob(GenerateRequest.into(nowhere, settings, false)));
    assertEquals("The database cannot be written", problem.title());
    assertTrue(problem.advice().contains("does not exist; make it first"), problem.advice());

    DatabaseSettings narrow =
        settings.withRelaxation(RelaxationSettings.DEFAULT.withDepth(ImageDepth.of(1000)));
    DatabaseSettings tiny = narrow.withWidths(WidthRange.one(1e-3));
    problem = JobRuns.problem(new GenerateJob(GenerateRequest.inMemory(tiny)));
    assertEquals("The relaxation cannot begin", problem.title());

    problem =
        JobRuns.problem(
            new GenerateJob(GenerateRequest.inMemory(settings.withPoints(500_000_000))));
    assertTrue(problem.title().startsWith("There is not enough memory for 588235295 rows"));
    assertTrue(problem.advice().contains("-Xmx"), problem.advice());
  }

  @Test
  void rowsThatAreNotThereAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new GenerateRequest(
                    SettingsCases.mixed(85),
                    Optional.of(new RowRange(0, 101)),
                    Optional.empty(),
                    false));
    assertEquals(
        "the rows are 0:100, counted before the cut-off; there is no 0:101", refused.getMessage());
  }
}
