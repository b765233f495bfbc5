package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pesexplorer.io.DatabaseFormat;

/**
 * A kind of file that can be saved.
 *
 * @param title what it is called on screen
 * @param endings what names of such files end in, the usual one first, each with its point
 */
public record FileType(String title, List<String> endings) {
  /** Copies the list. */
  public FileType {
    endings = List.copyOf(endings);
  }

  /** The kinds of files that a database can be saved as, the usual one first. */
  public static List<FileType> ofDatabases() {
    return DatabaseFormat.toSave().stream()
        .map(format -> new FileType(format.title(), format.nameEndings()))
        .toList();
  }

  /** Whether a file's name says that it is of this type. */
  public boolean matches(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
