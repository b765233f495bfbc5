package org.pesexplorer.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A database that comes with the program.
 *
 * @param name the name on screen
 * @param description a sentence on what it holds
 * @param file the name of its file
 * @param commands the commands that made it, one after the other
 */
public record Sample(String name, String description, String file, List<String> commands) {
  static final String FOLDER = "/org/pesexplorer/samples/databases/";

  /** Copies the list. */
  public Sample {
    commands = List.copyOf(commands);
  }

  /**
   * Writes the database, and what it was made with, into a folder.
   *
   * @return the database's file there
   * @throws IOException when it cannot be written, or the program is incomplete
   */
  public Path copyInto(Path folder) throws IOException {
    Path target = folder.resolve(file);
    copy(SettingsFile.beside(target));
    copy(target);
    return target;
  }

  private static void copy(Path target) throws IOException {
    try (InputStream in = resource(target.getFileName().toString())) {
      AtomicFile.writeBytes(target, in::transferTo);
    }
  }

  /** Opens a file that belongs to the samples. */
  static InputStream resource(String name) throws IOException {
    InputStream in = Sample.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new FileNotFoundException("the program is incomplete: it lacks " + FOLDER + name);
    }
    return in;
  }
}
