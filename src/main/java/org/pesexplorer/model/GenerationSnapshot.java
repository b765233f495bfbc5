package org.pesexplorer.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.stats.Histogram;
import org.pesexplorer.core.stats.Quantiles;
import org.pesexplorer.work.GenerationView;

/**
 * A generation on its way.
 *
 * @param finished rows that are finished
 * @param rows how many there will be before the filter
 * @param energies how many of the finished rows have which energy per particle in E_c, of one row
 *     in so many when there are many; the highest ones are counted above the range
 * @param limit where the cut-off is among them; empty when it keeps all rows, or each of several
 *     widths has its own
 */
public record GenerationSnapshot(int finished, int rows, Histogram energies, OptionalDouble limit) {
  private static final int BINS = 80;

  /** The share of the rows whose energies are in sight where the cut-off keeps more. */
  private static final double IN_SIGHT = 0.95;

  /** How much further than that share the range goes, of what it is up to there. */
  private static final double ROOM = 0.25;

  /** The range begins and ends at one of about so many round numbers, so that it seldom moves. */
  private static final double ROUND = 10;

  /** Refuses missing parts. */
  public GenerationSnapshot {
    Objects.requireNonNull(energies, "energies");
    Objects.requireNonNull(limit, "limit");
  }

  /** Counts what a generation has made. Takes a few milliseconds. */
  static GenerationSnapshot of(GenerationView view, DatabaseSettings settings) {
    double[] sorted = view.energies().clone();
    Arrays.sort(sorted);
    double cutoff = settings.filter().cutoff();
    boolean one = sorted.length > 0 && cutoff < 1 && settings.widths().count() == 1;
    return new GenerationSnapshot(
        view.finished(),
        view.rows(),
        counted(sorted, Math.min(cutoff, IN_SIGHT)),
        one ? OptionalDouble.of(Quantiles.ofSorted(sorted, cutoff)) : OptionalDouble.empty());
  }

  private static Histogram counted(double[] sorted, double share) {
    double low = sorted.length == 0 ? 0 : sorted[0];
    double high = sorted.length == 0 ? 1 : Quantiles.ofSorted(sorted, share);
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return Histogram.automatic(sorted, 1, BINS);
    }
    high = Math.min(sorted.length == 0 ? 1 : sorted[sorted.length - 1], high + ROOM * (high - low));
    double step = round((high - low) / ROUND);
    double from = Math.floor(low / step) * step;
    return Histogram.of(sorted, from, Math.max(from + step, Math.ceil(high / step) * step), BINS);
  }

  /** A number of this size with one digit, 1, 2 or 5. */
  private static double round(double size) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(size, 1e-3))));
    double digits = Math.max(size, 1e-3) / unit;
    return unit * (digits < 2 ? 1 : digits < 5 ? 2 : 5);
  }
}
