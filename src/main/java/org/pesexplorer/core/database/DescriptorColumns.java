package org.pesexplorer.core.database;

import java.util.Objects;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.RelativeDistances;

/**
 * The inputs for learning of every row of a prepared database.
 *
 * @param settings which descriptor
 * @param inputs one row for each of the database, order after order, as many a row as the settings
 *     say: N for each order
 */
public record DescriptorColumns(DescriptorSettings settings, DoubleColumn inputs) {

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when a row has no whole number of inputs for each order
   */
  public DescriptorColumns {
    Objects.requireNonNull(settings, "settings");
    if (inputs.stride() == 0 || inputs.stride() % settings.orders().size() != 0) {
      throw new IllegalArgumentException(
          inputs.stride()
              + " inputs a row do not make as many for each of "
              + settings.orders().size()
              + " orders");
    }
  }

  /** The name of the inputs' column in files. */
  public String columnName() {
    return ColumnNames.inputs(settings.kind());
  }

  /** How many rows there are. */
  public int rows() {
    return inputs.rows();
  }

  /** How many inputs a row has. */
  public int length() {
    return inputs.stride();
  }

  /**
   * The relative distances of a row for these orders (docs/theory.md, "Descriptors"), which are not
   * kept, as they are quickly computed.
   *
   * @param columns the rows that these inputs belong to
   * @param row which
   * @return the width, then N (N - 1) / 2 numbers for each order
   */
  public double[] relativeDistances(DatabaseColumns columns, int row) {
    double[] positions = new double[columns.coordinates().stride()];
    columns.coordinates().copyRow(row, positions);
    return RelativeDistances.of(
        positions, columns.dimension(), columns.width(row), settings.orders());
  }

  /** Fills the inputs, in one of two ways, as {@link ColumnsBuilder} does. */
  public static final class Builder {
    private final DescriptorSettings settings;
    private final DoubleColumn inputs;

    /**
     * Rows of zeros, which several threads may set, each its own.
     *
     * @param settings which descriptor
     * @param particles N
     * @param rows how many rows
     */
    public Builder(DescriptorSettings settings, int particles, int rows) {
      this.settings = settings;
      this.inputs = new DoubleColumn(settings.length(particles), rows);
    }

    /**
     * No rows yet; they come as they are set, by one thread.
     *
     * @param settings which descriptor
     * @param particles N
     */
    public Builder(DescriptorSettings settings, int particles) {
      this.settings = settings;
      this.inputs = new DoubleColumn(settings.length(particles));
    }

    /**
     * Sets the inputs of a row.
     *
     * @param values as many as a row has; copied
     */
    public void set(int row, double[] values) {
      inputs.setRow(row, values);
    }

    /** How many rows there are so far. */
    public int rows() {
      return inputs.rows();
    }

    /** The columns; nothing may be set any more. */
    public DescriptorColumns build() {
      inputs.trim();
      return new DescriptorColumns(settings, inputs);
    }
  }
}
