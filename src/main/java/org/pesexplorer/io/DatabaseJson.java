package org.pesexplorer.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DoubleColumn;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.ExtraTexts;

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

  /** Writes the value of a row. */
  @FunctionalInterface
  private interface Value {
    void add(AsciiBuffer out, int row);
  }

  private record Column(String name, int valuesPerRow, Value value) {}

  private record Piece(int column, int from, int to) {}

  /** Prepares to write a database. */
  public DatabaseJson(Database database) {
    DatabaseColumns from = database.columns();
    rows = from.rows();
    add(ColumnNames.COORDINATES, from.coordinates().stride(), coordinates(from));
    add(ColumnNames.WIDTH, 1, (out, row) -> out.add(from.width(row)));
    add(ColumnNames.DEPTH, 1, (out, row) -> out.add((long) from.depth(row)));
    add(ColumnNames.ENERGY, 1, (out, row) -> out.add(from.energy(row)));
    from.acceptances().ifPresent(own -> add(ColumnNames.ACCEPTANCE, 1, number(own)));
    from.scans()
        .ifPresent(own -> add(ColumnNames.SCANS, 1, (out, row) -> out.add((long) own.get(row))));
    from.rowIndexes()
        .ifPresent(own -> add(ColumnNames.ROW, 1, (out, row) -> out.add((long) own.get(row))));
    for (ExtraColumn extra : database.extras()) {
      addExtra(extra);
    }
    for (int column = 0; column < columns.size(); column++) {
      cut(column);
    }
  }

  private void add(String name, int valuesPerRow, Value value) {
    columns.add(new Column(name, valuesPerRow, value));
  }

  private void addExtra(ExtraColumn extra) {
    if (extra instanceof ExtraTexts texts) {
      add(extra.name(), 16, (out, row) -> out.add(texts.get(row)));
    } else if (extra instanceof ExtraNumbers numbers) {
      DoubleColumn values = numbers.values();
      add(extra.name(), 1, numbers.whole() ? whole(values) : number(values));
    }
  }

  private static Value number(DoubleColumn column) {
    return (out, row) -> out.add(column.get(row));
  }

  private static Value whole(DoubleColumn column) {
    return (out, row) -> {
      double value = column.get(row);
      if (Double.isNaN(value)) {
        out.add("null");
      } else {
        out.add((long) value);
      }
    };
  }

  private static Value coordinates(DatabaseColumns from) {
    DoubleColumn all = from.coordinates();
    int dimension = from.dimension();
    return (out, row) -> {
      for (int k = 0; k < all.stride(); k++) {
        String between = k % dimension == 0 ? "],[" : ",";
        out.add(k == 0 ? "[[" : between).add(all.get(row, k));
      }
      out.add("]]");
    };
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
    for (int row = piece.from; row < piece.to; row++) {
      if (row > 0) {
        out.add(',');
      }
      out.add('"').add((long) row).add("\":");
      column.value.add(out, row);
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
