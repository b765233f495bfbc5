package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;

/**
 * Configurations as extended XYZ, one frame or several. A cell of two dimensions has a third
 * lattice vector of zero, pbc "T T F" and z = 0 (docs/file-formats.md).
 */
public final class ExtendedXyz {
  private static final int AXES = XyzColumns.AXES;

  private ExtendedXyz() {}

  /**
   * Reads all frames.
   *
   * @return at least one frame, in the file's order
   * @throws DataException when the file cannot be read or is not of that form
   */
  public static List<XyzFrame> read(Path path) throws DataException {
    try (InputStream in = Files.newInputStream(path)) {
      return new XyzReader(path.toString(), new Utf8Reader(path.toString(), in)).readAll();
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  /**
   * Writes one configuration without energies.
   *
   * @throws IOException when the file cannot be written or the cell has more than three dimensions
   */
  public static void write(Path path, Configuration configuration) throws IOException {
    write(path, List.of(XyzFrame.of(configuration)));
  }

  /**
   * Writes frames. Numbers are the shortest that read back as the same double.
   *
   * @throws IOException when the file cannot be written or a cell has more than three dimensions
   */
  public static void write(Path path, List<XyzFrame> frames) throws IOException {
    for (XyzFrame frame : frames) {
      requireAxes(path, frame.configuration());
    }
    AtomicFile.write(
        path,
        out -> {
          for (XyzFrame frame : frames) {
            writeFrame(out, frame);
          }
        });
  }

  /** Refuses cells that the format has no room for. */
  static void requireAxes(Path path, Configuration configuration) throws DataException {
    if (configuration.dimension() > AXES) {
      throw DataException.inFile(
          path.toString(),
          "extended XYZ holds cells of up to 3 dimensions, this one has "
              + configuration.dimension()
              + "; save it as .json");
    }
  }

  /** Writes one frame after those before it. */
  static void writeFrame(Writer out, XyzFrame frame) throws IOException {
    writeFrame(out, frame, XyzKeys.STANDARD);
  }

  /** Writes one frame after those before it, with energies and forces under other names. */
  static void writeFrame(Writer out, XyzFrame frame, XyzKeys keys) throws IOException {
    Configuration configuration = frame.configuration();
    int dimension = configuration.dimension();
    out.write(configuration.count() + "\n");
    out.write(comment(frame, keys));
    double[] positions = configuration.positions();
    for (int particle = 0; particle < configuration.count(); particle++) {
      out.write("X" + vector(positions, particle * dimension, dimension));
      if (frame.forces().isPresent()) {
        out.write(vector(frame.forces().get(), particle * dimension, dimension));
      }
      out.write("\n");
    }
  }

  private static String comment(XyzFrame frame, XyzKeys keys) {
    Configuration configuration = frame.configuration();
    StringBuilder lattice = new StringBuilder();
    StringBuilder periodic = new StringBuilder();
    for (int row = 0; row < AXES; row++) {
      boolean there = row < configuration.dimension();
      periodic.append(row == 0 ? "" : " ").append(there ? 'T' : 'F');
      for (int column = 0; column < AXES; column++) {
        double entry = there && row == column ? configuration.width() : 0;
        lattice.append(lattice.length() == 0 ? "" : " ").append(Numbers.shortest(entry));
      }
    }
    StringBuilder line = new StringBuilder("Lattice=\"").append(lattice).append('"');
    line.append(" Properties=species:S:1:pos:R:3");
    line.append(frame.forces().isPresent() ? ":" + keys.forces() + ":R:3" : "");
    frame.energy().ifPresent(e -> addEnergy(line, keys.energy(), e));
    frame.energyPerParticle().ifPresent(e -> addEnergy(line, keys.energyPerParticle(), e));
    frame
        .extra()
        .forEach(
            (key, value) ->
                line.append(' ')
                    .append(XyzComment.quoted(key))
                    .append('=')
                    .append(XyzComment.quoted(value)));
    return line.append(" pbc=\"").append(periodic).append("\"\n").toString();
  }

  private static void addEnergy(StringBuilder line, String key, double energy) {
    line.append(' ').append(key).append('=').append(XyzNumbers.text(energy));
  }

  private static String vector(double[] values, int from, int dimension) {
    StringBuilder text = new StringBuilder();
    for (int axis = 0; axis < AXES; axis++) {
      text.append(' ').append(Numbers.shortest(axis < dimension ? values[from + axis] : 0));
    }
    return text.toString();
  }
}
