package org.pesexplorer.core.network;

import java.util.Arrays;

/** An optimiser at work on one parameter vector. What it remembers can be saved and restored. */
abstract class Optimiser {
  private final double[][] slots;
  private long steps;

  Optimiser(int parameters, int slots) {
    this.slots = new double[slots][parameters];
  }

  /**
   * Starts an optimiser.
   *
   * @throws IllegalArgumentException for Levenberg-Marquardt, which takes no gradient steps
   */
  static Optimiser start(OptimiserSettings settings, int parameters) {
    return switch (settings.kind()) {
      case SGD -> new Optimisers.Descent(settings, parameters);
      case ADAM -> new Optimisers.Adam(settings, parameters);
      case NADAM -> new Optimisers.NesterovAdam(settings, parameters);
      case ADAGRAD -> new Optimisers.AdaGrad(settings, parameters);
      case RMSPROP -> new Optimisers.RmsProp(settings, parameters);
      case ADADELTA -> new Optimisers.AdaDelta(settings, parameters);
      case LEVENBERG_MARQUARDT ->
          throw new IllegalArgumentException("Levenberg-Marquardt takes no gradient steps");
    };
  }

  /**
   * One step.
   *
   * @param w parameters, changed in place
   * @param g the gradient of the loss, not modified
   */
  final void step(double[] w, double[] g, double rate) {
    steps++;
    move(w, g, rate, (double) steps);
  }

  /** One step; {@code step} counts from 1. */
  abstract void move(double[] w, double[] g, double rate, double step);

  /** One of the vectors that are remembered. */
  final double[] slot(int k) {
    return slots[k];
  }

  /** All that is remembered: the number of steps, then the vectors one after the other. */
  double[] memory() {
    int size = slots.length == 0 ? 0 : slots[0].length;
    double[] all = new double[1 + slots.length * size];
    all[0] = steps;
    for (int k = 0; k < slots.length; k++) {
      System.arraycopy(slots[k], 0, all, 1 + k * size, size);
    }
    return all;
  }

  /**
   * Goes on where another one stood.
   *
   * @throws IllegalArgumentException when the memory is of another kind or size
   */
  void restore(double[] memory) {
    int expected = memory().length;
    if (memory.length != expected) {
      throw new IllegalArgumentException(
          "the optimiser remembers "
              + expected
              + " numbers, the saved one "
              + memory.length
              + ": settings differ");
    }
    steps = (long) memory[0];
    for (int k = 0; k < slots.length; k++) {
      int size = slots[k].length;
      slots[k] = Arrays.copyOfRange(memory, 1 + k * size, 1 + (k + 1) * size);
    }
  }
}
