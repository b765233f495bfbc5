package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.stats.Bootstrap;
import org.pesexplorer.core.stats.Quantiles;

/**
 * Quantiles of the energies of an ensemble, and how far they may be off.
 *
 * @param values the quantiles of {@link #SHARES}, energies per particle in E_c
 * @param intervals their bootstrap intervals of 95 %; empty when none were wanted
 */
public record EnergyQuantiles(List<Double> values, List<Bootstrap.Interval> intervals) {
  /** Which quantiles. */
  public static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  private static final double CONFIDENCE = 0.95;

  /** Copies the lists. */
  public EnergyQuantiles {
    values = List.copyOf(values);
    intervals = List.copyOf(intervals);
  }

  /**
   * Takes the quantiles.
   *
   * @param energies at least one, none NaN; not modified
   * @param resamples for the intervals; 0 for none
   * @param seed what the resamples are drawn from
   */
  static EnergyQuantiles of(double[] energies, int resamples, long seed) {
    double[] shares = SHARES.stream().mapToDouble(Double::doubleValue).toArray();
    List<Double> values = new ArrayList<>();
    for (double value : Quantiles.of(energies, shares)) {
      values.add(value);
    }
    List<Bootstrap.Interval> intervals =
        resamples == 0
            ? List.of()
            : List.of(Bootstrap.intervals(energies, shares, CONFIDENCE, resamples, seed));
    return new EnergyQuantiles(values, intervals);
  }
}
