package org.pesexplorer.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of comma-separated values (RFC 4180): cells may stand in double quotes, a quote in
 * them doubled, and then hold commas and ends of lines.
 */
final class CsvRecords {
  private static final int MOST_CELLS = 1 << 20;
  private static final int LONGEST_CELL = 1 << 22;

  private final String file;
  private final BufferedReader in;
  private final StringBuilder cell = new StringBuilder();
  private long line = 1;
  private long first = 1;

  CsvRecords(String file, Reader in) {
    this.file = file;
    this.in = new BufferedReader(in, 1 << 16);
  }

  /**
   * The next record that is not an empty line.
   *
   * @return its cells; empty after the last one
   */
  List<String> next() throws IOException {
    int c = read();
    while (c == '\n' || c == '\r') {
      c = read();
    }
    first = line;
    List<String> cells = new ArrayList<>();
    if (c < 0) {
      return cells;
    }
    boolean more = true;
    while (more) {
      c = c == '"' ? readQuoted() : readPlain(c);
      cells.add(cell.toString());
      if (cells.size() > MOST_CELLS) {
        throw fail("has more than " + MOST_CELLS + " cells");
      }
      more = c == ',';
      c = more ? read() : c;
    }
    return cells;
  }

  private int read() throws IOException {
    int c = in.read();
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /** Reads a cell that begins with a character; returns what ends it. */
  private int readPlain(int start) throws IOException {
    cell.setLength(0);
    int c = start;
    while (c >= 0 && c != ',' && c != '\n') {
      add(c);
      c = read();
    }
    int last = cell.length() - 1;
    if (c != ',' && last >= 0 && cell.charAt(last) == '\r') {
      cell.setLength(last);
    }
    return c;
  }

  /** Reads a cell behind its quote; returns what ends it. */
  private int readQuoted() throws IOException {
    cell.setLength(0);
    while (true) {
      int c = read();
      if (c < 0) {
        throw fail("the file ends inside quotes");
      }
      if (c != '"') {
        add(c);
        continue;
      }
      c = read();
      if (c == '"') {
        add(c);
        continue;
      }
      if (c == '\r') {
        c = read();
      }
      if (c >= 0 && c != ',' && c != '\n') {
        throw fail("after a closing quote a comma or the end of the line must follow");
      }
      return c;
    }
  }

  private void add(int c) throws DataException {
    if (cell.length() == LONGEST_CELL) {
      throw fail("a cell is longer than " + LONGEST_CELL + " characters");
    }
    cell.append((char) c);
  }

  /** A complaint about the record read last. */
  DataException fail(String reason) {
    return DataException.atLine(file, first, reason);
  }

  /** A cell as it stands in a file: in quotes where it needs them. */
  static String quoted(String text) {
    boolean plain = !text.isEmpty();
    for (int k = 0; k < text.length() && plain; k++) {
      char c = text.charAt(k);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
