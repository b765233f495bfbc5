package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningRun;
import org.pesexplorer.core.network.LearningSteps;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Trains networks on fewer and more rows, side by side over all threads that are free, and judges
 * all on the same part (docs/theory.md, "Learning curves"). The same request gives the same bits on
 * any number of threads.
 */
public final class LearningCurveJob implements Job<LearningCurve> {
  private static final double PREPARING = 0.05;

  /** Beside the streams of first weights, of the order of rows and of splits. */
  private static final int SUBSET_STREAM = -1;

  private final Database database;
  private final LearningCurveRequest request;
  private final Consumer<? super LearningCurve> interim;

  /**
   * A learning curve.
   *
   * @param database its rows; inputs that it lacks are computed
   * @param request what is wanted
   * @param interim receives the networks so far whenever one is finished, on any of the job's
   *     threads but one call at a time; must be quick
   */
  public LearningCurveJob(
      Database database, LearningCurveRequest request, Consumer<? super LearningCurve> interim) {
    this.database = database;
    this.request = request;
    this.interim = interim;
  }

  @Override
  public LearningCurve run(JobContext context) throws Exception {
    TrainRequest network = request.network();
    SharedRows shared = SharedRows.of(database, network, context.share(PREPARING));
    if (shared.split().test().length + shared.split().validation().length == 0) {
      throw new JobException(
          "There is no learning curve",
          "Networks are judged on rows that they have not learnt from: give the test part a share"
              + " above 0.");
    }
    Gathering gathering = new Gathering(shared.split());
    List<Integer> sizes = request.sizes(shared.split().training().length);
    int seeds = request.seeds();
    // The largest come first, so that no thread is left alone with one at the end.
    context.forEach(
        sizes.size() * seeds,
        (part, own) -> {
          int size = sizes.get(sizes.size() - 1 - part / seeds);
          long seed = network.settings().seed() + part % seeds;
          gathering.take(run(shared, size, seed, own));
        });
    return gathering.curve();
  }

  private LearningRun run(SharedRows shared, int size, long seed, JobContext context)
      throws JobException {
    Split whole = shared.split();
    int[] judged = judged(whole) == Split.Part.TEST ? whole.test() : whole.validation();
    Split split = new Split(subset(whole.training(), size, seed), whole.validation(), whole.test());
    TrainerSettings settings =
        LearningSteps.stretched(shared.settings(), whole.training().length, size).withSeed(seed);
    MemberRun run =
        new MemberRun(
            shared, settings, split, request.network().kernels(), Optional.empty(), false);
    run.train(context, new PauseGate(), figures -> {});
    SurfaceNetwork surface = Training.surface(shared.rows(), run.trainer());
    PathFigures paths = Training.paths(surface, shared.rows(), shared.data(), whole, context);
    return new LearningRun(
        size,
        seed,
        settings.epochs(),
        Training.errors(surface.network(), shared.data(), judged),
        paths.dragSlopeError(),
        paths.randomSlopeError());
  }

  private static Split.Part judged(Split split) {
    return split.test().length > 0 ? Split.Part.TEST : Split.Part.VALIDATION;
  }

  /** The first rows of an order that the seed draws, so that fewer rows are among more. */
  static int[] subset(int[] rows, int size, long seed) {
    RandomStream random = RandomStream.of(seed, SUBSET_STREAM);
    int[] order = new int[rows.length];
    for (int k = 0; k < rows.length; k++) {
      int other = random.nextInt(k + 1);
      order[k] = order[other];
      order[other] = rows[k];
    }
    int[] first = Arrays.copyOf(order, size);
    Arrays.sort(first);
    return first;
  }

  /** The networks that are finished. */
  private final class Gathering {
    private final Split split;
    private final List<LearningRun> runs = new ArrayList<>();

    Gathering(Split split) {
      this.split = split;
    }

    synchronized void take(LearningRun run) {
      runs.add(run);
      interim.accept(curve());
    }

    synchronized LearningCurve curve() {
      int judgedRows =
          judged(split) == Split.Part.TEST ? split.test().length : split.validation().length;
      return new LearningCurve(judged(split), judgedRows, split.training().length, runs);
    }
  }
}
