package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.Objects;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.stats.Quantiles;

/**
 * The share of the true force outside the reach of a descriptor, over rows of a database
 * (docs/theory.md, "Reach").
 *
 * @param settings which descriptor
 * @param shares one for each row that was looked at and has a force, ascending, from 0 to 1
 * @param leftOut rows that were looked at and have no force: undefined, or zero
 */
public record ReachSurvey(DescriptorSettings settings, double[] shares, int leftOut) {

  /** Copies and sorts the shares. */
  public ReachSurvey {
    Objects.requireNonNull(settings, "settings");
    shares = shares.clone();
    Arrays.sort(shares);
  }

  /** A copy of the shares. */
  @Override
  public double[] shares() {
    return shares.clone();
  }

  /** The share that half of the rows do not exceed; NaN without rows. */
  public double median() {
    return quantile(0.5);
  }

  /** A quantile of the shares; NaN without rows. */
  public double quantile(double q) {
    return shares.length == 0 ? Double.NaN : Quantiles.ofSorted(shares, q);
  }
}
