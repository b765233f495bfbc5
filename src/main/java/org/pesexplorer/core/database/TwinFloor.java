package org.pesexplorer.core.database;

import java.util.List;
import org.pesexplorer.core.stats.Bootstrap;

/**
 * The mean absolute error that no model of a descriptor can go below. Two rows of the same inputs
 * get the same answer, which is wrong by half of the difference of their energies on average, at
 * the least. As no two rows have exactly the same inputs, half the difference is fitted by a
 * straight line against the distance, over the closer half of all pairs of nearest neighbours, and
 * the line is taken at distance 0.
 *
 * @param energy the floor in E_c per particle; 0 where the line ends below, NaN without pairs
 * @param low lower end of its bootstrap interval
 * @param high upper end
 * @param slope how fast half the difference grows with the distance, in E_c
 * @param pairs how many pairs were fitted
 */
public record TwinFloor(double energy, double low, double high, double slope, int pairs) {
  private static final double CONFIDENCE = 0.95;

  /**
   * Fits the line.
   *
   * @param nearest pairs of nearest neighbours, by distance
   * @param resamples how many resamples make the interval
   * @param seed fixes them
   */
  static TwinFloor of(List<Twins.Pair> nearest, int resamples, long seed) {
    int count = (nearest.size() + 1) / 2;
    if (count == 0) {
      return new TwinFloor(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double[] distance = new double[count];
    double[] half = new double[count];
    int[] all = new int[count];
    for (int k = 0; k < count; k++) {
      distance[k] = nearest.get(k).distance();
      half[k] = nearest.get(k).difference() / 2;
      all[k] = k;
    }
    double[] line = line(distance, half, all);
    Bootstrap.Interval interval =
        Bootstrap.ofFigure(
            count,
            drawn -> Math.max(0, line(distance, half, drawn)[0]),
            CONFIDENCE,
            resamples,
            seed);
    return new TwinFloor(Math.max(0, line[0]), interval.low(), interval.high(), line[1], count);
  }

  /** Value at 0 and slope of the least-squares line; level where all distances are the same. */
  private static double[] line(double[] x, double[] y, int[] drawn) {
    double meanX = 0;
    double meanY = 0;
    for (int k : drawn) {
      meanX += x[k] / drawn.length;
      meanY += y[k] / drawn.length;
    }
    double square = 0;
    double product = 0;
    for (int k : drawn) {
      square += (x[k] - meanX) * (x[k] - meanX);
      product += (x[k] - meanX) * (y[k] - meanY);
    }
    double slope = square > 0 ? product / square : 0;
    return new double[] {meanY - slope * meanX, slope};
  }
}
