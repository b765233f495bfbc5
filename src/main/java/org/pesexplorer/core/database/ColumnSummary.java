package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pesexplorer.core.stats.Describe;

/**
 * The figures of a column of single numbers, as pandas' describe has them.
 *
 * @param name the column's name in files
 * @param figures of all its values that are numbers
 */
public record ColumnSummary(String name, Describe figures) {

  /** The columns of single numbers of a database, in the order of a file. */
  public static List<ColumnSummary> of(Database database) {
    DatabaseColumns columns = database.columns();
    List<ColumnSummary> all = new ArrayList<>();
    double[] values = new double[columns.rows()];
    Arrays.setAll(values, columns::width);
    all.add(summary(ColumnNames.WIDTH, values));
    Arrays.setAll(values, columns::depth);
    all.add(summary(ColumnNames.DEPTH, values));
    all.add(summary(ColumnNames.ENERGY, columns.energies().toArray()));
    columns.acceptances().ifPresent(own -> all.add(summary(ColumnNames.ACCEPTANCE, own.toArray())));
    columns.scans().ifPresent(own -> all.add(summary(ColumnNames.SCANS, doubles(own))));
    columns.rowIndexes().ifPresent(own -> all.add(summary(ColumnNames.ROW, doubles(own))));
    for (ExtraColumn extra : database.extras()) {
      if (extra instanceof ExtraNumbers numbers) {
        all.add(summary(extra.name(), numbers.values().toArray()));
      }
    }
    return all;
  }

  private static double[] doubles(IntColumn column) {
    double[] values = new double[column.rows()];
    Arrays.setAll(values, column::get);
    return values;
  }

  /** What is no number is left out, as pandas does. */
  private static ColumnSummary summary(String name, double[] values) {
    double[] numbers = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    return new ColumnSummary(name, Describe.of(numbers));
  }
}
