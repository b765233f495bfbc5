package org.pesexplorer.work;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.Reach;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.Forces;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Surveys the reach of a descriptor over a sample of the rows of a database. */
public final class ReachJob implements Job<ReachSurvey> {
  private final Database database;
  private final DescriptorSettings settings;
  private final EnergyModel model;
  private final int sample;
  private final long seed;

  private record Worker(DescriptorEvaluator descriptor, EnergyEvaluator energy) {}

  /**
   * Takes a survey in hand.
   *
   * @param database where rows are taken from; it need not be prepared
   * @param settings which descriptor
   * @param model whose forces are the true ones: that of the database
   * @param sample how many rows at most, drawn without repetition
   * @param seed fixes which
   */
  public ReachJob(
      Database database, DescriptorSettings settings, EnergyModel model, int sample, long seed) {
    if (sample < 1) {
      throw new IllegalArgumentException("the sample must have at least 1 row, was " + sample);
    }
    this.database = database;
    this.settings = settings;
    this.model = model;
    this.sample = sample;
    this.seed = seed;
  }

  @Override
  public ReachSurvey run(JobContext context) throws Exception {
    DatabaseColumns columns = database.columns();
    int[] rows = drawn(columns.rows());
    double[] shares = new double[rows.length];
    context.message("measuring the reach on " + rows.length + " rows");
    RowBlocks blocks = RowBlocks.of(rows.length, 2e4 * columns.particles() * columns.particles());
    context.forEach(
        blocks.parts(),
        () ->
            new Worker(
                new DescriptorEvaluator(settings, columns.particles(), columns.dimension()),
                model.evaluator()),
        (part, own, worker) -> {
          for (int k = blocks.from(part); k < blocks.to(part); k++) {
            shares[k] = share(worker, columns.configuration(rows[k]), rows[k]);
          }
        });
    double[] known = Arrays.stream(shares).filter(share -> !Double.isNaN(share)).toArray();
    return new ReachSurvey(settings, known, shares.length - known.length);
  }

  private static double share(Worker worker, Configuration configuration, int row)
      throws JobException {
    try {
      Optional<Forces> forces = worker.energy.forces(configuration);
      return forces.isEmpty()
          ? Double.NaN
          : orNaN(Reach.missing(worker.descriptor, configuration, forces.get().total()));
    } catch (IllegalArgumentException e) {
      throw new JobException(
          "The reach cannot be measured", "Row " + row + ": " + e.getMessage() + ".", e);
    }
  }

  private static double orNaN(OptionalDouble share) {
    return share.orElse(Double.NaN);
  }

  /**
   * Draws rows by the first steps of a shuffle; in ascending order, so that widths are together.
   */
  private int[] drawn(int rows) {
    int[] all = IntStream.range(0, rows).toArray();
    int count = Math.min(sample, rows);
    RandomStream random = RandomStream.of(seed, 0);
    for (int k = 0; k < count; k++) {
      int other = k + random.nextInt(rows - k);
      int kept = all[k];
      all[k] = all[other];
      all[other] = kept;
    }
    int[] drawn = Arrays.copyOf(all, count);
    Arrays.sort(drawn);
    return drawn;
  }
}
