package org.pesexplorer.core.cell;

import java.util.Arrays;
import java.util.Objects;

/**
 * Particles in a periodic cell. Immutable; every change makes a new configuration.
 *
 * <p>Coordinates may lie outside the cell: a particle stands for all its periodic images, and the
 * energy sums take the image inside [0, width) as "the" particle.
 */
public final class Configuration {
  private final Cell cell;
  private final double[] positions;

  /**
   * Makes a configuration.
   *
   * @param cell the periodic cell
   * @param positions particle-major coordinates in R_c (all axes of particle 0, then of particle 1,
   *     ...); copied
   * @throws IllegalArgumentException when the number of coordinates is no multiple of the dimension
   *     or a coordinate is not finite
   */
  public Configuration(Cell cell, double... positions) {
    this.cell = Objects.requireNonNull(cell, "cell");
    this.positions = positions.clone();
    if (positions.length % cell.dimension() != 0) {
      throw new IllegalArgumentException(
          positions.length
              + " coordinates do not make whole particles in "
              + cell.dimension()
              + " dimensions");
    }
    for (int k = 0; k < positions.length; k++) {
      if (!Double.isFinite(positions[k])) {
        throw new IllegalArgumentException(
            "coordinate "
                + (k % cell.dimension())
                + " of particle "
                + (k / cell.dimension())
                + " must be finite, was "
                + positions[k]);
      }
    }
  }

  /**
   * Makes a configuration from fractional coordinates.
   *
   * @param cell the periodic cell
   * @param fractions particle-major coordinates as fractions of the width
   * @return the configuration
   * @throws IllegalArgumentException as the constructor does
   */
  public static Configuration ofFractions(Cell cell, double... fractions) {
    double[] scaled = new double[fractions.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = fractions[k] * cell.width();
    }
    return new Configuration(cell, scaled);
  }

  /** The periodic cell. */
  public Cell cell() {
    return cell;
  }

  /** Number of axes. */
  public int dimension() {
    return cell.dimension();
  }

  /** Edge length of the cell in R_c. */
  public double width() {
    return cell.width();
  }

  /** Number of particles. */
  public int count() {
    return positions.length / cell.dimension();
  }

  /**
   * One coordinate.
   *
   * @param particle index of the particle
   * @param axis index of the axis
   * @return the coordinate in R_c
   * @throws IndexOutOfBoundsException when there is no such particle or axis
   */
  public double coordinate(int particle, int axis) {
    Objects.checkIndex(axis, cell.dimension());
    return positions[Objects.checkIndex(particle, count()) * cell.dimension() + axis];
  }

  /** A copy of all coordinates, particle-major, in R_c. */
  public double[] positions() {
    return positions.clone();
  }

  /** A copy of one particle's coordinates in R_c. */
  public double[] position(int particle) {
    int d = cell.dimension();
    Objects.checkIndex(particle, count());
    return Arrays.copyOfRange(positions, particle * d, (particle + 1) * d);
  }

  /**
   * Writes the coordinates, wrapped into [0, width), into an array.
   *
   * @param out receives count() * dimension() coordinates, particle-major; overwritten from index 0
   * @throws IndexOutOfBoundsException when the array is too short
   */
  public void wrapInto(double[] out) {
    double width = cell.width();
    for (int k = 0; k < positions.length; k++) {
      out[k] = Cell.wrap(positions[k], width);
    }
  }

  /** The same particles, each at its image inside [0, width). */
  public Configuration wrapped() {
    double[] out = new double[positions.length];
    wrapInto(out);
    return new Configuration(cell, out);
  }

  /**
   * The configuration with one particle elsewhere.
   *
   * @param particle index of the particle
   * @param position its new coordinates in R_c, one for each axis
   * @return a new configuration
   * @throws IllegalArgumentException when the number of coordinates is wrong or one is not finite
   */
  public Configuration withPosition(int particle, double... position) {
    Objects.checkIndex(particle, count());
    requireAxes(position);
    double[] out = positions.clone();
    System.arraycopy(position, 0, out, particle * cell.dimension(), cell.dimension());
    return new Configuration(cell, out);
  }

  /** The configuration with one particle more, at the end. */
  public Configuration withAdded(double... position) {
    requireAxes(position);
    double[] out = Arrays.copyOf(positions, positions.length + cell.dimension());
    System.arraycopy(position, 0, out, positions.length, cell.dimension());
    return new Configuration(cell, out);
  }

  /** The configuration without one particle; those behind it move up by one index. */
  public Configuration without(int particle) {
    Objects.checkIndex(particle, count());
    int d = cell.dimension();
    double[] out = new double[positions.length - d];
    System.arraycopy(positions, 0, out, 0, particle * d);
    System.arraycopy(positions, (particle + 1) * d, out, particle * d, out.length - particle * d);
    return new Configuration(cell, out);
  }

  /** The configuration at another width, fractional coordinates kept. */
  public Configuration withWidth(double width) {
    double scale = width / cell.width();
    double[] out = new double[positions.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = positions[k] * scale;
    }
    return new Configuration(new Cell(cell.dimension(), width), out);
  }

  /**
   * The configuration with every particle moved by the same vector, wrapped into the cell.
   *
   * @param vector the shift in R_c, one number for each axis
   * @return a new configuration
   * @throws IllegalArgumentException when the number of coordinates is wrong or one is not finite
   */
  public Configuration translated(double... vector) {
    requireAxes(vector);
    for (double component : vector) {
      if (!Double.isFinite(component)) {
        throw new IllegalArgumentException("shift must be finite, was " + component);
      }
    }
    double[] out = new double[positions.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = cell.wrap(positions[k] + vector[k % vector.length]);
    }
    return new Configuration(cell, out);
  }

  private void requireAxes(double[] vector) {
    if (vector.length != cell.dimension()) {
      throw new IllegalArgumentException(
          "expected " + cell.dimension() + " coordinates, got " + vector.length);
    }
  }

  /**
   * The least distance between two particles, images taken in, those of a particle itself, too.
   * Cost O(N^2).
   *
   * @return in R_c; at most the width of the cell, infinite without particles
   */
  public double nearestDistance() {
    double least = count() == 0 ? Double.POSITIVE_INFINITY : cell.width() * cell.width();
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int axis = 0; axis < dimension(); axis++) {
          double step = cell.nearestImage(coordinate(i, axis) - coordinate(j, axis));
          square += step * step;
        }
        least = Math.min(least, square);
      }
    }
    return Math.sqrt(least);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that
        && cell.equals(that.cell)
        && Arrays.equals(positions, that.positions);
  }

  @Override
  public int hashCode() {
    return 31 * cell.hashCode() + Arrays.hashCode(positions);
  }

  @Override
  public String toString() {
    return "Configuration[" + count() + " particles in " + cell + "]";
  }
}
