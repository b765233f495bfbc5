package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.Sample;
import org.pesexplorer.io.Samples;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.work.ReadSampleJob;

final class SamplesTest {
  private static final Map<String, Integer> ROWS =
      Map.of(
          "width-5.json.gz", 5000,
          "widths.json.gz", 8252,
          "space.json.gz", 2000,
          "thesis.json.gz", 5000);

  @TempDir private Path folder;

  /** The bytes that are packed; how well they pack may differ from one machine to the next. */
  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private void run(String command) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      arguments.add(ROWS.containsKey(word) ? folder.resolve(word).toString() : word);
    }
    StringWriter trouble = new StringWriter();
    int code =
        CommandLineProgram.run(
            arguments, new ByteArrayOutputStream(), new PrintWriter(trouble, true));
    assertEquals(CommandLineProgram.OK, code, trouble::toString);
  }

  @Test
  void theirCommandsMakeTheSameBytesAgain() throws Exception {
    Path shipped = Files.createDirectory(folder.resolve("shipped"));
    assertEquals(ROWS.size(), Samples.all().size());
    for (Sample sample : Samples.all()) {
      sample.commands().forEach(this::run);
      Path original = sample.copyInto(shipped);
      Path again = folder.resolve(sample.file());
      assertArrayEquals(unpacked(original), unpacked(again), sample.file());
      assertEquals(
          Files.readString(SettingsFile.beside(original)),
          Files.readString(SettingsFile.beside(again)),
          sample.file());
    }
  }

  @Test
  void theyOpenAndHoldWhatTheyPromise() throws Exception {
    try (DirectJobRunner runner = new DirectJobRunner()) {
      for (Sample sample : Samples.all()) {
        Database database =
            runner
                .submit("sample", JobPool.FILES, new ReadSampleJob(sample))
                .result()
                .orElseThrow();
        assertEquals(ROWS.get(sample.file()), database.rows(), sample.file());
        assertTrue(database.settings().isPresent(), sample.file());
        boolean prepares = sample.commands().stream().anyMatch(each -> each.startsWith("prepare "));
        assertEquals(prepares, database.prepared().isPresent(), sample.file());
        assertTrue(sample.description().endsWith("."), sample.name());
      }
    }
  }

  @Test
  void theReadmeHasTheirCommandsAndNobodyLeavesFilesBehind() throws Exception {
    String readme = Files.readString(Path.of("sample-databases", "README.md"));
    for (Sample sample : Samples.all()) {
      assertTrue(readme.contains(sample.file()), sample.file());
      sample
          .commands()
          .forEach(each -> assertTrue(readme.contains("pes-explorer.jar " + each), each));
      Path copy = sample.copyInto(folder);
      assertEquals(
          ROWS.get(sample.file()), DatabaseFiles.read(copy, done -> {}).rows(), sample.file());
    }
  }
}
