package org.pesexplorer.io;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pesexplorer.core.database.ColumnNames;

/** Reads a database from a table of samples with a head, a line for each row. Used once. */
final class DatabaseCsvReader {
  private final String file;
  private final CsvRecords records;
  private final RowSink sink = new RowSink();

  DatabaseCsvReader(String file, Reader text) {
    this.file = file;
    this.records = new CsvRecords(file, text);
  }

  DatabaseContent readAll() throws IOException {
    List<String> first = records.next();
    if (first.isEmpty()) {
      throw DataException.inFile(file, "is empty; expected a head with the names of columns");
    }
    int row = 0;
    try {
      CsvHead head = new CsvHead(first);
      CsvHead.Group coordinates = head.coordinates();
      sink.setShape(coordinates.length() / coordinates.inner(), coordinates.inner());
      for (List<String> cells = records.next(); !cells.isEmpty(); cells = records.next()) {
        if (cells.size() != head.width()) {
          throw new IllegalArgumentException(
              "has " + cells.size() + " cells, but the head has " + head.width());
        }
        take(row++, cells, head, coordinates);
      }
    } catch (IllegalArgumentException e) {
      throw records.fail(e.getMessage());
    }
    try {
      return sink.build(row);
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(file, e.getMessage());
    }
  }

  private void take(int row, List<String> cells, CsvHead head, CsvHead.Group coordinates) {
    sink.coordinates(row, numbers(cells, coordinates));
    for (Map.Entry<String, Integer> single : head.singles().entrySet()) {
      takeSingle(row, single.getKey(), cells.get(single.getValue()));
    }
    for (CsvHead.Group list : head.lists()) {
      double[] values = numbers(cells, list);
      if (!NumberField.missing(values)) {
        sink.list(list.name(), row, values, list.inner());
      }
    }
  }

  private void takeSingle(int row, String name, String cell) {
    try {
      if (isMissing(cell)) {
        sink.missing(name, row);
      } else if (!isNumber(cell) || isLong(cell.strip())) {
        sink.text(name, row, JsonTexts.json(cell));
      } else {
        sink.number(name, row, number(cell), JsonTexts.whole(cell.strip()));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("column " + name + ": " + e.getMessage(), e);
    }
  }

  private static double[] numbers(List<String> cells, CsvHead.Group group) {
    double[] values = new double[group.length()];
    for (int k = 0; k < values.length; k++) {
      String cell = cells.get(group.cells()[k]);
      values[k] = XyzNumbers.parse(cell);
      if (Double.isFinite(values[k])) {
        continue;
      }
      boolean missing = isMissing(cell) && !group.name().equals(ColumnNames.COORDINATES);
      if (!missing && !isNumber(cell)) {
        throw new IllegalArgumentException(
            "column " + group.name() + ": expected a number, found " + XyzNumbers.shortened(cell));
      }
      values[k] = missing ? Double.NaN : number(cell);
    }
    return values;
  }

  private static boolean isMissing(String cell) {
    String word = cell.strip();
    return word.isEmpty() || word.toLowerCase(Locale.ROOT).equals("nan");
  }

  private static boolean isNumber(String cell) {
    String word = cell.strip();
    return XyzNumbers.isNumber(word) || word.equals("inf") || word.equals("-inf");
  }

  private static boolean isLong(String word) {
    return XyzNumbers.isNumber(word) && JsonTexts.longWhole(word);
  }

  private static double number(String cell) {
    return switch (cell.strip()) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> XyzNumbers.parse(cell.strip());
    };
  }
}
