package org.pesexplorer.core.study;

import java.util.Objects;
import org.pesexplorer.core.network.TrainedNetwork;

/**
 * A network of the study that is trained and judged.
 *
 * @param cell which
 * @param network the network
 * @param slopes how wrong its gradient is
 */
public record WhyRow(WhyCell cell, TrainedNetwork network, WhySlopes slopes) {

  /** Refuses null. */
  public WhyRow {
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(slopes, "slopes");
  }

  /** Mean absolute error on the test part, in E_c per particle. */
  public double mae() {
    return network.figures().test().mae();
  }
}
