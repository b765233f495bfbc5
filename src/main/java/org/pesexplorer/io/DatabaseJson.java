package org.pesexplorer.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraTexts;
import org.pesexplorer.io.NumberField.Shape;

/**
 * A database as the JSON of the thesis: columns as pandas writes them, each an object from row
 * label to value (docs/file-formats.md). The text is made in pieces, which several threads may do
 * at the same time; one after the other they are the file.
 */
public final class DatabaseJson {
  private static final int VALUES_PER_PIECE = 1 << 16;

  private final int rows;
  private final List<Column> columns = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** Writes the values of rows; not for several threads. */
  @FunctionalInterface
  private interface Value {
    void add(AsciiBuffer out, int row);
  }

  /** A column, and what makes a writer of its values for a thread. */
  private record Column(String name, int valuesPerRow, Supplier<Value> values) {}

  private record Piece(int column, int from, int to) {}

  /** Prepares to write a database. */
  public DatabaseJson(Database database) {
    rows = database.rows();
    add(NumberField.coordinates(database.columns()));
    NumberField.known(database).forEach(this::add);
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraTexts texts) {
        Value value = (out, row) -> out.add(texts.get(row));
        columns.add(new Column(extra.name(), 16, () -> value));
      } else {
        add(NumberField.of(extra).orElseThrow());
      }
    }
    for (int column = 0; column < columns.size(); column++) {
      cut(column);
    }
  }

  private void add(NumberField field) {
    columns.add(
        new Column(
            field.name(),
            field.length(),
            () -> {
              double[] numbers = new double[field.length()];
              return (out, row) -> {
                field.values().copy(row, numbers);
                addNumbers(out, field, numbers);
              };
            }));
  }

  private static void addNumbers(AsciiBuffer out, NumberField field, double[] numbers) {
    switch (NumberField.missing(numbers) ? Shape.SINGLE : field.shape()) {
      case SINGLE -> addNumber(out, field, numbers[0]);
      case FLAT -> {
        for (int k = 0; k < numbers.length; k++) {
          out.add(k == 0 ? '[' : ',').add(numbers[k]);
        }
        out.add(']');
      }
      case NESTED -> {
        for (int k = 0; k < numbers.length; k++) {
          String between = k % field.inner() == 0 ? "],[" : ",";
          out.add(k == 0 ? "[[" : between).add(numbers[k]);
        }
        out.add("]]");
      }
    }
  }

  private static void addNumber(AsciiBuffer out, NumberField field, double value) {
    if (!field.whole() || Double.isNaN(value)) {
      out.add(value);
    } else {
      out.add((long) value);
    }
  }

  /** Cuts a column into pieces; one without rows still has its name in the file. */
  private void cut(int column) {
    int size = Math.max(1, VALUES_PER_PIECE / columns.get(column).valuesPerRow);
    int from = 0;
    do {
      int to = (int) Math.min(rows, (long) from + size);
      pieces.add(new Piece(column, from, to));
      from = to;
    } while (from < rows);
  }

  /** How many pieces there are. */
  public int pieces() {
    return pieces.size();
  }

  /** The bytes of a piece. Safe for several threads. */
  public byte[] piece(int index) {
    Piece piece = pieces.get(index);
    Column column = columns.get(piece.column);
    AsciiBuffer out = new AsciiBuffer();
    if (piece.from == 0) {
      out.add(piece.column == 0 ? '{' : ',')
          .add('\n')
          .add(Numbers.quoted(column.name).getBytes(StandardCharsets.UTF_8))
          .add(":{");
    }
    Value value = column.values.get();
    for (int row = piece.from; row < piece.to; row++) {
      if (row > 0) {
        out.add(',');
      }
      out.add('"').add((long) row).add("\":");
      value.add(out, row);
    }
    if (piece.to == rows) {
      out.add('}').add(piece.column == columns.size() - 1 ? "\n}\n" : "");
    }
    return out.toBytes();
  }

  /** Writes everything. */
  public void writeTo(OutputStream out) throws IOException {
    for (int k = 0; k < pieces.size(); k++) {
      out.write(piece(k));
    }
  }

  /**
   * Writes a database, whole or not at all, without a file for its settings.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why
   */
  public static void write(Path path, Database database) throws IOException {
    AtomicFile.writeBytes(path, new DatabaseJson(database)::writeTo);
  }
}
