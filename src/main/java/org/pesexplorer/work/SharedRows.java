package org.pesexplorer.work;

import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Rows that several networks learn from: prepared, described and dealt out once for all of them.
 *
 * @param rows the rows
 * @param data what is learnt
 * @param split which row is for what
 * @param settings how a network is trained, with the number of inputs that the rows have
 */
record SharedRows(TrainingRows rows, TrainingData data, Split split, TrainerSettings settings) {

  /**
   * Prepares the rows of a database.
   *
   * @throws JobException when they cannot be learnt, in words
   */
  static SharedRows of(Database database, TrainRequest request, JobContext context)
      throws Exception {
    Database prepared = new PreparedInput(database, request.descriptor()).run(context.share(0.5));
    TrainingRows rows = new TrainingRows(prepared);
    boolean slopes = request.settings().slopeWeight() > 0;
    TrainingData data = slopes ? rows.withSlopes(context) : rows.data();
    Split split = rows.split(request.split(), data);
    try {
      TrainerSettings settings = request.settings();
      return new SharedRows(
          rows, data, split, settings.withShape(settings.shape().withInputs(data.width())));
    } catch (IllegalArgumentException e) {
      throw new JobException("The network cannot be trained", e.getMessage() + ".", e);
    }
  }
}
