package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.database.ExtraTexts;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/** What all formats of databases have in common. */
final class DatabaseFormatsTest {
  private static final DescriptorSettings THREE =
      new DescriptorSettings(List.of(-2, -3, -4), 20, DescriptorKind.EIGENVALUES);

  @TempDir Path folder;

  private static Database read(Path file) throws IOException {
    return DatabaseFiles.read(file, done -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "json, 40, 4, 2",
    "json.gz, 40, 4, 2",
    "csv, 40, 4, 2",
    "npz, 40, 4, 2",
    "xyz, 40, 4, 2",
    "json.gz, 1, 1, 1",
    "csv, 1, 1, 1",
    "npz, 1, 1, 1",
    "extxyz, 1, 1, 1",
    "json.gz, 9000, 3, 3",
    "csv, 3000, 3, 3",
    "npz, 9000, 3, 3",
    "xyz, 3000, 3, 3",
    "csv, 9, 2, 8",
    "npz, 9, 2, 8",
  })
  void everyBitComesBack(String ending, int rows, int particles, int dimension) throws IOException {
    Path file = folder.resolve("data." + ending);
    Database database = DatabaseCases.prepared(rows, particles, dimension, THREE);
    DatabaseFiles.write(file, database);
    Database again = read(file);
    assertTrue(DatabaseCases.alike(database.columns(), again.columns()));
    assertEquals(Optional.of(THREE), again.prepared().map(own -> own.settings()));
    assertTrue(DatabaseCases.alike(database, again));
    byte[] first = Files.readAllBytes(file);
    DatabaseFiles.write(file, again);
    assertArrayEquals(first, Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "json.gz", "xyz", "csv", "npz"})
  void whatItWasMadeWithStandsBesideIt(String ending) throws IOException {
    Path file = folder.resolve("a.b." + ending);
    Database plain = DatabaseCases.described(DatabasePreset.THESIS.settings(), Optional.empty());
    DescriptorSettings sums = THREE.withKind(DescriptorKind.POWER_SUMS);
    Database database =
        plain.withPrepared(DatabaseCases.prepared(1, 1, 1, sums).prepared().orElseThrow());
    DatabaseFiles.write(file, database);
    assertTrue(Files.exists(folder.resolve("a.b.settings.json")));
    Database again = read(file);
    assertEquals(sums, again.prepared().orElseThrow().settings());
    assertEquals(
        DatabaseWords.texts(DatabasePreset.THESIS.settings()),
        DatabaseWords.texts(again.settings().orElseThrow()));
    DatabaseFiles.write(
        file,
        new Database(
            plain.columns(), Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    assertFalse(Files.exists(folder.resolve("a.b.settings.json")), "it would be a lie now");
  }

  @Test
  void filesThatShareSettingsMustHaveTheSame() throws IOException {
    Database one = DatabaseCases.prepared(2, 3, 2, THREE);
    DatabaseFiles.write(folder.resolve("a.json"), one);
    DatabaseSettingsFile.requireOwn(folder.resolve("a.npz"), one);
    DatabaseSettingsFile.requireOwn(folder.resolve("b.npz"), one);
    Database other = DatabaseCases.prepared(2, 3, 2, DescriptorSettings.THESIS);
    DatabaseSettingsFile.requireOwn(folder.resolve("a.json"), other);
    DataException refused =
        assertThrows(
            DataException.class,
            () -> DatabaseSettingsFile.requireOwn(folder.resolve("a.npz"), other));
    assertTrue(refused.reason().contains("would share a.settings.json with a.json"));
  }

  @Test
  void otherEndingsAreRefusedWithAList() {
    Database database = DatabaseCases.random(1, 1, 1, 1);
    Path file = folder.resolve("a.h5");
    String list =
        ".chemiscope.json, .chemiscope.json.gz, .csv, .extxyz, .json, .json.gz, .npz, .xyz";
    for (DataException refused :
        List.of(
            assertThrows(DataException.class, () -> DatabaseFiles.write(file, database)),
            assertThrows(DataException.class, () -> read(file)))) {
      assertTrue(refused.reason().contains(list), refused.reason());
    }
    assertFalse(Files.exists(file));
    assertEquals(DatabaseFormat.CHEMISCOPE_GZ, DatabaseFormat.named("chemiscope.json.gz"));
    assertThrows(IllegalArgumentException.class, () -> DatabaseFormat.named("h5"));
    assertEquals(
        Optional.of(DatabaseFormat.CHEMISCOPE), DatabaseFormat.of(Path.of("A.Chemiscope.JSON")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json.gz", "npz", "chemiscope.json.gz"})
  void packedFilesHoldNoTime(String ending) throws Exception {
    Database database = DatabaseCases.prepared(50, 4, 2, DescriptorSettings.THESIS);
    Path file = folder.resolve("a." + ending);
    DatabaseFiles.write(file, database);
    byte[] bytes = Files.readAllBytes(file);
    if (ending.endsWith("gz")) {
      assertArrayEquals(new byte[4], Arrays.copyOfRange(bytes, 4, 8));
    } else {
      assertEquals(0x0021, (bytes[12] & 0xff) | (bytes[13] & 0xff) << 8, "1 January 1980");
      assertEquals(0, bytes[10] | bytes[11]);
    }
  }

  @Test
  void inputsOfUnknownSettingsAreKeptAndCanBeSaid() throws IOException {
    Path file = folder.resolve("a.json");
    Database database = DatabaseCases.prepared(7, 4, 2, THREE);
    DatabaseFiles.write(file, database);
    Files.delete(folder.resolve("a.settings.json"));
    Database unknown = read(file);
    assertEquals(Optional.empty(), unknown.prepared());
    ExtraLists eigenvalues = (ExtraLists) unknown.extras().get(0);
    assertEquals("eigenvalues", eigenvalues.name());
    assertArrayEquals(
        database.prepared().orElseThrow().inputs().toArray(), eigenvalues.values().toArray());
    byte[] first = Files.readAllBytes(file);
    DatabaseFiles.write(file, unknown);
    assertArrayEquals(first, Files.readAllBytes(file));
    Database said =
        DatabaseFiles.read(file, DatabaseReading.PLAIN.withDescriptor(THREE), done -> {});
    assertTrue(DatabaseCases.alike(database, said));
    DataException refused =
        assertThrows(
            DataException.class,
            () ->
                DatabaseFiles.read(
                    file,
                    DatabaseReading.PLAIN.withDescriptor(DescriptorSettings.THESIS),
                    done -> {}));
    assertTrue(
        refused.reason().contains("rows have 12 numbers, but 4 particles and the orders -2,-3"),
        refused.reason());
  }

  @Test
  void textsGoWhereThereIsAPlaceForThem() throws IOException {
    String text =
        """
        {"particleCoordinates":{"0":[[1]],"1":[[2]],"2":[[2.5]]},"widthOfCell":{"0":5,"1":5,"2":6},
        "depthOfSurroundingCells":{"0":1,"1":1,"2":2},"potentialEnergy":{"0":1,"1":2,"2":3.5},
        "note":{"0":"a, \\"b\\"\\nc é","1":null,"2":"= x"},"list":{"0":[1,"two"],"1":[],"2":{"a":[null]}},
        "big":{"0":12345678901234567890,"1":1,"2":2}}
        """;
    Path file = folder.resolve("a.json");
    Files.writeString(file, text);
    Database database = read(file);
    for (String ending : List.of("csv", "xyz", "json.gz")) {
      Path other = folder.resolve("b." + ending);
      DatabaseFiles.write(other, database);
      List<String> values =
          read(other).extras().stream()
              .map(ExtraTexts.class::cast)
              .map(one -> one.name() + text(one, 0) + text(one, 1) + text(one, 2))
              .toList();
      String big = ending.equals("json.gz") ? "12345678901234567890" : "\"12345678901234567890\"";
      assertEquals(
          List.of(
              "note\"a, \\\"b\\\"\\nc é\"null\"= x\"",
              "list[1,\"two\"][]{\"a\":[null]}",
              "big" + big + "12"),
          values,
          ending);
    }
    assertEquals(
        List.of("note", "list", "big"), DatabaseFiles.leftOut(DatabaseFormat.NPZ, database));
    assertEquals(List.of(), DatabaseFiles.leftOut(DatabaseFormat.CSV, database));
  }

  private static String text(ExtraTexts column, int row) {
    return new String(column.get(row), StandardCharsets.UTF_8);
  }
}
