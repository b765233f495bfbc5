package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.Scaling;
import org.pesexplorer.core.network.SurfaceCases;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.random.RandomStream;

/** Files of ONNX as its own runtime reads them. */
class OnnxFileTest {
  private static final int ROWS = 40;

  @TempDir Path folder;

  /** Inputs as a program in single precision has them. */
  private static float[][] inputs(SurfaceNetwork surface) {
    RandomStream random = RandomStream.of(4, 4);
    DescriptorEvaluator evaluator =
        new DescriptorEvaluator(surface.descriptor(), surface.particles(), surface.dimension());
    float[][] rows = new float[ROWS][evaluator.length()];
    for (float[] row : rows) {
      Configuration here =
          SurfaceCases.configuration(random, surface.particles(), surface.dimension());
      double[] exact = evaluator.inputs(here);
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) exact[k];
      }
    }
    return rows;
  }

  private static void compare(OrtSession session, SurfaceNetwork surface) throws OrtException {
    float[][] rows = inputs(surface);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, rows);
        OrtSession.Result result = session.run(Map.of("inputs", tensor))) {
      float[][] energies = (float[][]) result.get("energyPerParticle").orElseThrow().getValue();
      assertEquals(ROWS, energies.length);
      for (int row = 0; row < ROWS; row++) {
        double[] same = new double[rows[row].length];
        for (int k = 0; k < same.length; k++) {
          same[k] = rows[row][k];
        }
        double expected = surface.network().predict(same)[0];
        assertEquals(expected, energies[row][0], 1e-5 * Math.max(1, Math.abs(expected)));
      }
    }
  }

  private OrtSession session(SurfaceNetwork surface) throws Exception {
    Path file = folder.resolve("net.onnx");
    OnnxFile.write(file, surface);
    return OrtEnvironment.getEnvironment().createSession(file.toString());
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void theRuntimePredictsAsWeDo(Activation activation) throws Exception {
    for (DescriptorKind kind : DescriptorKind.values()) {
      SurfaceNetwork surface = SurfaceCases.random(kind, activation, 4, 2, 11);
      try (OrtSession session = session(surface)) {
        compare(session, surface);
      }
    }
  }

  @Test
  void theLinearNetworkHasNoHiddenLayers() throws Exception {
    SurfaceNetwork usual =
        SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 3, 3, 2);
    double[] weights = {0.3, -0.2, 0.5, 0.1, 0.02, -0.4, 1.5};
    Network linear =
        new Network(
            NetworkShape.linear(6),
            weights,
            usual.network().inputScaling(),
            Scaling.identity(1),
            KernelPath.PLAIN);
    SurfaceNetwork surface = new SurfaceNetwork(linear, usual.descriptor(), 3, 3, usual.range());
    try (OrtSession session = session(surface)) {
      compare(session, surface);
    }
  }

  @Test
  void itSaysWhatItReads() throws Exception {
    SurfaceNetwork surface =
        SurfaceCases.random(DescriptorKind.POWER_SUMS, Activation.SILU, 4, 2, 11);
    try (OrtSession session = session(surface)) {
      Map<String, String> words = session.getMetadata().getCustomMetadata();
      assertEquals("power-sums", words.get("descriptor"));
      assertEquals("-2,-3", words.get("orders"));
      assertEquals("6.0", words.get("r0p"));
      assertEquals("4", words.get("particles"));
      assertEquals("2", words.get("dimension"));
      assertEquals("PES Explorer", session.getMetadata().getProducerName());
      assertEquals(List.of("inputs"), List.copyOf(session.getInputNames()));
    }
    byte[] bytes = Files.readAllBytes(folder.resolve("net.onnx"));
    assertArrayEquals(bytes, OnnxFile.bytes(surface));
  }
}
