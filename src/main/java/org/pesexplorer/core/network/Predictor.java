package org.pesexplorer.core.network;

import java.util.Arrays;
import java.util.List;

/**
 * A network on one row at a time, with the gradient where wanted. Scalings are folded into copies
 * of the first and the last layer, weights stand so that simple loops run over neurons. Allocates
 * nothing; one for each thread.
 */
public final class Predictor {
  private final int inputs;
  private final List<Layer> layers;
  private final Activation activation;
  private final double[] weights;
  private final double[] columns;
  private final double[][] sums;
  private final double[][] values;
  private final double[][] slopes;
  private final double[][] errors;
  private final PlainActivations activations = new PlainActivations();

  Predictor(Network network) {
    inputs = network.shape().inputs();
    layers = network.shape().dense();
    activation = network.shape().activation();
    weights = folded(network);
    columns = byColumn(weights, layers);
    int count = layers.size();
    sums = new double[count][];
    values = new double[count][];
    slopes = new double[count][];
    errors = new double[count][];
    for (int k = 0; k < count; k++) {
      int size = layers.get(k).out();
      sums[k] = new double[size];
      values[k] = new double[size];
      slopes[k] = new double[size];
      errors[k] = new double[size];
    }
  }

  private static double[] folded(Network network) {
    double[] w = network.parameters().clone();
    Scaling scaling = network.inputScaling();
    List<Layer> layers = network.shape().dense();
    Layer first = layers.get(0);
    for (int q = 0; q < first.out(); q++) {
      for (int p = 0; p < first.in(); p++) {
        int at = first.weights() + q * first.in() + p;
        w[at] /= scaling.deviations()[p];
        w[first.biases() + q] -= w[at] * scaling.means()[p];
      }
    }
    Layer last = layers.get(layers.size() - 1);
    double unit = network.targetScaling().deviations()[0];
    for (int k = last.weights(); k <= last.biases(); k++) {
      w[k] *= unit;
    }
    w[last.biases()] += network.targetScaling().means()[0];
    return w;
  }

  /** Weights of each layer by what they read, in the same places. */
  private static double[] byColumn(double[] w, List<Layer> layers) {
    double[] turned = w.clone();
    for (Layer layer : layers) {
      for (int q = 0; q < layer.out(); q++) {
        for (int p = 0; p < layer.in(); p++) {
          turned[layer.weights() + p * layer.out() + q] = w[layer.weights() + q * layer.in() + p];
        }
      }
    }
    return turned;
  }

  /**
   * Predicts a row.
   *
   * @param row unscaled inputs; not modified
   * @return in the unit of the target
   */
  public double value(double[] row) {
    double[] below = row;
    int last = layers.size() - 1;
    for (int k = 0; k <= last; k++) {
      Layer layer = layers.get(k);
      int size = layer.out();
      System.arraycopy(weights, layer.biases(), sums[k], 0, size);
      addRows(sums[k], columns, layer.weights(), below, layer.in(), size);
      if (k < last) {
        activations.apply(activation, sums[k], values[k], slopes[k], size);
        below = values[k];
      }
    }
    return sums[last][0];
  }

  /**
   * Predicts a row with its gradient.
   *
   * @param row unscaled inputs; not modified
   * @param gradient derivatives with respect to them, overwritten
   * @return in the unit of the target
   */
  public double valueAndGradient(double[] row, double[] gradient) {
    double value = value(row);
    int last = layers.size() - 1;
    errors[last][0] = 1;
    for (int k = last; k > 0; k--) {
      back(k, errors[k - 1]);
      Propagation.multiply(errors[k - 1], slopes[k - 1], layers.get(k).in());
    }
    back(0, gradient);
    return value;
  }

  private void back(int k, double[] to) {
    Layer layer = layers.get(k);
    Arrays.fill(to, 0, layer.in(), 0);
    addRows(to, weights, layer.weights(), errors[k], layer.out(), layer.in());
  }

  /** Adds rows of w, one after the other from {@code first} on, each times its factor. */
  private static void addRows(
      double[] to, double[] w, int first, double[] factors, int rows, int size) {
    int k = 0;
    for (; k + 3 < rows; k += 4) {
      double f0 = factors[k];
      double f1 = factors[k + 1];
      double f2 = factors[k + 2];
      double f3 = factors[k + 3];
      addFour(to, w, first + k * size, f0, f1, f2, f3, size);
    }
    for (; k < rows; k++) {
      add(to, w, first + k * size, factors[k], size);
    }
  }

  private static void addFour(
      double[] to, double[] w, int from, double f0, double f1, double f2, double f3, int size) {
    int from1 = from + size;
    int from2 = from1 + size;
    int from3 = from2 + size;
    for (int i = 0; i < size; i++) {
      to[i] += f0 * w[from + i] + f1 * w[from1 + i] + (f2 * w[from2 + i] + f3 * w[from3 + i]);
    }
  }

  private static void add(double[] to, double[] w, int from, double factor, int size) {
    for (int i = 0; i < size; i++) {
      to[i] += factor * w[from + i];
    }
  }

  /** Inputs a row. */
  public int inputs() {
    return inputs;
  }
}
