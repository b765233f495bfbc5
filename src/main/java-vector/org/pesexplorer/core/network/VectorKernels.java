package org.pesexplorer.core.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Batches on the incubating vector interface: a block of four neurons times two registers of
 * samples stays in registers while the sums are taken. Compiled apart and found by name, see {@link
 * KernelChoice}.
 */
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  @Override
  public KernelPath path() {
    return switch (LENGTH) {
      case 2 -> KernelPath.VECTOR_128;
      case 4 -> KernelPath.VECTOR_256;
      case 8 -> KernelPath.VECTOR_512;
      default -> throw new UnsupportedOperationException("registers of " + LENGTH + " doubles");
    };
  }

  @Override
  public void forward(double[] w, Layer layer, boolean biased, double[] a, double[] z, int n) {
    int in = layer.in();
    int out = layer.out();
    int bias = biased ? layer.biases() : -1;
    int q = 0;
    for (; q + 3 < out; q += 4) {
      fourSums(w, layer.weights() + q * in, in, 1, in, bias < 0 ? -1 : bias + q, a, z, q, n);
    }
    for (; q < out; q++) {
      oneSum(w, layer.weights() + q * in, 1, in, bias < 0 ? -1 : bias + q, a, z, q, n);
    }
  }

  @Override
  public void backward(double[] w, Layer layer, double[] d, double[] e, int n) {
    int in = layer.in();
    int out = layer.out();
    int p = 0;
    for (; p + 3 < in; p += 4) {
      fourSums(w, layer.weights() + p, 1, in, out, -1, d, e, p, n);
    }
    for (; p < in; p++) {
      oneSum(w, layer.weights() + p, in, out, -1, d, e, p, n);
    }
  }

  /**
   * Four rows of z from row {@code to} on: z(to + r) = bias(r) + sum over k of w[first + r * across
   * + k * along] a(k).
   */
  private static void fourSums(
      double[] w,
      int first,
      int across,
      int along,
      int terms,
      int bias,
      double[] a,
      double[] z,
      int to,
      int n) {
    double b0 = bias < 0 ? 0 : w[bias];
    double b1 = bias < 0 ? 0 : w[bias + 1];
    double b2 = bias < 0 ? 0 : w[bias + 2];
    double b3 = bias < 0 ? 0 : w[bias + 3];
    for (int i = 0; i < n; i += 2 * LENGTH) {
      DoubleVector s0 = DoubleVector.broadcast(SPECIES, b0);
      DoubleVector s1 = DoubleVector.broadcast(SPECIES, b1);
      DoubleVector s2 = DoubleVector.broadcast(SPECIES, b2);
      DoubleVector s3 = DoubleVector.broadcast(SPECIES, b3);
      DoubleVector t0 = s0;
      DoubleVector t1 = s1;
      DoubleVector t2 = s2;
      DoubleVector t3 = s3;
      int at = first;
      int from = i;
      for (int k = 0; k < terms; k++) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, a, from);
        DoubleVector y = DoubleVector.fromArray(SPECIES, a, from + LENGTH);
        DoubleVector c = DoubleVector.broadcast(SPECIES, w[at]);
        s0 = x.fma(c, s0);
        t0 = y.fma(c, t0);
        c = DoubleVector.broadcast(SPECIES, w[at + across]);
        s1 = x.fma(c, s1);
        t1 = y.fma(c, t1);
        c = DoubleVector.broadcast(SPECIES, w[at + 2 * across]);
        s2 = x.fma(c, s2);
        t2 = y.fma(c, t2);
        c = DoubleVector.broadcast(SPECIES, w[at + 3 * across]);
        s3 = x.fma(c, s3);
        t3 = y.fma(c, t3);
        at += along;
        from += n;
      }
      int row = to * n + i;
      s0.intoArray(z, row);
      t0.intoArray(z, row + LENGTH);
      s1.intoArray(z, row + n);
      t1.intoArray(z, row + n + LENGTH);
      s2.intoArray(z, row + 2 * n);
      t2.intoArray(z, row + 2 * n + LENGTH);
      s3.intoArray(z, row + 3 * n);
      t3.intoArray(z, row + 3 * n + LENGTH);
    }
  }

  private static void oneSum(
      double[] w,
      int first,
      int along,
      int terms,
      int bias,
      double[] a,
      double[] z,
      int to,
      int n) {
    double b = bias < 0 ? 0 : w[bias];
    for (int i = 0; i < n; i += 2 * LENGTH) {
      DoubleVector s = DoubleVector.broadcast(SPECIES, b);
      DoubleVector t = s;
      for (int k = 0; k < terms; k++) {
        DoubleVector c = DoubleVector.broadcast(SPECIES, w[first + k * along]);
        s = DoubleVector.fromArray(SPECIES, a, k * n + i).fma(c, s);
        t = DoubleVector.fromArray(SPECIES, a, k * n + i + LENGTH).fma(c, t);
      }
      s.intoArray(z, to * n + i);
      t.intoArray(z, to * n + i + LENGTH);
    }
  }

  @Override
  public void products(double[] d, int out, double[] a, int in, double[] g, int at, int n) {
    int q = 0;
    for (; q + 3 < out; q += 4) {
      int p = 0;
      for (; p + 1 < in; p += 2) {
        eightProducts(d, q * n, a, p * n, g, at + q * in + p, in, n);
      }
      if (p < in) {
        fourProducts(d, q * n, a, p * n, g, at + q * in + p, in, n);
      }
    }
    for (; q < out; q++) {
      for (int p = 0; p < in; p++) {
        g[at + q * in + p] += product(d, q * n, a, p * n, n);
      }
    }
  }

  private static void eightProducts(
      double[] d, int q, double[] a, int p, double[] g, int at, int in, int n) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    DoubleVector t0 = s0;
    DoubleVector t1 = s0;
    DoubleVector t2 = s0;
    DoubleVector t3 = s0;
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, p + i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, a, p + n + i);
      DoubleVector c = DoubleVector.fromArray(SPECIES, d, q + i);
      s0 = x.fma(c, s0);
      t0 = y.fma(c, t0);
      c = DoubleVector.fromArray(SPECIES, d, q + n + i);
      s1 = x.fma(c, s1);
      t1 = y.fma(c, t1);
      c = DoubleVector.fromArray(SPECIES, d, q + 2 * n + i);
      s2 = x.fma(c, s2);
      t2 = y.fma(c, t2);
      c = DoubleVector.fromArray(SPECIES, d, q + 3 * n + i);
      s3 = x.fma(c, s3);
      t3 = y.fma(c, t3);
    }
    g[at] += s0.reduceLanes(VectorOperators.ADD);
    g[at + 1] += t0.reduceLanes(VectorOperators.ADD);
    g[at + in] += s1.reduceLanes(VectorOperators.ADD);
    g[at + in + 1] += t1.reduceLanes(VectorOperators.ADD);
    g[at + 2 * in] += s2.reduceLanes(VectorOperators.ADD);
    g[at + 2 * in + 1] += t2.reduceLanes(VectorOperators.ADD);
    g[at + 3 * in] += s3.reduceLanes(VectorOperators.ADD);
    g[at + 3 * in + 1] += t3.reduceLanes(VectorOperators.ADD);
  }

  private static void fourProducts(
      double[] d, int q, double[] a, int p, double[] g, int at, int in, int n) {
    for (int k = 0; k < 4; k++) {
      g[at + k * in] += product(d, q + k * n, a, p, n);
    }
  }

  private static double product(double[] d, int q, double[] a, int p, int n) {
    DoubleVector s = DoubleVector.zero(SPECIES);
    DoubleVector t = s;
    for (int i = 0; i < n; i += 2 * LENGTH) {
      s =
          DoubleVector.fromArray(SPECIES, a, p + i)
              .fma(DoubleVector.fromArray(SPECIES, d, q + i), s);
      t =
          DoubleVector.fromArray(SPECIES, a, p + i + LENGTH)
              .fma(DoubleVector.fromArray(SPECIES, d, q + i + LENGTH), t);
    }
    return s.add(t).reduceLanes(VectorOperators.ADD);
  }

  @Override
  public void activate(Activation function, double[] z, double[] a, double[] slope, int size) {
    VectorActivations.apply(function, z, a, slope, size);
  }
}
