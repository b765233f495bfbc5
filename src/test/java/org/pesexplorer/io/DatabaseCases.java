package org.pesexplorer.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.DoubleColumn;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.ExtraTexts;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.random.RandomStream;

/** Databases for tests of files: any numbers, not only those that physics makes. */
final class DatabaseCases {
  private static final double[] SPECIAL = {
    0.0, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, 0.1, 1 / 3.0, 1e22, 123456789.125
  };

  private DatabaseCases() {}

  static Database random(int rows, int particles, int dimension, long seed) {
    RandomStream random = RandomStream.of(seed, rows);
    ColumnsBuilder builder = new ColumnsBuilder(particles, dimension, rows);
    double[] place = new double[particles * dimension];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < place.length; k++) {
        place[k] = number(random);
      }
      builder.setCoordinates(row, place);
      builder.setEnergy(row, random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : number(random));
      builder.setCell(row, builder.cell(1.5 + 0.1 * random.nextInt(9), random.nextInt(4)));
      builder.setAcceptance(row, random.nextInt(9) == 0 ? Double.NaN : random.nextDouble());
      builder.setScans(row, random.nextInt(100));
      builder.setRowIndex(row, random.nextInt(Integer.MAX_VALUE));
    }
    return new Database(builder.build(), Optional.empty(), Optional.empty(), List.of());
  }

  /** A database of one row that says what it was generated with. */
  static Database described(DatabaseSettings settings, Optional<RowRange> rows) {
    return new Database(
        random(1, 1, 1, 1).columns(), Optional.of(settings), rows, List.of(), Optional.empty());
  }

  /** A database with inputs, any numbers, and columns that no database knows. */
  static Database prepared(int rows, int particles, int dimension, DescriptorSettings settings) {
    RandomStream random = RandomStream.of(11, rows);
    DescriptorColumns.Builder inputs = new DescriptorColumns.Builder(settings, particles, rows);
    double[] row = new double[settings.length(particles)];
    ExtraNumbers.Builder whole = new ExtraNumbers.Builder("index");
    ExtraNumbers.Builder numbers = new ExtraNumbers.Builder("some, \"own\"");
    for (int k = 0; k < rows; k++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = number(random);
      }
      inputs.set(k, row);
      whole.set(k, random.nextInt(1000), true);
      numbers.set(k, k % 3 == 1 ? Double.NaN : number(random), false);
    }
    return new Database(
        random(rows, particles, dimension, 5).columns(),
        Optional.empty(),
        Optional.empty(),
        List.of(whole.build(), numbers.build()),
        Optional.of(inputs.build()));
  }

  /** A prepared database of numbers such as physics makes, without any that other programs lack. */
  static Database plain(int rows, int particles, int dimension, DescriptorSettings settings) {
    RandomStream random = RandomStream.of(13, rows);
    ColumnsBuilder builder = new ColumnsBuilder(particles, dimension, rows);
    DescriptorColumns.Builder inputs = new DescriptorColumns.Builder(settings, particles, rows);
    for (int row = 0; row < rows; row++) {
      double width = 3 + 0.5 * random.nextInt(5);
      builder.setCoordinates(row, numbers(random, particles * dimension, 0, width));
      builder.setEnergy(row, random.nextDouble(-5, 3));
      builder.setCell(row, builder.cell(width, 1));
      builder.setAcceptance(row, random.nextDouble());
      builder.setScans(row, random.nextInt(100));
      builder.setRowIndex(row, 2 * row);
      inputs.set(row, numbers(random, settings.length(particles), -60_000, 60_000));
    }
    return new Database(
        builder.build(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(inputs.build()));
  }

  /** Whether two databases have the same bits in all columns, also those of inputs and extras. */
  static boolean alike(Database a, Database b) {
    boolean alike =
        alike(a.columns(), b.columns())
            && a.prepared().isPresent() == b.prepared().isPresent()
            && a.extras().size() == b.extras().size();
    if (alike && a.prepared().isPresent()) {
      alike =
          a.prepared().get().settings().equals(b.prepared().get().settings())
              && same(a.prepared().get().inputs(), b.prepared().get().inputs());
    }
    for (int k = 0; alike && k < a.extras().size(); k++) {
      alike = same(a.extras().get(k), b.extras().get(k));
    }
    return alike;
  }

  private static boolean same(ExtraColumn a, ExtraColumn b) {
    if (a instanceof ExtraNumbers one && b instanceof ExtraNumbers other) {
      return a.name().equals(b.name()) && same(one.values(), other.values());
    }
    if (a instanceof ExtraLists one && b instanceof ExtraLists other) {
      return a.name().equals(b.name())
          && one.inner() == other.inner()
          && same(one.values(), other.values());
    }
    boolean texts = a instanceof ExtraTexts && b instanceof ExtraTexts;
    for (int row = 0; texts && row < a.rows(); row++) {
      texts = Arrays.equals(((ExtraTexts) a).get(row), ((ExtraTexts) b).get(row));
    }
    return texts && a.name().equals(b.name());
  }

  private static boolean same(DoubleColumn a, DoubleColumn b) {
    return a.stride() == b.stride() && Arrays.equals(a.toArray(), b.toArray());
  }

  private static double[] numbers(RandomStream random, int count, double low, double high) {
    double[] numbers = new double[count];
    for (int k = 0; k < count; k++) {
      numbers[k] = random.nextDouble(low, high);
    }
    return numbers;
  }

  private static double number(RandomStream random) {
    return random.nextInt(10) == 0
        ? SPECIAL[random.nextInt(SPECIAL.length)]
        : random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(40) - 20);
  }

  /** Whether two databases have the same bits in all columns that have a name. */
  static boolean alike(DatabaseColumns a, DatabaseColumns b) {
    boolean alike = a.rows() == b.rows() && a.coordinates().stride() == b.coordinates().stride();
    for (int row = 0; alike && row < a.rows(); row++) {
      for (int k = 0; k < a.coordinates().stride(); k++) {
        alike &= same(a.coordinates().get(row, k), b.coordinates().get(row, k));
      }
      alike &= same(a.energy(row), b.energy(row));
      alike &= a.width(row) == b.width(row) && a.depth(row) == b.depth(row);
      alike &= same(a.acceptances().get().get(row), b.acceptances().get().get(row));
      alike &= a.scans().get().get(row) == b.scans().get().get(row);
      alike &= a.rowIndexes().get().get(row) == b.rowIndexes().get().get(row);
    }
    return alike;
  }

  private static boolean same(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }
}
