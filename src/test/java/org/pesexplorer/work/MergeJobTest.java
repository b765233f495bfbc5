package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.jobs.Problem;

final class MergeJobTest {
  @TempDir Path folder;

  private Path shard(DatabaseSettings settings, int from, int to) {
    Path file = folder.resolve("shard-" + from + "-" + to + ".json");
    Database made =
        JobRuns.result(
            new GenerateJob(
                new GenerateRequest(
                    settings, Optional.of(new RowRange(from, to)), Optional.of(file), false)),
            2);
    assertEquals(to - from, made.rows(), "a shard keeps all its rows");
    return file;
  }

  private Path one(DatabaseSettings settings) {
    Path file = folder.resolve("one.json");
    JobRuns.result(new GenerateJob(GenerateRequest.into(file, settings, false)), 2);
    return file;
  }

  private Path out() {
    return folder.resolve("merged.json");
  }

  @Test
  void shardsMakeTheBytesOfOneRun() throws IOException {
    RandomStream random = RandomStream.of(4, 4);
    for (DatabaseSettings settings : List.of(SettingsCases.mixed(700), SettingsCases.widths(500))) {
      List<Path> shards = new ArrayList<>();
      int from = 0;
      while (from < settings.rows()) {
        int to = Math.min(settings.rows(), from + 1 + random.nextInt(300));
        shards.add(shard(settings, from, to));
        from = to;
      }
      assertTrue(shards.size() > 2);
      Collections.reverse(shards);
      Database merged = JobRuns.result(new MergeJob(shards, out()), 2);
      Path one = one(settings);
      assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(out()));
      assertArrayEquals(
          Files.readAllBytes(SettingsFile.beside(one)),
          Files.readAllBytes(SettingsFile.beside(out())));
      assertEquals(merged.rows(), DatabaseFiles.read(out(), progress -> {}).rows());
    }
  }

  @Test
  void whatDoesNotFitTogetherIsRefusedInWords() throws IOException {
    DatabaseSettings settings = SettingsCases.mixed(85);
    Path first = shard(settings, 0, 40);
    Path last = shard(settings, 60, 100);
    refused(List.of(first, last), "No shard holds the rows 40:60");
    refused(List.of(last), "No shard holds the rows 0:60");
    refused(List.of(first), "No shard holds the rows 40:100");
    Path middle = shard(settings, 39, 60);
    refused(List.of(first, middle, last), "share rows from 39 on");
    Path other = shard(settings.withSeed(5), 40, 60);
    refused(List.of(first, other, last), "seed is 5 here and 1 there");
    refused(List.of(one(settings)), "is no shard");
    Path good = shard(settings, 40, 60);
    Files.copy(middle, good, StandardCopyOption.REPLACE_EXISTING);
    refused(List.of(first, good, last), "does not hold the rows 40:60");
    Files.delete(good);
    refused(List.of(first, good, last), "there is no such file");
    assertFalse(Files.exists(out()));
  }

  private void refused(List<Path> shards, String words) {
    Problem problem = JobRuns.problem(new MergeJob(shards, out()));
    String said = problem.title() + " " + problem.advice() + " " + problem.cause().getMessage();
    assertTrue(said.contains(words), said);
  }
}
