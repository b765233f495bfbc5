package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table with a head, all columns aligned to the right. */
final class TextTable {
  private final List<String[]> rows = new ArrayList<>();
  private final int[] widths;

  TextTable(String... head) {
    this.widths = new int[head.length];
    add(head);
  }

  void add(String... cells) {
    if (cells.length != widths.length) {
      throw new IllegalArgumentException(
          "expected " + widths.length + " cells, got " + cells.length);
    }
    for (int k = 0; k < cells.length; k++) {
      widths[k] = Math.max(widths[k], cells[k].length());
    }
    rows.add(cells.clone());
  }

  void write(PrintWriter out) {
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < row.length; k++) {
        line.append("  ").append(" ".repeat(widths[k] - row[k].length())).append(row[k]);
      }
      out.println(line);
    }
  }

  /** A number with six decimals, or a power of ten where those would not show it. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinite" : "-infinite";
    }
    double size = Math.abs(value);
    boolean plain = value == 0 || (size >= 1e-4 && size < 1e7);
    return String.format(Locale.ROOT, plain ? "%.6f" : "%.6e", value);
  }
}
