package org.pesexplorer.plot;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** The numbers of a chart as lines of text. */
final class ChartTable {
  /** A column of the table. */
  private enum Column {
    SERIES,
    X,
    X_TO,
    Y,
    LOW,
    HIGH,
    ERROR,
    VALUE;

    /** Whether a series has something to say here. */
    boolean in(ChartSeries series) {
      ChartSeries.Kind kind = series.kind();
      return switch (this) {
        case SERIES -> true;
        case X -> kind != ChartSeries.Kind.HORIZONTAL_LINE;
        case X_TO -> kind == ChartSeries.Kind.BARS;
        case Y -> kind != ChartSeries.Kind.BAND && kind != ChartSeries.Kind.VERTICAL_LINE;
        case LOW, HIGH -> kind == ChartSeries.Kind.BAND || kind == ChartSeries.Kind.ERROR_BARS;
        case ERROR -> kind == ChartSeries.Kind.ERROR_BARS;
        case VALUE -> series.colouring().isPresent();
      };
    }

    String text(ChartSeries series, int item) {
      return switch (this) {
        case SERIES -> quoted(series.name());
        case X -> Numbers.shortest(series.x(item));
        case X_TO -> Numbers.shortest(series.upperEdge(item));
        case Y -> Numbers.shortest(series.y(item));
        case LOW -> Numbers.shortest(series.low(item));
        case HIGH -> Numbers.shortest(series.high(item));
        case ERROR, VALUE -> Numbers.shortest(series.value(item));
      };
    }

    String title() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    private boolean always() {
      return this == SERIES || this == X || this == Y;
    }
  }

  private ChartTable() {}

  static void write(ChartSpec spec, Writer writer) throws IOException {
    List<Column> columns =
        Arrays.stream(Column.values())
            .filter(column -> column.always() || spec.series().stream().anyMatch(column::in))
            .toList();
    writer.write(String.join(",", columns.stream().map(Column::title).toList()) + "\n");
    for (ChartSeries series : spec.series()) {
      for (int item = 0; item < series.size(); item++) {
        for (int k = 0; k < columns.size(); k++) {
          Column column = columns.get(k);
          writer.write(k == 0 ? "" : ",");
          writer.write(column.in(series) ? column.text(series, item) : "");
        }
        writer.write("\n");
      }
    }
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
