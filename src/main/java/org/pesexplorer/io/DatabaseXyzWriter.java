package org.pesexplorer.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.DoubleConsumer;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.database.ExtraTexts;
import org.pesexplorer.core.energy.EnergyEvaluator;

/**
 * Writes a database as extended XYZ, a frame for each row. Forces are those of the file it came
 * from; else those of the model it was generated with, where that is known. Used once.
 */
final class DatabaseXyzWriter {
  private final Database database;
  private final XyzKeys keys;
  private final List<NumberField> fields = new ArrayList<>();
  private final List<ExtraTexts> texts = new ArrayList<>();
  private final Optional<ExtraLists> forces;
  private final Optional<EnergyEvaluator> model;

  /**
   * Takes a database in hand.
   *
   * @throws DataException when its cells have more than three dimensions
   */
  DatabaseXyzWriter(Path file, Database database, XyzKeys keys) throws DataException {
    ExtendedXyz.requireAxes(file, database.columns().configuration(0));
    this.database = database;
    this.keys = keys;
    for (NumberField field : NumberField.others(database)) {
      switch (field.name()) {
        // In a frame these have places of their own.
        case ColumnNames.WIDTH, ColumnNames.ENERGY, ColumnNames.FORCES -> {}
        default -> fields.add(field);
      }
    }
    Optional<ExtraLists> known = Optional.empty();
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraTexts other) {
        texts.add(other);
      } else if (extra instanceof ExtraLists lists && lists.name().equals(ColumnNames.FORCES)) {
        known = Optional.of(lists);
      }
    }
    this.forces = known;
    this.model = database.settings().map(settings -> settings.model().evaluator());
  }

  /** Writes everything; what progress throws ends it. */
  void writeTo(Writer out, DoubleConsumer progress) throws IOException {
    for (int row = 0; row < database.rows(); row++) {
      ExtendedXyz.writeFrame(out, frame(row), keys);
      if (row % 1024 == 0) {
        progress.accept((double) row / database.rows());
      }
    }
  }

  private XyzFrame frame(int row) throws IOException {
    Configuration configuration = database.columns().configuration(row);
    double energy = database.columns().energy(row);
    return new XyzFrame(
        configuration,
        OptionalDouble.of(energy * configuration.count()),
        OptionalDouble.of(energy),
        forces(row, configuration),
        others(row));
  }

  private Optional<double[]> forces(int row, Configuration configuration) {
    if (forces.isPresent()) {
      double[] own = new double[forces.get().values().stride()];
      forces.get().values().copyRow(row, own);
      return NumberField.missing(own) ? Optional.empty() : Optional.of(own);
    }
    return model
        .flatMap(evaluator -> evaluator.forces(configuration))
        .map(all -> all.total().clone())
        .filter(DatabaseXyzWriter::finite);
  }

  private static boolean finite(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private Map<String, String> others(int row) throws IOException {
    Map<String, String> others = new LinkedHashMap<>();
    for (NumberField field : fields) {
      double[] numbers = new double[field.length()];
      field.values().copy(row, numbers);
      if (!NumberField.missing(numbers)) {
        others.put(key(field.name()), words(field, numbers));
      }
    }
    for (ExtraTexts extra : texts) {
      Optional<String> text = JsonTexts.text(extra.get(row));
      text.ifPresent(own -> others.put(key(extra.name()), own));
    }
    return others;
  }

  /** The name of a column that is already a key of the frame gets a line below. */
  private String key(String name) {
    boolean taken =
        name.isEmpty()
            || XyzFrame.OWN_KEYS.contains(name)
            || name.equals(keys.energy())
            || name.equals(keys.energyPerParticle());
    return taken ? name + "_" : name;
  }

  private static String words(NumberField field, double[] numbers) {
    StringJoiner words = new StringJoiner(" ");
    for (double number : numbers) {
      words.add(
          Double.isNaN(number)
              ? "nan"
              : field.whole() ? Long.toString((long) number) : XyzNumbers.text(number));
    }
    return words.toString();
  }
}
