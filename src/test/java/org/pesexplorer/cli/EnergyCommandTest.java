package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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

final class EnergyCommandTest {
  private static final String ACROSS =
      "{\"dimension\":2,\"widthOfCell\":5.0,"
          + "\"particleCoordinates\":[[4.5,2],[0.5,2],[0.5,3],[4.5,3]]}";
  private static final String SAME_PLACE =
      "{\"dimension\":2,\"widthOfCell\":5,\"particleCoordinates\":[[1,1],[1,1]]}";

  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int code = CommandLineProgram.run(List.of(arguments), out, new PrintWriter(err));
    return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private Outcome energy(String content, String... options) throws IOException {
    return energy(Files.writeString(folder.resolve("in.json"), content), options);
  }

  private static Outcome energy(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("energy", "--in", file.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(new String[0]));
  }

  private JsonNode json(String content, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--format", "json"));
    Outcome outcome = energy(content, all.toArray(new String[0]));
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return new ObjectMapper().readTree(outcome.out());
  }

  @Test
  void jsonHasTheseKeysInThisOrder() throws IOException {
    JsonNode list = json(ACROSS);
    assertEquals(1, list.size());
    List<String> keys = new ArrayList<>();
    list.get(0).fieldNames().forEachRemaining(keys::add);
    assertEquals(
        List.of(
            "energyPerParticle",
            "tripletsOneInCell",
            "tripletsTwoInCell",
            "tripletsThreeInCell",
            "pairsOneInCell",
            "pairsTwoInCell",
            "depth",
            "converged",
            "forces"),
        keys);
    assertEquals(-3.16717, list.get(0).get("energyPerParticle").asDouble(), 1e-5);
    assertEquals(1, list.get(0).get("depth").asInt());
    assertTrue(list.get(0).get("converged").isBoolean());
    assertEquals(4, list.get(0).get("forces").size());
    assertEquals(2, list.get(0).get("forces").get(0).size());
  }

  @Test
  void theTermsAreTheOrderedSumsWithoutWeights() throws IOException {
    JsonNode uniform = json(ACROSS).get(0);
    JsonNode thesis = json(ACROSS, "--counting", "thesis", "--depth=1").get(0);
    double triplets = uniform.get("tripletsOneInCell").asDouble();
    triplets += 2 * uniform.get("tripletsTwoInCell").asDouble();
    triplets += uniform.get("tripletsThreeInCell").asDouble();
    double pairs = uniform.get("pairsOneInCell").asDouble();
    pairs += uniform.get("pairsTwoInCell").asDouble();
    assertEquals((3 * triplets + pairs) / 16, uniform.get("energyPerParticle").asDouble(), 1e-12);
    assertEquals(uniform.get("tripletsTwoInCell"), thesis.get("tripletsTwoInCell"));
    assertEquals(-2.27001, thesis.get("energyPerParticle").asDouble(), 1e-5);
  }

  @Test
  void infiniteEnergiesAreValidJsonThatReadsAsInfinity() throws IOException {
    Outcome outcome = energy(SAME_PLACE, "--format", "json");
    assertTrue(outcome.out().contains("\"energyPerParticle\":1e999,"), outcome.out());
    assertTrue(outcome.out().contains("\"forces\":null"), outcome.out());
    assertFalse(outcome.out().contains("Infinity") || outcome.out().contains("NaN"));
    JsonNode node = new ObjectMapper().readTree(outcome.out()).get(0);
    assertEquals(Double.POSITIVE_INFINITY, node.get("energyPerParticle").asDouble());
  }

  @Test
  void anEmptyCellAndAnEmptyListHaveTheirJson() throws IOException {
    JsonNode empty = json("{\"dimension\":2,\"widthOfCell\":5,\"particleCoordinates\":[]}").get(0);
    assertEquals(0, empty.get("energyPerParticle").asDouble());
    assertEquals(0, empty.get("forces").size());
    assertEquals(0, json("[]").size());
  }

  @Test
  void aFilesDepthHoldsUnlessOneIsGiven() throws IOException {
    String deep = ACROSS.replace("}", ",\"depthOfSurroundingCells\":%d}");
    String list = "[" + deep.formatted(0) + "," + ACROSS + "," + deep.formatted(3) + "]";
    JsonNode own = json(list);
    assertEquals(List.of(0, 1, 3), own.findValues("depth").stream().map(JsonNode::asInt).toList());
    assertFalse(own.get(0).get("converged").asBoolean());
    assertTrue(own.get(2).get("converged").asBoolean());
    JsonNode given = json(list, "--depth", "2");
    assertEquals(
        List.of(2, 2, 2), given.findValues("depth").stream().map(JsonNode::asInt).toList());
    JsonNode auto = json(list, "--depth", "auto");
    assertEquals(List.of(1, 1, 1), auto.findValues("depth").stream().map(JsonNode::asInt).toList());
  }

  @Test
  void potentialsTakeParameters() throws IOException {
    double standard = json(ACROSS).get(0).get("energyPerParticle").asDouble();
    JsonNode same = json(ACROSS, "--potential", "eq10:n=6,R0=2");
    assertEquals(standard, same.get(0).get("energyPerParticle").asDouble());
    JsonNode other = json(ACROSS, "--potential=eq10:n=4");
    assertTrue(Math.abs(standard - other.get(0).get("energyPerParticle").asDouble()) > 0.1);
    JsonNode open = json(ACROSS, "--potential", "eq6", "--depth", "1");
    assertFalse(open.get(0).get("converged").asBoolean());
  }

  @Test
  void extendedXyzIsReadToo() throws IOException {
    Path file = folder.resolve("in.xyz");
    Files.writeString(
        file,
        """
        4
        Lattice="5 0 0 0 5 0 0 0 0" pbc="T T F"
        X 4.5 2 0
        X 0.5 2 0
        X 0.5 3 0
        X 4.5 3 0
        """);
    assertEquals(energy(ACROSS, "--format", "json"), energy(file, "--format", "json"));
  }

  /** Options with the word of the message that names what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--depth -1 | was -1",
        "--depth=-1 | was -1",
        "--depth 1.5 | 1.5",
        "--depth deep | deep",
        "--counting both | both",
        "--potential eq11 | eq11",
        "--potential eq10:n=0 | 0.0",
        "--potential eq10:n=x | x",
        "--potential eq10:q=1 | q",
        "--potential eq10:R0=-2 | -2.0",
        "--format yaml | yaml",
        "--potential eq6 | eq6",
        "--potential eq6 --depth auto | eq6",
        "--frobnicate | --frobnicate",
        "--depth | --depth",
        "more | more",
      })
  void badUseIsNamedAndEndsWithTwo(String options, String word) throws IOException {
    Outcome outcome = energy(ACROSS, options.split(" ", -1));
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(word), outcome.err());
    assertTrue(outcome.err().contains("Help: pes-explorer energy --help"), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
  }

  @Test
  void badUseComesBeforeBadData() {
    Path none = folder.resolve("none.json");
    assertEquals(2, energy(none, "--potential", "eq6", "--depth", "auto").code());
    assertEquals(1, energy(none).code());
  }

  @Test
  void oneEntryWithoutADepthIsNamedWhereThePotentialNeedsOne() throws IOException {
    String deep = ACROSS.replace("}", ",\"depthOfSurroundingCells\":1}");
    assertEquals(0, energy("[" + deep + "]", "--potential", "morse").code());
    Outcome outcome = energy("[" + deep + "," + ACROSS + "]", "--potential", "morse");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("configuration 2 of"), outcome.err());
  }

  @Test
  void aMissingCommandOrOptionIsBadUse() {
    for (String[] words : new String[][] {{}, {"energy"}, {"enrgy"}, {"--nothing"}}) {
      Outcome outcome = run(words);
      assertEquals(2, outcome.code(), outcome.err());
      assertEquals("", outcome.out());
      assertFalse(outcome.err().isBlank());
    }
  }

  @Test
  void badDataIsNamedByFileLineAndReasonAndEndsWithOne() throws IOException {
    String ragged =
        "[" + ACROSS + ",\n{\"widthOfCell\":5,\"particleCoordinates\":[[1,2],\n[3]]}\n]";
    Outcome outcome = energy(ragged, "--format", "json");
    assertEquals(1, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(
        folder.resolve("in.json")
            + ", line 3: entry 2: row 2 of particleCoordinates holds 1 number, but the rows before"
            + " it hold 2",
        outcome.err().strip());
    Outcome missing = energy(folder.resolve("none.json"));
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("none.json: there is no such file"), missing.err());
  }

  @Test
  void textIsATableWithUnits() throws IOException {
    Outcome outcome = energy(ACROSS);
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("energies in E_c, lengths in R_c"), outcome.out());
    assertTrue(outcome.out().contains("-3.167172"), outcome.out());
    assertTrue(outcome.out().contains("particle"), outcome.out());
    assertFalse(outcome.out().contains("Note"), outcome.out());
    List<String> lines = outcome.out().lines().toList();
    int head = lines.indexOf(lines.stream().filter(l -> l.contains("N v")).findFirst().get());
    assertEquals(lines.get(head).length(), lines.get(head + 1).length());
  }

  @Test
  void textNotesWhatIsNotConvergedAndWhereForcesAreUndefined() throws IOException {
    String list = "[" + ACROSS + "," + SAME_PLACE + "]";
    String shallow = energy(list, "--depth", "0").out();
    assertTrue(shallow.contains("Note on configuration 1, 2: not converged"), shallow);
    assertTrue(shallow.contains("Note on configuration 2: forces undefined"), shallow);
    assertTrue(shallow.contains("infinite"), shallow);
    String open = energy(ACROSS, "--potential", "lennard-jones", "--depth", "2").out();
    assertTrue(open.contains("the potential has no cut-off"), open);
  }

  @Test
  void theLanguageOfTheSystemChangesNothing() throws IOException {
    Outcome text = energy(ACROSS);
    Outcome json = energy(ACROSS, "--format", "json");
    for (Locale other : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
      Locale.setDefault(other);
      assertEquals(text, energy(ACROSS));
      assertEquals(json, energy(ACROSS, "--format", "json"));
      assertEquals(2, energy(ACROSS, "--format", "xml").code());
      Locale.setDefault(before);
    }
  }

  @Test
  void helpHasExamplesEverywhere() {
    for (String[] words : new String[][] {{"--help"}, {"energy", "--help"}, {"energy", "-h"}}) {
      Outcome outcome = run(words);
      assertEquals(0, outcome.code());
      assertEquals("", outcome.err());
      assertTrue(outcome.out().contains("Usage: pes-explorer"), outcome.out());
      assertTrue(outcome.out().contains("Examples:"), outcome.out());
      assertTrue(outcome.out().contains("java -jar pes-explorer.jar energy --"), outcome.out());
      assertTrue(outcome.out().contains("Exit codes:"), outcome.out());
    }
    assertTrue(run("--version").out().startsWith("PES Explorer "));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aReaderThatStopsIsNoFailureButAFullDiskIs() throws IOException {
    Path file = Files.writeString(folder.resolve("in.json"), ACROSS);
    List<String> words = List.of("energy", "--in", file.toString());
    StringWriter err = new StringWriter();
    assertEquals(0, CommandLineProgram.run(words, failing("Broken pipe"), new PrintWriter(err)));
    assertEquals("", err.toString());
    assertEquals(
        1, CommandLineProgram.run(words, failing("No space left on device"), new PrintWriter(err)));
    assertEquals(
        "The result could not be written: No space left on device", err.toString().strip());
  }
}
