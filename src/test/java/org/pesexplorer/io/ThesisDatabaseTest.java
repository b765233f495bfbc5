package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/** Prepared files as the thesis's programs made them, which do not say with what. */
final class ThesisDatabaseTest {
  /** Beside the project, where somebody has put it; it is not part of the project. */
  private static final Path ORIGINAL =
      Path.of("..", "shared", "thesis-data", "prepared-900rows-width5-orders-2-3-4.json");

  private static final DescriptorSettings THREE =
      new DescriptorSettings(List.of(-2, -3, -4), 20, DescriptorKind.EIGENVALUES);

  @TempDir Path folder;

  private static Database read(Path file) throws IOException {
    return DatabaseFiles.read(file, done -> {});
  }

  @Test
  void theOriginalDatabaseOpens() throws IOException {
    assumeTrue(Files.exists(ORIGINAL), "the thesis's database is not there");
    Database database = read(ORIGINAL);
    assertEquals(900, database.rows());
    assertEquals(4, database.columns().particles());
    assertEquals(3, database.columns().depth(899));
    assertEquals(0.0, database.columns().energy(0));
    assertEquals(5, database.columns().width(0));
    assertEquals(2.3779937158, database.columns().coordinates().get(0, 0));
    DescriptorColumns inputs = database.prepared().orElseThrow();
    assertEquals(THREE, inputs.settings(), "told from the numbers");
    assertEquals(-238.1628744572, inputs.inputs().get(0, 0));
    assertEquals(59335.3330958351, inputs.inputs().get(0, 11));
    assertEquals(List.of("index"), database.extras().stream().map(one -> one.name()).toList());
    Path copy = folder.resolve("copy.json.gz");
    DatabaseFiles.write(copy, database);
    assertTrue(read(copy).prepared().orElseThrow().inputs().get(7, 3) == inputs.inputs().get(7, 3));
  }

  /** A prepared database of real eigenvalues and what its file says about them. */
  private Database prepared(DescriptorSettings settings) {
    Database plain = DatabaseCases.plain(8, 4, 2, settings);
    DescriptorEvaluator evaluator = new DescriptorEvaluator(settings, 4, 2);
    DescriptorColumns.Builder inputs = new DescriptorColumns.Builder(settings, 4);
    for (int row = 0; row < 8; row++) {
      inputs.set(row, evaluator.inputs(plain.columns().configuration(row)));
    }
    return plain.withPrepared(inputs.build());
  }

  private String withoutSettings(Database database) throws IOException {
    Path file = folder.resolve("a.json");
    DatabaseFiles.write(file, database);
    Files.delete(folder.resolve("a.settings.json"));
    return Files.readString(file);
  }

  @Test
  void settingsAreToldFromEigenvaluesThatFit() throws IOException {
    for (DescriptorSettings settings :
        List.of(
            THREE,
            DescriptorSettings.THESIS,
            new DescriptorSettings(List.of(-2), 3, DescriptorKind.EIGENVALUES))) {
      withoutSettings(prepared(settings));
      assertEquals(settings, read(folder.resolve("a.json")).prepared().orElseThrow().settings());
    }
    for (DescriptorSettings settings :
        List.of(
            new DescriptorSettings(List.of(-3, -2), 20, DescriptorKind.EIGENVALUES),
            new DescriptorSettings(List.of(-2, -3), 7.25, DescriptorKind.EIGENVALUES))) {
      withoutSettings(prepared(settings));
      Database unknown = read(folder.resolve("a.json"));
      assertEquals(Optional.empty(), unknown.prepared());
      assertEquals(2, unknown.extras().size());
    }
  }

  @Test
  void olderFilesHaveTheRowBeforeTheWidth() throws IOException {
    String text =
        withoutSettings(
            prepared(new DescriptorSettings(List.of(-3, -2), 20, DescriptorKind.EIGENVALUES)));
    Database now = read(folder.resolve("a.json"));
    int at = text.indexOf("relativeDistances");
    String older =
        text.substring(0, at) + text.substring(at).replaceAll("\"(\\d+)\":\\[", "\"$1\":[$1,");
    Files.writeString(folder.resolve("old.json"), older);
    Database old = read(folder.resolve("old.json"));
    ExtraLists distances = (ExtraLists) old.extras().get(1);
    assertEquals("relativeDistances", distances.name());
    assertArrayEquals(
        ((ExtraLists) now.extras().get(1)).values().toArray(), distances.values().toArray());
    assertEquals(now.columns().width(3), distances.values().get(3, 0));
    Files.writeString(
        folder.resolve("bad.json"), older.replace(":[", ":[9,").replace(":[9,[", ":[["));
    DataException refused =
        assertThrows(DataException.class, () -> read(folder.resolve("bad.json")));
    assertTrue(refused.reason().contains("eigenvalues: expected lists"), refused.reason());
  }

  @Test
  void infiniteEnergiesStayInfinite() throws IOException {
    ColumnsBuilder one = new ColumnsBuilder(2, 2, 1);
    Configuration pair = new Configuration(new Cell(2, 5), 1, 1, 2, 2);
    one.setCoordinates(0, pair.positions());
    one.setCell(0, one.cell(5, 1));
    one.setEnergy(0, Double.POSITIVE_INFINITY);
    Database database = new Database(one.build(), Optional.empty(), Optional.empty(), List.of());
    for (String ending : List.of("json", "xyz", "csv", "npz")) {
      Path file = folder.resolve("b." + ending);
      DatabaseFiles.write(file, database);
      assertEquals(Double.POSITIVE_INFINITY, read(file).columns().energy(0), ending);
    }
  }
}
