package org.pesexplorer.core.network;

/**
 * One dense layer and its place in the parameter vector, see {@link NetworkShape}.
 *
 * @param in how many numbers it reads
 * @param out its neurons
 * @param weights where its weights begin, out * in of them, neuron by neuron
 */
public record Layer(int in, int out, int weights) {

  /** Where its biases begin, one a neuron. */
  public int biases() {
    return weights + in * out;
  }
}
