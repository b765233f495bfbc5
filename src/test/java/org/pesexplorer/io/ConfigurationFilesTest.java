package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

final class ConfigurationFilesTest {
  private static final Configuration PAIR = new Configuration(new Cell(2, 5), 0.1, 2, 3, 1.0 / 3);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.xyz", "a.extxyz", "A.JSON", "b.XYZ"})
  void theEndingPicksTheFormat(String name) throws IOException {
    Path file = folder.resolve(name);
    ConfigurationFiles.write(file, PAIR);
    assertEquals(List.of(ConfigurationEntry.of(PAIR)), ConfigurationFiles.read(file));
    boolean json = Files.readString(file).startsWith("{");
    assertEquals(name.toLowerCase(Locale.ROOT).endsWith(".json"), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.xyz"})
  void otherEndingsAreReadByContent(String name) throws IOException {
    Path known = folder.resolve(name);
    ConfigurationFiles.write(known, PAIR);
    Path unknown = folder.resolve("copy.dat");
    Files.writeString(unknown, "\n  " + Files.readString(known));
    assertEquals(PAIR, ConfigurationFiles.readFirst(unknown).configuration());
  }

  @Test
  void whatIsNeitherIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "hello");
    assertTrue(refusal(file).contains("is neither a JSON configuration"));
    Files.writeString(file, "");
    assertEquals(file + ": is empty", refusal(file));
    assertTrue(refusal(folder.resolve("none")).contains("there is no such file"));
    assertTrue(refusal(folder).contains("is a folder"));
  }

  private static String refusal(Path file) {
    return assertThrows(DataException.class, () -> ConfigurationFiles.read(file)).getMessage();
  }

  @Test
  void anEmptyListHasNoFirst() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[]");
    assertEquals(List.of(), ConfigurationFiles.read(file));
    assertThrows(DataException.class, () -> ConfigurationFiles.readFirst(file));
  }

  @Test
  void anUnknownEndingIsNotWritten() {
    Path file = folder.resolve("a.doc");
    String message =
        assertThrows(IOException.class, () -> ConfigurationFiles.write(file, PAIR)).getMessage();
    assertEquals(file + ": give it a name that ends in .json, .xyz or .extxyz", message);
    assertTrue(Files.notExists(file));
  }
}
