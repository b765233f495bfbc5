package org.pesexplorer.core.network;

import java.util.Arrays;

/** The part of a batch's loss and gradient that comes from slopes. */
final class SlopeBatch {
  private final ScaledRows rows;
  private final SlopePropagation slopes;
  private final Loss loss;
  private final double weight;
  private final double[] errors;

  SlopeBatch(ScaledRows rows, Propagation network, Loss loss, double weight, int capacity) {
    this.rows = rows;
    this.loss = loss;
    this.weight = weight;
    slopes = new SlopePropagation(network, capacity);
    errors = new double[capacity * rows.coordinates()];
  }

  /**
   * Adds the gradient of the whole loss, after {@link Propagation#forward}.
   *
   * @param order rows of the part, those of the batch from {@code from} on
   * @param outputErrors gradient of the targets' loss with respect to the outputs, zero beyond the
   *     batch
   * @param g added to
   * @return the weighted loss of the slopes
   */
  double backward(
      double[] w, int[] order, int from, int count, int n, double[] outputErrors, double[] g) {
    double[] gradient = slopes.inputGradient(w, n);
    int coordinates = rows.coordinates();
    for (int i = 0; i < count; i++) {
      rows.slopeErrors(order[from + i], gradient, i, n, errors, i * coordinates);
    }
    double value = loss.turn(errors, count * coordinates);
    for (int k = 0; k < count * coordinates; k++) {
      errors[k] *= weight;
    }
    double[] direction = slopes.direction();
    Arrays.fill(direction, 0);
    for (int i = 0; i < count; i++) {
      rows.direction(order[from + i], errors, i * coordinates, direction, i, n);
    }
    slopes.add(w, outputErrors, g, n);
    return weight * value;
  }
}
