package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.database.DatabaseSettings;

/**
 * A database that is wanted.
 *
 * @param name what it is called on screen when it is held in memory alone
 * @param settings what to generate
 * @param file where it goes, whatever is there is replaced; empty to hold it in memory alone
 * @param earlier what becomes of a run into this file that was not completed
 * @param threads how many threads calculate, at least 1
 */
public record GenerationRequest(
    String name, DatabaseSettings settings, Optional<Path> file, Earlier earlier, int threads) {

  /** What becomes of the journal of a run that was not completed. */
  public enum Earlier {
    /** The new run does not begin. */
    REFUSE,
    /** The run goes on with it. */
    RESUME,
    /** It is deleted. */
    DISCARD
  }

  /** Refuses missing parts. */
  public GenerationRequest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(earlier, "earlier");
    if (threads < 1) {
      throw new IllegalArgumentException("number of threads must be at least 1, was " + threads);
    }
  }
}
