package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.pesexplorer.core.stats.Describe;

/**
 * The figures of a column of single numbers, as pandas' describe has them.
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

  /** The columns of single numbers of a database, in the order of a file. */
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
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraNumbers numbers) {
        all.add(new Source(extra.name(), numbers.values()::toArray));
      }
    }
    return all;
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
