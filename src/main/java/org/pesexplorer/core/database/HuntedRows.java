package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;

/**
 * Rows that a hole hunt adds to a database. A column of its own says in which round, so that they
 * are never taken for rows that were generated: they are for training alone.
 */
public final class HuntedRows {
  private HuntedRows() {}

  /** Which rows were added by hunts. */
  public static BitSet of(Database database) {
    BitSet hunted = new BitSet();
    rounds(database)
        .ifPresent(
            rounds -> {
              for (int row = 0; row < database.rows(); row++) {
                hunted.set(row, rounds.values().get(row) > 0);
              }
            });
    return hunted;
  }

  private static Optional<ExtraNumbers> rounds(Database database) {
    return database.extras().stream()
        .filter(extra -> extra.name().equals(ColumnNames.HUNT_ROUND))
        .filter(ExtraNumbers.class::isInstance)
        .map(ExtraNumbers.class::cast)
        .findFirst();
  }

  /** The last round that has added rows; 0 for none. */
  public static int lastRound(Database database) {
    int last = 0;
    Optional<ExtraNumbers> rounds = rounds(database);
    for (int row = 0; rounds.isPresent() && row < database.rows(); row++) {
      double round = rounds.get().values().get(row);
      last = round > last ? (int) round : last;
    }
    return last;
  }

  /**
   * A database with more rows behind its own. Its settings stay, as they say which model the
   * energies are of; row indexes of the new ones are beyond all that they generate.
   *
   * @param database prepared or not; not modified. New rows get its inputs, and no value in columns
   *     that only its file knows
   * @param more the new rows, as many particles in cells of as many axes
   * @param model the energies
   * @param round in which round they are added, from 1
   * @throws IllegalArgumentException when a row has another size or no finite energy
   */
  public static Database add(
      Database database, List<Configuration> more, EnergyModel model, int round) {
    List<ExtraColumn> extras = new ArrayList<>();
    for (ExtraColumn extra : database.extras()) {
      if (!extra.name().equals(ColumnNames.HUNT_ROUND)) {
        extras.add(longer(extra, database.rows() + more.size()));
      }
    }
    extras.add(rounds(database, more.size(), round));
    Optional<DescriptorColumns> inputs = database.prepared().map(own -> inputs(own, more));
    return new Database(
        columns(database, more, model), database.settings(), Optional.empty(), extras, inputs);
  }

  private static DatabaseColumns columns(
      Database database, List<Configuration> more, EnergyModel model) {
    DatabaseColumns from = database.columns();
    ColumnsBuilder to = new ColumnsBuilder();
    to.setShape(from.particles(), from.dimension());
    double[] positions = new double[from.coordinates().stride()];
    int next = 0;
    int index = database.settings().map(DatabaseSettings::rows).orElse(0);
    for (int row = 0; row < from.rows(); row++) {
      from.coordinates().copyRow(row, positions);
      to.setCoordinates(row, positions);
      to.setEnergy(row, from.energy(row));
      to.setCell(row, to.cell(from.width(row), from.depth(row)));
      int place = row;
      from.acceptances().ifPresent(own -> to.setAcceptance(place, own.get(place)));
      from.scans().ifPresent(own -> to.setScans(place, own.get(place)));
      from.rowIndexes().ifPresent(own -> to.setRowIndex(place, own.get(place)));
      index = from.rowIndexes().isPresent() ? Math.max(index, to.rowIndex(place) + 1) : index;
      next = row + 1;
    }
    EnergyEvaluator evaluator = model.evaluator();
    for (Configuration one : more) {
      if (one.count() != from.particles() || one.dimension() != from.dimension()) {
        throw new IllegalArgumentException("a row of another size cannot be added: " + one);
      }
      double energy = evaluator.energyPerParticle(one);
      if (!Double.isFinite(energy)) {
        throw new IllegalArgumentException("a row has no finite energy: " + one);
      }
      to.setCoordinates(next, one.positions());
      to.setEnergy(next, energy);
      to.setCell(next, to.cell(one.width(), model.depth(one.cell())));
      if (from.acceptances().isPresent()) {
        to.setAcceptance(next, Double.NaN);
      }
      if (from.scans().isPresent()) {
        to.setScans(next, 0);
      }
      if (from.rowIndexes().isPresent()) {
        to.setRowIndex(next, index++);
      }
      next++;
    }
    return to.build();
  }

  private static DescriptorColumns inputs(DescriptorColumns from, List<Configuration> more) {
    double[] values = new double[from.length()];
    int particles = from.length() / from.settings().orders().size();
    DescriptorColumns.Builder to = new DescriptorColumns.Builder(from.settings(), particles);
    for (int row = 0; row < from.rows(); row++) {
      from.inputs().copyRow(row, values);
      to.set(row, values);
    }
    int next = from.rows();
    for (Configuration one : more) {
      new DescriptorEvaluator(from.settings(), one.count(), one.dimension())
          .inputs(one.positions(), one.width(), values);
      to.set(next++, values);
    }
    return to.build();
  }

  private static ExtraNumbers rounds(Database database, int more, int round) {
    ExtraNumbers.Builder to = new ExtraNumbers.Builder(ColumnNames.HUNT_ROUND);
    Optional<ExtraNumbers> before = rounds(database);
    for (int row = 0; row < database.rows() + more; row++) {
      double own = 0;
      if (row >= database.rows()) {
        own = round;
      } else if (before.isPresent()) {
        own = before.get().values().get(row);
      }
      to.set(row, own, true);
    }
    return to.build();
  }

  private static ExtraColumn longer(ExtraColumn from, int rows) {
    if (from instanceof ExtraNumbers numbers) {
      ExtraNumbers.Builder to = new ExtraNumbers.Builder(from.name());
      for (int row = 0; row < rows; row++) {
        double value = row < from.rows() ? numbers.values().get(row) : Double.NaN;
        to.set(row, value, numbers.whole());
      }
      return to.build();
    }
    if (from instanceof ExtraLists lists) {
      int length = lists.values().stride();
      ExtraLists.Builder to = new ExtraLists.Builder(from.name(), length, lists.inner());
      double[] values = new double[length];
      for (int row = 0; row < rows; row++) {
        if (row < from.rows()) {
          lists.values().copyRow(row, values);
        } else {
          Arrays.fill(values, Double.NaN);
        }
        to.set(row, values);
      }
      return to.build();
    }
    ExtraTexts texts = (ExtraTexts) from;
    ExtraTexts.Builder to = new ExtraTexts.Builder(from.name());
    byte[] none = {'n', 'u', 'l', 'l'};
    for (int row = 0; row < rows; row++) {
      byte[] text = row < from.rows() ? texts.get(row) : none;
      to.set(row, text, text.length);
    }
    return to.build();
  }
}
