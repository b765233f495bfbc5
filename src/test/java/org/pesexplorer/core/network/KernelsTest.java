package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pesexplorer.core.random.RandomStream;

/** Sums of layers of every size against loops as in the formulas, on every kernel path. */
class KernelsTest {
  private static final int N = 48;

  @ParameterizedTest
  @MethodSource("org.pesexplorer.core.network.KernelChoice#available")
  void sumsOfLayersOfAnySize(KernelPath path) {
    Kernels kernels = KernelChoice.open(path);
    RandomStream random = RandomStream.of(1, 0);
    for (int in = 1; in < 10; in++) {
      for (int out = 1; out < 10; out++) {
        Layer layer = new Layer(in, out, 3);
        double[] w = Samples.numbers(random, layer.biases() + out, 1);
        double[] a = Samples.numbers(random, in * N, 1);
        double[] d = Samples.numbers(random, out * N, 1);
        double[] z = new double[out * N];
        kernels.forward(w, layer, true, a, z, N);
        checkForward(layer, w, a, z, 1);
        kernels.forward(w, layer, false, a, z, N);
        checkForward(layer, w, a, z, 0);
        double[] e = new double[in * N];
        kernels.backward(w, layer, d, e, N);
        checkBackward(layer, w, d, e);
        double[] g = Samples.numbers(random, 5 + in * out, 1);
        double[] before = g.clone();
        kernels.products(d, out, a, in, g, 5, N);
        checkProducts(layer, d, a, before, g);
      }
    }
  }

  private static void checkForward(Layer layer, double[] w, double[] a, double[] z, int bias) {
    for (int q = 0; q < layer.out(); q++) {
      for (int i = 0; i < N; i++) {
        double sum = bias * w[layer.biases() + q];
        for (int p = 0; p < layer.in(); p++) {
          sum += w[3 + q * layer.in() + p] * a[p * N + i];
        }
        assertEquals(sum, z[q * N + i], 1e-14);
      }
    }
  }

  private static void checkBackward(Layer layer, double[] w, double[] d, double[] e) {
    for (int p = 0; p < layer.in(); p++) {
      for (int i = 0; i < N; i++) {
        double sum = 0;
        for (int q = 0; q < layer.out(); q++) {
          sum += w[3 + q * layer.in() + p] * d[q * N + i];
        }
        assertEquals(sum, e[p * N + i], 1e-14);
      }
    }
  }

  private static void checkProducts(
      Layer layer, double[] d, double[] a, double[] before, double[] g) {
    for (int q = 0; q < layer.out(); q++) {
      for (int p = 0; p < layer.in(); p++) {
        int k = 5 + q * layer.in() + p;
        double sum = before[k];
        for (int i = 0; i < N; i++) {
          sum += d[q * N + i] * a[p * N + i];
        }
        assertEquals(sum, g[k], 1e-13);
      }
    }
    for (int k = 0; k < 5; k++) {
      assertEquals(before[k], g[k]);
    }
  }

  @Test
  void vectorKernelsAreThereWhenTheirModuleIs() {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    List<KernelPath> paths = KernelChoice.available();

    assertEquals(KernelPath.PLAIN, paths.get(0));
    assertEquals(module ? 2 : 1, paths.size());
    assertEquals(paths.get(paths.size() - 1), KernelChoice.best());
    for (KernelPath path : paths) {
      assertEquals(path, KernelChoice.open(path).path());
    }
  }

  @Test
  void kernelsThatAreNotThereAreRefused() {
    List<KernelPath> missing = new ArrayList<>(List.of(KernelPath.values()));
    missing.removeAll(KernelChoice.available());
    for (KernelPath path : missing) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> KernelChoice.open(path));
      assertTrue(e.getMessage().contains("--add-modules jdk.incubator.vector"), e.getMessage());
    }
    assertTrue(missing.size() >= 2);
  }
}
