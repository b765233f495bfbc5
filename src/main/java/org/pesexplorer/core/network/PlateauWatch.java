package org.pesexplorer.core.network;

/**
 * Watches a figure that should fall. Counts the epochs since it last fell by at least the share
 * {@code gain} below its best.
 */
final class PlateauWatch {
  private final double gain;
  private double best = Double.POSITIVE_INFINITY;
  private int waited;

  PlateauWatch(double gain) {
    this.gain = gain;
  }

  /** Takes the figure of an epoch. */
  void take(double figure) {
    if (figure < best - gain * Math.abs(best) || best == Double.POSITIVE_INFINITY) {
      best = figure;
      waited = 0;
    } else {
      waited++;
    }
  }

  /** Epochs since the last improvement. */
  int waited() {
    return waited;
  }

  /** Begins to count anew, with the same best figure. */
  void begin() {
    waited = 0;
  }

  double best() {
    return best;
  }

  void restore(double savedBest, int savedWaited) {
    best = savedBest;
    waited = savedWaited;
  }
}
