package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSurvey;

/**
 * A database in hand. Immutable; what is saved or prepared anew takes its place under the same
 * number.
 *
 * @param id its number, which no other database of this session has
 * @param name what it is called on screen
 * @param database its rows
 * @param survey what was found out about them
 * @param file where it is stored; empty for one in memory alone
 * @param changed whether it was changed since it was read from that file or written to it
 */
public record OpenDatabase(
    int id,
    String name,
    Database database,
    DatabaseSurvey survey,
    Optional<Path> file,
    boolean changed) {
  /** Refuses missing parts. */
  public OpenDatabase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(survey, "survey");
    Objects.requireNonNull(file, "file");
  }

  /** A database as its file has it, or in memory alone. */
  public OpenDatabase(
      int id, String name, Database database, DatabaseSurvey survey, Optional<Path> file) {
    this(id, name, database, survey, file, false);
  }

  /** Whether closing it would lose it, or what it was changed by. */
  public boolean unsaved() {
    return file.isEmpty() || changed;
  }

  /** Whether another one has the same rows, perhaps with other inputs or in another file. */
  public boolean sameRows(OpenDatabase other) {
    return id == other.id && database.columns().equals(other.database.columns());
  }

  /** The same in another file; changed when that has got something older than what is in hand. */
  OpenDatabase savedAs(Path path, Database written) {
    return new OpenDatabase(
        id,
        path.getFileName().toString(),
        database,
        survey,
        Optional.of(path),
        !database.equals(written));
  }

  /** The same rows with other inputs, which the file has not got. */
  OpenDatabase changedTo(Database next) {
    return new OpenDatabase(id, name, next, survey, file, true);
  }
}
