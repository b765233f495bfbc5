package org.pesexplorer.work;

import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Adds the inputs for learning to a database, over all threads that are free: the same numbers on
 * any number of them. Inputs that it had are replaced.
 */
public final class PrepareJob implements Job<Database> {
  private final Database database;
  private final DescriptorSettings settings;

  /** What is wanted of which database. */
  public PrepareJob(Database database, DescriptorSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    DatabaseColumns columns = database.columns();
    int particles = columns.particles();
    if (particles == 0) {
      throw new JobException(
          "The database cannot be prepared", "Its cells have no particles to describe.");
    }
    context.message("preparing " + columns.rows() + " rows");
    DescriptorColumns.Builder inputs =
        new DescriptorColumns.Builder(settings, particles, columns.rows());
    RowBlocks blocks = RowBlocks.of(columns.rows(), 200.0 * particles * particles);
    context.forEach(
        blocks.parts(),
        () -> new DescriptorEvaluator(settings, particles, columns.dimension()),
        (part, own, evaluator) -> {
          double[] positions = new double[columns.coordinates().stride()];
          double[] values = new double[evaluator.length()];
          for (int row = blocks.from(part); row < blocks.to(part); row++) {
            columns.coordinates().copyRow(row, positions);
            try {
              evaluator.inputs(positions, columns.width(row), values);
            } catch (IllegalArgumentException e) {
              throw new JobException(
                  "The database cannot be prepared", "Row " + row + ": " + e.getMessage() + ".", e);
            }
            inputs.set(row, values);
          }
        });
    return database.withPrepared(inputs.build());
  }
}
