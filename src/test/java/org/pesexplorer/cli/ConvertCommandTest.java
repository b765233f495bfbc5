package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.DatabaseFiles;

final class ConvertCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void generate() {
    Outcome made =
        CommandRuns.run(
            List.of("generate", "--out", file("a.json")), "--points 60 --scans 3 --seed 5");
    assertEquals(new Outcome(0, "", ""), made);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private Outcome convert(String in, String out, String options) {
    return CommandRuns.run(List.of("convert", "--in", file(in), "--out", file(out)), options);
  }

  private void quietly(String in, String out, String options) {
    assertEquals(new Outcome(0, "", ""), convert(in, out, options));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json.gz", "csv", "npz"})
  void thereAndBackGivesTheSameBytes(String ending) throws IOException {
    quietly("a.json", "b." + ending, "");
    assertArrayEquals(bytes("a.settings.json"), bytes("b.settings.json"));
    quietly("b." + ending, "c.json", "--threads 1");
    assertArrayEquals(bytes("a.json"), bytes("c.json"));
    assertArrayEquals(bytes("a.settings.json"), bytes("c.settings.json"));
    quietly("a.json", "again.dat", "--to " + ending);
    assertArrayEquals(bytes("b." + ending), bytes("again.dat"));
    quietly("again.dat", "d.json", "--from " + ending);
    assertArrayEquals(bytes("a.json"), bytes("d.json"));
  }

  @Test
  void framesHaveForcesAndKeysThatOthersWant() throws IOException {
    String keys = "--energy-key REF_energy --forces-key REF_forces";
    quietly("a.json", "b.xyz", keys);
    String first = Files.readString(folder.resolve("b.xyz"));
    assertTrue(first.contains("pos:R:3:REF_forces:R:3 REF_energy="), first.substring(0, 300));
    assertTrue(first.contains("pbc=\"T T F\""));
    quietly("b.xyz", "c.json", keys);
    Database made = DatabaseFiles.read(folder.resolve("a.json"), done -> {});
    Database again = DatabaseFiles.read(folder.resolve("c.json"), done -> {});
    assertEquals("forces", again.extras().get(0).name());
    for (int row = 0; row < made.rows(); row++) {
      assertEquals(made.columns().energy(row), again.columns().energy(row), 1e-12);
      assertEquals(made.columns().depth(row), again.columns().depth(row));
    }
    Outcome wrong = convert("b.xyz", "d.json", "--energy-key other --energy-per-particle-key o");
    assertEquals(1, wrong.code());
    assertTrue(wrong.err().contains("neither other nor o"), wrong.err());
    assertTrue(wrong.err().contains("b.xyz, line 1: frame 1"), wrong.err());
    assertFalse(Files.exists(folder.resolve("d.json")));
    wrong = convert("b.xyz", "d.json", "--forces-key DFT_forces");
    assertTrue(wrong.err().contains("no DFT_forces:R:3"), wrong.err());
  }

  /** The conditions that chemiscope's own validation of a data set has. */
  @ParameterizedTest
  @ValueSource(strings = {"chemiscope.json", "chemiscope.json.gz"})
  void chemiscopeGetsStructuresAndProperties(String ending) throws IOException {
    quietly("a.json", "b." + ending, "");
    byte[] bytes = bytes("b." + ending);
    JsonNode root =
        new ObjectMapper()
            .readTree(
                ending.endsWith("gz")
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                    : bytes);
    Database made = DatabaseFiles.read(folder.resolve("a.json"), done -> {});
    assertEquals("b", root.get("meta").get("name").textValue());
    assertEquals(made.rows(), root.get("structures").size());
    for (JsonNode structure : root.get("structures")) {
      assertEquals(4, structure.get("size").intValue());
      for (String key : List.of("names", "x", "y", "z")) {
        assertEquals(4, structure.get(key).size());
      }
      assertEquals("[5.0,0,0,0,5.0,0,0,0,1]", structure.get("cell").toString().replace("1.0", "1"));
    }
    for (JsonNode property : root.get("properties")) {
      assertEquals("structure", property.get("target").textValue());
      assertEquals(made.rows(), property.get("values").size());
      property.get("values").forEach(value -> assertTrue(value.isNumber()));
    }
    assertEquals(
        made.columns().energy(7),
        root.get("properties").get("potentialEnergy").get("values").get(7).doubleValue());
    Outcome back = convert("b." + ending, "c.json", "");
    assertEquals(1, back.code());
    assertTrue(back.err().contains("cannot be opened as a database"), back.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.json | b.h5 | | stands for no format; give one of .chemiscope.json",
        "a.json | b.json | --to hdf5 | there is no format \"hdf5\"",
        "a.json | b.xyz | --energy-key \"a | a key must be a word",
        "a.json | b.xyz | --energy-key energy_per_particle | cannot have the same key",
        "a.json | b.npz | --orders=-2 | --orders and --r0p go together",
        "a.json | b.npz | --orders=-1 --r0p 3 | an order must be -2 or lower",
        "a.json | b.npz | --threads 0 | number of threads",
      })
  void badUseIsTold(String in, String out, String options, String words) {
    Outcome outcome = convert(in, out, options == null ? "" : options);
    assertEquals(2, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains(words), outcome.err());
    assertFalse(Files.exists(folder.resolve(out)));
  }

  @Test
  void badFilesAreTold() throws IOException {
    Outcome outcome = convert("none.json", "b.csv", "");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("there is no such file"), outcome.err());
    outcome = convert("a.json", "a.json", "");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("another name"), outcome.err());
    outcome = convert("a.json", "no/b.csv", "");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("make it first"), outcome.err());
    Files.writeString(folder.resolve("b.csv"), "widthOfCell,potentialEnergy\n5,1\n");
    outcome = convert("b.csv", "b.json", "");
    assertTrue(outcome.err().contains("b.csv, line 1: has no columns particle"), outcome.err());
    assertFalse(Files.exists(folder.resolve("b.json")));
  }

  @Test
  void whatHasNoPlaceIsSaid() throws IOException {
    String text = Files.readString(folder.resolve("a.json"));
    String note =
        text.lines().filter(line -> line.startsWith("\"scans\"")).findFirst().orElseThrow();
    String notes = note.replace("\"scans\"", "\"note\"").replace(":3", ":\"x\"");
    Files.writeString(folder.resolve("n.json"), text.replace(note, note + "\n" + notes));
    Outcome outcome = convert("n.json", "n.npz", "");
    assertEquals(0, outcome.code());
    assertEquals("Left out, as the format has no place: note", outcome.err().strip());
    assertEquals(new Outcome(0, "", ""), convert("n.json", "n.csv", ""));
  }

  @Test
  void describeSumsUpEachInput() throws IOException {
    String inputs = "{\"0\":[1,2.5],\"1\":[2,3.5],\"2\":[6,0.5]}";
    String fives = "{\"0\":5,\"1\":5,\"2\":5}";
    Files.writeString(
        folder.resolve("p.json"),
        "{\"particleCoordinates\":{\"0\":[[1]],\"1\":[[2]],\"2\":[[3]]},\"widthOfCell\":"
            + fives
            + ",\"numberOfSurroundingCells\":"
            + fives
            + ",\"potentialEnergy\":"
            + fives
            + ",\"eigenvalues\":"
            + inputs
            + "}");
    Outcome outcome =
        CommandRuns.run(List.of("describe", "--format", "json", "--in", file("p.json")));
    JsonNode root = new ObjectMapper().readTree(outcome.out());
    assertEquals(3.0, root.get("eigenvalues[0]").get("mean").doubleValue());
    assertEquals(2.5, root.get("eigenvalues[1]").get("50%").doubleValue());
  }
}
