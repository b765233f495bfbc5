package org.pesexplorer.core.network;

import java.util.Arrays;
import java.util.List;

/**
 * A network on a batch, forwards and backwards, with all memory of its own. Layout of batches:
 * {@link Kernels}. One for each thread.
 */
final class Propagation {
  private final NetworkShape shape;
  private final Kernels kernels;
  private final List<Layer> layers;
  private final double[][] sums;
  private final double[][] values;
  private final double[][] slopes;
  private final double[][] errors;
  private final double[] inputErrors;

  /**
   * Makes room.
   *
   * @param capacity the largest batch, without padding
   */
  Propagation(NetworkShape shape, Kernels kernels, int capacity) {
    this.shape = shape;
    this.kernels = kernels;
    layers = shape.dense();
    int n = padded(capacity);
    int count = layers.size();
    sums = new double[count][];
    slopes = new double[count][];
    errors = new double[count][];
    values = new double[count][];
    values[0] = new double[shape.inputs() * n];
    for (int k = 0; k < count; k++) {
      int size = layers.get(k).out() * n;
      sums[k] = new double[size];
      errors[k] = new double[size];
      if (k + 1 < count) {
        slopes[k] = new double[size];
        values[k + 1] = new double[size];
      }
    }
    inputErrors = new double[shape.inputs() * n];
  }

  /** The least multiple of {@link Kernels#LANES} that holds so many samples. */
  static int padded(int samples) {
    return (samples + Kernels.LANES - 1) / Kernels.LANES * Kernels.LANES;
  }

  /** The inputs, to be filled before {@link #forward}. */
  double[] inputs() {
    return values[0];
  }

  /** The output of each sample, after {@link #forward}. */
  double[] outputs() {
    return sums[layers.size() - 1];
  }

  /**
   * Fills the inputs from rows.
   *
   * @param rows row-major, as many numbers a row as the network has inputs; not modified
   * @param order the rows to take, from {@code from} on, or null for those from {@code from} on
   * @param count how many
   * @return the padded size of the batch
   */
  int gather(double[] rows, int[] order, int from, int count) {
    int n = padded(count);
    int width = shape.inputs();
    double[] to = values[0];
    for (int i = 0; i < count; i++) {
      int row = (order == null ? from + i : order[from + i]) * width;
      for (int p = 0; p < width; p++) {
        to[p * n + i] = rows[row + p];
      }
    }
    for (int p = 0; p < width && count < n; p++) {
      Arrays.fill(to, p * n + count, p * n + n, 0);
    }
    return n;
  }

  /** Outputs of the batch, with activations and their slopes for {@link #backward}. */
  void forward(double[] w, int n) {
    int last = layers.size() - 1;
    for (int k = 0; k <= last; k++) {
      Layer layer = layers.get(k);
      kernels.forward(w, layer, true, values[k], sums[k], n);
      if (k < last) {
        kernels.activate(shape.activation(), sums[k], values[k + 1], slopes[k], layer.out() * n);
      }
    }
  }

  /** The error of each sample's output, to be filled before {@link #backward}. */
  double[] outputErrors() {
    return errors[layers.size() - 1];
  }

  /**
   * Adds the gradient with respect to all parameters to g.
   *
   * @param g the length of the parameter vector
   */
  void backward(double[] w, double[] g, int n) {
    for (int k = layers.size() - 1; k >= 0; k--) {
      Layer layer = layers.get(k);
      kernels.products(errors[k], layer.out(), values[k], layer.in(), g, layer.weights(), n);
      Kernels.addRowSums(errors[k], layer.out(), g, layer.biases(), n);
      if (k > 0) {
        kernels.backward(w, layer, errors[k], errors[k - 1], n);
        multiply(errors[k - 1], slopes[k - 1], layer.in() * n);
      }
    }
  }

  /**
   * The gradient of each sample's output with respect to its inputs; overwrites all errors.
   *
   * @return one row for each input
   */
  double[] inputGradient(double[] w, int n) {
    Arrays.fill(outputErrors(), 0, n, 1);
    for (int k = layers.size() - 1; k > 0; k--) {
      Layer layer = layers.get(k);
      kernels.backward(w, layer, errors[k], errors[k - 1], n);
      multiply(errors[k - 1], slopes[k - 1], layer.in() * n);
    }
    return inputGradientOfFirst(w, n);
  }

  /** The end of that way: what errors of the first layer's sums are in the inputs. */
  double[] inputGradientOfFirst(double[] w, int n) {
    kernels.backward(w, layers.get(0), errors[0], inputErrors, n);
    return inputErrors;
  }

  /** e times s, in place. */
  static void multiply(double[] e, double[] s, int size) {
    for (int i = 0; i < size; i++) {
      e[i] *= s[i];
    }
  }

  List<Layer> layers() {
    return layers;
  }

  Kernels kernels() {
    return kernels;
  }

  NetworkShape shape() {
    return shape;
  }

  /** Sums of layer k before its activation. */
  double[] sums(int k) {
    return sums[k];
  }

  /** What layer k reads. */
  double[] values(int k) {
    return values[k];
  }

  /** Slopes of the activations of hidden layer k. */
  double[] slopes(int k) {
    return slopes[k];
  }

  /** Errors of the sums of layer k, as the last way back left them. */
  double[] errors(int k) {
    return errors[k];
  }
}
