package org.pesexplorer.io;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
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
