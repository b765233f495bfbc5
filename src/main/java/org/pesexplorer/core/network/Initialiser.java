package org.pesexplorer.core.network;

import org.pesexplorer.core.random.RandomStream;

/**
 * What weights begin with; biases begin at 0. With a numbers read and b neurons, as Keras has them:
 * Glorot aims at the variance 2 / (a + b), He at 2 / a.
 */
public enum Initialiser {
  /** Uniform within sqrt(6 / (a + b)). */
  GLOROT_UNIFORM,
  /** Normal, cut off at two deviations and widened so that the variance is 2 / (a + b). */
  GLOROT_NORMAL,
  /** Uniform within sqrt(6 / a). */
  HE_UNIFORM,
  /** Normal, cut off at two deviations and widened so that the variance is 2 / a. */
  HE_NORMAL;

  /** The deviation of a standard normal variable that is cut off at 2. */
  private static final double CUT_DEVIATION = 0.8796256610342398;

  /**
   * Draws a parameter vector.
   *
   * @param random the stream to draw from, weight by weight in the order of the vector
   */
  public double[] draw(NetworkShape shape, RandomStream random) {
    double[] parameters = new double[shape.parameters()];
    for (Layer layer : shape.dense()) {
      double deviation = Math.sqrt(variance(layer));
      for (int k = layer.weights(); k < layer.biases(); k++) {
        parameters[k] = deviation * unit(random);
      }
    }
    return parameters;
  }

  private double variance(Layer layer) {
    return switch (this) {
      case GLOROT_UNIFORM, GLOROT_NORMAL -> 2.0 / (layer.in() + layer.out());
      case HE_UNIFORM, HE_NORMAL -> 2.0 / layer.in();
    };
  }

  /** A number of mean 0 and variance 1. */
  private double unit(RandomStream random) {
    return switch (this) {
      case GLOROT_UNIFORM, HE_UNIFORM -> Math.sqrt(3) * random.nextDouble(-1, 1);
      case GLOROT_NORMAL, HE_NORMAL -> cutNormal(random) / CUT_DEVIATION;
    };
  }

  /** A standard normal number within two deviations (Box and Muller, drawn again if beyond). */
  private static double cutNormal(RandomStream random) {
    while (true) {
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      double number = radius * Math.cos(2 * Math.PI * random.nextDouble());
      if (Math.abs(number) <= 2) {
        return number;
      }
    }
  }
}
