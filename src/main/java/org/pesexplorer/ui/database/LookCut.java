package org.pesexplorer.ui.database;

import java.util.Locale;
import org.pesexplorer.core.database.DatabaseSubset;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.NumberText;

/**
 * What an energy filter would leave, while its line is dragged.
 *
 * @param cutoff the quantile
 * @param words what it leaves
 */
record LookCut(double cutoff, String words) {
  private static final double PERCENT = 100;

  /** Counts, as the filter itself does. */
  static LookCut of(OpenDatabase from, double cutoff) {
    if (cutoff == 1) {
      return new LookCut(
          1, String.format(Locale.ROOT, "keep all: %,d rows", from.database().rows()));
    }
    int rows =
        DatabaseSubset.kept(from.database().columns(), EnergyFilter.below(cutoff)).cardinality();
    boolean oneWidth = from.database().columns().widths().length == 1;
    String limit =
        oneWidth
            ? "below v = " + NumberText.compact(from.survey().energyAt(PERCENT * cutoff)) + " E_c"
            : "each width below its own quantile";
    return new LookCut(
        cutoff,
        String.format(Locale.ROOT, "%s: %,d rows, %s", LookFilter.keepWords(cutoff), rows, limit));
  }
}
