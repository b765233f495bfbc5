package org.pesexplorer.core.database;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.random.RandomStream;

/** Small databases for tests, with numbers that nobody relaxed. */
public final class Databases {
  private Databases() {}

  /**
   * Rows of four particles in the plane, somewhere near each other, of widths 3, 4 and 5; energies
   * from -4 to 1 with many equal ones, scans 0 to 9, acceptance rates, one in ten of them NaN.
   *
   * @param rows how many
   * @param seed what they are drawn from
   */
  public static Database random(int rows, long seed) {
    ColumnsBuilder builder = new ColumnsBuilder(4, 2, rows);
    for (int row = 0; row < rows; row++) {
      RandomStream random = RandomStream.of(seed, row);
      double spread = random.nextDouble(0.8, 5);
      double[] places = new double[8];
      for (int k = 0; k < places.length; k++) {
        places[k] = random.nextDouble(0, spread);
      }
      builder.setCoordinates(row, places);
      builder.setCell(row, builder.cell(3 + random.nextInt(3), random.nextInt(2)));
      builder.setEnergy(row, -4 + random.nextInt(501) / 100.0);
      builder.setScans(row, random.nextInt(10));
      builder.setAcceptance(row, random.nextInt(10) == 0 ? Double.NaN : random.nextDouble());
      builder.setRowIndex(row, 3 * row + 1);
    }
    return of(builder);
  }

  /** Rows of two particles in the plane, 2 apart, with these energies, all of width 5. */
  public static Database withEnergies(double... energies) {
    return withWidths(energies, new double[] {5});
  }

  /**
   * Rows of two particles in the plane, 2 apart.
   *
   * @param energies one a row
   * @param widths taken in turn
   */
  public static Database withWidths(double[] energies, double[] widths) {
    ColumnsBuilder builder = new ColumnsBuilder();
    builder.setShape(2, 2);
    for (int row = 0; row < energies.length; row++) {
      builder.setCoordinates(row, new double[] {0, 0, 2, 0});
      builder.setCell(row, builder.cell(widths[row % widths.length], 1));
      builder.setEnergy(row, energies[row]);
    }
    return of(builder);
  }

  private static Database of(ColumnsBuilder builder) {
    return new Database(builder.build(), Optional.empty(), Optional.empty(), List.of());
  }
}
