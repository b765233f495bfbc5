package org.pesexplorer.io;

import java.util.Optional;
import org.pesexplorer.core.cell.Cell;

/**
 * The cell of an extended XYZ frame, told from Lattice and pbc: a periodic square or cube. An axis
 * without periodicity or with a lattice vector of zero is left out; only the last ones may be.
 */
final class XyzCell {
  /** Files round: what differs by less than this share of the width is taken as equal. */
  static final double TOLERANCE = 1e-8;

  private static final int AXES = XyzColumns.AXES;

  private XyzCell() {}

  /** Reads the cell. */
  static Cell of(LineSource lines, XyzComment comment) throws DataException {
    Optional<String> lattice = comment.get("Lattice");
    if (lattice.isEmpty()) {
      throw lines.fail(
          "the comment line has no Lattice=\"...\", so the cell is not known (plain XYZ is not"
              + " enough)");
    }
    double[] vectors = vectors(lines, lattice.get());
    boolean[] periodic = periodic(lines, comment);
    int dimension = 0;
    while (dimension < AXES && periodic[dimension] && !zero(vectors, dimension)) {
      dimension++;
    }
    for (int axis = dimension; axis < AXES; axis++) {
      if (periodic[axis] && !zero(vectors, axis)) {
        throw lines.fail(
            "the cell is not periodic along axis " + (dimension + 1) + ", but along a later one");
      }
    }
    if (dimension == 0) {
      throw lines.fail("the cell is not periodic along its first axis; ours always are");
    }
    return cubic(lines, vectors, dimension);
  }

  private static double[] vectors(LineSource lines, String text) throws DataException {
    String[] parts = text.strip().split("\\s+", -1);
    if (parts.length != AXES * AXES) {
      throw lines.fail("Lattice must be nine numbers, found " + parts.length);
    }
    double[] vectors = new double[parts.length];
    for (int k = 0; k < vectors.length; k++) {
      vectors[k] = XyzNumbers.finite(lines, "Lattice number " + (k + 1), parts[k]);
    }
    return vectors;
  }

  private static boolean[] periodic(LineSource lines, XyzComment comment) throws DataException {
    String text = comment.get("pbc").orElse("T T T");
    String[] parts = text.strip().split("\\s+", -1);
    boolean[] periodic = new boolean[AXES];
    if (parts.length != AXES) {
      throw lines.fail("pbc must be three of T and F, found \"" + text + "\"");
    }
    for (int axis = 0; axis < AXES; axis++) {
      switch (parts[axis]) {
        case "T", "True", "true", "TRUE", "1" -> periodic[axis] = true;
        case "F", "False", "false", "FALSE", "0" -> periodic[axis] = false;
        default -> throw lines.fail("pbc must be three of T and F, found \"" + text + "\"");
      }
    }
    return periodic;
  }

  private static boolean zero(double[] vectors, int axis) {
    for (int k = 0; k < AXES; k++) {
      if (vectors[AXES * axis + k] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Cell cubic(LineSource lines, double[] vectors, int dimension)
      throws DataException {
    double width = vectors[0];
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < AXES; column++) {
        double expected = row == column ? width : 0;
        if (Math.abs(vectors[AXES * row + column] - expected) > TOLERANCE * width) {
          throw lines.fail(
              "the cell must be a "
                  + (dimension == 3 ? "cube" : "square")
                  + " along the axes; vector "
                  + (row + 1)
                  + " of Lattice does not fit");
        }
      }
    }
    try {
      return new Cell(dimension, width);
    } catch (IllegalArgumentException e) {
      throw lines.fail(e.getMessage());
    }
  }
}
