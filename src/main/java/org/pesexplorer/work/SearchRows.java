package org.pesexplorer.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * The rows of a database as the runs of a search read them: described once for all runs with the
 * same inputs, and let go after the last of these. For several threads.
 */
final class SearchRows {
  private final Database database;

  /** Guarded by this. */
  private final Map<Key, Described> all = new HashMap<>();

  /**
   * Takes a database in hand.
   *
   * @param plans those of all runs that will ask
   */
  SearchRows(Database database, List<TrainingPlan> plans) {
    this.database = database;
    for (TrainingPlan plan : plans) {
      all.computeIfAbsent(Key.of(plan), key -> new Described()).users++;
    }
  }

  /** What rows are described by. */
  record Key(Optional<DescriptorSettings> descriptor, boolean slopes) {
    static Key of(TrainingPlan plan) {
      return new Key(plan.descriptor(), plan.settings().slopeWeight() > 0);
    }
  }

  /** Rows and what is learnt of them, once somebody has asked. */
  private static final class Described {
    /** How many runs have not given it back; guarded by the map. */
    private int users;

    /** Guarded by this. */
    private TrainingRows rows;

    /** Guarded by this. */
    private TrainingData data;
  }

  /**
   * The rows of a run, described by the calling thread where no other run has asked for them.
   *
   * @throws JobException when they cannot be learnt, in words
   */
  SharedRows of(TrainingPlan plan, JobContext context) throws Exception {
    Key key = Key.of(plan);
    Described described;
    synchronized (this) {
      described = all.get(key);
    }
    synchronized (described) {
      context.checkCancelled();
      if (described.data == null) {
        // Only this thread: others may wait here for what it makes.
        JobContext alone = context.withThreads(1);
        Database prepared = new PreparedInput(database, key.descriptor()).run(alone.share(1));
        TrainingRows rows = new TrainingRows(prepared);
        described.data = key.slopes() ? rows.withSlopes(alone) : rows.data();
        described.rows = rows;
      }
      return shared(described.rows, described.data, plan);
    }
  }

  private static SharedRows shared(TrainingRows rows, TrainingData data, TrainingPlan plan)
      throws JobException {
    TrainerSettings settings = plan.settings();
    try {
      return new SharedRows(
          rows,
          data,
          rows.split(plan.split(), data),
          settings.withShape(settings.shape().withInputs(data.width())));
    } catch (IllegalArgumentException e) {
      throw new JobException("The network cannot be trained", e.getMessage() + ".", e);
    }
  }

  /** Says that a run does not need its rows any more. */
  synchronized void giveBack(TrainingPlan plan) {
    Key key = Key.of(plan);
    Described described = all.get(key);
    described.users--;
    if (described.users == 0) {
      all.remove(key);
    }
  }
}
