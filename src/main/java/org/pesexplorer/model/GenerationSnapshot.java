package org.pesexplorer.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.stats.Quantiles;
import org.pesexplorer.work.GenerationView;

/**
 * A generation on its way.
 *
 * @param finished rows that are finished
 * @param rows how many there will be before the filter
 * @param energies energies per particle of finished rows in E_c, ascending, one row in so many; not
 *     to be modified
 * @param every one row in how many
 * @param limit where the cut-off is among them; empty when it keeps all rows, or each of several
 *     widths has its own
 */
public record GenerationSnapshot(
    int finished, int rows, double[] energies, int every, OptionalDouble limit) {

  /** Refuses missing parts. */
  public GenerationSnapshot {
    Objects.requireNonNull(energies, "energies");
    Objects.requireNonNull(limit, "limit");
  }

  /** Looks at what a generation has made. Takes a few milliseconds. */
  static GenerationSnapshot of(GenerationView view, DatabaseSettings settings) {
    double[] sorted = view.energies().clone();
    Arrays.sort(sorted);
    double cutoff = settings.filter().cutoff();
    boolean one = sorted.length > 0 && cutoff < 1 && settings.widths().count() == 1;
    OptionalDouble limit =
        one ? OptionalDouble.of(Quantiles.ofSorted(sorted, cutoff)) : OptionalDouble.empty();
    return new GenerationSnapshot(view.finished(), view.rows(), sorted, view.every(), limit);
  }
}
