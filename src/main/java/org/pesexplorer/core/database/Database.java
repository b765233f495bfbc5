package org.pesexplorer.core.database;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A database of configurations and their energies. Immutable.
 *
 * @param columns the rows
 * @param settings what it was generated with; empty when that is not known
 * @param shard which of the generated rows it holds, all of them without a filter; empty for a
 *     whole database, which the filter has passed
 * @param extras other columns of the file, in its order
 */
public record Database(
    DatabaseColumns columns,
    Optional<DatabaseSettings> settings,
    Optional<RowRange> shard,
    List<ExtraColumn> extras) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when an extra column has another number of rows
   */
  public Database {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(shard, "shard");
    extras = List.copyOf(extras);
    for (ExtraColumn extra : extras) {
      if (extra.rows() != columns.rows()) {
        throw new IllegalArgumentException(
            "column "
                + extra.name()
                + " has "
                + extra.rows()
                + " rows, the others "
                + columns.rows());
      }
    }
  }

  /** How many rows there are. */
  public int rows() {
    return columns.rows();
  }
}
