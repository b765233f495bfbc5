package org.pesexplorer.core.network;

/**
 * Activations of many numbers in simple loops that the compiler makes vector code of; so the
 * exponential is our own. {@code e^x} is the 256th power of the Taylor polynomial of e^(x/256), x
 * being kept within [-40, 40]: relative error below 1e-13 there, and e^-40 = 4e-18 stands for what
 * is smaller. Values and slopes are right to 1e-13 max(1, |z|).
 */
final class PlainActivations {
  private static final double LIMIT = 40;
  private static final double NORMAL = Math.sqrt(0.5);
  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private double[] scratch = new double[0];

  /** As {@link Kernels#activate}. */
  void apply(Activation function, double[] z, double[] a, double[] slope, int size) {
    if (scratch.length < size) {
      scratch = new double[size];
    }
    switch (function) {
      case LINEAR -> linear(z, a, slope, size);
      case RELU -> relu(z, a, slope, size);
      case SOFTPLUS -> softplus(z, a, slope, scratch, size);
      case TANH -> tanh(z, a, slope, scratch, size);
      case SILU -> silu(z, a, slope, scratch, size);
      case GELU -> gelu(z, a, slope, scratch, size);
    }
  }

  private static void linear(double[] z, double[] a, double[] slope, int size) {
    System.arraycopy(z, 0, a, 0, size);
    java.util.Arrays.fill(slope, 0, size, 1);
  }

  private static void relu(double[] z, double[] a, double[] slope, int size) {
    for (int i = 0; i < size; i++) {
      a[i] = Math.max(z[i], 0);
    }
    for (int i = 0; i < size; i++) {
      slope[i] = z[i] > 0 ? 1 : 0;
    }
  }

  private static void silu(double[] z, double[] a, double[] slope, double[] s, int size) {
    sigmoid(z, -1, s, size);
    for (int i = 0; i < size; i++) {
      a[i] = z[i] * s[i];
    }
    for (int i = 0; i < size; i++) {
      slope[i] = s[i] + a[i] * (1 - s[i]);
    }
  }

  private static void tanh(double[] z, double[] a, double[] slope, double[] s, int size) {
    sigmoid(z, -2, s, size);
    for (int i = 0; i < size; i++) {
      a[i] = 2 * s[i] - 1;
    }
    for (int i = 0; i < size; i++) {
      slope[i] = 1 - a[i] * a[i];
    }
  }

  private static void softplus(double[] z, double[] a, double[] slope, double[] s, int size) {
    sigmoid(z, -1, slope, size);
    for (int i = 0; i < size; i++) {
      s[i] = -Math.abs(z[i]);
    }
    exponential(s, 1, s, size);
    logarithm(s, size);
    for (int i = 0; i < size; i++) {
      a[i] = Math.max(z[i], 0) + s[i];
    }
  }

  private static void gelu(double[] z, double[] a, double[] slope, double[] s, int size) {
    for (int i = 0; i < size; i++) {
      s[i] = z[i] * z[i];
    }
    exponential(s, -0.5, s, size);
    normal(z, s, a, size);
    for (int i = 0; i < size; i++) {
      slope[i] = a[i] + z[i] * (DENSITY_AT_ZERO * s[i]);
    }
    for (int i = 0; i < size; i++) {
      a[i] *= z[i];
    }
  }

  /** 1 / (1 + e^(factor z)). */
  static void sigmoid(double[] z, double factor, double[] s, int size) {
    exponential(z, factor, s, size);
    for (int i = 0; i < size; i++) {
      s[i] = 1 / (1 + s[i]);
    }
  }

  /** e^(factor x) for all of x; x and e may be the same. */
  static void exponential(double[] x, double factor, double[] e, int size) {
    for (int i = 0; i < size; i++) {
      double u = Math.max(-LIMIT, Math.min(LIMIT, factor * x[i])) * (1.0 / 256);
      double y =
          1
              + u
                  * (1
                      + u
                          * (1.0 / 2
                              + u
                                  * (1.0 / 6
                                      + u
                                          * (1.0 / 24
                                              + u
                                                  * (1.0 / 120
                                                      + u
                                                          * (1.0 / 720
                                                              + u
                                                                  * (1.0 / 5040
                                                                      + u
                                                                          * (1.0 / 40320
                                                                              + u / 362880))))))));
      y *= y;
      y *= y;
      y *= y;
      y *= y;
      y *= y;
      y *= y;
      y *= y;
      e[i] = y * y;
    }
  }

  /**
   * ln(1 + e) in place for e in [0, 1]: 2 artanh u with u = e / (2 + e), at most 1/3, whose series
   * ends with u^27.
   */
  private static void logarithm(double[] e, int size) {
    for (int i = 0; i < size; i++) {
      double u = e[i] / (2 + e[i]);
      double q = u * u;
      double sum = 1.0 / 27;
      sum = 1.0 / 25 + q * sum;
      sum = 1.0 / 23 + q * sum;
      sum = 1.0 / 21 + q * sum;
      sum = 1.0 / 19 + q * sum;
      sum = 1.0 / 17 + q * sum;
      sum = 1.0 / 15 + q * sum;
      sum = 1.0 / 13 + q * sum;
      sum = 1.0 / 11 + q * sum;
      sum = 1.0 / 9 + q * sum;
      sum = 1.0 / 7 + q * sum;
      sum = 1.0 / 5 + q * sum;
      sum = 1.0 / 3 + q * sum;
      e[i] = 2 * u * (1 + q * sum);
    }
  }

  /** The normal distribution function of z, given e^(-z z / 2). */
  private static void normal(double[] z, double[] e, double[] below, int size) {
    for (int i = 0; i < size; i++) {
      double tail = 0.5 * e[i] * NormalDistribution.scaledTail(NORMAL * Math.abs(z[i]));
      below[i] = z[i] > 0 ? 1 - tail : tail;
    }
  }
}
