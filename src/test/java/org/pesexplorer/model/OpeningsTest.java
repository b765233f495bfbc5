package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.io.ConfigurationFiles;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.FileKind;
import org.pesexplorer.jobs.DirectJobRunner;

class OpeningsTest {
  @TempDir Path folder;

  private final DirectJobRunner runner = new DirectJobRunner();
  private final Notices notices = new Notices();
  private final Workspace workspace = new Workspace();
  private final Documents documents = new Documents(workspace, runner, Runnable::run, notices);
  private final Databases databases = new Databases(runner, Runnable::run, notices);
  private final Networks networks = new Networks(runner, Runnable::run, notices);
  private final Openings openings =
      new Openings(runner, Runnable::run, notices, documents, databases, networks);

  OpeningsTest() {
    databases.onFileUsed(documents::noteRecent);
  }

  private Path configuration(String name) throws IOException {
    Path file = folder.resolve(name);
    Configuration cell = Relaxers.draw(new Cell(2, 6), 3, Relaxers.stream(4, 1));
    ConfigurationFiles.write(file, cell);
    return file;
  }

  private Path database(String name) {
    Path file = folder.resolve(name);
    Databases others = new Databases(runner, Runnable::run, notices);
    others.generate(
        new GenerationRequest(
            "",
            DatabasePreset.MIXED.settings().withPoints(20),
            Optional.of(file),
            GenerationRequest.Earlier.REFUSE,
            1),
        snapshot -> {},
        () -> {});
    return file;
  }

  @Test
  void eachFileIsOpenedAsWhatItIsAndBothAreRemembered() throws IOException {
    Path cell = configuration("one.json");
    Path lattice = configuration("two.xyz");
    Path rows = database("rows.json");
    openings.open(cell);
    assertEquals(3, workspace.state().configuration().count());
    assertNull(databases.currentProperty().get());
    openings.open(rows);
    assertEquals("rows.json", databases.currentProperty().get().name());
    assertEquals(cell, documents.fileProperty().get());
    openings.open(lattice);
    assertEquals(lattice, documents.fileProperty().get());
    assertEquals(
        List.of(lattice, rows, cell).stream().map(Path::toAbsolutePath).toList(),
        List.copyOf(documents.recent()));
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  @Test
  void samplesOpenAndNeedAFileToBeSaved() {
    List<Openings.SampleEntry> samples = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    openings.onDatabase(() -> shown.add(databases.currentProperty().get().name()));
    openings.samples(samples::addAll);
    assertEquals(4, samples.size());
    samples.forEach(each -> each.open().run());
    assertEquals(samples.stream().map(Openings.SampleEntry::name).toList(), shown);
    assertEquals(4, databases.open().size());
    assertTrue(databases.currentProperty().get().unsaved());
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  @Test
  void aCopyForAnotherProgramIsNotTheDatabasesFile() throws IOException {
    Path rows = database("rows.json");
    openings.open(rows);
    Path copy = folder.resolve("rows.chemiscope.json");
    databases.save(databases.currentProperty().get(), copy);
    assertTrue(Files.exists(copy));
    assertEquals(Optional.of(rows.toAbsolutePath()), databases.currentProperty().get().file());
    Path packed = folder.resolve("packed.json.gz");
    databases.save(databases.currentProperty().get(), packed);
    assertEquals(Optional.of(packed.toAbsolutePath()), databases.currentProperty().get().file());
  }

  @Test
  void whatCannotBeOpenedIsANotice() throws IOException {
    openings.open(folder.resolve("missing.json"));
    assertEquals("The file could not be opened", notices.problems().get(0).title());
    openings.open(Files.writeString(folder.resolve("broken.json"), "{\"particleCoordinates\": {"));
    assertEquals(2, notices.problems().size());
    assertNull(databases.currentProperty().get());
  }

  /** A linear network of four inputs as Keras writes one. */
  private Path keras(String name, int inputs) {
    Path file = folder.resolve(name);
    String dense =
        "{\"class_name\":\"Dense\",\"config\":{\"name\":\"d\",\"units\":1,"
            + "\"activation\":\"linear\",\"use_bias\":true}}";
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute(
          "model_config",
          "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[" + dense + "]}}");
      WritableGroup weights = hdf.putGroup("model_weights");
      weights.putAttribute("layer_names", new String[] {"d"});
      WritableGroup group = weights.putGroup("d");
      group.putAttribute("weight_names", new String[] {"d/kernel:0", "d/bias:0"});
      WritableGroup inner = group.putGroup("d");
      float[][] kernel = new float[inputs][1];
      kernel[0][0] = 0.5f;
      inner.putDataset("kernel:0", kernel);
      inner.putDataset("bias:0", new float[] {-1});
    }
    return file;
  }

  @Test
  void aNetworkOfKerasIsInHandAsOneOfTheThesis() {
    List<String> shown = new ArrayList<>();
    openings.onNetwork(() -> shown.add(networks.currentProperty().get().name()));
    openings.open(keras("thesis.h5", 8));
    assertEquals(List.of("thesis.h5"), shown);
    OpenNetwork network = networks.currentProperty().get();
    assertEquals(List.of(-2, -3), network.surface().descriptor().orders());
    assertEquals(4, network.surface().particles());
    assertTrue(network.trained().isEmpty());
    assertTrue(network.truth().isPresent(), "equation 9");
    assertNull(databases.currentProperty().get());
    assertEquals(List.of(), List.copyOf(notices.problems()));
    openings.open(keras("more.h5", 12));
    assertEquals(2, networks.open().size(), "each stays in hand");
    networks.show(network);
    openings.open(keras("other.h5", 7));
    assertEquals(1, notices.problems().size());
    assertTrue(notices.problems().get(0).advice().contains("7 inputs"));
    assertEquals(network, networks.currentProperty().get(), "what was in hand is unchanged");
  }

  private FileKind kind(String name, String content) throws IOException {
    return FileKind.sniff(Files.writeString(folder.resolve(name), content));
  }

  @Test
  void theFirstBytesTellWhatAFileIs() throws IOException, DataException {
    String columns = "{\"particleCoordinates\":{\"0\":[[1,2]]},\"widthOfCell\":{\"0\":5}}";
    assertEquals(FileKind.DATABASE, kind("a.json", columns));
    assertEquals(FileKind.DATABASE, kind("a.txt", "  " + columns));
    assertEquals(FileKind.DATABASE, kind("a.csv", "widthOfCell,x\n5,1\n"));
    assertEquals(FileKind.DATABASE, kind("a.NPZ", "PK"));
    assertEquals(FileKind.CONFIGURATION, kind("b.json", "{\"dimension\": 2, \"widthOfCell\": 5}"));
    assertEquals(FileKind.CONFIGURATION, kind("c.json", "{\"particleCoordinates\": [[1, 2]]}"));
    assertEquals(FileKind.CONFIGURATION, kind("d.json", "[{\"dimension\": 2}]"));
    assertEquals(FileKind.CONFIGURATION, kind("e.json", ""));
    assertEquals(FileKind.CONFIGURATION, kind("f.xyz", "1\nLattice\nX 1 2\n"));
    String two = "1\nLattice\nX 1 2\n1\nLattice\nX 1 2\n";
    assertEquals(FileKind.DATABASE, kind("f2.xyz", two));
    assertEquals(FileKind.CONFIGURATION, kind("f3.xyz", "5\nLattice\nX 1 2\n"));
    assertEquals(FileKind.CONFIGURATION, kind("f4.xyz", "-3\n1\n1\n1\n"));
    assertEquals(FileKind.CONFIGURATION, kind("f5.xyz", "none\n1\n1\n"));
    byte[] packed = {0x1f, (byte) 0x8b, 8, 0};
    assertEquals(FileKind.DATABASE, FileKind.sniff(Files.write(folder.resolve("g.data"), packed)));
    assertEquals(
        FileKind.CONFIGURATION,
        FileKind.sniff(
            Files.write(
                folder.resolve("h.data"),
                new String(packed, StandardCharsets.ISO_8859_1)
                    .substring(0, 1)
                    .getBytes(StandardCharsets.ISO_8859_1))));
  }
}
