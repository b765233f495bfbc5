package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.ThreadJobRunner;

/** A training whose process is killed goes on from its checkpoint to the same file. */
final class TrainKillTest {
  private static final TrainerSettings SETTINGS = TrainingCases.settings(60);
  private static final int POINTS = 500;

  @TempDir Path folder;

  private static TrainJob job(Database database, Path file) {
    TrainRequest request = TrainingCases.request(SETTINGS, Optional.of(file));
    return new TrainJob(database, request, view -> {}, new PauseGate(), () -> false, 0);
  }

  /** The child: trains into the file that is named, with a checkpoint after every epoch. */
  public static void main(String[] arguments) {
    Database database = TrainingCases.database(POINTS);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<TrainResult> handle =
          runner.submit("Train", JobPool.COMPUTE, job(database, Path.of(arguments[0])));
      handle.awaitSettled(JobRuns.LONG);
    }
  }

  private static Process start(Path file) throws Exception {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(java, "-cp", classes, TrainKillTest.class.getName(), file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(file.resolveSibling("child.txt").toFile())
        .start();
  }

  @Test
  void itEndsInTheSameBytes() throws Exception {
    Database database = TrainingCases.database(POINTS);
    Path whole = folder.resolve("whole.json");
    JobRuns.result(job(database, whole), 1);
    Path file = folder.resolve("net.json");
    Path checkpoint = TrainingCheckpoint.beside(file);
    Process child = start(file);
    while (child.isAlive() && !Files.exists(checkpoint)) {
      assertFalse(child.waitFor(5, TimeUnit.MILLISECONDS), "the child ended too early");
    }
    child.destroyForcibly().waitFor();
    assertTrue(Files.exists(checkpoint), "killed on the way");
    TrainResult result = JobRuns.result(job(database, file), 2);
    assertTrue(result.resumedAt() > 0, "from the checkpoint");
    assertEquals(60, result.network().history().size());
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(file));
  }
}
