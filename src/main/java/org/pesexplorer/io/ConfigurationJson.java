package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;

/**
 * Configurations as JSON: one object with the keys dimension, widthOfCell (in R_c),
 * particleCoordinates (a list of N rows of d numbers, in R_c) and perhaps depthOfSurroundingCells,
 * or a list of such objects (docs/file-formats.md).
 */
public final class ConfigurationJson {
  static final String DIMENSION = "dimension";
  static final String WIDTH = "widthOfCell";
  static final String COORDINATES = "particleCoordinates";
  static final String DEPTH = "depthOfSurroundingCells";

  private ConfigurationJson() {}

  /**
   * Reads a file of one configuration or a list of them, streamed.
   *
   * @return the configurations in the file's order; empty for an empty list
   * @throws DataException when the file cannot be read or is not of that form
   */
  public static List<ConfigurationEntry> read(Path path) throws DataException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(path.toString(), in);
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  /**
   * Reads one configuration or a list of them.
   *
   * @param name what messages call the source
   * @param in the bytes, UTF-8; not closed
   * @return the configurations in order; empty for an empty list
   * @throws DataException when the text is not of that form
   * @throws IOException when the stream fails
   */
  public static List<ConfigurationEntry> read(String name, InputStream in) throws IOException {
    Reader text = new Utf8Reader(name, in);
    return new ConfigurationJsonReader(name, text).readAll();
  }

  /**
   * Writes one configuration as an object. Numbers are the shortest that read back as the same
   * double.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, Configuration configuration) throws IOException {
    write(path, ConfigurationEntry.of(configuration));
  }

  /**
   * Writes one configuration as an object, with its depth when it has one.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, ConfigurationEntry entry) throws IOException {
    AtomicFile.write(
        path,
        out -> {
          writeEntry(out, entry, "");
          out.write('\n');
        });
  }

  /**
   * Writes a list of configurations.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, List<ConfigurationEntry> entries) throws IOException {
    AtomicFile.write(path, out -> writeList(out, entries));
  }

  private static void writeList(Writer out, List<ConfigurationEntry> entries) throws IOException {
    out.write("[");
    String separator = "\n";
    for (ConfigurationEntry entry : entries) {
      out.write(separator);
      writeEntry(out, entry, "  ");
      separator = ",\n";
    }
    out.write("\n]\n");
  }

  private static void writeEntry(Writer out, ConfigurationEntry entry, String indent)
      throws IOException {
    Configuration configuration = entry.configuration();
    out.write(indent + "{\n");
    out.write(indent + "  \"" + DIMENSION + "\": " + configuration.dimension() + ",\n");
    out.write(indent + "  \"" + WIDTH + "\": " + Numbers.shortest(configuration.width()) + ",\n");
    if (entry.depth().isPresent()) {
      out.write(indent + "  \"" + DEPTH + "\": " + entry.depth().getAsInt() + ",\n");
    }
    out.write(indent + "  \"" + COORDINATES + "\": [");
    for (int particle = 0; particle < configuration.count(); particle++) {
      out.write((particle == 0 ? "\n" : ",\n") + indent + "    ");
      out.write(row(configuration.position(particle)));
    }
    out.write(configuration.count() == 0 ? "]\n" : "\n" + indent + "  ]\n");
    out.write(indent + "}");
  }

  private static String row(double[] position) {
    StringBuilder text = new StringBuilder("[");
    for (int axis = 0; axis < position.length; axis++) {
      text.append(axis == 0 ? "" : ", ").append(Numbers.shortest(position[axis]));
    }
    return text.append(']').toString();
  }
}
