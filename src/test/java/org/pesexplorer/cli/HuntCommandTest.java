package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;

class HuntCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Outcome run(String options, String... words) {
    return CommandRuns.run(new ArrayList<>(List.of(words)), options);
  }

  private Outcome hunt(String options) {
    return run(
        "--starts 20 --epochs 2 --kernels plain --threads 2 " + options,
        "hunt",
        "--network",
        file("net.json"),
        "--in",
        file("a.json"),
        "--out",
        file("net2.json"));
  }

  private void train() {
    String settings = "--layers 4 --epochs 2 --r0p 4 --kernels plain";
    run("--points 200 --scans 10,20", "generate", "--out", file("a.json"));
    assertEquals(
        0, run(settings, "train", "--in", file("a.json"), "--out", file("net.json")).code());
  }

  @Test
  void holesAreReportedRoundByRound() throws IOException {
    train();
    Outcome outcome = hunt("--rounds 1 --database-out " + file("a2.json") + " --format json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode found = MAPPER.readTree(outcome.out());
    JsonNode first = found.get("rounds").get(0);
    assertTrue(first.get("holes").asInt() > 0, outcome.out());
    assertEquals(first.get("holes").asInt() / 20.0, first.get("share").asDouble());
    assertEquals(2, found.get("rounds").size());
    assertEquals(200 + first.get("rowsAdded").asInt(), found.get("rows").asInt(), 60);
    JsonNode rounds = MAPPER.readTree(folder.resolve("a2.json").toFile()).get("huntRound");
    assertEquals(found.get("rows").asInt(), rounds.size());
    Outcome text = hunt("--rounds 1");
    assertEquals(0, text.code());
    assertTrue(text.out().contains("mean depth"), text.out());
    assertEquals(4, text.out().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rounds -1 | rounds",
        "--tolerance -1 | tolerance must be at least 0",
        "--epochs 0 | --epochs",
        "--starts x | --starts"
      })
  void badUseIsRefused(String options, String reason) {
    Outcome outcome = hunt(options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(reason), outcome.err());
    assertFalse(Files.exists(folder.resolve("net2.json")));
  }
}
