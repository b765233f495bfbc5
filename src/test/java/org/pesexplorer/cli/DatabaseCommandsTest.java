package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.stats.Describe;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.DatabaseWords;

final class DatabaseCommandsTest {
  private static final String SMALL =
      "--points 300 --particles 3 --dimension 3 --widths 2.5,4 --number-of-widths 4 --depth 3"
          + " --relaxation-depth 1 --scans 2:9 --max-move 0.2 --cutoff 0.9 --max-energy -0.5"
          + " --seed 7 --images frozen --counting thesis --potential eq10:n=5 ";

  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Outcome generate(String name, String options) {
    return CommandRuns.run(List.of("generate", "--out", file(name).toString()), options);
  }

  private void quietly(String name, String options) {
    assertEquals(new Outcome(0, "", ""), generate(name, options));
  }

  @Test
  void optionsAreSettings() throws IOException {
    quietly("a.json", SMALL);
    Database made = DatabaseFiles.read(file("a.json"), progress -> {});
    DatabaseSettings settings = made.settings().orElseThrow();
    assertEquals(
        "{points=300, particles=3, dimension=3, potential=eq10:n=5, widths=2.5,4.0,"
            + " numberOfWidths=4, depth=3, relaxationDepth=1, scans=2:9, maxMove=0.2, cutoff=0.9,"
            + " maxEnergy=-0.5, images=frozen, counting=thesis, method=random, temperature=1.0,"
            + " seed=7}",
        DatabaseWords.texts(settings).toString());
    assertEquals(3, made.columns().particles());
    assertEquals(3, made.columns().dimension());
    assertArrayEquals(new double[] {2.5, 3, 3.5, 4}, made.columns().widths(), 1e-12);
    assertTrue(made.rows() > 50 && made.rows() < 300, made.rows() + " rows");
  }

  @Test
  void withoutOptionsTheMixedScansAreTaken() {
    assertEquals(
        "{points=50000, particles=4, dimension=2, potential=eq10, widths=5.0,5.0,"
            + " numberOfWidths=1, depth=auto, relaxationDepth=auto, scans=3,6,10,15,20,40,"
            + " maxMove=0.1, cutoff=0.85, maxEnergy=none, images=live, counting=invariant,"
            + " method=random, temperature=1.0, seed=1}",
        DatabaseWords.texts(DatabaseWords.defaults()).toString());
  }

  @Test
  void theSameSettingsGiveTheSameBytesHoweverTheyAreSaid() throws IOException {
    quietly("a.json", SMALL + "--threads 1");
    quietly("b.json", SMALL + "--threads 2 --resume");
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    quietly("c.json", "--settings " + file("a.settings.json"));
    Files.writeString(
        file("own.json"),
        "{\"points\":300,\"particles\":3,\"dimension\":3,\"widths\":[2.5,4],\"numberOfWidths\":4,"
            + "\"depth\":3,\"relaxationDepth\":1,\"scans\":\"2:9\",\"maxMove\":0.3,\"cutoff\":0.9,"
            + "\"maxEnergy\":-0.5,\"seed\":7,\"images\":\"frozen\",\"counting\":\"thesis\","
            + "\"potential\":\"eq10:n=5\"}");
    quietly("d.json", "--settings " + file("own.json") + " --max-move 0.2");
    for (String name : List.of("b", "c", "d")) {
      assertArrayEquals(
          Files.readAllBytes(file("a.json")), Files.readAllBytes(file(name + ".json")));
      assertArrayEquals(
          Files.readAllBytes(file("a.settings.json")),
          Files.readAllBytes(file(name + ".settings.json")));
    }
    try (var files = Files.list(folder)) {
      assertEquals(9, files.count(), "no journal and no temporary file is left");
    }
  }

  @Test
  void shardsMergeIntoOneRun() throws IOException {
    quietly("one.json", SMALL);
    quietly("s1.json", SMALL + "--rows 0:100");
    quietly("s2.json", SMALL + "--rows 100:101");
    quietly("s3.json", SMALL + "--rows 101:336");
    List<String> words = new ArrayList<>(List.of("merge", "--out", file("all.json").toString()));
    for (String shard : List.of("s2.json", "s1.json", "s3.json")) {
      words.add(file(shard).toString());
    }
    assertEquals(new Outcome(0, "", ""), CommandRuns.run(words));
    assertArrayEquals(Files.readAllBytes(file("one.json")), Files.readAllBytes(file("all.json")));
    assertArrayEquals(
        Files.readAllBytes(file("one.settings.json")),
        Files.readAllBytes(file("all.settings.json")));
    words.remove(words.size() - 1);
    Outcome missing = CommandRuns.run(words);
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("No shard holds the rows 101:336"), missing.err());
  }

  @Test
  void progressIsSaidWhenAskedFor() {
    Outcome outcome = generate("a.json", SMALL + "--progress");
    assertEquals(0, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("100 %"), outcome.err());
    assertTrue(outcome.err().contains("of 336 generated"), outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--points x | --points must be a whole number, was \"x\"",
        "--points 0 | the number of points must be at least 1",
        "--widths 5 | widths must be a lower and an upper limit",
        "--widths 5,6 | one width has the same lower and upper limit",
        "--scans 40:3 | a range of scans must ascend",
        "--max-move 0,1 | --max-move must be a number, was \"0,1\"",
        "--cutoff 1.5 | the cut-off must be above 0 and at most 1",
        "--max-energy high | --max-energy must be a number, was \"high\"",
        "--images dead | images must be live or frozen",
        "--method fire --images frozen | frozen images go with random or metropolis",
        "--potential eq6 | has no cut-off",
        "--rows 5:3 | a range of rows must ascend",
        "--rows 0:59999 | there is no 0:59999",
        "--threads 0 | the number of threads must be from 1",
        "--seed 1.5 | --seed must be a whole number",
        "--nonsense | Unknown option",
      })
  void badUseIsToldByName(String options, String words) {
    Outcome outcome = generate("a.json", options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(words), outcome.err());
    assertFalse(Files.exists(file("a.json")));
  }

  @Test
  void badFilesAreTold() throws IOException {
    Outcome outcome = generate("a.json", "--settings " + file("none.json"));
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("there is no such file"), outcome.err());
    Files.writeString(file("bad.json"), "{\"point\":1}");
    outcome = generate("a.json", "--settings " + file("bad.json"));
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("there is no setting \"point\""), outcome.err());
    outcome = generate("no/a.json", "--points 3");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("make it first"), outcome.err());
    Files.writeString(file("a.json.journal"), "something");
    outcome = generate("a.json", "--points 3");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("--resume"), outcome.err());
    outcome = CommandRuns.run(List.of("describe", "--in", file("bad.json").toString()));
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("expected an object from row label"), outcome.err());
  }

  @Test
  void describeSumsUpAsPandasDoes() throws IOException {
    quietly("a.json", SMALL);
    String in = file("a.json").toString();
    Outcome json = CommandRuns.run(List.of("describe", "--in", in, "--format", "json"));
    assertEquals(0, json.code(), json.err());
    JsonNode root = new ObjectMapper().readTree(json.out());
    List<String> names = new ArrayList<>();
    root.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "widthOfCell",
            "depthOfSurroundingCells",
            "potentialEnergy",
            "acceptanceRate",
            "scans",
            "rowIndex"),
        names);
    Database made = DatabaseFiles.read(file("a.json"), progress -> {});
    Describe energy = Describe.of(made.columns().energies().toArray());
    assertEquals(
        String.format(
            Locale.ROOT,
            "{\"count\":%d,\"mean\":%s,\"std\":%s,\"min\":%s,\"25%%\":%s,\"50%%\":%s,\"75%%\":%s,"
                + "\"max\":%s}",
            made.rows(),
            energy.mean(),
            energy.standardDeviation(),
            energy.min(),
            energy.p25(),
            energy.p50(),
            energy.p75(),
            energy.max()),
        root.get("potentialEnergy").toString());
    Outcome text = CommandRuns.run(List.of("describe", "--in", in));
    List<String> lines = text.out().lines().toList();
    assertEquals(9, lines.size());
    assertTrue(lines.get(0).strip().startsWith("widthOfCell  depthOfSurroundingCells"));
    assertEquals(
        String.format(Locale.ROOT, "%.6f", energy.p50()),
        lines.get(6).strip().split("\\s+", -1)[3]);
  }

  /** pandas 3: DataFrame({"a": [1, None, 4], "b": [[1], 2, 3]}).describe() of what JSON keeps. */
  @Test
  void columnsOfOthersAreSummedUpWithoutWhatIsNoNumber() throws IOException {
    String fives = "{\"0\":5,\"1\":5,\"2\":5}";
    Files.writeString(
        file("b.json"),
        "{\"particleCoordinates\":{\"0\":[[1]],\"1\":[[2]],\"2\":[[3]]},\"widthOfCell\":"
            + fives
            + ",\"depthOfSurroundingCells\":"
            + fives
            + ",\"potentialEnergy\":"
            + fives
            + ",\"a\":{\"0\":1,\"1\":null,\"2\":4},\"b\":{\"0\":[1],\"1\":2,\"2\":3}}");
    Outcome outcome =
        CommandRuns.run(List.of("describe", "--format", "json", "--in", file("b.json").toString()));
    JsonNode root = new ObjectMapper().readTree(outcome.out());
    assertEquals(
        "{\"count\":2,\"mean\":2.5,\"std\":2.1213203435596424,\"min\":1.0,\"25%\":1.75,"
            + "\"50%\":2.5,\"75%\":3.25,\"max\":4.0}",
        root.get("a").toString());
    assertFalse(root.has("b"));
    assertEquals("0.0", root.get("widthOfCell").get("std").toString());
  }
}
