package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFilesTest {
  @TempDir Path folder;

  @Test
  void aTableIsItsHeadAndItsRows() throws IOException {
    Path file = folder.resolve("t.csv");
    CsvTable.write(file, List.of("a", "b"), List.of(List.of("1", "2.5"), List.of("3", "")));
    assertEquals("a,b\n1,2.5\n3,\n", Files.readString(file));
    assertThrows(
        IllegalArgumentException.class,
        () -> CsvTable.write(file, List.of("a", "b"), List.of(List.of("1"))));
    assertEquals("a,b\n1,2.5\n3,\n", Files.readString(file));
  }

  @Test
  void settingsStandBesideTheResult() throws IOException {
    assertEquals(folder.resolve("t.settings.json"), SettingsFile.beside(folder.resolve("t.csv")));
    assertEquals(folder.resolve("t.settings.json"), SettingsFile.beside(folder.resolve("t.CSV")));
    assertEquals(
        folder.resolve("t.dat.settings.json"), SettingsFile.beside(folder.resolve("t.dat")));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("word", "a \"b\"");
    settings.put("list", List.of(2.5, 1e-7));
    SettingsFile.write(folder.resolve("t.csv"), "do", -3, settings);
    assertEquals(
        """
        {
          "program" : "PES Explorer",
          "version" : "%s",
          "command" : "do",
          "seed" : -3,
          "settings" : {
            "word" : "a \\"b\\"",
            "list" : [ 2.5, 1.0E-7 ]
          }
        }
        """
            .formatted(ProgramVersion.get()),
        Files.readString(folder.resolve("t.settings.json")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedBeforehand() throws IOException {
    AtomicFile.requireWritable(folder.resolve("new.csv"));
    AtomicFile.requireWritable(Files.writeString(folder.resolve("old.csv"), "old"));
    Path none = folder.resolve("none").resolve("t.csv");
    IOException missing = assertThrows(IOException.class, () -> AtomicFile.requireWritable(none));
    assertTrue(missing.getMessage().contains("does not exist; make it first"));
    IOException isFolder =
        assertThrows(IOException.class, () -> AtomicFile.requireWritable(folder));
    assertTrue(isFolder.getMessage().contains("it is a folder"));
  }
}
