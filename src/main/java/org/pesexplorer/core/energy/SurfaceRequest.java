package org.pesexplorer.core.energy;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Configuration;

/**
 * Which surface is wanted: the energy per particle as a function of the place of one particle, on a
 * grid of points in a plane of two axes.
 *
 * @param moved the particle that is moved over the grid; empty for a probe, one particle more
 * @param columnAxis the axis along which columns run
 * @param rowAxis the axis along which rows run, another one
 * @param through coordinates in R_c of a point of the plane, one for each axis; only those of the
 *     other axes matter
 * @param columns number of grid points along the column axis, at least 1
 * @param rows number of grid points along the row axis, at least 1
 * @param region the part of the plane in R_c
 */
public record SurfaceRequest(
    OptionalInt moved,
    int columnAxis,
    int rowAxis,
    double[] through,
    int columns,
    int rows,
    Region region) {

  /**
   * A rectangle of the plane. Grid point (c, r) is the middle of its pixel: x = fromX + (c + 1/2)
   * (toX - fromX) / columns, likewise y.
   */
  public record Region(double fromX, double toX, double fromY, double toY) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when a bound is not finite or a side is empty
     */
    public Region {
      if (!(toX > fromX && toY > fromY)
          || !Double.isFinite(toX - fromX)
          || !Double.isFinite(toY - fromY)) {
        throw new IllegalArgumentException(
            "region must have finite sides above 0, was "
                + fromX
                + ".."
                + toX
                + " by "
                + fromY
                + ".."
                + toY);
      }
    }
  }

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the grid is empty, the axes are the same or a coordinate
   *     that matters is not finite
   */
  public SurfaceRequest {
    Objects.requireNonNull(moved, "moved");
    Objects.requireNonNull(region, "region");
    through = through.clone();
    if (columns < 1 || rows < 1 || (long) columns * rows > 1 << 26) {
      throw new IllegalArgumentException(
          "the grid must have from 1 to 67,108,864 points, was " + columns + " x " + rows);
    }
    if (columnAxis < 0 || rowAxis < 0 || columnAxis == rowAxis) {
      throw new IllegalArgumentException(
          "the plane needs two different axes, was " + columnAxis + " and " + rowAxis);
    }
    for (int axis = 0; axis < through.length; axis++) {
      if (axis != columnAxis && axis != rowAxis && !Double.isFinite(through[axis])) {
        throw new IllegalArgumentException(
            "coordinate " + axis + " of the plane's point must be finite, was " + through[axis]);
      }
    }
  }

  /**
   * The whole central cell in two dimensions.
   *
   * @param moved the particle that is moved; empty for a probe
   * @param size number of points along each axis
   * @param width the cell's width in R_c
   */
  public static SurfaceRequest wholeCell(OptionalInt moved, int size, double width) {
    return new SurfaceRequest(
        moved, 0, 1, new double[2], size, size, new Region(0, width, 0, width));
  }

  /** The coordinate along the column axis of a column of grid points. */
  public double x(int column) {
    return region.fromX() + (column + 0.5) * (region.toX() - region.fromX()) / columns;
  }

  /** The coordinate along the row axis of a row of grid points. */
  public double y(int row) {
    return region.fromY() + (row + 0.5) * (region.toY() - region.fromY()) / rows;
  }

  /**
   * Checks that the request fits a configuration.
   *
   * @throws IllegalArgumentException when an axis, the plane's point or a coordinate of it does not
   *     fit
   * @throws IndexOutOfBoundsException when there is no such particle
   */
  void requireFit(Configuration configuration) {
    int dimension = configuration.dimension();
    if (columnAxis >= dimension || rowAxis >= dimension) {
      throw new IllegalArgumentException(
          "axes "
              + columnAxis
              + " and "
              + rowAxis
              + " are not both in a "
              + dimension
              + "-dimensional cell");
    }
    if (through.length != dimension) {
      throw new IllegalArgumentException(
          "the plane's point needs " + dimension + " coordinates, has " + through.length);
    }
    moved.ifPresent(particle -> Objects.checkIndex(particle, configuration.count()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SurfaceRequest that
        && moved.equals(that.moved)
        && columnAxis == that.columnAxis
        && rowAxis == that.rowAxis
        && Arrays.equals(through, that.through)
        && columns == that.columns
        && rows == that.rows
        && region.equals(that.region);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        moved, columnAxis, rowAxis, Arrays.hashCode(through), columns, rows, region);
  }
}
