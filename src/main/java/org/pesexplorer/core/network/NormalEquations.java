package org.pesexplorer.core.network;

import java.util.Arrays;

/** J'J and J'r of a network over one part of the data, see {@link LevenbergMarquardt}. */
final class NormalEquations {
  private static final int BATCH = 128;
  private static final int BLOCK = 32;

  private final ScaledRows rows;
  private final Kernels kernels;
  private final Propagation network;
  private final int parameters;
  private final double[] matrix;
  private final double[] right;
  private final double[] derivatives;
  private final double[] residuals;
  private final double[] block;
  private final double[] blockProducts;
  private double squares;
  private double absolutes;

  NormalEquations(NetworkShape shape, ScaledRows rows, Kernels kernels) {
    this.rows = rows;
    this.kernels = kernels;
    network = new Propagation(shape, kernels, BATCH);
    parameters = shape.parameters();
    matrix = new double[parameters * parameters];
    right = new double[parameters];
    derivatives = new double[parameters * BATCH];
    residuals = new double[BATCH];
    block = new double[BLOCK * BATCH];
    blockProducts = new double[BLOCK * parameters];
  }

  /** J'J, row-major, symmetric. */
  double[] matrix() {
    return matrix;
  }

  /** J'r. */
  double[] right() {
    return right;
  }

  /** The sum of r^2. */
  double squares() {
    return squares;
  }

  /** The sum of |r|. */
  double absolutes() {
    return absolutes;
  }

  double largestDiagonal() {
    double largest = 0;
    for (int k = 0; k < parameters; k++) {
      largest = Math.max(largest, matrix[k * parameters + k]);
    }
    return largest;
  }

  /** Takes all up for these parameters. */
  void assemble(double[] w) {
    Arrays.fill(matrix, 0);
    Arrays.fill(right, 0);
    squares = 0;
    absolutes = 0;
    for (int from = 0; from < rows.count(); from += BATCH) {
      int count = Math.min(BATCH, rows.count() - from);
      int n = forward(w, from, count);
      for (int i = 0; i < count; i++) {
        squares += residuals[i] * residuals[i];
        absolutes += Math.abs(residuals[i]);
      }
      derive(w, count, n);
      kernels.products(residuals, 1, derivatives, parameters, right, 0, n);
      for (int first = 0; first < parameters; first += BLOCK) {
        addBlock(first, Math.min(BLOCK, parameters - first), n);
      }
    }
    for (int q = 0; q < parameters; q++) {
      for (int p = q + 1; p < parameters; p++) {
        matrix[q * parameters + p] = matrix[p * parameters + q];
      }
    }
  }

  /** The sums of r^2 and of |r| for other parameters. */
  double[] sums(double[] w) {
    double[] sums = new double[2];
    for (int from = 0; from < rows.count(); from += BATCH) {
      int count = Math.min(BATCH, rows.count() - from);
      forward(w, from, count);
      for (int i = 0; i < count; i++) {
        sums[0] += residuals[i] * residuals[i];
        sums[1] += Math.abs(residuals[i]);
      }
    }
    return sums;
  }

  private int forward(double[] w, int from, int count) {
    int n = network.gather(rows.inputs(), null, from, count);
    network.forward(w, n);
    for (int i = 0; i < count; i++) {
      residuals[i] = network.outputs()[i] - rows.targets()[from + i];
    }
    Arrays.fill(residuals, count, n, 0);
    return n;
  }

  /** Derivatives of each sample's output, one row for each parameter, zero beyond the batch. */
  private void derive(double[] w, int count, int n) {
    Arrays.fill(network.outputErrors(), 0, count, 1);
    Arrays.fill(network.outputErrors(), count, n, 0);
    for (int k = network.layers().size() - 1; k >= 0; k--) {
      Layer layer = network.layers().get(k);
      double[] errors = network.errors(k);
      double[] values = network.values(k);
      System.arraycopy(errors, 0, derivatives, layer.biases() * n, layer.out() * n);
      for (int q = 0; q < layer.out(); q++) {
        int to = layer.weights() + q * layer.in();
        for (int p = 0; p < layer.in(); p++) {
          product(errors, q * n, values, p * n, (to + p) * n, n);
        }
      }
      if (k > 0) {
        kernels.backward(w, layer, errors, network.errors(k - 1), n);
        Propagation.multiply(network.errors(k - 1), network.slopes(k - 1), layer.in() * n);
      }
    }
  }

  private void product(double[] errors, int q, double[] values, int p, int to, int n) {
    for (int i = 0; i < n; i++) {
      derivatives[to + i] = errors[q + i] * values[p + i];
    }
  }

  /** Adds rows {@code first} and on of the lower triangle. */
  private void addBlock(int first, int height, int n) {
    int width = first + height;
    System.arraycopy(derivatives, first * n, block, 0, height * n);
    Arrays.fill(blockProducts, 0, height * width, 0);
    kernels.products(block, height, derivatives, width, blockProducts, 0, n);
    for (int q = 0; q < height; q++) {
      int to = (first + q) * parameters;
      for (int p = 0; p <= first + q; p++) {
        matrix[to + p] += blockProducts[q * width + p];
      }
    }
  }
}
