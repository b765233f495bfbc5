package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.TrainedNetwork;

class NetworkFilesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("net.json");
    NetworkFiles.write(file, NetworkCases.trained(DescriptorKind.EIGENVALUES, Activation.SILU));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyBitComesBack(Activation activation) throws IOException {
    for (DescriptorKind kind : DescriptorKind.values()) {
      TrainedNetwork before = NetworkCases.trained(kind, activation);
      NetworkFiles.write(file, before);
      byte[] bytes = Files.readAllBytes(file);
      TrainedNetwork after = NetworkFiles.read(file);
      assertEquals(before.settings(), after.settings());
      assertEquals(before.split(), after.split());
      assertEquals(before.truth(), after.truth());
      assertEquals(before.history(), after.history());
      assertEquals(before.figures(), after.figures());
      assertEquals(before.surface().descriptor(), after.surface().descriptor());
      assertArrayEquals(
          before.surface().network().parameters(), after.surface().network().parameters());
      assertArrayEquals(before.surface().range().lower(), after.surface().range().lower());
      NetworkFiles.write(file, after);
      assertArrayEquals(bytes, Files.readAllBytes(file));
    }
  }

  @Test
  void ourOwnAreKnownByTheirBeginning() throws IOException {
    assertTrue(NetworkFiles.sniff(file));
    Path other = Files.writeString(folder.resolve("a.json"), "{\"widthOfCell\":5}");
    assertFalse(NetworkFiles.sniff(other));
  }

  private DataException refused(String text) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), text);
    return assertThrows(DataException.class, () -> NetworkFiles.read(bad));
  }

  @Test
  void aFileThatEndsEarlyIsRefusedWithItsLine() throws IOException {
    String text = Files.readString(file);
    for (int end = 0; end < text.length() - 2; end += 1 + text.length() / 200) {
      DataException refused = refused(text.substring(0, end));
      assertTrue(refused.getMessage().startsWith(folder.resolve("bad.json").toString()));
      assertTrue(end < 3 || refused.line().isPresent(), refused.getMessage());
    }
  }

  /** All places of a tree, as lists of names and numbers. */
  private static void places(JsonNode node, List<Object> here, List<List<Object>> all) {
    node.properties()
        .forEach(
            entry -> {
              List<Object> place = new ArrayList<>(here);
              place.add(entry.getKey());
              all.add(place);
              places(entry.getValue(), place, all);
            });
  }

  private static ObjectNode parent(JsonNode root, List<Object> place) {
    JsonNode node = root;
    for (Object name : place.subList(0, place.size() - 1)) {
      node = node.get((String) name);
    }
    return (ObjectNode) node;
  }

  @Test
  void whateverIsMissingOrOfAnotherKindIsNamed() throws IOException {
    List<List<Object>> all = new ArrayList<>();
    places(MAPPER.readTree(file.toFile()), List.of(), all);
    assertTrue(all.size() > 80, "places: " + all.size());
    for (List<Object> place : all) {
      String name = String.valueOf(place.get(place.size() - 1));
      if (List.of("program", "version", "model").contains(name)) {
        continue; // said for people, or not known of every network
      }
      if (!name.equals("trainingEnergies")) { // the first files of this format have none
        JsonNode missing = MAPPER.readTree(file.toFile());
        parent(missing, place).remove(name);
        DataException refused = refused(missing.toString());
        assertTrue(refused.getMessage().contains(name), place + ": " + refused.getMessage());
      }
      JsonNode other = MAPPER.readTree(file.toFile());
      parent(other, place).putObject(name);
      assertTrue(refused(other.toString()).getMessage().contains(name), place.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "formatVersion | 2 | this program knows 1",
        "format | \"other\" | is no network of this program",
        "particles | 3 | reads 8 inputs",
        "particles | 4.5 | expected a whole number",
        "kernels | \"gpu\" | expected one of plain, vector-128",
        "parameters | [1,2] | parameters, there are 2",
        "parameters | [1,\"x\"] | parameters[1]: expected a finite number",
        "parameters | [1e999] | parameters[0]: expected a finite number",
        "descriptor | {\"kind\":\"eigenvalues\",\"orders\":[-1],\"r0p\":20} | descriptor: an order must be -2",
        "inputScaling | {\"means\":[0],\"deviations\":[0],\"constant\":[]} | inputScaling: deviations must be",
        "shape | {\"inputs\":8,\"layers\":[0],\"activation\":\"silu\"} | shape: a layer has",
        "shape | {\"inputs\":8,\"layers\":[9],\"activation\":\"silu\"} | parameters, there are"
      })
  void whatDoesNotFitIsRefused(String key, String value, String reason) throws IOException {
    ObjectNode root = (ObjectNode) MAPPER.readTree(file.toFile());
    root.set(key, MAPPER.readTree(value));
    DataException refused = refused(root.toString());
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    assertTrue(refused("[]").getMessage().contains("expected a network"));
    assertTrue(refused("").getMessage().contains("expected a network"));
    assertTrue(refused("{} x").getMessage().contains("JSON"));
    Path binary = Files.write(folder.resolve("b.json"), new byte[] {(byte) 0x89, 'H', (byte) 0xff});
    assertTrue(
        assertThrows(DataException.class, () -> NetworkFiles.read(binary))
            .getMessage()
            .contains("no text"));
    Path none = folder.resolve("none.json");
    assertTrue(
        assertThrows(DataException.class, () -> NetworkFiles.read(none))
            .getMessage()
            .contains("no such file"));
  }

  @Test
  void nothingOfTheRunsSurroundingsIsInIt() throws IOException {
    ArrayNode history = (ArrayNode) MAPPER.readTree(file.toFile()).get("history");
    assertEquals(3, history.size());
    String text = Files.readString(file);
    for (String word : List.of("thread", "seconds", "date", "time", folder.toString())) {
      assertFalse(text.contains(word), word);
    }
  }
}
