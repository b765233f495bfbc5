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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.io.DatabaseFiles;

/** prepare, rescore and twins. */
final class InputCommandsTest {
  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Outcome run(String command, String in, String options) {
    return CommandRuns.run(List.of(command, "--in", file(in).toString()), options);
  }

  private JsonNode json(String command, String options) throws IOException {
    Outcome outcome = run(command, "a.json", options + " --format json");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return new ObjectMapper().readTree(outcome.out());
  }

  @BeforeEach
  void generate() {
    Outcome outcome =
        CommandRuns.run(
            List.of("generate", "--out", file("a.json").toString()),
            "--points 200 --counting thesis --depth 3 --relaxation-depth 1 --scans 20 --seed 3");
    assertEquals(new Outcome(0, "", ""), outcome);
  }

  @Test
  void prepareWritesTheRowsAgain() throws IOException {
    Outcome outcome =
        CommandRuns.run(
            List.of(
                "prepare", "--in", file("a.json").toString(), "--out", file("b.json").toString()),
            "--orders=-2,-4 --r0p 3 --descriptor power-sums --format json");
    assertEquals(0, outcome.code(), outcome.err());
    int rows = DatabaseFiles.read(file("a.json"), done -> {}).rows();
    assertEquals(
        "{\"rows\":"
            + rows
            + ",\"inputs\":8,\"descriptor\":\"power-sums\",\"orders\":[-2,-4],\"r0p\":3.0}\n",
        outcome.out());
    assertEquals(rows, DatabaseFiles.read(file("b.json"), done -> {}).rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--orders=-1 | its slope jumps",
        "--orders=-2,3 | was 3",
        "--orders=-2,x | whole numbers with commas",
        "--r0p 0 | R0p must be",
        "--descriptor traces | eigenvalues or power-sums"
      })
  void badUseIsRefusedAndNothingIsWritten(String options, String reason) {
    Outcome outcome =
        CommandRuns.run(
            List.of(
                "prepare", "--in", file("a.json").toString(), "--out", file("b.json").toString()),
            options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(reason), outcome.err());
    assertFalse(Files.exists(file("b.json")));
  }

  @Test
  void rescoreTakesTheModelOfTheDatabaseUnlessToldOtherwise() throws IOException {
    JsonNode same = json("rescore", "");
    assertTrue(same.get("rows").asInt() > 100);
    assertTrue(same.get("maxAbsDifference").asDouble() < 1e-9);
    assertTrue(same.get("medianAbsDifference").asDouble() < 1e-9);
    assertEquals(same.get("rows"), same.get("alikeRows"));
    JsonNode other = json("rescore", "--counting invariant --depth auto");
    assertTrue(other.get("maxAbsDifference").asDouble() > 0.1, other.toString());
    long counted = 0;
    for (JsonNode count : other.get("histogram").get("counts")) {
      counted += count.asLong();
    }
    assertEquals(other.get("rows").asLong(), counted);
    JsonNode pairs = json("rescore", "--potential lennard-jones --depth 1");
    assertEquals(0, pairs.get("alikeRows").asInt());
    Outcome words = run("rescore", "a.json", "");
    assertTrue(words.out().startsWith("All energies are those of this model"), words.out());
  }

  @Test
  void aPotentialWithoutCutOffNeedsADepth() {
    Outcome outcome = run("rescore", "a.json", "--potential eq6 --depth auto");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("no cut-off"), outcome.err());
  }

  @Test
  void twinsAreListedWithTheFloor() throws IOException {
    JsonNode one = json("twins", "--orders=-2 --list 5");
    assertEquals("[-2]", one.get("orders").toString());
    assertEquals(5, one.get("twins").size());
    assertTrue(one.get("floorLow").asDouble() <= one.get("floorHigh").asDouble());
    assertEquals(2, one.get("twins").get(0).get("rows").size());
    assertEquals("[-2,-3]", json("twins", "").get("orders").toString());
    Outcome words = run("twins", "a.json", "--orders=-2 --list 1");
    assertEquals(3, words.out().lines().count());
    assertEquals(2, run("twins", "a.json", "--list -1").code());
    assertEquals(1, run("twins", "missing.json", "").code());
  }
}
