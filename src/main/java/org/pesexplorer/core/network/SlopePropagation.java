package org.pesexplorer.core.network;

import java.util.Arrays;
import java.util.List;

/**
 * The gradient, with respect to the parameters, of a loss on outputs y and on their gradients with
 * respect to the inputs. With u = d loss / d (dy/dx) of each sample held fixed, the loss on
 * gradients changes with the parameters as the sum over samples of u . dy/dx does, which is the
 * derivative of y along u. It is carried forwards beside the values, and the way back goes through
 * both (docs/theory.md, "Networks").
 */
final class SlopePropagation {
  private final Propagation network;
  private final List<Layer> layers;
  private final double[][] gradients;
  private final double[][] tangentSums;
  private final double[][] tangents;
  private final double[] errors;
  private final double[] errorsBelow;
  private final double[] curvature;

  /**
   * Makes room beside a propagation, whose inputs and ways it uses.
   *
   * @param capacity the largest batch, without padding
   */
  SlopePropagation(Propagation network, int capacity) {
    this.network = network;
    layers = network.layers();
    int n = Propagation.padded(capacity);
    int hidden = layers.size() - 1;
    gradients = new double[hidden][];
    tangentSums = new double[hidden][];
    tangents = new double[hidden + 1][];
    tangents[0] = new double[network.shape().inputs() * n];
    int widest = 1;
    for (int k = 0; k < hidden; k++) {
      int size = layers.get(k).out() * n;
      gradients[k] = new double[size];
      tangentSums[k] = new double[size];
      tangents[k + 1] = new double[size];
      widest = Math.max(widest, layers.get(k).out());
    }
    errors = new double[widest * n];
    errorsBelow = new double[widest * n];
    curvature = new double[widest * n];
  }

  /**
   * The gradient of each output with respect to its inputs, after {@link Propagation#forward}.
   *
   * @return one row for each input
   */
  double[] inputGradient(double[] w, int n) {
    Kernels kernels = network.kernels();
    Arrays.fill(network.outputErrors(), 0, n, 1);
    for (int k = layers.size() - 1; k > 0; k--) {
      Layer layer = layers.get(k);
      kernels.backward(w, layer, network.errors(k), gradients[k - 1], n);
      times(gradients[k - 1], network.slopes(k - 1), network.errors(k - 1), layer.in() * n);
    }
    return network.inputGradientOfFirst(w, n);
  }

  /** The direction u of each sample, one row for each input, to be filled before {@link #add}. */
  double[] direction() {
    return tangents[0];
  }

  /**
   * Adds the gradient with respect to all parameters of sum over samples of e y + u . dy/dx, after
   * {@link #inputGradient}.
   *
   * @param outputErrors e for each sample; padding must be zero, as in u
   * @param g the length of the parameter vector
   */
  void add(double[] w, double[] outputErrors, double[] g, int n) {
    carryForwards(w, n);
    Kernels kernels = network.kernels();
    System.arraycopy(outputErrors, 0, errors, 0, n);
    for (int k = layers.size() - 1; k >= 0; k--) {
      Layer layer = layers.get(k);
      int in = layer.in();
      int out = layer.out();
      kernels.products(errors, out, network.values(k), in, g, layer.weights(), n);
      kernels.products(network.errors(k), out, tangents[k], in, g, layer.weights(), n);
      Kernels.addRowSums(errors, out, g, layer.biases(), n);
      if (k > 0) {
        kernels.backward(w, layer, errors, errorsBelow, n);
        int size = in * n;
        Curvatures.of(network.shape().activation(), network.sums(k - 1), curvature, size);
        turn(errorsBelow, network.slopes(k - 1), k - 1, size);
      }
    }
  }

  private void carryForwards(double[] w, int n) {
    for (int k = 0; k + 1 < layers.size(); k++) {
      Layer layer = layers.get(k);
      network.kernels().forward(w, layer, false, tangents[k], tangentSums[k], n);
      times(tangentSums[k], network.slopes(k), tangents[k + 1], layer.out() * n);
    }
  }

  /** Errors of sums from those of values, in {@link #errors}. */
  private void turn(double[] below, double[] slope, int k, int size) {
    double[] tangent = tangentSums[k];
    double[] gradient = gradients[k];
    for (int i = 0; i < size; i++) {
      curvature[i] *= tangent[i] * gradient[i];
    }
    for (int i = 0; i < size; i++) {
      errors[i] = below[i] * slope[i] + curvature[i];
    }
  }

  private static void times(double[] x, double[] y, double[] product, int size) {
    for (int i = 0; i < size; i++) {
      product[i] = x[i] * y[i];
    }
  }
}
