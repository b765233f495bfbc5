package org.pesexplorer.io;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.DoubleConsumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraTexts;

/** Writes a database as a table of samples with a head, a line for each row. */
final class DatabaseCsvWriter {
  private final Database database;
  private final List<NumberField> fields = new ArrayList<>();
  private final List<ExtraTexts> texts = new ArrayList<>();

  DatabaseCsvWriter(Database database) {
    this.database = database;
    List<NumberField> others = NumberField.others(database);
    others.stream().filter(field -> field.shape() == NumberField.Shape.SINGLE).forEach(fields::add);
    fields.add(NumberField.coordinates(database.columns()));
    others.stream().filter(field -> field.shape() != NumberField.Shape.SINGLE).forEach(fields::add);
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraTexts other) {
        texts.add(other);
      }
    }
  }

  /** Writes everything; what progress throws ends it. */
  void writeTo(Writer out, DoubleConsumer progress) throws IOException {
    out.write(head());
    List<double[]> numbers = new ArrayList<>();
    fields.forEach(field -> numbers.add(new double[field.length()]));
    StringBuilder line = new StringBuilder();
    for (int row = 0; row < database.rows(); row++) {
      line.setLength(0);
      for (int k = 0; k < fields.size(); k++) {
        fields.get(k).values().copy(row, numbers.get(k));
        addNumbers(line, fields.get(k), numbers.get(k));
      }
      for (ExtraTexts extra : texts) {
        Optional<String> text = JsonTexts.text(extra.get(row));
        line.append(',').append(text.map(CsvRecords::quoted).orElse(""));
      }
      out.append(line, 1, line.length()).write('\n');
      if (row % 1024 == 0) {
        progress.accept((double) row / database.rows());
      }
    }
  }

  private String head() {
    StringJoiner head = new StringJoiner(",", "", "\n");
    for (NumberField field : fields) {
      if (field.shape() == NumberField.Shape.SINGLE) {
        head.add(CsvRecords.quoted(field.name()));
      } else {
        for (int k = 0; k < field.length(); k++) {
          head.add(CsvRecords.quoted(CsvHead.place(field, k)));
        }
      }
    }
    texts.forEach(extra -> head.add(CsvRecords.quoted(extra.name())));
    return head.toString();
  }

  /** Numbers, each after a comma; nothing stands for none. */
  private static void addNumbers(StringBuilder line, NumberField field, double[] numbers) {
    for (double number : numbers) {
      line.append(',');
      if (Double.isNaN(number)) {
        continue;
      }
      if (field.whole()) {
        line.append((long) number);
      } else {
        line.append(XyzNumbers.text(number));
      }
    }
  }
}
