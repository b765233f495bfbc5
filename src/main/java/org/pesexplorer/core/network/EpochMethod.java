package org.pesexplorer.core.network;

/** What an epoch does to the parameters. */
interface EpochMethod {

  /**
   * What it came to.
   *
   * @param loss as {@link EpochFigures#trainLoss}
   * @param mae in scaled units
   * @param rate as {@link EpochFigures#rate}
   */
  record Sums(double loss, double mae, double rate) {}

  /**
   * One epoch.
   *
   * @param w parameters, changed in place
   * @param epoch from 1
   * @param reduced the factor that drops of the rate at a plateau have made
   * @param watch called before each batch or attempt
   * @throws DivergedException when the loss is not finite
   */
  Sums run(double[] w, int epoch, double reduced, Runnable watch);

  /** All that the next epoch depends on beside the parameters. */
  double[] memory();

  /** Goes on where another one stood. */
  void restore(double[] memory);
}
