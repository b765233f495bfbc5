package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.ExtraColumn;

/**
 * Takes in a database row after row, each value under the name of its column, and checks it. What
 * is wrong is an {@link IllegalArgumentException} with the reason, for the reader to add the place.
 * Rows come in ascending order; in a row, values in any.
 */
final class RowSink {
  private final ColumnsBuilder columns = new ColumnsBuilder();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, ExtraBuilder> extras = new LinkedHashMap<>();
  private int particles;
  private int dimension;
  private int rates;

  /**
   * Says how many coordinates rows have.
   *
   * @throws IllegalArgumentException when there is no particle or a dimension that cells do not
   *     have
   */
  void setShape(int count, int axes) {
    if (count < 1) {
      throw new IllegalArgumentException("there is no particle");
    }
    if (axes < 1 || axes > Cell.MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "a particle must have from 1 to " + Cell.MAX_DIMENSION + " coordinates, has " + axes);
    }
    particles = count;
    dimension = axes;
    columns.setShape(count, axes);
  }

  /** Particles in each cell; 0 before they are said. */
  int particles() {
    return particles;
  }

  /** Number of axes; 0 before it is said. */
  int dimension() {
    return dimension;
  }

  /** Takes the coordinates of a row. */
  void coordinates(int row, double[] positions) {
    for (double position : positions) {
      requireFinite("a coordinate", position);
    }
    columns.setCoordinates(row, positions);
    count(ColumnNames.COORDINATES);
  }

  /**
   * Takes a single number.
   *
   * @param whole whether it was written as a whole number
   */
  void number(String name, int row, double value, boolean whole) {
    switch (name) {
      case ColumnNames.WIDTH -> columns.setWidth(row, width(value));
      case ColumnNames.DEPTH, ColumnNames.OLD_DEPTH -> columns.setDepth(row, count(name, value));
      case ColumnNames.ENERGY -> columns.setEnergy(row, energy(value));
      case ColumnNames.ACCEPTANCE -> takeRate(row, rate(value));
      case ColumnNames.SCANS -> columns.setScans(row, count(name, value));
      case ColumnNames.ROW -> columns.setRowIndex(row, count(name, value));
      default -> extra(name).number(row, value, whole);
    }
    count(name.equals(ColumnNames.OLD_DEPTH) ? ColumnNames.DEPTH : name);
  }

  /** Says that a column has nothing in a row; an acceptance rate may be missing, for example. */
  void missing(String name, int row) {
    number(name, row, Double.NaN, true);
  }

  /**
   * Takes a list of numbers, as many in every row.
   *
   * @param inner as of {@link org.pesexplorer.core.database.ExtraLists}
   */
  void list(String name, int row, double[] values, int inner) {
    requireExtra(name);
    extra(name).list(row, values, inner);
  }

  /**
   * Takes any other value.
   *
   * @param json the value as it stands in JSON
   */
  void text(String name, int row, String json) {
    requireExtra(name);
    extra(name).text(row, json);
  }

  private static void requireExtra(String name) {
    switch (name) {
      case ColumnNames.WIDTH,
          ColumnNames.DEPTH,
          ColumnNames.OLD_DEPTH,
          ColumnNames.ENERGY,
          ColumnNames.ACCEPTANCE,
          ColumnNames.SCANS,
          ColumnNames.ROW ->
          throw new IllegalArgumentException(name + " must be a number");
      case ColumnNames.COORDINATES ->
          throw new IllegalArgumentException(name + " cannot be read from this format");
      default -> {
        return;
      }
    }
  }

  private ExtraBuilder extra(String name) {
    return extras.computeIfAbsent(name, ExtraBuilder::new);
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  private static double requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, found " + value);
    }
    return value;
  }

  private static double width(double value) {
    if (!(requireFinite("the width", value) > 0)) {
      throw new IllegalArgumentException("the width must be above 0, was " + value);
    }
    return value;
  }

  private static int count(String name, double value) {
    if (value != Math.rint(value) || !(value >= 0) || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          name + " must be a whole number of at least 0, was " + value);
    }
    return (int) value;
  }

  /** An energy may be infinite, but must be there. */
  private static double energy(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("the energy must be a number, found NaN");
    }
    return value;
  }

  /** A row may have no rate. */
  private void takeRate(int row, double rate) {
    for (; rates < row; rates++) {
      columns.setAcceptance(rates, Double.NaN);
    }
    columns.setAcceptance(row, rate);
    rates = row + 1;
  }

  private static double rate(double value) {
    return Double.isNaN(value) ? value : requireFinite("the acceptance rate", value);
  }

  /**
   * All that was taken in.
   *
   * @param rows how many rows there are
   * @throws IllegalArgumentException when there is no row, or a column lacks rows
   */
  DatabaseContent build(int rows) {
    if (rows == 0) {
      throw new IllegalArgumentException("holds no row");
    }
    for (String name :
        List.of(
            ColumnNames.COORDINATES, ColumnNames.WIDTH, ColumnNames.DEPTH, ColumnNames.ENERGY)) {
      if (!counts.containsKey(name)) {
        throw new IllegalArgumentException("has no column " + name);
      }
    }
    if (rates > 0 && rates < rows) {
      takeRate(rows - 1, Double.NaN);
    }
    counts.forEach((name, count) -> requireAll(name, count, rows));
    List<ExtraColumn> others = new ArrayList<>();
    extras.values().forEach(extra -> others.add(extra.build(rows)));
    return new DatabaseContent(columns.build(), others);
  }

  private void requireAll(String name, int count, int rows) {
    boolean gaps = extras.containsKey(name) || name.equals(ColumnNames.ACCEPTANCE);
    if (count < rows && !gaps) {
      throw new IllegalArgumentException(
          "column " + name + " has values in " + count + " of " + rows + " rows only");
    }
  }
}
