package org.pesexplorer.core.database;

/**
 * A column that a file has beside those that a {@link Database} knows by name. It is kept as it
 * came, so that it is still there when the database is written again.
 */
public sealed interface ExtraColumn permits ExtraNumbers, ExtraLists, ExtraTexts {

  /** Its name in the file. */
  String name();

  /** How many rows it has. */
  int rows();
}
