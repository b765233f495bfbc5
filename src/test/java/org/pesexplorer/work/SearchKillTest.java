package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SearchAxis;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.core.network.SearchView;
import org.pesexplorer.io.SearchFile;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.ThreadJobRunner;

/** A search whose process is killed goes on from its finished runs to the same table. */
final class SearchKillTest {
  private static final int POINTS = 200;
  private static final Map<String, String> FIXED =
      Map.of("epochs", "6", "batch", "32", "r0p", "4", "layers", "8,8");
  private static final SearchPlan PLAN =
      new SearchPlan(List.of(new SearchAxis.Range("rate", 1e-4, 1e-2, true, false)), 12, 3);

  @TempDir Path folder;

  private static SearchJob job(Database database, Path file, List<SearchView> views) {
    SearchRequest request = new SearchRequest(PLAN, FIXED, KernelPath.PLAIN, Optional.of(file));
    return new SearchJob(database, request, views::add);
  }

  /** The child: searches into the file that is named. */
  public static void main(String[] arguments) {
    Database database = TrainingCases.database(POINTS);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      SearchJob job = job(database, Path.of(arguments[0]), new ArrayList<>());
      runner.submit("Search", JobPool.COMPUTE, job).awaitSettled(JobRuns.LONG);
    }
  }

  private static Process start(Path file) throws Exception {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(java, "-cp", classes, SearchKillTest.class.getName(), file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(file.resolveSibling("child.txt").toFile())
        .start();
  }

  @Test
  void itEndsInTheSameBytes() throws Exception {
    Database database = TrainingCases.database(POINTS);
    Path whole = folder.resolve("whole.csv");
    JobRuns.result(job(database, whole, new ArrayList<>()), 2);
    Path file = folder.resolve("table.csv");
    Process child = start(file);
    while (child.isAlive() && !Files.exists(SearchFile.beside(file))) {
      assertFalse(child.waitFor(2, TimeUnit.MILLISECONDS), "the child ended too early");
    }
    child.destroyForcibly().waitFor();
    assertTrue(SearchJob.hasRuns(file), "killed on the way");
    List<SearchView> views = new ArrayList<>();
    JobRuns.result(job(database, file, views), 2);
    assertTrue(views.get(0).done() > 0, "from its finished runs");
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(file));
  }
}
