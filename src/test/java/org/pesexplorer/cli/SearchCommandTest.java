package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;

class SearchCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SMALL = "--epochs 2 --batch 32 --kernels plain --threads 2 ";

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Outcome search(String options) {
    List<String> words =
        List.of("search", "--in", file("a.json").toString(), "--out", file("r.csv").toString());
    return CommandRuns.run(words, SMALL + options);
  }

  private void generate() {
    List<String> words = List.of("generate", "--out", file("a.json").toString());
    assertEquals(new Outcome(0, "", ""), CommandRuns.run(words, "--points 200 --scans 10,20"));
  }

  @Test
  void allCombinationsAreTried() throws IOException {
    generate();
    Outcome outcome = search("--grid layers=4;4,4 --grid rate=1e-2,1e-3 --r0p 4 --format json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode found = MAPPER.readTree(outcome.out());
    assertEquals(4, found.get("runs").asInt());
    assertEquals(0, found.get("failed").asInt());
    JsonNode best = found.get("rows").get(0);
    assertTrue(best.get("validationMae").asDouble() > 0);
    assertTrue(best.get("settings").has("layers"));
    List<String> lines = Files.readAllLines(file("r.csv"));
    assertEquals(5, lines.size());
    assertTrue(lines.get(1).contains(best.get("validationMae").asText()), lines.get(1));
    JsonNode settings = MAPPER.readTree(file("r.settings.json").toFile()).get("settings");
    assertEquals("[\"4\",\"4,4\"]", settings.get("vary").get("layers").toString());
    assertFalse(settings.get("fixed").has("rate"));
    assertEquals(4, settings.get("fixed").get("r0p").asInt());
  }

  @Test
  void runsAreDrawn() throws IOException {
    generate();
    String options = "--random 3 --range rate=1e-3:1e-2 --grid activation=silu,tanh --layers 4";
    Outcome outcome = search(options);
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("validation"), outcome.out());
    String first = Files.readString(file("r.csv"));
    Files.delete(file("r.csv"));
    assertEquals(outcome, search(options));
    assertEquals(first, Files.readString(file("r.csv")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--layers 4 | at least one setting",
        "--grid rat=1 | no setting",
        "--grid rate=x | expected a number",
        "--range rate=1e-3:1e-2 | how many runs are drawn",
        "--random 0 --grid rate=1 | --random",
        "--rate 1 --grid rate=1,2 | fixed and varied",
        "--rate x --grid loss=mae | --rate"
      })
  void badUseIsRefused(String options, String reason) {
    Outcome outcome = search(options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(reason), outcome.err());
    assertFalse(Files.exists(file("r.csv")));
  }
}
