package org.pesexplorer.core.network;

import org.pesexplorer.core.stats.Quantiles;

/**
 * How wrong predicted forces are, component by component and in their direction.
 *
 * @param components how many numbers were compared, each particle and axis by itself
 * @param mae mean absolute error of a component in E_c/R_c
 * @param rmse root of the mean square error
 * @param maxError the largest absolute error
 * @param angles over how many forces angles were taken: those whose true size is at least {@link
 *     #LEAST_FORCE}
 * @param medianAngle the median of the angle between predicted and true force, in degrees; NaN
 *     without angles
 * @param highAngle its 90 % quantile
 */
public record ForceErrors(
    int components,
    double mae,
    double rmse,
    double maxError,
    int angles,
    double medianAngle,
    double highAngle) {

  /** A true force below this size, in E_c/R_c, has no direction worth comparing. */
  public static final double LEAST_FORCE = 0.1;

  private static final double HIGH = 0.9;

  /**
   * Compares forces.
   *
   * @param predicted force after force, each with a number for every axis; not modified
   * @param truth the same of the model; not modified
   * @param dimension number of axes
   * @throws IllegalArgumentException when the numbers make no whole forces, or not as many
   */
  public static ForceErrors of(double[] predicted, double[] truth, int dimension) {
    if (predicted.length != truth.length || truth.length % dimension != 0) {
      throw new IllegalArgumentException(
          predicted.length
              + " and "
              + truth.length
              + " numbers are no forces with "
              + dimension
              + " axes each");
    }
    ErrorFigures errors = ErrorFigures.of(predicted, truth);
    double[] angles = new double[truth.length / dimension];
    int count = 0;
    for (int from = 0; from < truth.length; from += dimension) {
      if (size(truth, from, dimension) >= LEAST_FORCE) {
        angles[count++] = angle(predicted, truth, from, dimension);
      }
    }
    double[] taken = new double[count];
    System.arraycopy(angles, 0, taken, 0, count);
    double[] two =
        count == 0 ? new double[] {Double.NaN, Double.NaN} : Quantiles.of(taken, 0.5, HIGH);
    return new ForceErrors(
        errors.rows(), errors.mae(), errors.rmse(), errors.maxError(), count, two[0], two[1]);
  }

  private static double size(double[] vectors, int from, int dimension) {
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      square += vectors[from + axis] * vectors[from + axis];
    }
    return Math.sqrt(square);
  }

  /**
   * The angle between two vectors in degrees, exact for small angles, too (W. Kahan): that of the
   * half-way triangle of the unit vectors. A prediction without size is at right angles.
   */
  static double angle(double[] one, double[] other, int from, int dimension) {
    double sizeOne = size(one, from, dimension);
    double sizeOther = size(other, from, dimension);
    if (sizeOne == 0 || sizeOther == 0) {
      return 90;
    }
    double apart = 0;
    double along = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double a = one[from + axis] / sizeOne;
      double b = other[from + axis] / sizeOther;
      apart += (a - b) * (a - b);
      along += (a + b) * (a + b);
    }
    return Math.toDegrees(2 * Math.atan2(Math.sqrt(apart), Math.sqrt(along)));
  }
}
