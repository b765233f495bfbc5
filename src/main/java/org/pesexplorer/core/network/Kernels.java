package org.pesexplorer.core.network;

/**
 * Arithmetic on batches. A batch of n samples is a matrix with one row for each input or neuron and
 * the n samples of a row side by side, number q of sample i at {@code q * n + i}. n is a multiple
 * of {@link #LANES}: the last samples of a batch that is not full are zero and get no error, so
 * they add nothing to any sum. Implementations keep no state but scratch memory: one for each
 * thread.
 */
interface Kernels {
  /** The number of samples in a batch is a multiple of this. */
  int LANES = 16;

  /** What arithmetic this is. */
  KernelPath path();

  /**
   * Sums of a layer: z(q) = b(q) + sum over p of w(q, p) a(p).
   *
   * @param biased false leaves b out
   */
  void forward(double[] w, Layer layer, boolean biased, double[] a, double[] z, int n);

  /** What errors of a layer's sums are in what it read: e(p) = sum over q of w(q, p) d(q). */
  void backward(double[] w, Layer layer, double[] d, double[] e, int n);

  /**
   * Adds products over the batch: {@code g[at + q * in + p] += sum over i of d(q, i) a(p, i)}, d
   * having {@code out} rows and a having {@code in}.
   */
  void products(double[] d, int out, double[] a, int in, double[] g, int at, int n);

  /**
   * Activations and their slopes for all of z.
   *
   * @param z sums, not modified
   * @param a values, overwritten
   * @param slope first derivatives, overwritten
   * @param size how many, a multiple of {@link #LANES}
   */
  void activate(Activation function, double[] z, double[] a, double[] slope, int size);

  /** Adds the sum of each row of d to g, from {@code at}. */
  static void addRowSums(double[] d, int rows, double[] g, int at, int n) {
    for (int q = 0; q < rows; q++) {
      g[at + q] += sum(d, q * n, n);
    }
  }

  /** The sum of n numbers, n a multiple of four. */
  static double sum(double[] d, int from, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = from; i < from + n; i += 4) {
      s0 += d[i];
      s1 += d[i + 1];
      s2 += d[i + 2];
      s3 += d[i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
