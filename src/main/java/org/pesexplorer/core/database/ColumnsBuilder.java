package org.pesexplorer.core.database;

import java.util.BitSet;
import java.util.Objects;

/**
 * Fills the columns of a database, in one of two ways. With a number of rows from the start several
 * threads may set rows at the same time, each its own; without it the columns grow, and one thread
 * sets them. Values are not checked; {@link #build} looks whether the columns are as long as each
 * other.
 */
public final class ColumnsBuilder {
  int particles;
  int dimension;
  final CellKinds kinds = new CellKinds();
  final IntColumn kind;
  DoubleColumn coordinates;
  final DoubleColumn energies;
  DoubleColumn acceptances;
  IntColumn scans;
  IntColumn rowIndexes;

  private final boolean fixed;
  private boolean built;

  /**
   * Columns that grow; those of acceptance rates, scans and row indexes are there once a value of
   * them was set. {@link #setShape} comes before the first coordinates.
   */
  public ColumnsBuilder() {
    this.fixed = false;
    this.kind = new IntColumn();
    this.energies = new DoubleColumn(1);
  }

  /**
   * All columns, zero so far.
   *
   * @param particles particles in each cell
   * @param dimension number of axes
   * @param rows how many rows
   */
  public ColumnsBuilder(int particles, int dimension, int rows) {
    this.particles = particles;
    this.dimension = dimension;
    this.fixed = true;
    this.kind = new IntColumn(rows);
    this.coordinates = new DoubleColumn(particles * dimension, rows);
    this.energies = new DoubleColumn(1, rows);
    this.acceptances = new DoubleColumn(1, rows);
    this.scans = new IntColumn(rows);
    this.rowIndexes = new IntColumn(rows);
  }

  /**
   * Says how many coordinates a row has.
   *
   * @param count particles in each cell
   * @param axes number of axes
   */
  public void setShape(int count, int axes) {
    if (coordinates != null) {
      throw new IllegalStateException("the rows have a shape already");
    }
    particles = count;
    dimension = axes;
    coordinates = new DoubleColumn(Math.multiplyExact(count, axes));
  }

  /** How many rows have energies so far, or were asked for. */
  public int rows() {
    return energies.rows();
  }

  /** Particles in each cell. */
  public int particles() {
    return particles;
  }

  /** Number of axes. */
  public int dimension() {
    return dimension;
  }

  /**
   * Sets the coordinates of a row.
   *
   * @param positions particle-major, in R_c, N * d of them
   */
  public void setCoordinates(int row, double[] positions) {
    check(row);
    coordinates.setRow(row, positions);
  }

  /** Copies the coordinates of a row. */
  public void copyCoordinates(int row, double[] out) {
    coordinates.copyRow(row, out);
  }

  /** Sets the energy per particle of a row, in E_c. */
  public void setEnergy(int row, double energy) {
    check(row);
    energies.set(row, 0, energy);
  }

  /** The energy of a row that was set. */
  public double energy(int row) {
    return energies.get(row);
  }

  /**
   * A number that stands for a width and a depth, for {@link #setCell}. Not for several threads.
   */
  public int cell(double width, int depth) {
    return kinds.of(width, depth);
  }

  /** Sets the cell of a row by the number that {@link #cell} gave for it. */
  public void setCell(int row, int number) {
    check(row);
    kind.set(row, number);
  }

  /** Sets the width of a row's cell, in R_c, whatever its depth. Not for several threads. */
  public void setWidth(int row, double width) {
    boolean known = row < kind.rows();
    setCell(row, kinds.of(width, known ? kinds.depth(kind.get(row)) : CellKinds.NO_DEPTH));
  }

  /** Sets the shells of images in a row's energy, whatever its width. Not for several threads. */
  public void setDepth(int row, int depth) {
    boolean known = row < kind.rows();
    setCell(row, kinds.of(known ? kinds.width(kind.get(row)) : Double.NaN, depth));
  }

  /** The number that stands for the cell of a row. */
  public int cellOf(int row) {
    return kind.get(row);
  }

  /** Sets the acceptance rate of a row. */
  public void setAcceptance(int row, double acceptance) {
    check(row);
    if (acceptances == null) {
      acceptances = new DoubleColumn(1);
    }
    acceptances.set(row, 0, acceptance);
  }

  /** The acceptance rate of a row that was set. */
  public double acceptance(int row) {
    return acceptances.get(row);
  }

  /** Sets for how many scans a row was relaxed. */
  public void setScans(int row, int number) {
    check(row);
    if (scans == null) {
      scans = new IntColumn();
    }
    scans.set(row, number);
  }

  /** For how many scans a row was relaxed. */
  public int scans(int row) {
    return scans.get(row);
  }

  /** Sets which of the generated rows a row is. */
  public void setRowIndex(int row, int index) {
    check(row);
    if (rowIndexes == null) {
      rowIndexes = new IntColumn();
    }
    rowIndexes.set(row, index);
  }

  /** Which of the generated rows a row is. */
  public int rowIndex(int row) {
    return rowIndexes.get(row);
  }

  private void check(int row) {
    if (built) {
      throw new IllegalStateException("the columns are built; nothing may be set any more");
    }
    if (fixed) {
      Objects.checkIndex(row, energies.rows());
    }
  }

  /** Keeps some rows, moved together in their order. The rows need no more memory for it. */
  public void keep(BitSet kept) {
    kind.keep(kept);
    coordinates.keep(kept);
    energies.keep(kept);
    if (acceptances != null) {
      acceptances.keep(kept);
    }
    if (scans != null) {
      scans.keep(kept);
    }
    if (rowIndexes != null) {
      rowIndexes.keep(kept);
    }
  }

  /**
   * The columns. Nothing may be set any more.
   *
   * @throws IllegalStateException when columns are not as long as each other or rows have no shape
   */
  public DatabaseColumns build() {
    if (coordinates == null) {
      throw new IllegalStateException("the rows have no coordinates");
    }
    trim(kind);
    trim(coordinates);
    trim(energies);
    if (acceptances != null) {
      trim(acceptances);
    }
    if (scans != null) {
      trim(scans);
    }
    if (rowIndexes != null) {
      trim(rowIndexes);
    }
    built = true;
    return new DatabaseColumns(this);
  }

  private void trim(DoubleColumn column) {
    column.trim();
    requireRows(column.rows());
  }

  private void trim(IntColumn column) {
    column.trim();
    requireRows(column.rows());
  }

  private void requireRows(int rows) {
    if (rows != energies.rows()) {
      throw new IllegalStateException(
          "columns differ in length: " + rows + " and " + energies.rows() + " rows");
    }
  }
}
