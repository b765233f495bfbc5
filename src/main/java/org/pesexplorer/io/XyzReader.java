package org.pesexplorer.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/** Reads the frames of one extended XYZ file. Used once. */
final class XyzReader {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String file;
  private final LineSource lines;
  private final XyzKeys keys;
  private int frames;
  private long frameLine;
  private int coordinates;

  XyzReader(String file, Reader text) {
    this(file, text, XyzKeys.STANDARD);
  }

  XyzReader(String file, Reader text, XyzKeys keys) {
    this.file = file;
    this.lines = new LineSource(file, text);
    this.keys = keys;
  }

  /** All frames, which together must not be too large. */
  List<XyzFrame> readAll() throws IOException {
    List<XyzFrame> all = new ArrayList<>();
    for (Optional<XyzFrame> frame = next(); frame.isPresent(); frame = next()) {
      all.add(frame.get());
    }
    return all;
  }

  /** The next frame, which alone must not be too large; empty after the last. */
  Optional<XyzFrame> nextAlone() throws IOException {
    coordinates = 0;
    return next();
  }

  private Optional<XyzFrame> next() throws IOException {
    String line;
    while ((line = lines.next()) != null) {
      if (!line.isBlank()) {
        frames++;
        frameLine = lines.number();
        return Optional.of(readFrame(line));
      }
    }
    if (frames == 0) {
      throw DataException.inFile(file, "is empty; expected the number of particles");
    }
    return Optional.empty();
  }

  /** A complaint about the frame read last as a whole. */
  DataException failFrame(String reason) {
    return DataException.atLine(file, frameLine, "frame " + frames + ": " + reason);
  }

  private XyzFrame readFrame(String first) throws IOException {
    int count = count(first.strip());
    String second = lines.next();
    if (second == null) {
      throw lines.fail("the file ends where the comment line with the Lattice is expected");
    }
    XyzComment comment = XyzComment.parse(lines, second);
    Cell cell = XyzCell.of(lines, comment);
    XyzColumns columns = XyzColumns.of(lines, comment, keys);
    OptionalDouble energy = energy(comment, keys.energy());
    OptionalDouble perParticle = energy(comment, keys.energyPerParticle());

    ParticleLines particles = new ParticleLines(cell, columns);
    for (int particle = 0; particle < count; particle++) {
      String line = lines.next();
      if (line == null) {
        throw lines.fail("the file ends after " + particle + " of " + count + " particles");
      }
      particles.read(line.strip());
    }
    return new XyzFrame(
        new Configuration(cell, particles.positions.toArray()),
        energy,
        perParticle,
        columns.force() < 0 ? Optional.empty() : Optional.of(particles.forces.toArray()),
        comment.without(Set.of(keys.energy(), keys.energyPerParticle()), XyzFrame.OWN_KEYS));
  }

  private int count(String text) throws DataException {
    int count = -1;
    try {
      count = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      count = -1;
    }
    if (count < 0) {
      throw lines.fail("expected the number of particles, found " + XyzNumbers.shortened(text));
    }
    return count;
  }

  private OptionalDouble energy(XyzComment comment, String key) throws DataException {
    Optional<String> text = comment.get(key);
    return text.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(XyzNumbers.maybeInfinite(lines, key, text.get()));
  }

  /** Gathers the positions and forces of one frame. */
  private final class ParticleLines {
    private final Cell cell;
    private final XyzColumns columns;
    private final DoubleList positions = new DoubleList();
    private final DoubleList forces = new DoubleList();
    private final double[] plane = new double[XyzColumns.AXES];

    ParticleLines(Cell cell, XyzColumns columns) {
      this.cell = cell;
      this.columns = columns;
    }

    void read(String line) throws DataException {
      String[] parts = line.isEmpty() ? new String[0] : BLANKS.split(line);
      if (parts.length != columns.total()) {
        throw lines.fail(
            "expected "
                + columns.total()
                + " columns for a particle (see Properties), found "
                + parts.length);
      }
      for (int axis = 0; axis < XyzColumns.AXES; axis++) {
        readPosition(axis, parts[columns.position() + axis]);
        if (columns.force() >= 0) {
          readForce(axis, parts[columns.force() + axis]);
        }
      }
      coordinates += cell.dimension();
      if (coordinates > DoubleList.MAX_IN_FILE) {
        throw lines.fail(
            "the file is too large: more than " + DoubleList.MAX_IN_FILE + " coordinates");
      }
    }

    private void readPosition(int axis, String text) throws DataException {
      double value = XyzNumbers.finite(lines, "coordinate " + "xyz".charAt(axis), text);
      if (axis < cell.dimension()) {
        positions.add(value);
        return;
      }
      if (positions.size() <= cell.dimension()) {
        plane[axis] = value;
      }
      if (Math.abs(value - plane[axis]) > XyzCell.TOLERANCE * cell.width()) {
        throw lines.fail(
            "the cell has "
                + cell.dimension()
                + " dimensions, so "
                + "xyz".charAt(axis)
                + " must be the same for all particles; here it is "
                + text
                + ", before it was "
                + XyzNumbers.text(plane[axis]));
      }
    }

    private void readForce(int axis, String text) throws DataException {
      double value = XyzNumbers.finite(lines, "force " + "xyz".charAt(axis), text);
      if (axis < cell.dimension()) {
        forces.add(value);
      }
    }
  }
}
