package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.random.RandomStream;

/** Networks as Keras has saved them; the files of the tests are made here, in its layout. */
class KerasFileTest {
  /** Beside the project, where somebody has put them; they are not part of the project. */
  private static final Path ORIGINALS = Path.of("..", "shared", "thesis-data", "networks");

  @TempDir Path folder;

  private static String dense(String name, int units, String activation) {
    return String.format(
        Locale.ROOT,
        "{\"class_name\":\"Dense\",\"config\":{\"name\":\"%s\",\"units\":%d,\"activation\":\"%s\","
            + "\"use_bias\":true}}",
        name,
        units,
        activation);
  }

  private static String sequential(String... layers) {
    return "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"s\",\"layers\":["
        + String.join(",", layers)
        + "]}}";
  }

  /** A file of 3-2-1 whose groups are not in the order of the layers. */
  private Path write(String config, String hidden, float[][] first, float[] bias)
      throws IOException {
    Path file = folder.resolve("net.h5");
    Files.deleteIfExists(file);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute("model_config", config);
      WritableGroup weights = hdf.putGroup("model_weights");
      weights.putAttribute("layer_names", new String[] {hidden, "dense_10"});
      layer(weights, "dense_10", new float[][] {{3}, {-1}}, new float[] {0.5f});
      layer(weights, hidden, first, bias);
    }
    return file;
  }

  private static void layer(WritableGroup weights, String name, float[][] kernel, float[] bias) {
    WritableGroup group = weights.putGroup(name);
    group.putAttribute("weight_names", new String[] {name + "/kernel:0", name + "/bias:0"});
    WritableGroup inner = group.putGroup(name);
    inner.putDataset("bias:0", bias);
    inner.putDataset("kernel:0", kernel);
  }

  private static final float[][] FIRST = {{1, 2}, {0.5f, -1}, {0.25f, 4}};
  private static final float[] BIAS = {0.125f, -2};

  private Path usual(String activation) throws IOException {
    return write(
        sequential(dense("dense_9", 2, activation), dense("dense_10", 1, "linear")),
        "dense_9",
        FIRST,
        BIAS);
  }

  private static String keras(Activation activation) {
    return activation == Activation.SILU ? "swish" : activation.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void predictionsAreThoseOfTheFormula(Activation activation) throws IOException {
    Network network = KerasFile.read(usual(keras(activation)));
    assertEquals(List.of(2), network.shape().layers());
    RandomStream random = RandomStream.of(3, 3);
    for (int k = 0; k < 20; k++) {
      double[] x = {random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
      double value = 0.5;
      for (int q = 0; q < 2; q++) {
        double z = BIAS[q];
        for (int p = 0; p < 3; p++) {
          z += x[p] * FIRST[p][q];
        }
        value += (q == 0 ? 3 : -1) * activation.value(z);
      }
      assertEquals(value, network.predict(x)[0], 1e-10);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"class_name\":\"Model\",\"config\":{}} | of the class Model",
        "{\"class_name\":\"Sequential\" | model_config: the file ends too early",
        "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[]}} | one neuron",
        "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[{\"class_name\":\"LSTM\"}]}} | kind LSTM"
      })
  void modelsOfOtherKindsAreRefused(String config, String reason) throws IOException {
    refuse(write(config, "dense_9", FIRST, BIAS), reason);
  }

  private static void refuse(Path file, String reason) {
    DataException refused = assertThrows(DataException.class, () -> KerasFile.read(file));
    assertTrue(refused.getMessage().startsWith(file.toString()), refused.getMessage());
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  @Test
  void layersThatDoNotFitAreRefusedByName() throws IOException {
    refuse(usual("selu"), "layer dense_9: the activation selu is not known");
    String last = dense("dense_10", 1, "linear");
    refuse(write(sequential(dense("dense_8", 2, "relu"), last), "dense_9", FIRST, BIAS), "dense_8");
    refuse(
        write(sequential(dense("dense_9", 3, "relu"), last), "dense_9", FIRST, BIAS),
        "dense_9/kernel:0 does not fit");
    refuse(
        write(
            sequential(dense("dense_9", 2, "relu"), last), "dense_9", FIRST, new float[] {1, 2, 3}),
        "dense_9/bias:0 does not fit");
    refuse(
        write(
            sequential(dense("dense_9", 2, "relu"), dense("dense_10", 1, "relu")),
            "dense_9",
            FIRST,
            BIAS),
        "the last layer must be linear");
    refuse(
        write(
            sequential(dense("dense_9", 2, "relu"), last),
            "dense_9",
            FIRST,
            new float[] {1, Float.NaN}),
        "not finite");
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(usual("relu"));
    Path file = folder.resolve("damaged.h5");
    int refused = 0;
    for (int end = 0; end < whole.length; end += 1 + whole.length / 60) {
      Files.write(file, Arrays.copyOf(whole, end));
      try {
        KerasFile.read(file);
      } catch (DataException e) {
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 40, "refused: " + refused);
    Files.writeString(file, "{\"a\": 1}");
    refuse(file, "is no HDF5 file");
    refuse(folder.resolve("none.h5"), "there is no such file");
    try (WritableHdfFile hdf = HdfFile.write(folder.resolve("weights.h5"))) {
      hdf.putDataset("a", new double[] {1});
    }
    refuse(folder.resolve("weights.h5"), "has no model_config");
  }

  @Test
  void theThesisNetworksOpen() throws IOException {
    assumeTrue(Files.isDirectory(ORIGINALS), "the thesis's networks are not there");
    try (Stream<Path> all = Files.list(ORIGINALS)) {
      for (Path file : all.sorted().toList()) {
        Network network = KerasFile.read(file);
        String name = String.valueOf(file.getFileName());
        int orders = name.startsWith("M2M3M4M5") ? 4 : name.startsWith("M2M3M4") ? 3 : 2;
        assertEquals(4 * orders, network.shape().inputs(), name);
        boolean linear = name.contains("Linear");
        assertEquals(
            linear ? Activation.LINEAR : Activation.SOFTPLUS, network.shape().activation(), name);
        int layers = linear ? 0 : name.contains("Two") ? 2 : 1;
        assertEquals(layers, network.shape().layers().size(), name);
      }
    }
    Network linear =
        KerasFile.read(ORIGINALS.resolve("M2M3Bias_0LinearNetwork0.4732238802119811.h5"));
    assertArrayEquals(
        new double[] {linear.parameters()[8]}, linear.predict(new double[8]), 1e-15, "the bias");
  }
}
