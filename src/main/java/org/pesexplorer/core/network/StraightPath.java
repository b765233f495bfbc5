package org.pesexplorer.core.network;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;

/**
 * One particle on a straight line, the last of a configuration, while all others stand.
 *
 * @param start all particles, the moving one where the path begins
 * @param direction a unit vector, one number for each axis; not modified
 * @param length how long the path is, in R_c
 * @param points at how many evenly spaced places it is looked at, both ends included, at least 2
 */
public record StraightPath(Configuration start, double[] direction, double length, int points) {
  /** The thesis's figures: three particles stand, fractions of the width. */
  private static final double[] THESIS = {0.3, 0.5, 0.68, 0.9, 0.7, 0.4, 0.5, -0.1};

  private static final double THESIS_LENGTH = 1.2;
  private static final int THESIS_POINTS = 241;
  private static final int RANDOM_POINTS = 200;

  /** Particles in the thesis's path. */
  public static final int THESIS_PARTICLES = THESIS.length / 2;

  /** Checks. */
  public StraightPath {
    if (start.count() < 1 || direction.length != start.dimension() || points < 2) {
      throw new IllegalArgumentException(
          "a path needs a particle, a direction of "
              + start.dimension()
              + " numbers and 2 points, had "
              + start.count()
              + ", "
              + direction.length
              + " and "
              + points);
    }
  }

  /**
   * The path of the thesis's figures 16 and 17: four particles in the plane, the fourth along the
   * second axis from -0.1 to 1.1 widths.
   *
   * @param width of the cell in R_c
   */
  public static StraightPath thesis(double width) {
    return new StraightPath(
        Configuration.ofFractions(new Cell(2, width), THESIS),
        new double[] {0, 1},
        THESIS_LENGTH * width,
        THESIS_POINTS);
  }

  /**
   * A random path: all particles are uniform in the cell, and the last one goes as far as the cell
   * is wide in a direction that is uniform, too.
   *
   * @param cell the cell
   * @param count particles, with the one that moves
   * @param seed what it is drawn from
   * @param index which path of this seed
   */
  public static StraightPath random(Cell cell, int count, long seed, int index) {
    RandomStream random = RandomStream.of(seed, index);
    double[] places = new double[count * cell.dimension()];
    for (int k = 0; k < places.length; k++) {
      places[k] = random.nextDouble(0, cell.width());
    }
    return new StraightPath(
        new Configuration(cell, places),
        direction(cell.dimension(), random),
        cell.width(),
        RANDOM_POINTS);
  }

  /** A point of the ball of radius 1, brought to length 1. */
  private static double[] direction(int dimension, RandomStream random) {
    double[] vector = new double[dimension];
    while (true) {
      double square = 0;
      for (int axis = 0; axis < dimension; axis++) {
        vector[axis] = random.nextDouble(-1, 1);
        square += vector[axis] * vector[axis];
      }
      if (square > 1e-4 && square <= 1) {
        for (int axis = 0; axis < dimension; axis++) {
          vector[axis] /= Math.sqrt(square);
        }
        return vector;
      }
    }
  }

  /** How far along the path a point is, in R_c. */
  public double place(int point) {
    return length * point / (points - 1);
  }

  /** The particles at a point. */
  public Configuration at(int point) {
    int moving = start.count() - 1;
    double[] position = start.position(moving);
    for (int axis = 0; axis < position.length; axis++) {
      position[axis] += place(point) * direction[axis];
    }
    return start.withPosition(moving, position);
  }

  /** The slope along the path of what has these derivatives with respect to all coordinates. */
  public double along(double[] gradient) {
    int moving = (start.count() - 1) * direction.length;
    double sum = 0;
    for (int axis = 0; axis < direction.length; axis++) {
      sum += gradient[moving + axis] * direction[axis];
    }
    return sum;
  }
}
