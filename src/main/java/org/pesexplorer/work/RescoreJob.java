package org.pesexplorer.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Computes every energy of a database again and compares, over all threads that are free. The
 * database is not changed.
 */
public final class RescoreJob implements Job<Rescore> {
  private static final double NANOSECONDS = 1e4;

  private final Database database;
  private final Potential potential;
  private final EnergySettings settings;
  private final Optional<ImageDepth> depth;

  /**
   * Takes a database in hand.
   *
   * @param potential the potential
   * @param settings counting and shares; their depth is not looked at
   * @param depth shells of images; empty for what the file says of each row
   */
  public RescoreJob(
      Database database, Potential potential, EnergySettings settings, Optional<ImageDepth> depth) {
    this.database = database;
    this.potential = potential;
    this.settings = settings;
    this.depth = depth;
  }

  @Override
  public Rescore run(JobContext context) throws Exception {
    DatabaseColumns columns = database.columns();
    double[] after = new double[columns.rows()];
    context.message("computing " + after.length + " energies");
    RowBlocks blocks = RowBlocks.of(after.length, NANOSECONDS);
    context.forEach(
        blocks.parts(),
        HashMap<ImageDepth, EnergyEvaluator>::new,
        (part, own, evaluators) -> {
          for (int row = blocks.from(part); row < blocks.to(part); row++) {
            own.checkCancelled();
            after[row] = energy(columns, row, evaluators);
          }
        });
    return Rescore.of(columns.energies().toArray(), after);
  }

  private double energy(
      DatabaseColumns columns, int row, Map<ImageDepth, EnergyEvaluator> evaluators)
      throws JobException {
    try {
      ImageDepth own = depth.orElseGet(() -> ImageDepth.of(columns.depth(row)));
      EnergyEvaluator evaluator = evaluators.get(own);
      if (evaluator == null) {
        evaluator = new EnergyModel(potential, settings.withDepth(own)).evaluator();
        evaluators.put(own, evaluator);
      }
      return evaluator.energyPerParticle(columns.configuration(row));
    } catch (IllegalArgumentException e) {
      throw new JobException(
          "The energies cannot be computed", "Row " + row + ": " + e.getMessage() + ".", e);
    }
  }
}
