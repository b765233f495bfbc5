package org.pesexplorer.core.database;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;

/** A database with one configuration more, at its end. */
public final class DatabaseAddition {
  private DatabaseAddition() {}

  /**
   * A database of one configuration alone.
   *
   * @param configuration the particles
   * @param energy per particle, in E_c
   * @param depth shells of images in it
   */
  public static Database alone(Configuration configuration, double energy, int depth) {
    ColumnsBuilder columns = new ColumnsBuilder();
    columns.setShape(configuration.count(), configuration.dimension());
    set(columns, 0, configuration, energy, depth);
    return new Database(columns.build(), Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * A database with one configuration more. It has neither settings, as nothing generates just
   * these rows, nor numbers of generated rows, nor columns that nobody could fill for the new row:
   * those that a file had beside its own. Its acceptance rate is NaN and its number of scans 0: it
   * was not relaxed. A prepared database stays so.
   *
   * @param database not modified
   * @param configuration as many particles, with as many axes, as in the database
   * @param energy per particle, in E_c, of the same model as the other rows
   * @param depth shells of images in it
   * @throws IllegalArgumentException when it has another size, or two of its particles are so close
   *     that the descriptor of a prepared database exceeds the range of numbers
   */
  public static Database of(
      Database database, Configuration configuration, double energy, int depth) {
    DatabaseColumns from = database.columns();
    if (configuration.count() != from.particles()
        || configuration.dimension() != from.dimension()) {
      throw new IllegalArgumentException(
          "the rows have "
              + from.particles()
              + " particles in "
              + from.dimension()
              + " dimensions, not as "
              + configuration);
    }
    Optional<DescriptorColumns> prepared =
        database.prepared().map(inputs -> prepared(inputs, configuration));
    ColumnsBuilder to = new ColumnsBuilder();
    to.setShape(from.particles(), from.dimension());
    double[] positions = new double[from.coordinates().stride()];
    for (int row = 0; row < from.rows(); row++) {
      from.coordinates().copyRow(row, positions);
      to.setCoordinates(row, positions);
      to.setEnergy(row, from.energy(row));
      to.setCell(row, to.cell(from.width(row), from.depth(row)));
    }
    int last = from.rows();
    set(to, last, configuration, energy, depth);
    from.acceptances().ifPresent(own -> copy(own, to, last));
    from.scans().ifPresent(own -> copy(own, to, last));
    return new Database(to.build(), Optional.empty(), Optional.empty(), List.of(), prepared);
  }

  private static void set(
      ColumnsBuilder to, int row, Configuration configuration, double energy, int depth) {
    to.setCoordinates(row, configuration.positions());
    to.setEnergy(row, energy);
    to.setCell(row, to.cell(configuration.width(), depth));
  }

  private static void copy(DoubleColumn acceptances, ColumnsBuilder to, int rows) {
    for (int row = 0; row < rows; row++) {
      to.setAcceptance(row, acceptances.get(row));
    }
    to.setAcceptance(rows, Double.NaN);
  }

  private static void copy(IntColumn scans, ColumnsBuilder to, int rows) {
    for (int row = 0; row < rows; row++) {
      to.setScans(row, scans.get(row));
    }
    to.setScans(rows, 0);
  }

  private static DescriptorColumns prepared(DescriptorColumns from, Configuration configuration) {
    DescriptorColumns.Builder to =
        new DescriptorColumns.Builder(from.settings(), configuration.count());
    double[] inputs = new double[from.length()];
    for (int row = 0; row < from.rows(); row++) {
      from.inputs().copyRow(row, inputs);
      to.set(row, inputs);
    }
    DescriptorEvaluator evaluator =
        new DescriptorEvaluator(from.settings(), configuration.count(), configuration.dimension());
    to.set(from.rows(), evaluator.inputs(configuration));
    return to.build();
  }
}
