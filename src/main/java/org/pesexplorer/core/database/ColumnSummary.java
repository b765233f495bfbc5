package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.pesexplorer.core.stats.Describe;

/**
 * The figures of a column of numbers, as pandas' describe has them; a column of lists counts as one
 * for each place in them.
 *
 * @param name the column's name in files
 * @param figures of all its values that are numbers
 */
public record ColumnSummary(String name, Describe figures) {

  /** A column whose figures can be taken. */
  record Source(String name, Supplier<double[]> values) {
    ColumnSummary summary() {
      return ColumnSummary.summary(name, values.get());
    }
  }

  /** The columns of numbers of a database but the coordinates, in the order of a file. */
  public static List<ColumnSummary> of(Database database) {
    return sources(database).stream().map(Source::summary).toList();
  }

  /** The same columns before their figures are taken. */
  static List<Source> sources(Database database) {
    DatabaseColumns columns = database.columns();
    List<Source> all = new ArrayList<>();
    all.add(new Source(ColumnNames.WIDTH, () -> doubles(columns, columns::width)));
    all.add(new Source(ColumnNames.DEPTH, () -> doubles(columns, columns::depth)));
    all.add(new Source(ColumnNames.ENERGY, columns.energies()::toArray));
    columns
        .acceptances()
        .ifPresent(own -> all.add(new Source(ColumnNames.ACCEPTANCE, own::toArray)));
    columns
        .scans()
        .ifPresent(own -> all.add(new Source(ColumnNames.SCANS, () -> doubles(columns, own::get))));
    columns
        .rowIndexes()
        .ifPresent(own -> all.add(new Source(ColumnNames.ROW, () -> doubles(columns, own::get))));
    database
        .prepared()
        .ifPresent(own -> addLists(all, ColumnNames.inputs(own.settings().kind()), own.inputs()));
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraNumbers numbers) {
        all.add(new Source(extra.name(), numbers.values()::toArray));
      } else if (extra instanceof ExtraLists lists) {
        addLists(all, extra.name(), lists.values());
      }
    }
    return all;
  }

  /** Each place in the lists is a column of its own: eigenvalues[0], eigenvalues[1], ... */
  private static void addLists(List<Source> all, String name, DoubleColumn lists) {
    for (int k = 0; k < lists.stride(); k++) {
      int place = k;
      all.add(new Source(name + "[" + k + "]", () -> column(lists, place)));
    }
  }

  private static double[] column(DoubleColumn lists, int place) {
    double[] values = new double[lists.rows()];
    Arrays.setAll(values, row -> lists.get(row, place));
    return values;
  }

  private static double[] doubles(DatabaseColumns columns, IntToDoubleFunction value) {
    double[] values = new double[columns.rows()];
    Arrays.setAll(values, value);
    return values;
  }

  /**
   * What is no number is left out, as pandas does.
   *
   * @param values may be changed
   */
  private static ColumnSummary summary(String name, double[] values) {
    int numbers = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        values[numbers++] = value;
      }
    }
    boolean whole = numbers == values.length;
    return new ColumnSummary(name, Describe.of(whole ? values : Arrays.copyOf(values, numbers)));
  }
}
