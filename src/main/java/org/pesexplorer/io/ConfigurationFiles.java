package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pesexplorer.core.cell.Configuration;

/** Opens and saves configurations in whichever format a file has. */
public final class ConfigurationFiles {
  private enum Format {
    JSON,
    XYZ,
    UNKNOWN
  }

  private ConfigurationFiles() {}

  /**
   * Reads all configurations of a file: JSON or extended XYZ by its ending, else by what it starts
   * with.
   *
   * @return the configurations in the file's order; empty only for an empty JSON list
   * @throws DataException when the file cannot be read or is of neither format
   */
  public static List<ConfigurationEntry> read(Path path) throws DataException {
    Format format = byEnding(path);
    if (format == Format.UNKNOWN) {
      format = byContent(path);
    }
    return switch (format) {
      case JSON -> ConfigurationJson.read(path);
      case XYZ ->
          ExtendedXyz.read(path).stream()
              .map(frame -> ConfigurationEntry.of(frame.configuration()))
              .toList();
      case UNKNOWN ->
          throw DataException.inFile(
              path.toString(),
              "is neither a JSON configuration (which starts with { or [) nor extended XYZ (which"
                  + " starts with the number of particles)");
    };
  }

  /**
   * Reads the first configuration of a file.
   *
   * @throws DataException as {@link #read} does, and when the file holds none
   */
  public static ConfigurationEntry readFirst(Path path) throws DataException {
    List<ConfigurationEntry> all = read(path);
    if (all.isEmpty()) {
      throw DataException.inFile(path.toString(), "holds no configuration: its list is empty");
    }
    return all.get(0);
  }

  /**
   * Writes one configuration, as JSON or extended XYZ by the file's ending.
   *
   * @param path a name that ends in .json, .xyz or .extxyz
   * @throws IOException when the ending is another or the file cannot be written
   */
  public static void write(Path path, Configuration configuration) throws IOException {
    switch (byEnding(path)) {
      case JSON -> ConfigurationJson.write(path, configuration);
      case XYZ -> ExtendedXyz.write(path, configuration);
      case UNKNOWN ->
          throw DataException.inFile(
              path.toString(), "give it a name that ends in .json, .xyz or .extxyz");
    }
  }

  private static Format byEnding(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Format.JSON;
    }
    return name.endsWith(".xyz") || name.endsWith(".extxyz") ? Format.XYZ : Format.UNKNOWN;
  }

  private static Format byContent(Path path) throws DataException {
    try (InputStream in = Files.newInputStream(path);
        Reader text = new Utf8Reader(path.toString(), in)) {
      int c = text.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = text.read();
      }
      if (c < 0) {
        throw DataException.inFile(path.toString(), "is empty");
      }
      if (c == '{' || c == '[') {
        return Format.JSON;
      }
      return c >= '0' && c <= '9' ? Format.XYZ : Format.UNKNOWN;
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }
}
