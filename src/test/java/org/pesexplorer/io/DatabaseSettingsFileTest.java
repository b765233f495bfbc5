package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.io.DatabaseSettingsFile.Described;

final class DatabaseSettingsFileTest {
  @TempDir Path folder;

  private DatabaseSettings read(String text) throws IOException {
    return DatabaseSettingsFile.read(Files.writeString(folder.resolve("my.json"), text));
  }

  @ParameterizedTest
  @EnumSource(DatabasePreset.class)
  void settingsBesideADatabaseReadBack(DatabasePreset preset) throws IOException {
    Path database = folder.resolve("data.json");
    DatabaseSettings settings = preset.settings().withSeed(-7);
    DatabaseSettingsFile.write(
        database, DatabaseCases.described(settings, Optional.of(new RowRange(3, 9))));
    Path file = folder.resolve("data.settings.json");
    Described read = DatabaseSettingsFile.readBeside(database).orElseThrow();
    assertEquals(DatabaseWords.texts(settings), DatabaseWords.texts(read.settings()));
    assertEquals(Optional.of(new RowRange(3, 9)), read.rows());
    assertEquals(ProgramVersion.get(), read.version());
    assertEquals(
        DatabaseWords.texts(settings), DatabaseWords.texts(DatabaseSettingsFile.read(file)));
    assertFalse(Files.readString(file).contains(folder.toString()));
  }

  @Test
  void aFileOfTheMixedScansLooksLikeThis() throws IOException {
    DatabaseSettingsFile.write(
        folder.resolve("a.json"),
        DatabaseCases.described(DatabasePreset.MIXED.settings(), Optional.empty()));
    assertEquals(
        """
        {
          "program" : "PES Explorer",
          "version" : "VERSION",
          "command" : "generate",
          "seed" : 1,
          "settings" : {
            "points" : 50000,
            "particles" : 4,
            "dimension" : 2,
            "potential" : "eq10",
            "widths" : [ 5.0, 5.0 ],
            "numberOfWidths" : 1,
            "depth" : "auto",
            "relaxationDepth" : "auto",
            "scans" : [ 3, 6, 10, 15, 20, 40 ],
            "maxMove" : 0.1,
            "cutoff" : 0.85,
            "images" : "live",
            "counting" : "invariant",
            "method" : "random",
            "maxEnergy" : 2.0
          }
        }
        """
            .replace("VERSION", ProgramVersion.get()),
        Files.readString(folder.resolve("a.settings.json")));
  }

  @Test
  void whatAFileDoesNotSayIsAsWithoutIt() throws IOException {
    assertEquals(DatabaseWords.texts(DatabaseWords.defaults()), DatabaseWords.texts(read("{}")));
    DatabaseSettings own =
        read(
            "{\"points\":100.0,\"widths\":\"1.5,10\",\"numberOfWidths\":\"86\",\"scans\":\"3:40\","
                + "\"depth\":3,\"relaxationDepth\":\"1\",\"cutoff\":1,\"maxEnergy\":\"none\","
                + "\"potential\":\"eq10:n=5\",\"method\":\"metropolis\",\"temperature\":0.3,"
                + "\"seed\":9223372036854775807}");
    Map<String, String> words = DatabaseWords.texts(own);
    assertEquals(100, own.points());
    assertEquals("1.5,10.0", words.get("widths"));
    assertEquals(Long.MAX_VALUE, own.seed());
    assertEquals(0.3, own.relaxation().temperature());
    assertEquals(words, DatabaseWords.texts(DatabaseWords.with(DatabaseWords.defaults(), words)));
    assertTrue(read("{\"scans\":[3,6]}").scans().format().equals("3,6"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | expected an object of settings",
        "{\"point\":3} | there is no setting \"point\"; there are points, particles,",
        "{\"points\":\"x\"} | points must be a whole number, was \"x\"",
        "{\"points\":1.5} | points must be a whole number, was \"1.5\"",
        "{\"points\":null} | points must be a number, a word or a list of these",
        "{\"points\":{}} | points must be a number, a word or a list of these",
        "{\"points\":1,\"points\":2} | Duplicate",
        "{\"widths\":[1,2,3],\"numberOfWidths\":2} | widths must be a lower and an upper limit",
        "{\"widths\":\"a,b\"} | widths must be numbers, as in 1.5,10",
        "{\"widths\":[1,2]} | one width has the same lower and upper limit",
        "{\"images\":\"dead\"} | images must be live or frozen",
        "{\"cutoff\":0} | the cut-off must be above 0",
        "{\"potential\":\"eq6\"} | has no cut-off",
        "{\"points\":3 | the file ends too early",
      })
  void whatIsWrongIsSaidInWords(String text, String words) {
    DataException refused = assertThrows(DataException.class, () -> read(text));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
    assertTrue(refused.getMessage().contains("my.json"), refused.getMessage());
  }

  @Test
  void filesOfOthersBesideADatabaseAreLeftAlone() throws IOException {
    Path database = folder.resolve("data.json");
    assertEquals(Optional.empty(), DatabaseSettingsFile.readBeside(database));
    Files.writeString(SettingsFile.beside(database), "{\"command\":\"relax\",\"settings\":{}}");
    assertEquals(Optional.empty(), DatabaseSettingsFile.readBeside(database));
  }
}
