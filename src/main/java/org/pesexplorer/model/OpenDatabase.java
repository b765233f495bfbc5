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
 */
public record OpenDatabase(
    int id, String name, Database database, DatabaseSurvey survey, Optional<Path> file) {
  /** Refuses missing parts. */
  public OpenDatabase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(survey, "survey");
    Objects.requireNonNull(file, "file");
  }

  /** Whether closing it would lose it. */
  public boolean unsaved() {
    return file.isEmpty();
  }
}
