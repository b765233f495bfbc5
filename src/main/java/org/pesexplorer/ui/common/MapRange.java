package org.pesexplorer.ui.common;

import java.util.Arrays;

/** Fits the range of the colours to a surface, so that wells show and walls do not drown them. */
public final class MapRange {
  private MapRange() {}

  /**
   * The range from the lowest energy to as far above the level ground as the deepest well lies
   * below it. The level ground is the median of the energies.
   *
   * @param values at least one; none NaN; not modified
   */
  public static MapQuery.Range fit(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double low = sorted[0];
    double median = sorted[sorted.length / 2];
    if (Double.isInfinite(low)) {
      return new MapQuery.Range(0, 1);
    }
    double ground = Double.isInfinite(median) ? low : median;
    double quarter = sorted[sorted.length / 4];
    double depth = Math.max(ground - low, 1e-3 * Math.max(1, Math.abs(low)));
    double steep = Math.max(ground - low, 4 * (quarter - low));
    double high = ground + Math.min(depth, steep > 0 ? steep : depth);
    if (!(high > low) || !Double.isFinite(high - low)) {
      return new MapQuery.Range(low, low + Math.max(1, Math.abs(low) * 1e-3));
    }
    return new MapQuery.Range(low, high);
  }
}
