package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.io.ProgramVersion;

final class AcceptanceCommandTest {
  private static final String SMALL = "--widths 5,2.5 --scans 10,20,30 --configurations 40 ";

  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private Path csv() {
    return folder.resolve("table.csv");
  }

  private Path settings() {
    return folder.resolve("table.settings.json");
  }

  private Outcome table(String options) {
    return CommandRuns.run(List.of("acceptance-table", "--out", csv().toString()), options);
  }

  private List<String> lines(String options) throws IOException {
    Outcome outcome = table(options);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return Files.readAllLines(csv());
  }

  @Test
  void theTableHasARowForEachWidthAndNumberOfScans() throws IOException {
    List<String> lines = lines(SMALL);
    assertEquals("widthOfCell,scans,acceptancePercent,standardError", lines.get(0));
    List<String> places = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertEquals(4, cells.length);
      places.add(cells[0] + " " + cells[1]);
      double percent = Double.parseDouble(cells[2]);
      double error = Double.parseDouble(cells[3]);
      assertTrue(percent > 0 && percent < 60, line);
      assertTrue(error > 0 && error < 6, line);
    }
    assertEquals(List.of("5.0 10", "5.0 20", "5.0 30", "2.5 10", "2.5 20", "2.5 30"), places);
    assertTrue(Files.readString(csv()).endsWith("\n"));
  }

  @Test
  void eachConfigurationIsRunOnceAndLookedAtOnTheWay() throws IOException {
    List<String> all = lines(SMALL);
    List<String> alone = lines("--widths 2.5 --scans 20 --configurations 40");
    assertTrue(all.contains(alone.get(1)), "a smaller number of scans is the same run");
  }

  @ParameterizedTest
  @CsvSource({"live", "frozen"})
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads(String images) throws IOException {
    String options = SMALL + "--seed 4 --images " + images;
    Outcome one = table(options + " --threads 1");
    byte[] table = Files.readAllBytes(csv());
    byte[] settings = Files.readAllBytes(settings());
    Outcome two = table(options + " --threads 2");
    assertEquals(0, one.code());
    assertEquals(one, two);
    assertArrayEquals(table, Files.readAllBytes(csv()));
    assertArrayEquals(settings, Files.readAllBytes(settings()));
    table(SMALL + "--seed 5 --images " + images);
    assertFalse(Arrays.equals(table, Files.readAllBytes(csv())));
  }

  @Test
  void whatItWasMadeWithIsKeptBesideIt() throws IOException {
    lines(SMALL + "--seed 4 --images frozen --threads 2");
    JsonNode root = new ObjectMapper().readTree(settings().toFile());
    assertEquals("acceptance-table", root.get("command").asText());
    assertEquals(ProgramVersion.get(), root.get("version").asText());
    assertEquals(4, root.get("seed").asLong());
    assertEquals(
        "{\"widths\":[5.0,2.5],\"scans\":[10,20,30],\"configurations\":40,\"images\":\"frozen\","
            + "\"method\":\"random\",\"counting\":\"thesis\",\"relaxationDepth\":\"1\","
            + "\"particles\":4,\"dimension\":2,\"maxMove\":0.1,\"potential\":\"eq10\"}",
        root.get("settings").toString());
    assertFalse(Files.readString(settings()).contains(folder.toString()));
    assertFalse(Files.readString(settings()).contains("\r"));
  }

  @Test
  void theThesissOwnSettingsAreTheDefaults() throws IOException {
    String few = "--configurations 2 --threads 1";
    List<String> standard = lines(few);
    assertEquals(1 + 4 * 14, standard.size());
    assertEquals(
        standard,
        lines(
            few
                + " --widths 2.5,5,10,20 --scans"
                + " 20,30,40,50,60,70,80,90,100,150,200,300,400,500 --images live --seed 1"
                + " --counting thesis --relaxation-depth 1 --particles 4 --max-move 0.1"
                + " --potential eq10"));
  }

  @ParameterizedTest
  @CsvSource({
    "--counting invariant",
    "--relaxation-depth 0",
    "--particles 3",
    "--max-move 0.3",
    "--potential eq10:n=4",
    "--images frozen"
  })
  void eachOptionCounts(String option) throws IOException {
    List<String> standard = lines(SMALL);
    assertNotEquals(standard, lines(SMALL + option));
  }

  @Test
  void theLanguageOfTheSystemChangesNothing() throws IOException {
    Outcome text = table(SMALL);
    byte[] table = Files.readAllBytes(csv());
    assertTrue(text.out().contains("acceptance %"), text.out());
    for (Locale other : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
      Locale.setDefault(other);
      assertEquals(text, table(SMALL));
      assertArrayEquals(table, Files.readAllBytes(csv()));
    }
  }

  /** Options with the word of the message that names what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--widths 0 | 0.0",
        "--widths 5,-1 | -1.0",
        "--widths 5,NaN | NaN",
        "--widths wide | wide",
        "--widths 1e-3 --relaxation-depth 1000 | too many to sum",
        "--scans 0,10 | from 1 scan",
        "--scans 20,10 | must ascend",
        "--scans -5 | must ascend",
        "--scans few | few",
        "--configurations 1 | at least 2",
        "--configurations 0 | at least",
        "--configurations all | all",
        "--images cold | cold",
        "--seed 1.5 | 1.5",
        "--counting both | both",
        "--relaxation-depth deep | deep",
        "--particles 0 | particles must be at least 1",
        "--max-move 0 | was 0.0",
        "--potential eq11 | eq11",
        "--potential eq6 --relaxation-depth auto | eq6",
        "--threads 0 | was 0",
        "--threads 5000 | was 5000",
        "--frobnicate | --frobnicate",
      })
  void badUseIsNamedAndEndsWithTwo(String options, String word) throws IOException {
    Outcome outcome = table(options);
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(word), outcome.err());
    assertTrue(outcome.err().contains("Help: pes-explorer acceptance-table"), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count(), "nothing is left behind");
    }
  }

  @Test
  void aTableThatCannotBeWrittenIsBadData() {
    assertEquals(2, CommandRuns.run(List.of("acceptance-table")).code());
    Outcome outcome =
        CommandRuns.run(
            List.of("acceptance-table", "--out", folder.resolve("no/t.csv").toString()), SMALL);
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("does not exist; make it first"), outcome.err());
  }

  @Test
  void helpHasExamples() {
    Outcome outcome = CommandRuns.run(List.of("acceptance-table", "--help"));
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("Usage: pes-explorer acceptance-table"), outcome.out());
    assertTrue(
        outcome.out().contains("java -jar pes-explorer.jar acceptance-table --"), outcome.out());
    assertTrue(outcome.out().contains("Exit codes:"), outcome.out());
  }
}
