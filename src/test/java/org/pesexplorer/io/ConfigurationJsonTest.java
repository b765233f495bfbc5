package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;

final class ConfigurationJsonTest {
  private static final String GOOD =
      "{\"dimension\":2,\"widthOfCell\":5.0,\"particleCoordinates\":[[1,2.5],[3e-1,4]]}";

  @TempDir Path folder;

  private static List<ConfigurationEntry> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ConfigurationEntry> read(byte[] bytes) throws IOException {
    return ConfigurationJson.read("in.json", new ByteArrayInputStream(bytes));
  }

  private static DataException refused(String text) {
    return assertThrows(DataException.class, () -> read(text));
  }

  @Test
  void readsOneConfiguration() throws IOException {
    List<ConfigurationEntry> all = read(GOOD);
    assertEquals(1, all.size());
    assertEquals(OptionalInt.empty(), all.get(0).depth());
    assertEquals(new Configuration(new Cell(2, 5), 1, 2.5, 0.3, 4), all.get(0).configuration());
  }

  @Test
  void readsAListInOrderWithDepths() throws IOException {
    String deep = GOOD.replace("}", ",\"depthOfSurroundingCells\":3}");
    List<ConfigurationEntry> all = read("[" + GOOD + ",\n" + deep + "]");
    assertEquals(OptionalInt.empty(), all.get(0).depth());
    assertEquals(OptionalInt.of(3), all.get(1).depth());
    assertEquals(List.of(), read(" [ ] "));
  }

  @Test
  void keysMayComeInAnyOrderAndUnknownOnesAreIgnored() throws IOException {
    String text =
        "{\"name\":\"x\",\"particleCoordinates\":[[1,2.5],[0.3,4]],\"more\":{\"a\":[1,{\"b\":null}]},"
            + "\"widthOfCell\":5,\"dimension\":2.0,\"name\":2}";
    assertEquals(read(GOOD), read(text));
  }

  @Test
  void theRowsTellTheDimensionWhenNothingElseDoes() throws IOException {
    Configuration configuration =
        read("{\"widthOfCell\":5,\"particleCoordinates\":[[1,2,3]]}").get(0).configuration();
    assertEquals(3, configuration.dimension());
    assertEquals(1, configuration.count());
  }

  @Test
  void anEmptyCellIsValid() throws IOException {
    Configuration empty =
        read("{\"dimension\":3,\"widthOfCell\":5,\"particleCoordinates\":[]}")
            .get(0)
            .configuration();
    assertEquals(0, empty.count());
    assertEquals(3, empty.dimension());
  }

  /** The bad text, with ' for ", its line and words of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 1 | expected a configuration {...} or a list of them [...], found a number",
        "[7] | 1 | entry 1: expected a configuration {...}, found a number",
        "[{'widthOfCell':1,'particleCoordinates':[[1]]},[]] | 1 | entry 2: expected a configuration",
        "{'particleCoordinates':[[1,2]]} | 1 | widthOfCell is missing",
        "{'widthOfCell':5} | 1 | particleCoordinates is missing",
        "{'widthOfCell':5,'particleCoordinates':[]} | 1 | dimension is missing, and there are no",
        "{'widthOfCell':5,~'widthOfCell':5,'particleCoordinates':[[1]]} | 2 | widthOfCell is given"
            + " twice",
        "{'widthOfCell':'5','particleCoordinates':[[1]]} | 1 | widthOfCell must be a number, found"
            + " a text in quotes",
        "{'widthOfCell':null,'particleCoordinates':[[1]]} | 1 | widthOfCell must be a number, found"
            + " null",
        "{~'widthOfCell':0,'particleCoordinates':[[1]]} | 2 | widthOfCell: width of the cell must"
            + " be a finite number above 0, was 0.0",
        "{~~'widthOfCell':NaN,'particleCoordinates':[[1]]} | 3 | widthOfCell must be a finite"
            + " number, found NaN",
        "{'widthOfCell':5,'particleCoordinates':[[1],~[-Infinity]]} | 2 | number 1 in row 2 of"
            + " particleCoordinates must be a finite number",
        "{'widthOfCell':5,'particleCoordinates':[[1],~[1e999]]} | 2 | must be a finite number,"
            + " found 1e999",
        "{'widthOfCell':5,'particleCoordinates':[[1]],'other':[NaN]} | 1 | NaN is not a number that"
            + " JSON knows",
        "{'widthOfCell':5,'particleCoordinates':[[1,2],~[3]]} | 2 | row 2 of particleCoordinates"
            + " holds 1 number, but the rows before it hold 2",
        "{'dimension':3,'widthOfCell':5,'particleCoordinates':[~[1,2]]} | 2 | row 1 of"
            + " particleCoordinates holds 2 numbers, but dimension is 3",
        "{'widthOfCell':5,'particleCoordinates':[[1,2]],~'dimension':3} | 2 | dimension is 3, but"
            + " the rows of particleCoordinates hold 2 numbers",
        "{'dimension':2.5,'widthOfCell':5,'particleCoordinates':[[1,2]]} | 1 | dimension must be a"
            + " whole number, found 2.5",
        "{'dimension':0,'widthOfCell':5,'particleCoordinates':[]} | 1 | dimension must be from 1 to"
            + " 8, was 0",
        "{'widthOfCell':5,'particleCoordinates':[[]]} | 1 | row 1 of particleCoordinates is empty",
        "{'widthOfCell':5,'particleCoordinates':[1,2]} | 1 | row 1 of particleCoordinates must be a"
            + " list of numbers, found a number",
        "{'widthOfCell':5,'particleCoordinates':[[[1]]]} | 1 | number 1 in row 1 of"
            + " particleCoordinates must be a number, found a list",
        "{'widthOfCell':5,'particleCoordinates':{'0':[1]}} | 1 | particleCoordinates must be a list"
            + " of rows",
        "{'widthOfCell':5,'particleCoordinates':[[1,2,3,4,5,6,7,8,9]]} | 1 | holds more than 8",
        "{'widthOfCell':5,'particleCoordinates':[[1]],'depthOfSurroundingCells':-1} | 1 |"
            + " depthOfSurroundingCells: depth must be from 0 to 1000, was -1",
        "{'widthOfCell':5,'particleCoordinates':[[1]],'depthOfSurroundingCells':true} | 1 |"
            + " depthOfSurroundingCells must be a number, found true",
        "{'widthOfCell':5,'particleCoordinates':[[1]]} ~{} | 2 | text after the end of the JSON",
        "{'widthOfCell':5,'particleCoordinates':[[1]]} ~~x | 3 | text after the end of the JSON",
        "{'widthOfCell':5,~'particleCoordinates':[[1,2 | 2 | the file ends too early",
        "{'widthOfCell':5,~'particleCoordinates':[[1 2]]} | 2 | is not valid JSON",
        "{'widthOfCell':05,'particleCoordinates':[[1]]} | 1 | is not valid JSON",
      })
  void badTextIsRefusedByLineAndReason(String text, long line, String words) {
    DataException refused = refused(text.replace('\'', '"').replace('~', '\n'));
    String message = refused.getMessage();
    assertEquals(OptionalLong.of(line), refused.line(), message);
    assertTrue(message.startsWith("in.json, line " + line + ": "), message);
    assertTrue(refused.reason().contains(words), message);
    assertEquals("in.json", refused.file());
    for (String foreign : List.of("Jackson", "JsonReadFeature", "Source:", "StreamRead", "\n")) {
      assertTrue(!message.contains(foreign), message);
    }
  }

  @Test
  void anEmptyFileIsRefused() {
    for (String text : List.of("", "  \n ")) {
      assertEquals(
          "in.json: is empty; expected a configuration {...} or a list of them [...]",
          refused(text).getMessage());
    }
  }

  @Test
  void tenMegabytesOfBracketsAreRefusedAtOnce() {
    String open = "[".repeat(10_000_000);
    assertTrue(refused(open).reason().contains("expected a configuration"));
    String inside = "{\"other\":" + open;
    assertEquals("brackets are nested more than 100 deep", refused(inside).reason());
    String rows = "{\"widthOfCell\":1,\"particleCoordinates\":" + open;
    assertTrue(refused(rows).reason().contains("must be a number, found a list"));
  }

  @Test
  void numbersWithoutEndAreRefused() {
    String text = "{\"widthOfCell\":1,\n\"particleCoordinates\":[[" + "1".repeat(10_000) + "]]}";
    DataException refused = refused(text);
    assertEquals("a number has too many digits", refused.reason());
    assertEquals(OptionalLong.of(2), refused.line());
  }

  @Test
  void aFileThatHoldsTooMuchIsRefused() {
    String rows = "[1,2,3,4,5,6,7,8],".repeat(DoubleList.MAX_IN_FILE / 8);
    String text = "{\"widthOfCell\":10,\"particleCoordinates\":[" + rows + "[1,2,3,4,5,6,7,8]]}";
    assertTrue(refused(text).reason().contains("the file is too large"));
  }

  @Test
  void otherEncodingsAreRefusedByLine() throws IOException {
    String text = "{\"name\":\n\"Gr\u00f6\u00dfe\"," + GOOD.substring(1);
    assertEquals(read(GOOD), read(text));
    DataException latin =
        assertThrows(DataException.class, () -> read(text.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(
        "in.json, line 2: is not UTF-8 text (byte 0xf6); save it as UTF-8", latin.getMessage());
    for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      String message =
          assertThrows(DataException.class, () -> read(text.getBytes(wide))).getMessage();
      assertTrue(message.contains("UTF-16"), message);
    }
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    assertEquals(read(GOOD), read("\uFEFF" + GOOD));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    Path none = folder.resolve("none.json");
    assertEquals(
        none + ": there is no such file",
        assertThrows(DataException.class, () -> ConfigurationJson.read(none)).getMessage());
    assertEquals(
        folder + ": is a folder, not a file",
        assertThrows(DataException.class, () -> ConfigurationJson.read(folder)).getMessage());
  }

  @Test
  void whatIsWrittenReadsBackBitForBit() throws IOException {
    RandomStream random = RandomStream.of(11, 0);
    List<ConfigurationEntry> entries = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      Cell cell = new Cell(1 + k % 4, random.nextDouble(0.1, 20));
      double[] positions = new double[cell.dimension() * (k % 6)];
      for (int c = 0; c < positions.length; c++) {
        positions[c] = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(40) - 20);
      }
      OptionalInt depth = k % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(k);
      entries.add(new ConfigurationEntry(new Configuration(cell, positions), depth));
    }
    Path list = folder.resolve("list.json");
    ConfigurationJson.write(list, entries);
    assertEquals(entries, ConfigurationJson.read(list));
    Path one = folder.resolve("one.json");
    for (ConfigurationEntry entry : entries.subList(0, 10)) {
      ConfigurationJson.write(one, entry);
      assertEquals(List.of(entry), ConfigurationJson.read(one));
    }
    ConfigurationJson.write(list, List.<ConfigurationEntry>of());
    assertEquals(List.of(), ConfigurationJson.read(list));
  }

  @Test
  void numbersAreWrittenAsShortAsTheyCanBe() throws IOException {
    Path file = folder.resolve("a.json");
    double awkward = 2.0E-3 + 0x1p-60;
    ConfigurationJson.write(file, new Configuration(new Cell(2, 5), 0.1, 2.0E-11));
    assertEquals(
        """
        {
          "dimension": 2,
          "widthOfCell": 5.0,
          "particleCoordinates": [
            [0.1, 2.0E-11]
          ]
        }
        """,
        Files.readString(file));
    assertEquals("2.0E-11", Numbers.shortest(2e-11));
    assertEquals("2.0E23", Numbers.shortest(Double.parseDouble("2e23")));
    assertEquals(awkward, Double.parseDouble(Numbers.shortest(awkward)));
    assertArrayEquals(
        new String[] {"1e999", "-1e999", "null", "1.5"},
        new String[] {
          Numbers.json(Double.POSITIVE_INFINITY),
          Numbers.json(Double.NEGATIVE_INFINITY),
          Numbers.json(Double.NaN),
          Numbers.json(1.5)
        });
    assertThrows(IllegalArgumentException.class, () -> Numbers.shortest(Double.NaN));
  }

  @Test
  void everyTruncationIsRefusedOrComplete() throws IOException {
    for (int length = 0; length < GOOD.length(); length++) {
      DataException refused = refused(GOOD.substring(0, length));
      assertTrue(refused.getMessage().startsWith("in.json"), refused.getMessage());
    }
  }

  @Test
  void randomDamageNeverEscapesAsAnotherException() throws IOException {
    RandomStream random = RandomStream.of(12, 0);
    byte[] good = ("[" + GOOD + "," + GOOD + "]").getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int k = 0; k < 2000; k++) {
      byte[] bad = good.clone();
      for (int flips = 0; flips <= k % 3; flips++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        read(bad);
      } catch (DataException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, "refused only " + refused);
  }
}
