package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SearchAxis;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.SearchView;
import org.pesexplorer.io.SearchFile;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

class SearchJobTest {
  private static final Map<String, String> FIXED =
      Map.of("epochs", "2", "batch", "32", "r0p", "4", "layers", "5");
  private static final Database DATABASE = TrainingCases.database(200);

  /** Six runs, of which those with the rate of 1e300 come to nothing. */
  private static final SearchPlan PLAN =
      new SearchPlan(
          List.of(
              new SearchAxis.Choice("rate", List.of("1e300", "1e-3", "1e-2")),
              new SearchAxis.Choice("orders", List.of("-2", "-2,-3"))),
          0,
          1);

  @TempDir Path folder;

  private static SearchRequest request(Optional<Path> file) {
    return new SearchRequest(PLAN, FIXED, KernelPath.PLAIN, file);
  }

  private static SearchJob job(Path file) {
    return new SearchJob(DATABASE, request(Optional.of(file)), view -> {});
  }

  @Test
  void theTableIsTheSameOnAnyNumberOfThreads() throws Exception {
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    List<SearchRow> rows = JobRuns.result(job(one), 1);
    JobRuns.result(job(two), 2);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    assertArrayEquals(
        Files.readAllBytes(SettingsFile.beside(one)), Files.readAllBytes(SettingsFile.beside(two)));
    assertFalse(Files.exists(SearchFile.beside(one)));
    assertEquals(6, rows.size());
    for (int k = 1; k < 4; k++) {
      assertTrue(rows.get(k - 1).validation().mae() <= rows.get(k).validation().mae());
    }
    List<String> lines = Files.readAllLines(one);
    assertEquals(7, lines.size());
    assertTrue(lines.get(0).startsWith("rate,orders,trainMae,validationMae"), lines.get(0));
    assertTrue(lines.get(6).contains("no longer finite"), lines.get(6));
    assertTrue(rows.get(4).failed() && rows.get(5).failed());
    assertTrue(rows.get(0).dragSlopeError() > 0);
  }

  @Test
  void settingsThatDoNotGoTogetherAreARowWithItsReason() {
    SearchPlan plan =
        new SearchPlan(
            List.of(new SearchAxis.Choice("optimizer", List.of("levenberg-marquardt", "adam"))),
            0,
            1);
    SearchRequest request = new SearchRequest(plan, FIXED, KernelPath.PLAIN, Optional.empty());
    List<SearchView> views = new ArrayList<>();
    List<SearchRow> rows = JobRuns.result(new SearchJob(DATABASE, request, views::add), 2);
    assertFalse(rows.get(0).failed());
    assertTrue(rows.get(1).reason().contains("MSE and RMSE"), rows.get(1).reason());
    assertEquals(2, views.size());
    assertEquals(new SearchView(2, 2, rows), views.get(1));
  }

  @Test
  void whatIsDoneStaysWhenItIsStopped() throws Exception {
    Path whole = folder.resolve("whole.csv");
    JobRuns.result(job(whole), 1);
    Path file = folder.resolve("stopped.csv");
    AtomicReference<JobHandle<?>> running = new AtomicReference<>();
    SearchJob stopped =
        new SearchJob(
            DATABASE,
            request(Optional.of(file)),
            view -> {
              if (view.done() == 3) {
                running.get().cancel();
              }
            });
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<?> handle =
          runner.submit(
              "Search",
              JobPool.COMPUTE,
              context -> {
                while (running.get() == null) {
                  Thread.onSpinWait();
                }
                return stopped.run(context);
              });
      running.set(handle);
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
    assertTrue(SearchJob.hasRuns(file));
    assertFalse(Files.exists(file));
    List<SearchView> views = new ArrayList<>();
    JobRuns.result(new SearchJob(DATABASE, request(Optional.of(file)), views::add), 2);
    assertEquals(3, views.get(0).done());
    assertEquals(4, views.size());
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(file));
  }

  @Test
  void theRunsOfAnotherSearchAreNotTakenOver() throws Exception {
    Path file = folder.resolve("table.csv");
    SearchFile.writeRuns(file, "another", List.of(SearchRow.failed(0, List.of("1", "2"), "No.")));
    Problem problem = JobRuns.problem(job(file));
    assertTrue(problem.cause().getMessage().contains("another search"), problem.toString());
    Files.writeString(SearchFile.beside(file), "{");
    assertTrue(JobRuns.problem(job(file)).cause().getMessage().contains("table.csv.runs"));
  }

  @Test
  void aSearchThatCannotBeginIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SearchRequest(PLAN, Map.of("rate", "1"), KernelPath.PLAIN, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SearchRequest(PLAN, Map.of("validation", "0"), KernelPath.PLAIN, Optional.empty()));
  }
}
