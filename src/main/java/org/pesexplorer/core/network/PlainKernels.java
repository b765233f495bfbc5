package org.pesexplorer.core.network;

import java.util.Arrays;

/**
 * Batches in plain loops over samples, each simple enough for the compiler to make vector code of
 * it: four rows are added to one at a time, and products are taken two rows by two.
 */
final class PlainKernels implements Kernels {
  private final PlainActivations activations = new PlainActivations();

  @Override
  public KernelPath path() {
    return KernelPath.PLAIN;
  }

  @Override
  public void forward(double[] w, Layer layer, boolean biased, double[] a, double[] z, int n) {
    int in = layer.in();
    for (int q = 0; q < layer.out(); q++) {
      int row = layer.weights() + q * in;
      int to = q * n;
      Arrays.fill(z, to, to + n, biased ? w[layer.biases() + q] : 0);
      int p = 0;
      for (; p + 3 < in; p += 4) {
        int k = row + p;
        addFour(z, to, a, p * n, w[k], w[k + 1], w[k + 2], w[k + 3], n);
      }
      for (; p < in; p++) {
        addOne(z, to, a, p * n, w[row + p], n);
      }
    }
  }

  @Override
  public void backward(double[] w, Layer layer, double[] d, double[] e, int n) {
    int in = layer.in();
    int out = layer.out();
    for (int p = 0; p < in; p++) {
      int column = layer.weights() + p;
      int to = p * n;
      Arrays.fill(e, to, to + n, 0);
      int q = 0;
      for (; q + 3 < out; q += 4) {
        int k = column + q * in;
        addFour(e, to, d, q * n, w[k], w[k + in], w[k + 2 * in], w[k + 3 * in], n);
      }
      for (; q < out; q++) {
        addOne(e, to, d, q * n, w[column + q * in], n);
      }
    }
  }

  /** Adds four neighbouring rows of a, each times its weight, to one row of z. */
  private static void addFour(
      double[] z, int to, double[] a, int from, double w0, double w1, double w2, double w3, int n) {
    int from1 = from + n;
    int from2 = from1 + n;
    int from3 = from2 + n;
    for (int i = 0; i < n; i++) {
      z[to + i] += w0 * a[from + i] + w1 * a[from1 + i] + (w2 * a[from2 + i] + w3 * a[from3 + i]);
    }
  }

  private static void addOne(double[] z, int to, double[] a, int from, double weight, int n) {
    for (int i = 0; i < n; i++) {
      z[to + i] += weight * a[from + i];
    }
  }

  @Override
  public void products(double[] d, int out, double[] a, int in, double[] g, int at, int n) {
    for (int q = 0; q < out; q += 2) {
      boolean two = q + 1 < out;
      for (int p = 0; p < in; p += 2) {
        int k = at + q * in + p;
        if (two && p + 1 < in) {
          addFourProducts(d, q * n, a, p * n, g, k, k + in, n);
        } else {
          addProduct(d, q * n, a, p * n, g, k, n);
          if (two) {
            addProduct(d, (q + 1) * n, a, p * n, g, k + in, n);
          }
          if (p + 1 < in) {
            addProduct(d, q * n, a, (p + 1) * n, g, k + 1, n);
          }
        }
      }
    }
  }

  private static void addFourProducts(
      double[] d, int q, double[] a, int p, double[] g, int k0, int k1, int n) {
    double s00 = 0;
    double s01 = 0;
    double s10 = 0;
    double s11 = 0;
    double t00 = 0;
    double t01 = 0;
    double t10 = 0;
    double t11 = 0;
    for (int i = 0; i < n; i += 2) {
      double d0 = d[q + i];
      double d1 = d[q + n + i];
      double a0 = a[p + i];
      double a1 = a[p + n + i];
      s00 += d0 * a0;
      s01 += d0 * a1;
      s10 += d1 * a0;
      s11 += d1 * a1;
      d0 = d[q + i + 1];
      d1 = d[q + n + i + 1];
      a0 = a[p + i + 1];
      a1 = a[p + n + i + 1];
      t00 += d0 * a0;
      t01 += d0 * a1;
      t10 += d1 * a0;
      t11 += d1 * a1;
    }
    g[k0] += s00 + t00;
    g[k0 + 1] += s01 + t01;
    g[k1] += s10 + t10;
    g[k1 + 1] += s11 + t11;
  }

  private static void addProduct(double[] d, int q, double[] a, int p, double[] g, int k, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < n; i += 4) {
      s0 += d[q + i] * a[p + i];
      s1 += d[q + i + 1] * a[p + i + 1];
      s2 += d[q + i + 2] * a[p + i + 2];
      s3 += d[q + i + 3] * a[p + i + 3];
    }
    g[k] += (s0 + s1) + (s2 + s3);
  }

  @Override
  public void activate(Activation function, double[] z, double[] a, double[] slope, int size) {
    activations.apply(function, z, a, slope, size);
  }
}
