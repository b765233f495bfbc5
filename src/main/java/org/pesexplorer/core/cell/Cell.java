package org.pesexplorer.core.cell;

/**
 * A periodic hypercubic cell.
 *
 * @param dimension number of axes, at least 1
 * @param width edge length in R_c, finite and greater than 0
 */
public record Cell(int dimension, double width) {

  /** The most axes a cell may have; the image cells grow as (2D+1)^dimension. */
  public static final int MAX_DIMENSION = 8;

  /**
   * Checks the two numbers.
   *
   * @throws IllegalArgumentException when the dimension is outside 1 to {@link #MAX_DIMENSION} or
   *     the width is not a finite positive number
   */
  public Cell {
    if (dimension < 1 || dimension > MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "dimension must be from 1 to " + MAX_DIMENSION + ", was " + dimension);
    }
    if (!(width > 0) || Double.isInfinite(width)) {
      throw new IllegalArgumentException(
          "width of the cell must be a finite number above 0, was " + width);
    }
  }

  /**
   * The coordinate modulo the width.
   *
   * @param coordinate finite coordinate in R_c
   * @return the same place in [0, width)
   */
  public double wrap(double coordinate) {
    return wrap(coordinate, width);
  }

  /**
   * The coordinate modulo a width. Coordinates already in [0, width) come back unchanged.
   *
   * @param coordinate finite coordinate in R_c
   * @param width positive width in R_c
   * @return the same place in [0, width)
   */
  public static double wrap(double coordinate, double width) {
    if (coordinate >= 0 && coordinate < width) {
      return coordinate;
    }
    double wrapped = coordinate - width * Math.floor(coordinate / width);
    return wrapped >= 0 && wrapped < width ? wrapped : 0;
  }

  /**
   * The difference of two coordinates, taken to the nearest image.
   *
   * @param difference difference of two coordinates along one axis, in R_c
   * @return the equivalent difference in [-width/2, width/2]
   */
  public double nearestImage(double difference) {
    return difference - width * Math.rint(difference / width);
  }
}
