package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.DoubleColumn;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.IntColumn;

/**
 * A column of numbers of a database as files have it.
 *
 * @param name its name in files
 * @param length numbers a row
 * @param shape single numbers, flat lists, or lists of lists
 * @param inner numbers in each of the inner lists, for lists of lists
 * @param whole whether they are whole numbers; NaN stands for none among them, too
 * @param values hands out the numbers of a row; safe for several threads
 */
record NumberField(String name, int length, Shape shape, int inner, boolean whole, Values values) {

  /** What a row has. */
  enum Shape {
    SINGLE,
    FLAT,
    NESTED
  }

  /** Hands out the numbers of a row. */
  @FunctionalInterface
  interface Values {
    /** Copies them to the start of an array. */
    void copy(int row, double[] out);
  }

  /** Hands out the number of a row. */
  @FunctionalInterface
  private interface Single {
    double get(int row);
  }

  /** The coordinates of the particles. */
  static NumberField coordinates(DatabaseColumns columns) {
    DoubleColumn all = columns.coordinates();
    return new NumberField(
        ColumnNames.COORDINATES,
        all.stride(),
        Shape.NESTED,
        columns.dimension(),
        false,
        all::copyRow);
  }

  /** All columns of numbers but the coordinates, in the order of a file. */
  static List<NumberField> others(Database database) {
    List<NumberField> all = known(database);
    database.extras().forEach(extra -> of(extra).ifPresent(all::add));
    return all;
  }

  /** The columns of numbers that a database knows by name but the coordinates. */
  static List<NumberField> known(Database database) {
    DatabaseColumns columns = database.columns();
    List<NumberField> all = new ArrayList<>();
    all.add(single(ColumnNames.WIDTH, false, columns::width));
    all.add(single(ColumnNames.DEPTH, true, columns::depth));
    all.add(single(ColumnNames.ENERGY, false, columns::energy));
    columns
        .acceptances()
        .ifPresent(own -> all.add(single(ColumnNames.ACCEPTANCE, false, own::get)));
    columns.scans().ifPresent(own -> all.add(whole(ColumnNames.SCANS, own)));
    columns.rowIndexes().ifPresent(own -> all.add(whole(ColumnNames.ROW, own)));
    database.prepared().ifPresent(own -> addPrepared(all, columns, own));
    return all;
  }

  /** The numbers of an extra column; empty when it has other values. */
  static Optional<NumberField> of(ExtraColumn extra) {
    if (extra instanceof ExtraNumbers numbers) {
      return Optional.of(single(extra.name(), numbers.whole(), numbers.values()::get));
    }
    return extra instanceof ExtraLists lists ? Optional.of(lists(lists)) : Optional.empty();
  }

  private static NumberField single(String name, boolean whole, Single values) {
    return new NumberField(name, 1, Shape.SINGLE, 0, whole, (row, out) -> out[0] = values.get(row));
  }

  private static NumberField whole(String name, IntColumn values) {
    return single(name, true, values::get);
  }

  private static NumberField lists(ExtraLists lists) {
    return new NumberField(
        lists.name(),
        lists.values().stride(),
        lists.inner() > 0 ? Shape.NESTED : Shape.FLAT,
        lists.inner(),
        false,
        lists.values()::copyRow);
  }

  private static void addPrepared(
      List<NumberField> all, DatabaseColumns columns, DescriptorColumns prepared) {
    all.add(
        new NumberField(
            ColumnNames.inputs(prepared.settings().kind()),
            prepared.length(),
            Shape.FLAT,
            0,
            false,
            prepared.inputs()::copyRow));
    int length = prepared.relativeDistances(columns, 0).length;
    all.add(
        new NumberField(
            ColumnNames.DISTANCES,
            length,
            Shape.FLAT,
            0,
            false,
            (row, out) ->
                System.arraycopy(prepared.relativeDistances(columns, row), 0, out, 0, length)));
  }

  /** Whether a row has nothing: no file has numbers for it. */
  static boolean missing(double[] row) {
    for (double value : row) {
      if (!Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }
}
