package org.pesexplorer.ui.database;

import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSubset;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.EnergyFilter;
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

  /** What passes, in words. */
  String describe() {
    if (cutoff == 1) {
      return conditions.describe();
    }
    return keepWords(cutoff) + (conditions.isAll() ? "" : ", " + conditions.describe());
  }

  /** The energy filter in words. */
  static String keepWords(double cutoff) {
    String percent = String.format(Locale.ROOT, "%.1f", PERCENT * cutoff).replace(".0", "");
    return "keep lowest " + percent + " %";
  }
}
