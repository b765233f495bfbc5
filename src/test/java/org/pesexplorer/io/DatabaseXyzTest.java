package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.database.ExtraTexts;

final class DatabaseXyzTest {
  private static final String FLAT = "Lattice=\"5 0 0 0 5 0 0 0 0\" pbc=\"T T F\" ";
  private static final String FORCES = "Properties=species:S:1:pos:R:3:forces:R:3 ";

  @TempDir Path folder;

  private Database read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.xyz"), text);
    return DatabaseFiles.read(file, done -> {});
  }

  private static String frame(String comment, String... particles) {
    return particles.length + "\n" + comment + "\n" + String.join("\n", particles) + "\n";
  }

  @Test
  void framesOfOthersBecomeRows() throws IOException {
    Database database =
        read(
            frame(FLAT + FORCES + "energy=-3 tag=one", "X 1 2 0 .5 -.5 0", "X 3 4 0 -.5 .5 0")
                + frame(FLAT + "energy=inf config=\"1 2.5\"", "Ar 1 2 7", "Ar 3 4 7"));
    assertEquals(2, database.rows());
    assertEquals(-1.5, database.columns().energy(0));
    assertEquals(Double.POSITIVE_INFINITY, database.columns().energy(1));
    assertEquals(1, database.columns().depth(0), "equation 10 is complete with one shell");
    ExtraLists forces = (ExtraLists) database.extras().get(0);
    assertArrayEquals(
        new double[] {.5, -.5, -.5, .5, Double.NaN, Double.NaN, Double.NaN, Double.NaN},
        forces.values().toArray());
    ExtraTexts tag = (ExtraTexts) database.extras().get(1);
    assertEquals("\"one\"", new String(tag.get(0), StandardCharsets.UTF_8));
    assertEquals("null", new String(tag.get(1), StandardCharsets.UTF_8));
    ExtraTexts config = (ExtraTexts) database.extras().get(2);
    assertEquals("[1,2.5]", new String(config.get(1), StandardCharsets.UTF_8));
    Path json = folder.resolve("b.json");
    DatabaseFiles.write(json, database);
    assertTrue(
        Files.readString(json).contains("\"forces\":{\"0\":[[0.5,-0.5],[-0.5,0.5]],\"1\":null}"));
    ExtraLists again = (ExtraLists) DatabaseFiles.read(json, done -> {}).extras().get(0);
    assertArrayEquals(forces.values().toArray(), again.values().toArray());
    assertEquals(2, again.inner());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "energy=1 | energy=1 | 2 | line 4: frame 2: has 2 particles, but the frames before have 1",
        "energy=1 | tag=1 | 1 | line 4: frame 2: the comment line has neither energy nor"
            + " energy_per_particle",
        "energy=1 energy_per_particle=2 | energy=1 | 1 | line 1: frame 1: energy is 1.0, but"
            + " energy_per_particle times the number of particles is 2.0",
        "energy=nan | energy=1 | 1 | energy must be a finite number",
        "energy=1 eigenvalues=x | energy=1 | 1 | eigenvalues must be numbers",
        "energy=1 eigenvalues=\"1 2\" | energy=1 eigenvalues=\"1 2 3\" | 1 | eigenvalues has 3"
            + " numbers, but 2 in the rows before",
        "energy=1 scans=3 | energy=1 | 1 | column scans has values in 1 of 2 rows only",
        "energy=1 scans=x | energy=1 scans=3 | 1 | frame 1: scans must be a number",
      })
  void whatMakesNoDatabaseIsToldWithItsFrame(
      String first, String second, int particles, String words) {
    String[] rows = particles == 1 ? new String[] {"X 1 1 0"} : new String[] {"X 1 1 0", "X 2 2 0"};
    String text = frame(FLAT + first, "X 1 1 0") + frame(FLAT + second, rows);
    DataException refused = assertThrows(DataException.class, () -> read(text));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
  }
}
