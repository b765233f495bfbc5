package org.pesexplorer.core.network;

import java.util.Arrays;

/**
 * Second derivatives of the activations for many numbers, right to 1e-12; simple loops on every
 * kernel path.
 */
final class Curvatures {
  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private Curvatures() {}

  /**
   * Second derivatives at z.
   *
   * @param z not modified, must not be c
   * @param c overwritten
   */
  static void of(Activation function, double[] z, double[] c, int size) {
    switch (function) {
      case LINEAR, RELU -> Arrays.fill(c, 0, size, 0);
      case SOFTPLUS -> softplus(z, c, size);
      case TANH -> tanh(z, c, size);
      case SILU -> silu(z, c, size);
      case GELU -> gelu(z, c, size);
    }
  }

  private static void softplus(double[] z, double[] c, int size) {
    PlainActivations.sigmoid(z, -1, c, size);
    for (int i = 0; i < size; i++) {
      c[i] *= 1 - c[i];
    }
  }

  private static void tanh(double[] z, double[] c, int size) {
    PlainActivations.sigmoid(z, -2, c, size);
    for (int i = 0; i < size; i++) {
      c[i] = 8 * c[i] * (1 - c[i]) * (1 - 2 * c[i]);
    }
  }

  private static void silu(double[] z, double[] c, int size) {
    PlainActivations.sigmoid(z, -1, c, size);
    for (int i = 0; i < size; i++) {
      c[i] = c[i] * (1 - c[i]) * (2 + z[i] * (1 - 2 * c[i]));
    }
  }

  private static void gelu(double[] z, double[] c, int size) {
    for (int i = 0; i < size; i++) {
      c[i] = z[i] * z[i];
    }
    PlainActivations.exponential(c, -0.5, c, size);
    for (int i = 0; i < size; i++) {
      c[i] *= DENSITY_AT_ZERO * (2 - z[i] * z[i]);
    }
  }
}
