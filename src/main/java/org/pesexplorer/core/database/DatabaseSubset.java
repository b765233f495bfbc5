package org.pesexplorer.core.database;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Some of the rows of a database as a database of their own, in their order. */
public final class DatabaseSubset {
  private DatabaseSubset() {}

  /**
   * A database of some rows. It has settings only where they generate exactly these rows: when all
   * rows stay, or when a whole database without a filter is cut at a quantile ({@link #below}).
   * Which of the generated rows each is stays with it either way.
   *
   * @param database where the rows are taken from; not modified
   * @param kept which of them
   */
  public static Database of(Database database, BitSet kept) {
    return kept.cardinality() == database.rows() ? database : of(database, kept, Optional.empty());
  }

  /**
   * The rows strictly below a quantile of the energies of their own width, as {@link EnergyFilter}
   * keeps them.
   *
   * @param database where the rows are taken from; not modified
   * @param cutoff the quantile, above 0 and at most 1
   * @throws IllegalArgumentException when the quantile is out of its range
   */
  public static Database below(Database database, double cutoff) {
    BitSet kept = kept(database.columns(), EnergyFilter.below(cutoff));
    return kept.cardinality() == database.rows()
        ? database
        : of(database, kept, settings(database, cutoff));
  }

  /** The rows that a filter keeps. */
  public static BitSet kept(DatabaseColumns columns, EnergyFilter filter) {
    return filter.kept(
        columns.rows(), columns.widths().length, columns::widthIndex, columns::energy);
  }

  private static Database of(Database database, BitSet kept, Optional<DatabaseSettings> settings) {
    List<ExtraColumn> extras = database.extras().stream().map(extra -> rows(extra, kept)).toList();
    return new Database(rows(database.columns(), kept), settings, Optional.empty(), extras);
  }

  /**
   * Settings that generate what a cut-off leaves of a database: those of the database with that
   * cut-off, when it holds all rows that were generated and as many were generated for each width
   * as with the cut-off. A second cut-off is another quantile, so that it has none.
   */
  private static Optional<DatabaseSettings> settings(Database database, double cutoff) {
    if (database.settings().isEmpty() || database.shard().isPresent()) {
      return Optional.empty();
    }
    DatabaseSettings made = database.settings().get();
    boolean whole = made.filter().equals(EnergyFilter.NONE) && made.rows() == database.rows();
    long about = (long) Math.floor(made.rows() * cutoff);
    for (long points = Math.max(1, about - 1); whole && points <= about + 1; points++) {
      DatabaseSettings cut = made.withFilter(EnergyFilter.below(cutoff)).withPoints((int) points);
      if (cut.rowsPerWidth() == made.rowsPerWidth()) {
        return Optional.of(cut);
      }
    }
    return Optional.empty();
  }

  private static DatabaseColumns rows(DatabaseColumns from, BitSet kept) {
    ColumnsBuilder to = new ColumnsBuilder();
    to.setShape(from.particles(), from.dimension());
    double[] positions = new double[from.coordinates().stride()];
    int next = 0;
    for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
      int place = next++;
      int source = row;
      from.coordinates().copyRow(source, positions);
      to.setCoordinates(place, positions);
      to.setEnergy(place, from.energy(source));
      to.setCell(place, to.cell(from.width(source), from.depth(source)));
      from.acceptances().ifPresent(own -> to.setAcceptance(place, own.get(source)));
      from.scans().ifPresent(own -> to.setScans(place, own.get(source)));
      from.rowIndexes().ifPresent(own -> to.setRowIndex(place, own.get(source)));
    }
    return to.build();
  }

  private static ExtraColumn rows(ExtraColumn from, BitSet kept) {
    int next = 0;
    if (from instanceof ExtraNumbers numbers) {
      ExtraNumbers.Builder to = new ExtraNumbers.Builder(from.name());
      for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
        to.set(next++, numbers.values().get(row), numbers.whole());
      }
      return to.build();
    }
    ExtraTexts texts = (ExtraTexts) from;
    ExtraTexts.Builder to = new ExtraTexts.Builder(from.name());
    for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
      byte[] text = texts.get(row);
      to.set(next++, text, text.length);
    }
    return to.build();
  }
}
