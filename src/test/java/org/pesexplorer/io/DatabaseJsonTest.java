package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.ExtraTexts;
import org.pesexplorer.core.random.RandomStream;

final class DatabaseJsonTest {
  /** As the thesis's program writes it, older names, prepared, labels of pandas after a filter. */
  private static final String THESIS =
      """
      {"index":{"3":57,"0":58},
      "particleCoordinates":{"3":[[2.3779937158,4.9927131428],[3.6532151691,4.670576553]],
        "0":[[0.5,1],[4,1e-1]]},
      "widthOfCell":{"0":5,"3":7.5},"numberOfSurroundingCells":{"3":3,"0":2},
      "potentialEnergy":{"0":0.0,"3":-4.8700388227},
      "mixed":{"3":[-238.1628744572,[1.00,"x\\u00e9",null,true,{"a":{}}]],"0":[]},
      "note":{"0":"two","3":17}}
      """;

  private static final String DAMAGE = "0123456789{}[]\",:.xe- \u0000";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("database.json");
  }

  private Database read(String text) throws IOException {
    Files.writeString(file(), text);
    return DatabaseFiles.read(file(), progress -> {});
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 4, 2", "100, 2, 3", "9000, 4, 2", "2, 30000, 3", "70000, 1, 1"})
  void everyBitComesBack(int rows, int particles, int dimension) throws IOException {
    Database database = DatabaseCases.random(rows, particles, dimension, 7);
    DatabaseFiles.write(file(), database);
    Database again = DatabaseFiles.read(file(), progress -> {});
    assertTrue(DatabaseCases.alike(database.columns(), again.columns()));
    assertEquals(dimension, again.columns().dimension());
    assertFalse(again.settings().isPresent());
    assertFalse(Files.exists(SettingsFile.beside(file())), "nothing is known to write");
    byte[] first = Files.readAllBytes(file());
    DatabaseFiles.write(file(), again);
    assertArrayEquals(first, Files.readAllBytes(file()));
  }

  @Test
  void theTextIsThatOfPandas() throws IOException {
    String text =
        """
        {
        "particleCoordinates":{"0":[[0.5,1.0],[4.0,0.1]],"1":[[1.0E-7,2.0],[3.0,4.0]]},
        "widthOfCell":{"0":5.0,"1":7.5},
        "depthOfSurroundingCells":{"0":3,"1":2},
        "potentialEnergy":{"0":-4.8700388227,"1":1e999},
        "acceptanceRate":{"0":0.25,"1":null},
        "scans":{"0":40,"1":3},
        "rowIndex":{"0":0,"1":7}
        }
        """;
    Database database = read(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DatabaseJson(database).writeTo(out);
    assertEquals(text, out.toString(StandardCharsets.UTF_8));
    assertTrue(Double.isNaN(database.columns().acceptances().orElseThrow().get(1)));
    assertEquals(Double.POSITIVE_INFINITY, database.columns().energy(1));
  }

  @Test
  void whatTheThesisWroteIsReadWithLabelsInAnyOrder() throws IOException {
    Database database = read(THESIS);
    DatabaseColumns columns = database.columns();
    assertEquals(2, columns.rows());
    assertArrayEquals(
        new double[] {2.3779937158, 4.9927131428, 3.6532151691, 4.670576553},
        columns.configuration(0).positions());
    assertEquals(7.5, columns.width(0));
    assertEquals(5, columns.width(1));
    assertEquals(3, columns.depth(0));
    assertEquals(-4.8700388227, columns.energy(0));
    assertEquals(Optional.empty(), columns.scans());
    assertArrayEquals(new double[] {5, 7.5}, columns.widths());
    assertEquals(1, columns.widthIndex(0));
  }

  @Test
  void unknownColumnsAreKeptAsTheyCame() throws IOException {
    Database database = read(THESIS);
    assertEquals(3, database.extras().size());
    ExtraNumbers index = (ExtraNumbers) database.extras().get(0);
    assertArrayEquals(new double[] {57, 58}, index.values().toArray());
    assertTrue(index.whole());
    ExtraTexts texts = (ExtraTexts) database.extras().get(1);
    assertEquals(
        "[-238.1628744572,[1.00,\"xé\",null,true,{\"a\":{}}]]",
        new String(texts.get(0), StandardCharsets.UTF_8));
    assertEquals("[]", new String(texts.get(1), StandardCharsets.UTF_8));
    DatabaseFiles.write(file(), database);
    String written = Files.readString(file());
    assertTrue(written.contains("\"index\":{\"0\":57,\"1\":58}"), written);
    assertTrue(written.contains("\"note\":{\"0\":17,\"1\":\"two\"}"), written);
    Database again = DatabaseFiles.read(file(), progress -> {});
    DatabaseFiles.write(file(), again);
    assertEquals(written, Files.readString(file()));
  }

  @Test
  void extraNumbersTakeAnyForm() throws IOException {
    for (String values :
        List.of("1,null,3", "1.5,2.0,null", "12345678901234567890,1,2", "1,1e999,2")) {
      String[] three = values.split(",", -1);
      String column =
          "\"my \\\"own\\\"\":{\"0\":"
              + three[0]
              + ",\"1\":"
              + three[1]
              + ",\"2\":"
              + three[2]
              + "}";
      String text = small(3, 1).replaceFirst("\\{", "{" + column.replace("\\", "\\\\") + ",");
      DatabaseFiles.write(file(), read(text));
      assertTrue(Files.readString(file()).contains(column), column);
    }
  }

  /** A file of rows with one particle each. */
  private static String small(int rows, int dimension) {
    List<String> places = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      places.add("\"" + row + "\":[[" + "1,".repeat(dimension - 1) + "1]]");
      numbers.add("\"" + row + "\":5");
    }
    String all = "{" + String.join(",", numbers) + "}";
    return "{\"particleCoordinates\":{"
        + String.join(",", places)
        + "},\"widthOfCell\":"
        + all
        + ",\"depthOfSurroundingCells\":"
        + all
        + ",\"potentialEnergy\":"
        + all
        + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | is empty; expected a database",
        "[] | expected a database: an object of columns, each an object from row label to value;"
            + " found a list",
        "{} | has no column particleCoordinates",
        "{\"widthOfCell\":[1,2]} | column widthOfCell: expected an object from row label to value,"
            + " found a list",
        "{\"particleCoordinates\":{\"0\":[[1]]},\"widthOfCell\":{\"0\":5}} | has no column"
            + " depthOfSurroundingCells",
        "{\"particleCoordinates\":{\"0\":[[1]],\"1\":[[1],[2]]}} | row \"1\": has more than the 1"
            + " particles of the file's first row",
        "{\"particleCoordinates\":{\"0\":[[1],[2]],\"1\":[[1]]}} | row \"1\": has 1 particles, but"
            + " the first row of the file has 2",
        "{\"particleCoordinates\":{\"0\":[[1,2],[2]]}} | row \"0\": a particle has 1 coordinates,"
            + " but the first of the file has 2",
        "{\"particleCoordinates\":{\"0\":[[1,2]],\"x\":[[1]]}} | row \"x\": a particle has 1"
            + " coordinates",
        "{\"particleCoordinates\":{\"0\":[[1,null]]}} | column particleCoordinates, row \"0\": a"
            + " coordinate must be a number, found null",
        "{\"particleCoordinates\":{\"0\":null}} | row \"0\": the particles must be a list [...],"
            + " found null",
        "{\"particleCoordinates\":{\"0\":[1,2]}} | row \"0\": a particle must be a list [...],"
            + " found a number",
        "{\"particleCoordinates\":{\"0\":[]}} | row \"0\": there is no particle",
        "{\"particleCoordinates\":{\"0\":[[]]}} | must have from 1 to 8 coordinates, has 0",
        "{\"particleCoordinates\":{\"0\":[[1e999]]}} | a coordinate must be a finite number",
        "{\"widthOfCell\":{\"a\":0}} | column widthOfCell, row \"a\": the width must be above 0",
        "{\"widthOfCell\":{\"a\":\"5\"}} | the width must be a number, found a text in quotes",
        "{\"potentialEnergy\":{\"0\":null}} | column potentialEnergy, row \"0\": the energy must be"
            + " a number, found null",
        "{\"potentialEnergy\":{\"0\":NaN}} | the energy must be a number, found NaN",
        "{\"scans\":{\"7\":1.5}} | column scans, row \"7\": the value must be a whole number",
        "{\"scans\":{\"7\":-1}} | the value must be at least 0, was -1",
        "{\"a\":{\"0\":1,\"0\":2}} | column a, row \"0\": is given twice",
        "{\"a\":{\"b\":1,\"b\":2}} | column a, row \"b\": is given twice",
        "{\"a\":{\"0\":1},\"b\":{\"1\":2}} | column b, row \"1\": there is no such row",
        "{\"a\":{\"0\":1,\"1\":1},\"b\":{\"1\":2}} | column b: lacks row \"0\"",
        "{\"a\":{\"0\":1,\"1\":1},\"b\":{\"1\":2,\"1\":2}} | column b, row \"1\": is given twice",
        "{\"a\":{},\"a\":{}} | column a: is given twice",
        "{\"numberOfSurroundingCells\":{},\"depthOfSurroundingCells\":{}} | is given twice",
        "{\"particleCoordinates\":{},\"widthOfCell\":{},\"depthOfSurroundingCells\":{},"
            + "\"potentialEnergy\":{}} | holds no row",
        "{\"a\":{\"0\":1 | the file ends too early",
        "{\"a\":{\"0\":tru}} | is not valid JSON",
        "{\"particleCoordinates\":{\"0\":[[1]]},\"widthOfCell\":{\"0\":5},"
            + "\"depthOfSurroundingCells\":{\"0\":1},\"potentialEnergy\":{\"0\":1}} x | text after"
            + " the end",
      })
  void whatIsWrongIsSaidWithColumnAndRow(String text, String words) {
    DataException refused = assertThrows(DataException.class, () -> read(text));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
    assertTrue(refused.getMessage().startsWith(file().toString()), refused.getMessage());
  }

  @Test
  void missingFilesAreToldInWords() {
    DataException refused =
        assertThrows(DataException.class, () -> DatabaseFiles.read(file(), progress -> {}));
    assertEquals("there is no such file", refused.reason());
  }

  /** Damaged files are read or refused, never anything else. */
  @Test
  void damagedFilesAreRefusedInAnOrderlyWay() throws IOException {
    byte[] good = THESIS.getBytes(StandardCharsets.UTF_8);
    RandomStream random = RandomStream.of(2, 2);
    int refused = 0;
    for (int run = 0; run < 3000; run++) {
      byte[] bad = good.clone();
      for (int k = 0; k <= random.nextInt(3); k++) {
        bad[random.nextInt(bad.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
      }
      byte[] cut = random.nextInt(3) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
      Files.write(file(), cut);
      try {
        assertEquals(2, DatabaseFiles.read(file(), progress -> {}).rows());
      } catch (DataException e) {
        assertTrue(e.reason().length() > 5);
        refused++;
      }
    }
    assertTrue(refused > 1000 && refused < 3000, "refused " + refused);
  }

  @Test
  void labelsOfAnyKindKeepRowsApart() throws IOException {
    RandomStream random = RandomStream.of(3, 3);
    for (int run = 0; run < 200; run++) {
      int rows = 1 + random.nextInt(40);
      List<String> labels = new ArrayList<>();
      for (int k = 0; k < rows; k++) {
        labels.add(label(run % 4, k, random));
      }
      StringBuilder energies = new StringBuilder();
      for (int k = rows - 1; k >= 0; k--) {
        energies.append('"').append(labels.get(k)).append("\":").append(k).append(k > 0 ? "," : "");
      }
      StringBuilder places = new StringBuilder();
      StringBuilder fives = new StringBuilder();
      for (int k = 0; k < rows; k++) {
        places.append(k > 0 ? "," : "").append('"').append(labels.get(k)).append("\":[[1]]");
        fives.append(k > 0 ? "," : "").append('"').append(labels.get(k)).append("\":5");
      }
      Database database =
          read(
              "{\"particleCoordinates\":{"
                  + places
                  + "},\"potentialEnergy\":{"
                  + energies
                  + "},\"widthOfCell\":{"
                  + fives
                  + "},\"depthOfSurroundingCells\":{"
                  + fives
                  + "}}");
      for (int k = 0; k < rows; k++) {
        assertEquals(k, database.columns().energy(k));
      }
    }
  }

  private static String label(int kind, int k, RandomStream random) {
    return switch (kind) {
      case 0 -> Integer.toString(k);
      case 1 -> Integer.toString(5 * k + random.nextInt(5));
      case 2 -> Integer.toString(1000 - k);
      default -> k < 7 ? Integer.toString(2 * k) : "row 0" + k;
    };
  }

  @Test
  void progressIsToldAndCanEndTheReading() throws IOException {
    DatabaseFiles.write(file(), DatabaseCases.random(70_000, 1, 1, 1));
    List<Double> told = new ArrayList<>();
    DatabaseFiles.read(file(), told::add);
    assertTrue(told.size() > 3);
    for (int k = 1; k < told.size(); k++) {
      assertTrue(told.get(k) > told.get(k - 1) && told.get(k) <= 1);
    }
    assertThrows(
        IllegalStateException.class,
        () ->
            DatabaseFiles.read(
                file(),
                progress -> {
                  throw new IllegalStateException("stop");
                }));
  }
}
