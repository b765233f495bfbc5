package org.pesexplorer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.io.Numbers;
import org.pesexplorer.io.SearchFile;
import org.pesexplorer.work.SearchRequest;

/** What a hyper-parameter search has found, for people and for programs. */
final class SearchReport {
  private static final double LARGE = 1e4;

  private final SearchRequest request;
  private final List<SearchRow> rows;

  SearchReport(SearchRequest request, List<SearchRow> rows) {
    this.request = request;
    this.rows = rows;
  }

  String json() {
    StringJoiner runs = new StringJoiner(",\n", "[\n", "]");
    for (SearchRow row : rows) {
      StringJoiner words = new StringJoiner(",", "{", "}");
      for (int k = 0; k < row.words().size(); k++) {
        words.add(pair(request.plan().names().get(k), Numbers.quoted(row.words().get(k))));
      }
      StringJoiner object = new StringJoiner(",", "{", "}");
      object.add(pair("run", Integer.toString(row.run())));
      object.add(pair("settings", words.toString()));
      for (String name : SearchFile.figureNames()) {
        object.add(pair(name, json(SearchFile.figures(row).get(name))));
      }
      runs.add(object.toString());
    }
    long failed = rows.stream().filter(SearchRow::failed).count();
    return "{\"runs\":"
        + rows.size()
        + ",\"failed\":"
        + failed
        + ",\"rows\":"
        + runs
        + ",\"kernels\":"
        + Numbers.quoted(KernelOptions.word(request.kernels()))
        + "}\n";
  }

  private static String pair(String name, String value) {
    return Numbers.quoted(name) + ":" + value;
  }

  private static String json(Object figure) {
    if (figure == null) {
      return "null";
    }
    return figure instanceof Number number
        ? number instanceof Double value ? Numbers.json(value) : number.toString()
        : Numbers.quoted(figure.toString());
  }

  void writeText(PrintWriter out) {
    out.println(
        "the least validation MAE first; MAE in E_c per particle, slopes along paths relative");
    List<String> head = new ArrayList<>(request.plan().names());
    head.addAll(List.of("validation", "test", "drag", "random", "epochs", "parameters"));
    TextTable table = new TextTable(head.toArray(new String[0]));
    for (SearchRow row : rows) {
      if (row.failed()) {
        continue;
      }
      List<String> cells = new ArrayList<>(row.words());
      cells.add(number(row.validation().mae(), "%.5f"));
      cells.add(number(row.testMae(), "%.5f"));
      cells.add(number(row.dragSlopeError(), "%.4f"));
      cells.add(number(row.randomSlopeError(), "%.4f"));
      cells.add(Integer.toString(row.epochs()));
      cells.add(Integer.toString(row.parameters()));
      table.add(cells.toArray(new String[0]));
    }
    table.write(out);
    for (SearchRow row : rows) {
      if (row.failed()) {
        StringJoiner tried = new StringJoiner(", ");
        for (int k = 0; k < row.words().size(); k++) {
          tried.add(request.plan().names().get(k) + " " + row.words().get(k));
        }
        out.println(tried + ": " + row.reason());
      }
    }
  }

  private static String number(double value, String format) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    return String.format(Locale.ROOT, value < LARGE ? format : "%.3e", value);
  }
}
