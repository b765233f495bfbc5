package org.pesexplorer.core.network;

import org.pesexplorer.core.cell.Configuration;

/**
 * A network and the truth along a path, point by point: energies per particle in E_c and their
 * slopes dv/ds in E_c/R_c. NaN where a slope is undefined or the network cannot say.
 *
 * @param path where
 * @param truth v
 * @param predicted the network's v
 * @param trueSlope dv/ds
 * @param predictedSlope the network's
 */
public record PathCurve(
    StraightPath path,
    double[] truth,
    double[] predicted,
    double[] trueSlope,
    double[] predictedSlope) {

  /** Follows a path. */
  public static PathCurve of(StraightPath path, TrueSurface truth, SurfacePredictor predictor) {
    int points = path.points();
    double[][] curves = new double[4][points];
    for (int k = 0; k < points; k++) {
      Configuration here = path.at(k);
      curves[0][k] = truth.energyPerParticle(here);
      curves[2][k] = truth.gradient(here).map(path::along).orElse(Double.NaN);
      try {
        curves[1][k] = predictor.energyPerParticle(here);
        curves[3][k] = path.along(predictor.gradient(here));
      } catch (IllegalArgumentException e) {
        // Particles so close that the descriptor has no numbers for them.
        curves[1][k] = Double.NaN;
        curves[3][k] = Double.NaN;
      }
    }
    return new PathCurve(path, curves[0], curves[1], curves[2], curves[3]);
  }

  /**
   * The points that count: v there and at both neighbours is below a bound, and both slopes are
   * numbers.
   *
   * @param bound in E_c; +Infinity lets all finite points count
   */
  public boolean[] counted(double bound) {
    boolean[] counted = new boolean[truth.length];
    for (int k = 0; k < truth.length; k++) {
      counted[k] =
          below(k - 1, bound)
              && below(k, bound)
              && below(k + 1, bound)
              && Double.isFinite(trueSlope[k])
              && Double.isFinite(predictedSlope[k]);
    }
    return counted;
  }

  private boolean below(int k, double bound) {
    return k < 0 || k >= truth.length || truth[k] < bound;
  }

  /**
   * The relative error of the slope over some points: the root of the sum of squared differences
   * over that of squared true slopes. 0.05 is 5 %.
   *
   * @param counted which points; NaN when there is none, or all true slopes are 0
   */
  public double slopeError(boolean[] counted) {
    double off = 0;
    double size = 0;
    for (int k = 0; k < counted.length; k++) {
      if (counted[k]) {
        double difference = predictedSlope[k] - trueSlope[k];
        off += difference * difference;
        size += trueSlope[k] * trueSlope[k];
      }
    }
    return size > 0 ? Math.sqrt(off / size) : Double.NaN;
  }

  /** {@link #slopeError(boolean[])} over all points with finite numbers. */
  public double slopeError() {
    return slopeError(counted(Double.POSITIVE_INFINITY));
  }

  /** How many are true. */
  static int count(boolean[] counted) {
    int count = 0;
    for (boolean one : counted) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
