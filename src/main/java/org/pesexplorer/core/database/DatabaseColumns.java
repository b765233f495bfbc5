package org.pesexplorer.core.database;

import java.util.Optional;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/**
 * The rows of a database, column by column in arrays of numbers. A row of N particles in d
 * dimensions takes 8 N d + 28 bytes: coordinates, energy (8), which of the kinds of cell (4),
 * acceptance rate (8), scans (4) and row index (4). Immutable, free to share between threads; made
 * by {@link ColumnsBuilder}.
 */
public final class DatabaseColumns {
  private static final int BYTES_BESIDE_COORDINATES = 28;

  private final int particles;
  private final int dimension;
  private final CellKinds kinds;
  private final IntColumn kind;
  private final DoubleColumn coordinates;
  private final DoubleColumn energies;
  private final DoubleColumn acceptances;
  private final IntColumn scans;
  private final IntColumn rowIndexes;

  DatabaseColumns(ColumnsBuilder from) {
    this.particles = from.particles;
    this.dimension = from.dimension;
    this.kinds = from.kinds.copy(from.kind);
    this.kind = from.kind;
    this.coordinates = from.coordinates;
    this.energies = from.energies;
    this.acceptances = from.acceptances;
    this.scans = from.scans;
    this.rowIndexes = from.rowIndexes;
  }

  /**
   * Bytes that the arrays of so many rows take.
   *
   * @param rows how many
   * @param particles N
   * @param dimension d
   */
  public static long bytes(long rows, int particles, int dimension) {
    return rows * ((long) Double.BYTES * particles * dimension + BYTES_BESIDE_COORDINATES);
  }

  /** How many rows there are. */
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

  /** The energies per particle in E_c; may be infinite, never NaN. */
  public DoubleColumn energies() {
    return energies;
  }

  /** The coordinates in R_c, particle-major, N * d of them a row. */
  public DoubleColumn coordinates() {
    return coordinates;
  }

  /** Accepted over attempted steps of each row's relaxation; NaN where none was attempted. */
  public Optional<DoubleColumn> acceptances() {
    return Optional.ofNullable(acceptances);
  }

  /** For how many scans each row was relaxed. */
  public Optional<IntColumn> scans() {
    return Optional.ofNullable(scans);
  }

  /** Which of the generated rows each row is, numbered before the energy filter. */
  public Optional<IntColumn> rowIndexes() {
    return Optional.ofNullable(rowIndexes);
  }

  /** The energy per particle of a row in E_c. */
  public double energy(int row) {
    return energies.get(row);
  }

  /** The width of a row's cell in R_c. */
  public double width(int row) {
    return kinds.width(kind.get(row));
  }

  /** Shells of images in a row's energy. */
  public int depth(int row) {
    return kinds.depth(kind.get(row));
  }

  /** The widths that occur, ascending. */
  public double[] widths() {
    return kinds.widths();
  }

  /** Which of {@link #widths} a row has. */
  public int widthIndex(int row) {
    return kinds.widthIndex(kind.get(row));
  }

  /** The particles of a row. */
  public Configuration configuration(int row) {
    double[] positions = new double[coordinates.stride()];
    coordinates.copyRow(row, positions);
    return new Configuration(new Cell(dimension, width(row)), positions);
  }
}
