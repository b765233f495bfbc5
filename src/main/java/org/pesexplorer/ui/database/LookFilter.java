package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSubset;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowFilter;

/**
 * Which rows are looked at: those that pass both the conditions on single rows and the energy
 * filter. Immutable.
 *
 * @param conditions on columns, classes and widths
 * @param cutoff keeps rows strictly below this quantile of the energies of their width, the
 *     thesis's cut-off; 1 keeps all
 */
record LookFilter(RowFilter conditions, double cutoff) {
  /** Lets all rows pass. */
  static final LookFilter ALL = new LookFilter(RowFilter.ALL, 1);

  private static final double PERCENT = 100;

  /** Checks the cut-off. */
  LookFilter {
    Objects.requireNonNull(conditions, "conditions");
    EnergyFilter.below(cutoff);
  }

  LookFilter withConditions(RowFilter next) {
    return new LookFilter(next, cutoff);
  }

  LookFilter withCutoff(double next) {
    return new LookFilter(conditions, next);
  }

  boolean isAll() {
    return conditions.isAll() && cutoff == 1;
  }

  /** The rows that pass. */
  BitSet kept(Database database, DatabaseSurvey survey) {
    BitSet kept = conditions.rows(database, survey);
    if (cutoff < 1) {
      kept.and(DatabaseSubset.kept(database.columns(), EnergyFilter.below(cutoff)));
    }
    return kept;
  }

  /** The rows that pass as a database of their own. */
  Database subset(Database database, DatabaseSurvey survey) {
    return conditions.isAll()
        ? DatabaseSubset.below(database, cutoff)
        : DatabaseSubset.of(database, kept(database, survey));
  }

  /**
   * What passes, in words.
   *
   * @param rows how many there are in all: ranks are said as percentiles
   */
  String describe(int rows) {
    List<String> words = new ArrayList<>();
    if (cutoff < 1) {
      words.add(keepWords(cutoff));
    }
    RowFilter others = conditions.withoutRange(RowColumn.RANK);
    if (!others.isAll()) {
      words.add(others.describe());
    }
    conditions.range(RowColumn.RANK).ifPresent(range -> words.add(percentiles(range, rows)));
    return words.isEmpty() ? conditions.describe() : String.join(", ", words);
  }

  private static String percentiles(RowFilter.Range ranks, int rows) {
    double each = rows < 2 ? 0 : PERCENT / (rows - 1);
    double low = Math.max(0, each * ranks.low());
    double high = Math.min(PERCENT, each * ranks.high());
    return String.format(Locale.ROOT, "percentiles %.1f to %.1f %%", low, high);
  }

  /** The energy filter in words. */
  static String keepWords(double cutoff) {
    String percent = String.format(Locale.ROOT, "%.1f", PERCENT * cutoff).replace(".0", "");
    return "keep lowest " + percent + " %";
  }
}
