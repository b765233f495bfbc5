package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a dense network with one output.
 *
 * <p>All parameters stand in one flat vector, layer after layer from the inputs to the output:
 * first the weights of a layer, neuron by neuron (those of one neuron together, in the order of
 * what it reads), then its biases. With a inputs and b neurons, neuron q reads input p with the
 * weight at {@code q * a + p} and has its bias at {@code a * b + q}, counted from the layer's
 * beginning.
 *
 * @param inputs numbers in a row of inputs, at least 1
 * @param layers neurons in each hidden layer, at least 1 each; empty for the linear network
 * @param activation that of all hidden layers; the output is linear
 */
public record NetworkShape(int inputs, List<Integer> layers, Activation activation) {

  /** The most parameters that a network may have. */
  public static final int MAX_PARAMETERS = 10_000_000;

  /** Checks and copies. */
  public NetworkShape {
    layers = List.copyOf(layers);
    if (inputs < 1) {
      throw new IllegalArgumentException("a network reads at least one input, was " + inputs);
    }
    long parameters = 0;
    int below = inputs;
    for (int neurons : layers) {
      if (neurons < 1) {
        throw new IllegalArgumentException(
            "a layer has at least one neuron, the layers were " + layers);
      }
      parameters += (below + 1L) * neurons;
      below = neurons;
    }
    parameters += below + 1L;
    if (parameters > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "a network has at most "
              + MAX_PARAMETERS
              + " parameters; this one would have "
              + parameters);
    }
  }

  /** The linear network: a weight for each input, and a bias. */
  public static NetworkShape linear(int inputs) {
    return new NetworkShape(inputs, List.of(), Activation.LINEAR);
  }

  /** The same layers on another number of inputs. */
  public NetworkShape withInputs(int other) {
    return new NetworkShape(other, layers, activation);
  }

  /** The length of the parameter vector. */
  public int parameters() {
    Layer last = dense().get(layers.size());
    return last.biases() + last.out();
  }

  /** Hidden layers and output layer with their places in the parameter vector. */
  public List<Layer> dense() {
    List<Layer> all = new ArrayList<>();
    int below = inputs;
    int at = 0;
    for (int k = 0; k <= layers.size(); k++) {
      int neurons = k < layers.size() ? layers.get(k) : 1;
      Layer one = new Layer(below, neurons, at);
      all.add(one);
      at = one.biases() + neurons;
      below = neurons;
    }
    return List.copyOf(all);
  }
}
