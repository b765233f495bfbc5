package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.io.GenerationJournal;
import org.pesexplorer.io.JournalLayout;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.ThreadJobRunner;

/**
 * A run whose process is killed at any moment loses no finished block and ends in the same file.
 */
final class KillTest {
  /** About a hundred blocks of some milliseconds each. */
  private static final DatabaseSettings SETTINGS =
      SettingsCases.mixed(8500).withScans(new ScanPlan.Parts(List.of(4, 400)));

  private static final int HEAD = 400;
  private static final int BLOCK_BYTES = 8 + GenerateJob.blockRows(SETTINGS) * 84;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("data.json");
  }

  /** The child: generates on two threads into the file that is named, going on where it can. */
  public static void main(String[] arguments) throws Exception {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      GenerateRequest request = GenerateRequest.into(Path.of(arguments[0]), SETTINGS, true);
      JobHandle<Database> handle =
          runner.submit("Generate", JobPool.COMPUTE, new GenerateJob(request));
      handle.awaitSettled(JobRuns.LONG);
      if (handle.problem().isPresent()) {
        System.err.println(handle.problem().get().title() + ": " + handle.problem().get().advice());
        System.exit(3);
      }
    }
  }

  private static List<String> child(Path file) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            KillTest.class.getName(),
            file.toString()));
  }

  private static Process start(List<String> command, Path folder) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.txt").toFile())
        .start();
  }

  private int finished() throws IOException {
    int rows = GenerateJob.blockRows(SETTINGS);
    JournalLayout layout = new JournalLayout(SETTINGS, new RowRange(0, SETTINGS.rows()), rows);
    ColumnsBuilder columns = new ColumnsBuilder(4, 2, SETTINGS.rows());
    try (GenerationJournal journal = GenerationJournal.open(file(), layout, true, columns)) {
      return journal.finished().cardinality();
    }
  }

  private byte[] uninterrupted() throws IOException {
    Path whole = folder.resolve("whole.json");
    JobRuns.result(new GenerateJob(GenerateRequest.into(whole, SETTINGS, false)), 2);
    return Files.readAllBytes(whole);
  }

  private long journalLength() throws IOException {
    Path journal = GenerationJournal.beside(file());
    try {
      return Files.size(journal);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** Kills so many runs, each after a random number of blocks; returns how many were under way. */
  private int kill(int runs, long seed) throws Exception {
    byte[] whole = uninterrupted();
    int blocks = (SETTINGS.rows() - 1) / GenerateJob.blockRows(SETTINGS) + 1;
    assertTrue(blocks > 50, blocks + " blocks");
    RandomStream random = RandomStream.of(seed, 0);
    int underWay = 0;
    int before = 0;
    for (int run = 0; run < runs; run++) {
      int wanted = before + random.nextInt(blocks - before + 1);
      long length = HEAD + (long) wanted * BLOCK_BYTES;
      Process child = start(child(file()), folder);
      long seen = 0;
      while (seen < length && !child.waitFor(1, TimeUnit.MILLISECONDS)) {
        seen = journalLength();
      }
      child.toHandle().destroyForcibly();
      assertTrue(child.waitFor(60, TimeUnit.SECONDS));
      if (Files.exists(GenerationJournal.beside(file()))) {
        underWay++;
        before = finished();
        assertTrue(before >= (seen - 1000) / BLOCK_BYTES, "a finished block was lost");
      } else {
        assertEquals(0, child.exitValue(), Files.readString(folder.resolve("child.txt")));
      }
      if (!Files.exists(GenerationJournal.beside(file())) || random.nextInt(3) == 0) {
        JobRuns.result(new GenerateJob(GenerateRequest.into(file(), SETTINGS, true)), 2);
        assertArrayEquals(whole, Files.readAllBytes(file()));
        Files.delete(file());
        before = 0;
      }
    }
    JobRuns.result(new GenerateJob(GenerateRequest.into(file(), SETTINGS, true)), 2);
    assertArrayEquals(whole, Files.readAllBytes(file()));
    assertFalse(Files.exists(GenerationJournal.beside(file())));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.filter(path -> path.toString().endsWith(".tmp")).count());
    }
    return underWay;
  }

  @Test
  void killedRunsGoOn() throws Exception {
    assertTrue(kill(3, 1) >= 2);
  }

  @Test
  @Tag("slow")
  void manyKilledRunsGoOn() throws Exception {
    assertTrue(kill(30, 2) >= 20);
  }

  /** A limit on the size of files stands in for a disk that is full. */
  @Test
  void aFullDiskIsToldAndTheRunGoesOnWhenThereIsRoom() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell with ulimit");
    byte[] whole = uninterrupted();
    List<String> command = new ArrayList<>(List.of("/bin/bash", "-c"));
    // 1024-byte blocks: some of the journal fits, all of it does not.
    command.add("ulimit -f 300; exec \"$@\"");
    command.add("child");
    command.addAll(child(file()));
    Process child = start(command, folder);
    assertTrue(child.waitFor(120, TimeUnit.SECONDS));
    String said = Files.readString(folder.resolve("child.txt"));
    assertEquals(3, child.exitValue(), said);
    assertTrue(said.contains("The journal cannot be written: "), said);
    assertTrue(said.contains("What was finished is kept in"), said);
    assertFalse(Files.exists(file()));
    int fit = (300 * 1024 - HEAD) / BLOCK_BYTES;
    assertTrue(Math.abs(finished() - fit) <= 1, finished() + " blocks of " + fit);
    JobRuns.result(new GenerateJob(GenerateRequest.into(file(), SETTINGS, true)), 2);
    assertArrayEquals(whole, Files.readAllBytes(file()));
  }
}
