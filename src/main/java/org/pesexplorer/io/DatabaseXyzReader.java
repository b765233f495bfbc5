package org.pesexplorer.io;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.ColumnNames;

/**
 * Reads a database from extended XYZ, frame by frame: each is a row. Other keys of the comment
 * lines are other columns. Used once.
 */
final class DatabaseXyzReader {
  /** Energies that a frame gives twice may differ by so much, relatively, for rounding. */
  private static final double TOLERANCE = 1e-6;

  private final String file;
  private final XyzReader frames;
  private final XyzKeys keys;
  private final ToIntFunction<Cell> depth;
  private final RowSink sink = new RowSink();

  /**
   * Starts at the first frame.
   *
   * @param depth shells of images in the energy of frames that do not say how many
   */
  DatabaseXyzReader(String file, Reader text, XyzKeys keys, ToIntFunction<Cell> depth) {
    this.file = file;
    this.frames = new XyzReader(file, text, keys);
    this.keys = keys;
    this.depth = depth;
  }

  DatabaseContent readAll() throws IOException {
    int row = 0;
    for (Optional<XyzFrame> frame = frames.nextAlone();
        frame.isPresent();
        frame = frames.nextAlone()) {
      try {
        take(row++, frame.get());
      } catch (IllegalArgumentException e) {
        throw frames.failFrame(e.getMessage());
      }
    }
    try {
      return sink.build(row);
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(file, e.getMessage());
    }
  }

  private void take(int row, XyzFrame frame) {
    Configuration configuration = frame.configuration();
    requireAlike(configuration);
    sink.coordinates(row, configuration.positions());
    sink.number(ColumnNames.WIDTH, row, configuration.width(), false);
    sink.number(ColumnNames.ENERGY, row, energy(frame), false);
    frame
        .forces()
        .ifPresent(forces -> sink.list(ColumnNames.FORCES, row, forces, configuration.dimension()));
    boolean said = frame.extra().containsKey(ColumnNames.DEPTH);
    if (!said) {
      sink.number(ColumnNames.DEPTH, row, depth.applyAsInt(configuration.cell()), true);
    }
    frame.extra().forEach((key, value) -> takeExtra(row, key, value));
  }

  private void requireAlike(Configuration configuration) {
    if (sink.particles() == 0) {
      sink.setShape(configuration.count(), configuration.dimension());
      return;
    }
    if (configuration.count() != sink.particles()) {
      throw new IllegalArgumentException(
          "has "
              + configuration.count()
              + " particles, but the frames before have "
              + sink.particles()
              + "; a database has as many in every row");
    }
    if (configuration.dimension() != sink.dimension()) {
      throw new IllegalArgumentException(
          "has "
              + configuration.dimension()
              + " dimensions, but the frames before have "
              + sink.dimension());
    }
  }

  /** The energy per particle; a key that somebody has named for either goes before the others. */
  private double energy(XyzFrame frame) {
    int particles = frame.configuration().count();
    boolean named = !keys.energy().equals(XyzKeys.STANDARD.energy());
    boolean own =
        frame.energyPerParticle().isPresent()
            && !(named && keys.energyPerParticle().equals(XyzKeys.STANDARD.energyPerParticle()));
    if (!own) {
      return frame.energy().orElseThrow(() -> new IllegalArgumentException(noEnergy())) / particles;
    }
    double energy = frame.energyPerParticle().getAsDouble();
    frame.energy().ifPresent(cell -> requireSame(cell, particles * energy));
    return energy;
  }

  private String noEnergy() {
    return "the comment line has neither "
        + keys.energy()
        + " nor "
        + keys.energyPerParticle()
        + "; the key may have another name (--energy-key)";
  }

  private void requireSame(double cell, double sum) {
    boolean same = cell == sum || Math.abs(cell - sum) <= TOLERANCE * Math.max(1, Math.abs(cell));
    if (!same) {
      throw new IllegalArgumentException(
          keys.energy()
              + " is "
              + cell
              + ", but "
              + keys.energyPerParticle()
              + " times the number of particles is "
              + sum);
    }
  }

  private void takeExtra(int row, String key, String value) {
    switch (key) {
      // The lattice and the energies say these.
      case ColumnNames.WIDTH, ColumnNames.ENERGY, ColumnNames.COORDINATES, ColumnNames.FORCES -> {}
      case ColumnNames.EIGENVALUES, ColumnNames.POWER_SUMS, ColumnNames.DISTANCES ->
          sink.list(key, row, numbers(key, value), 0);
      default -> {
        if (XyzNumbers.isNumber(value) && !JsonTexts.longWhole(value)) {
          sink.number(key, row, XyzNumbers.parse(value), JsonTexts.whole(value));
        } else {
          sink.text(key, row, listOfNumbers(value).orElseGet(() -> JsonTexts.json(value)));
        }
      }
    }
  }

  /** Several numbers as a list in JSON; empty when the value is something else. */
  private static Optional<String> listOfNumbers(String value) {
    String[] parts = value.strip().split("\\s+", -1);
    boolean numbers = parts.length > 1;
    for (String part : parts) {
      numbers &= XyzNumbers.isNumber(part);
    }
    if (!numbers) {
      return Optional.empty();
    }
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (String part : parts) {
      list.add(JsonTexts.whole(part) ? part : Numbers.shortest(XyzNumbers.parse(part)));
    }
    return Optional.of(list.toString());
  }

  private static double[] numbers(String key, String value) {
    String[] parts = value.strip().split("\\s+", -1);
    double[] numbers = new double[parts.length];
    for (int k = 0; k < parts.length; k++) {
      numbers[k] = XyzNumbers.parse(parts[k]);
      if (Double.isFinite(numbers[k])) {
        continue;
      }
      boolean infinite = parts[k].equals("inf") || parts[k].equals("-inf");
      if (!infinite) {
        throw new IllegalArgumentException(
            key + " must be numbers, found " + XyzNumbers.shortened(parts[k]));
      }
      numbers[k] = infinity(parts[k]);
    }
    return numbers;
  }

  private static double infinity(String word) {
    return word.equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }
}
