package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {
  /** Values taken with 50 digits. */
  @Test
  void valuesAreThoseOfTheFormulas() {
    assertEquals(0.7310585786300049, Activation.SILU.value(1), 1e-15);
    assertEquals(1.3132616875182228, Activation.SOFTPLUS.value(1), 1e-15);
    assertEquals(0.7615941559557649, Activation.TANH.value(1), 1e-15);
    assertEquals(0.8413447460685429, Activation.GELU.value(1), 1e-15);
    assertEquals(-0.15865525393145705, Activation.GELU.value(-1), 1e-15);
    assertEquals(-0.00404969409489031, Activation.GELU.value(-3), 1e-16);
    assertEquals(0, Activation.RELU.value(-1));
    assertEquals(2.5, Activation.RELU.value(2.5));
    assertEquals(-2.5, Activation.LINEAR.value(-2.5));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void derivativesAreDifferences(Activation function) {
    double h = 1e-5;
    for (double z = -6.03; z < 6; z += 0.1) {
      double slope = (function.value(z + h) - function.value(z - h)) / (2 * h);
      double curvature = (function.slope(z + h) - function.slope(z - h)) / (2 * h);
      assertEquals(slope, function.slope(z), 1e-9);
      assertEquals(curvature, function.curvature(z), 1e-9);
    }
  }

  /** 160,000 places from -80 to 80: exponentials on every path keep their stated error. */
  @ParameterizedTest
  @MethodSource("org.pesexplorer.core.network.KernelChoice#available")
  void wholeBatchesAgreeWithThePlainFormulas(KernelPath path) {
    Kernels kernels = KernelChoice.open(path);
    double bound = path == KernelPath.PLAIN ? 1e-13 : 1e-14;
    int size = 160_000;
    double[] z = new double[size];
    for (int k = 0; k < size; k++) {
      z[k] = -80 + 1e-3 * k;
    }
    double[] a = new double[size];
    double[] slope = new double[size];
    double[] curvature = new double[size];
    for (Activation function : Activation.values()) {
      kernels.activate(function, z, a, slope, size);
      Curvatures.of(function, z, curvature, size);
      for (int k = 0; k < size; k++) {
        double tolerance = bound * Math.max(1, Math.abs(z[k]));
        String where = function + " at " + z[k];
        assertEquals(function.value(z[k]), a[k], tolerance, where);
        assertEquals(function.slope(z[k]), slope[k], tolerance, where);
        assertEquals(function.curvature(z[k]), curvature[k], 1e-12, where);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.pesexplorer.core.network.KernelChoice#available")
  void farSumsOverflowNowhere(KernelPath path) {
    double[] z = new double[16];
    double[] a = new double[16];
    double[] slope = new double[16];
    for (int k = 0; k < 16; k++) {
      z[k] = (k % 2 == 0 ? 1 : -1) * Math.pow(10, k);
    }
    Kernels kernels = KernelChoice.open(path);
    for (Activation function : Activation.values()) {
      kernels.activate(function, z, a, slope, 16);
      for (int k = 4; k < 16; k++) {
        double expected = function == Activation.LINEAR || z[k] > 0 ? function.value(z[k]) : 0;
        expected = function == Activation.TANH ? Math.signum(z[k]) : expected;
        assertEquals(expected, a[k], 1e-13 * Math.abs(z[k]), function + " at " + z[k]);
        assertTrue(Double.isFinite(slope[k]), function + " at " + z[k]);
      }
    }
  }
}
