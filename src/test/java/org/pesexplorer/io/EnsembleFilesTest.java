package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.Calibration;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.UncertaintyFigures;

class EnsembleFilesTest {
  private static final TrainedNetwork MEMBER =
      NetworkCases.trained(DescriptorKind.EIGENVALUES, Activation.TANH);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("ensemble.json");
  }

  private static TrainedEnsemble ensemble() {
    return new TrainedEnsemble(
        List.of(MEMBER, MEMBER),
        new Calibration(
            0.683, 1 / 3.0, 77, new UncertaintyFigures(9, 0.7, 0.9, 0.01, Double.NaN, 0.2, 0.1)),
        new ErrorFigures(77, 0.1, 0.2, 0.3),
        ErrorFigures.NONE);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    EnsembleFiles.write(file, ensemble());
    TrainedEnsemble read = EnsembleFiles.read(file);
    assertEquals(ensemble().calibration(), read.calibration());
    assertEquals(ensemble().validation(), read.validation());
    assertEquals(ensemble().test(), read.test());
    assertEquals(2, read.members().size());
    assertEquals(MEMBER.settings(), read.members().get(1).settings());
    assertArrayEquals(
        MEMBER.surface().network().parameters(),
        read.members().get(1).surface().network().parameters());
    byte[] bytes = Files.readAllBytes(file);
    EnsembleFiles.write(file, read);
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void itIsToldFromANetwork() throws IOException {
    EnsembleFiles.write(file, ensemble());
    assertTrue(EnsembleFiles.sniff(file));
    assertFalse(NetworkFiles.sniff(file));
    DataException refused = assertThrows(DataException.class, () -> NetworkFiles.read(file));
    assertTrue(refused.getMessage().contains("is an ensemble"), refused.getMessage());
    Path network = folder.resolve("network.json");
    NetworkFiles.write(network, MEMBER);
    assertFalse(EnsembleFiles.sniff(network));
    assertTrue(NetworkFiles.sniff(network));
    DataException none = assertThrows(DataException.class, () -> EnsembleFiles.read(network));
    assertTrue(none.getMessage().contains("is no ensemble of this program"), none.getMessage());
  }

  private String refusal(String from, String to) throws IOException {
    EnsembleFiles.write(file, ensemble());
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Files.writeString(file, text.replaceFirst(from, to));
    return assertThrows(DataException.class, () -> EnsembleFiles.read(file)).getMessage();
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() throws IOException {
    String scale = "\"scale\" : 0.3333333333333333";
    assertTrue(refusal(scale, "\"scale\" : -1").contains("calibration: "));
    assertTrue(refusal(scale, "\"scale\" : \"x\"").contains("calibration.scale: expected"));
    assertTrue(refusal("\"formatVersion\" : 1", "\"formatVersion\" : 2").contains("format 2"));
    assertTrue(refusal("\"activation\" : \"tanh\"", "\"activation\" : 3").contains("members[0]."));
    assertTrue(refusal("\"members\"", "\"others\"").contains("members: is missing"));
  }
}
