package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.pesexplorer.core.stats.Describe;

/**
 * The figures of a column of numbers, as pandas' describe has them; a column of lists counts as one
 * for each place in them.
 *
 * @param name the column's name in files
 * @param figures of all its values that are numbers
 */
public record ColumnSummary(String name, Describe figures) {

  /** The columns of numbers of a database but the coordinates, in the order of a file. */
  public static List<ColumnSummary> of(Database database) {
    DatabaseColumns columns = database.columns();
    List<ColumnSummary> all = new ArrayList<>();
    all.add(summary(ColumnNames.WIDTH, doubles(columns, columns::width)));
    all.add(summary(ColumnNames.DEPTH, doubles(columns, columns::depth)));
    all.add(summary(ColumnNames.ENERGY, columns.energies().toArray()));
    columns.acceptances().ifPresent(own -> all.add(summary(ColumnNames.ACCEPTANCE, own.toArray())));
    columns
        .scans()
        .ifPresent(own -> all.add(summary(ColumnNames.SCANS, doubles(columns, own::get))));
    columns
        .rowIndexes()
        .ifPresent(own -> all.add(summary(ColumnNames.ROW, doubles(columns, own::get))));
    database
        .prepared()
        .ifPresent(own -> addLists(all, ColumnNames.inputs(own.settings().kind()), own.inputs()));
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraNumbers numbers) {
        all.add(summary(extra.name(), numbers.values().toArray()));
      } else if (extra instanceof ExtraLists lists) {
        addLists(all, extra.name(), lists.values());
      }
    }
    return all;
  }

  /** Each place in the lists is a column of its own: eigenvalues[0], eigenvalues[1], ... */
  private static void addLists(List<ColumnSummary> all, String name, DoubleColumn lists) {
    for (int k = 0; k < lists.stride(); k++) {
      double[] values = new double[lists.rows()];
      for (int row = 0; row < values.length; row++) {
        values[row] = lists.get(row, k);
      }
      all.add(summary(name + "[" + k + "]", values));
    }
  }

  private static double[] doubles(DatabaseColumns columns, IntToDoubleFunction value) {
    double[] values = new double[columns.rows()];
    Arrays.setAll(values, value);
    return values;
  }

  /** What is no number is left out, as pandas does. Copied only then: columns may be long. */
  private static ColumnSummary summary(String name, double[] values) {
    boolean whole = Arrays.stream(values).noneMatch(Double::isNaN);
    double[] numbers =
        whole ? values : Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    return new ColumnSummary(name, Describe.of(numbers));
  }
}
