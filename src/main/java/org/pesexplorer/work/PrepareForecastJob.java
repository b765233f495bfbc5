package org.pesexplorer.work;

import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/**
 * Says how long preparing a database will take: in seconds on one thread, from rows evenly spread
 * over all of them that are described for a twentieth of a second or so.
 */
public final class PrepareForecastJob implements Job<Double> {
  private static final int FEWEST_ROWS = 2;
  private static final int MOST_ROWS = 20_000;
  private static final long MOST_NANOS = 50_000_000;
  private static final int BLOCK = 64;
  private static final double STRIDE = 0.6180339887498949;

  private final Database database;
  private final DescriptorSettings settings;

  /** What is thought of. */
  public PrepareForecastJob(Database database, DescriptorSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  public Double run(JobContext context) throws Exception {
    DatabaseColumns columns = database.columns();
    if (columns.rows() == 0 || columns.particles() == 0) {
      return 0.0;
    }
    DescriptorEvaluator evaluator =
        new DescriptorEvaluator(settings, columns.particles(), columns.dimension());
    double[] inputs = new double[evaluator.length()];
    double[] positions = new double[columns.coordinates().stride()];
    long began = System.nanoTime();
    int done = 0;
    double taken = 0;
    while (done < FEWEST_ROWS || (done < MOST_ROWS && taken < MOST_NANOS)) {
      context.checkCancelled();
      int row = row(columns, done++);
      columns.coordinates().copyRow(row, positions);
      try {
        evaluator.inputs(positions, columns.width(row), inputs);
      } catch (IllegalArgumentException e) {
        return Double.NaN; // preparing says which row and why
      }
      taken = System.nanoTime() - began;
    }
    return taken * 1e-9 / done * columns.rows();
  }

  /** Rows come in the order of their widths: the images are listed as often as there are widths. */
  private static int row(DatabaseColumns columns, int k) {
    int part = k / BLOCK;
    double place = part * STRIDE;
    int block = (int) ((place - Math.floor(place)) * columns.rows());
    return Math.min(block + k % BLOCK, columns.rows() - 1);
  }
}
