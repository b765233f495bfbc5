package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.RepeatedRun;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Trains the same network several times with other seeds, side by side over all threads that are
 * free: one run alone says little. Rows are dealt out in the same way for all. A run that fails
 * takes none of the others with it. The same bits on any number of threads.
 */
public final class RepeatJob implements Job<List<RepeatedRun>> {
  /** So many are enough. */
  public static final int MOST = 100;

  private static final double PREPARING = 0.05;

  private final Database database;
  private final TrainRequest request;
  private final int runs;
  private final Consumer<? super List<RepeatedRun>> interim;

  /**
   * Runs that are wanted.
   *
   * @param database their rows; inputs that it lacks are computed
   * @param request what they have in common; the first one's seed is its seed plus 1, so that it is
   *     not trained again itself. Its file is not looked at
   * @param runs how many, from 1 to {@link #MOST}
   * @param interim receives those that are finished, by seed, whenever one is, on any of the job's
   *     threads but one call at a time; must be quick
   * @throws IllegalArgumentException when there are none or too many
   */
  public RepeatJob(
      Database database,
      TrainRequest request,
      int runs,
      Consumer<? super List<RepeatedRun>> interim) {
    if (runs < 1 || runs > MOST) {
      throw new IllegalArgumentException(
          "from 1 to " + MOST + " runs are possible, asked for were " + runs);
    }
    this.database = database;
    this.request = request;
    this.runs = runs;
    this.interim = interim;
  }

  @Override
  public List<RepeatedRun> run(JobContext context) throws Exception {
    Database prepared =
        new PreparedInput(database, request.descriptor()).run(context.share(PREPARING));
    Board board = new Board();
    context.forEach(
        runs,
        (k, own) -> {
          long seed = request.settings().seed() + 1 + k;
          board.take(trained(prepared, seed, own));
        });
    return board.done();
  }

  private RepeatedRun trained(Database prepared, long seed, JobContext context) throws Exception {
    TrainRequest one =
        new TrainRequest(
            request.settings().withSeed(seed),
            request.split(),
            request.descriptor(),
            request.kernels(),
            Optional.empty(),
            false);
    try {
      TrainResult result = new TrainJob(prepared, one).run(context);
      return new RepeatedRun(seed, Optional.of(result.network()), result.seconds(), "");
    } catch (JobException e) {
      return new RepeatedRun(seed, Optional.empty(), Double.NaN, e.title() + ". " + e.advice());
    }
  }

  /** The runs that are finished. */
  private final class Board {
    private final List<RepeatedRun> finished = new ArrayList<>();

    synchronized void take(RepeatedRun run) {
      finished.add(run);
      finished.sort(Comparator.comparingLong(RepeatedRun::seed));
      interim.accept(List.copyOf(finished));
    }

    synchronized List<RepeatedRun> done() {
      return List.copyOf(finished);
    }
  }
}
