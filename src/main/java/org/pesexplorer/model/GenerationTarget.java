package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.database.DatabaseSettings;

/**
 * What is where a database is to go.
 *
 * @param file the file
 * @param wanted the settings that it was compared with
 * @param exists whether there is such a file
 * @param interrupted a run into this file that was not completed
 */
public record GenerationTarget(
    Path file, DatabaseSettings wanted, boolean exists, Optional<Interrupted> interrupted) {

  /**
   * A run that was not completed.
   *
   * @param finished rows that are finished, about
   * @param rows how many there would be; 0 when that is not known
   * @param settings what is generated, where that is known
   * @param differences what is otherwise in the wanted settings, in words; empty when these go on
   *     with it
   */
  public record Interrupted(
      int finished, int rows, Optional<DatabaseSettings> settings, String differences) {}

  /** Refuses missing parts. */
  public GenerationTarget {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(interrupted, "interrupted");
  }

  /** Whether it is the answer about a file and settings. */
  public boolean isFor(Optional<Path> where, DatabaseSettings settings) {
    return where.equals(Optional.of(file)) && wanted.equals(settings);
  }
}
