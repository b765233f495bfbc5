package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;

/**
 * A database that is wanted.
 *
 * @param settings what to generate
 * @param rows which of the generated rows, for a shard: all of them are kept, without the filter;
 *     empty for the whole
 * @param file where it goes; empty to hold it in memory alone, without a journal
 * @param resume whether to go on with the journal of a run that was not completed
 */
public record GenerateRequest(
    DatabaseSettings settings, Optional<RowRange> rows, Optional<Path> file, boolean resume) {

  /**
   * Checks the rows.
   *
   * @throws IllegalArgumentException when there are fewer rows than the range asks for
   */
  public GenerateRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(file, "file");
    if (rows.isPresent() && rows.get().to() > settings.rows()) {
      throw new IllegalArgumentException(
          "the rows are "
              + new RowRange(0, settings.rows()).format()
              + ", counted before the cut-off; there is no "
              + rows.get().format());
    }
  }

  /** A whole database in memory. */
  public static GenerateRequest inMemory(DatabaseSettings settings) {
    return new GenerateRequest(settings, Optional.empty(), Optional.empty(), false);
  }

  /** A whole database in a file. */
  public static GenerateRequest into(Path file, DatabaseSettings settings, boolean resume) {
    return new GenerateRequest(settings, Optional.empty(), Optional.of(file), resume);
  }

  /** The rows that are generated. */
  RowRange range() {
    return rows.orElseGet(() -> new RowRange(0, settings.rows()));
  }
}
