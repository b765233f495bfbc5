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
 * @param prepared the inputs for learning; empty when it is not prepared
 */
public record Database(
    DatabaseColumns columns,
    Optional<DatabaseSettings> settings,
    Optional<RowRange> shard,
    List<ExtraColumn> extras,
    Optional<DescriptorColumns> prepared) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when an extra column has another number of rows, or the inputs
   *     have another number of rows or particles
   */
  public Database {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(shard, "shard");
    extras = List.copyOf(extras);
    prepared.ifPresent(own -> requireFit(columns, own));
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

  /** A database that is not prepared. */
  public Database(
      DatabaseColumns columns,
      Optional<DatabaseSettings> settings,
      Optional<RowRange> shard,
      List<ExtraColumn> extras) {
    this(columns, settings, shard, extras, Optional.empty());
  }

  private static void requireFit(DatabaseColumns columns, DescriptorColumns prepared) {
    int length = prepared.settings().length(columns.particles());
    if (prepared.rows() != columns.rows() || prepared.length() != length) {
      throw new IllegalArgumentException(
          prepared.rows()
              + " rows of "
              + prepared.length()
              + " inputs do not fit "
              + columns.rows()
              + " rows that need "
              + length);
    }
  }

  /**
   * The same database with other inputs for learning in place of those that it had, also of those
   * whose settings are not known.
   */
  public Database withPrepared(DescriptorColumns inputs) {
    List<ExtraColumn> others =
        extras.stream().filter(extra -> !ColumnNames.prepared(extra.name())).toList();
    return new Database(columns, settings, shard, others, Optional.of(inputs));
  }

  /** How many rows there are. */
  public int rows() {
    return columns.rows();
  }
}
