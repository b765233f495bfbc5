package org.pesexplorer.core.network;

/**
 * A network with all that turns a row of inputs into a number in the unit of the target.
 *
 * @param shape layers and activation
 * @param parameters laid out as {@link NetworkShape} says; not modified
 * @param inputScaling what inputs are scaled by before the first layer
 * @param targetScaling what the output is scaled back by, one column
 * @param path the kernels that trained it
 */
public record Network(
    NetworkShape shape,
    double[] parameters,
    Scaling inputScaling,
    Scaling targetScaling,
    KernelPath path) {
  private static final int BATCH = 256;

  /** Checks sizes. */
  public Network {
    if (parameters.length != shape.parameters()) {
      throw new IllegalArgumentException(
          "a network of this shape has "
              + shape.parameters()
              + " parameters, there are "
              + parameters.length);
    }
    if (inputScaling.columns() != shape.inputs() || targetScaling.columns() != 1) {
      throw new IllegalArgumentException("the scaling does not fit the network's inputs");
    }
  }

  /**
   * Predicts many rows, on plain kernels, so that they come out the same wherever Java runs.
   *
   * @param inputs row-major; not modified
   * @return one prediction a row
   * @throws IllegalArgumentException when the inputs are no whole rows
   */
  public double[] predict(double[] inputs) {
    int width = shape.inputs();
    if (inputs.length % width != 0) {
      throw new IllegalArgumentException(
          "rows of " + width + " inputs are expected, there are " + inputs.length + " numbers");
    }
    double[] predicted = new double[inputs.length / width];
    Propagation network = new Propagation(shape, new PlainKernels(), BATCH);
    double[] scaled = new double[BATCH * width];
    for (int from = 0; from < predicted.length; from += BATCH) {
      int count = Math.min(BATCH, predicted.length - from);
      for (int k = 0; k < count * width; k++) {
        scaled[k] = inputScaling.apply(k % width, inputs[from * width + k]);
      }
      int n = network.gather(scaled, null, 0, count);
      network.forward(parameters, n);
      for (int i = 0; i < count; i++) {
        predicted[from + i] = targetScaling.undo(0, network.outputs()[i]);
      }
    }
    return predicted;
  }

  /** Predicts row by row, with gradients; one for each thread. */
  public Predictor predictor() {
    return new Predictor(this);
  }
}
