package org.pesexplorer.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** A table of numbers as comma-separated values: a head, then a line for each row. */
public final class CsvTable {
  private CsvTable() {}

  /**
   * Writes a table, whole or not at all.
   *
   * @param path the file; replaced when it exists
   * @param head names of the columns
   * @param rows the cells as they are to stand there: words and numbers without comma or quote
   * @throws IllegalArgumentException when a row is of another length than the head
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, List<String> head, List<List<String>> rows)
      throws IOException {
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "expected " + head.size() + " cells in a row, got " + row.size());
      }
    }
    AtomicFile.write(
        path,
        out -> {
          writeLine(out, head);
          for (List<String> row : rows) {
            writeLine(out, row);
          }
        });
  }

  private static void writeLine(Writer out, List<String> cells) throws IOException {
    out.write(String.join(",", cells));
    out.write('\n');
  }
}
