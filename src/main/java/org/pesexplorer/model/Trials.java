package org.pesexplorer.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.network.EnsembleCheck;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.RepeatedRun;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.SearchView;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.EnsembleCheckJob;
import org.pesexplorer.work.HoleHuntJob;
import org.pesexplorer.work.HuntRequest;
import org.pesexplorer.work.HuntResult;
import org.pesexplorer.work.LearningCurveJob;
import org.pesexplorer.work.LearningCurveRequest;
import org.pesexplorer.work.RepeatJob;
import org.pesexplorer.work.SearchJob;
import org.pesexplorer.work.SearchRequest;
import org.pesexplorer.work.SurveyDatabaseJob;
import org.pesexplorer.work.TrainEnsembleRequest;
import org.pesexplorer.work.TrainJob;
import org.pesexplorer.work.TrainRequest;

/**
 * Trains networks again in the background, with fewer rows, other seeds or other settings: one run
 * of each kind at a time, a new one cancels the older. What fails becomes a notice. Belongs to the
 * thread of the window.
 */
public final class Trials {
  /** Numbers of rows that learning curves usually have. */
  public static final List<Integer> CURVE_ROWS = LearningCurveRequest.SIZES;

  /** As a number of rows: the whole training part. */
  public static final int ALL_ROWS = LearningCurveRequest.ALL;

  /** How many networks of each number of rows usually. */
  public static final int CURVE_SEEDS = LearningCurveRequest.SEEDS;

  /** The most networks of an ensemble. */
  public static final int MOST_NETWORKS = TrainEnsembleRequest.MOST;

  /** The most repeats. */
  public static final int MOST_REPEATS = RepeatJob.MOST;

  /** How many random starts a round of a hunt usually has. */
  public static final int HUNT_STARTS = HuntRequest.STARTS;

  /** How many rounds a hunt usually has. */
  public static final int HUNT_ROUNDS = HuntRequest.ROUNDS;

  private static final double HUNTING = 0.97;
  private static final long HUNT_SEED = 1;
  private static final String FILLED = ", holes filled";

  private final JobRunner runner;
  private final LatestRun<LearningCurve> curves;
  private final LatestRun<EnsembleCheck> ensembles;
  private final LatestRun<List<RepeatedRun>> repeats;
  private final LatestRun<SearchView> searches;
  private final LatestRun<TrainedNetwork> trainings;
  private final LatestRun<HuntStep> hunts;

  /** How far a hunt is; with what is known of its rows in the end. */
  private record HuntStep(HuntResult result, Optional<DatabaseSurvey> survey) {}

  Trials(JobRunner runner, Errands errands) {
    this.runner = runner;
    this.curves = new LatestRun<>(errands);
    this.ensembles = new LatestRun<>(errands);
    this.repeats = new LatestRun<>(errands);
    this.searches = new LatestRun<>(errands);
    this.trainings = new LatestRun<>(errands);
    this.hunts = new LatestRun<>(errands);
  }

  /**
   * Trains networks on fewer and more rows.
   *
   * @param trial what is trained
   * @param seeds how many networks for each number of rows, at least 1
   * @param epochs those of the whole training part
   * @param made receives the networks so far whenever one is finished, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<LearningCurve> learningCurve(
      Trial trial, int seeds, int epochs, Consumer<LearningCurve> made, Runnable ended) {
    LearningCurveRequest request =
        new LearningCurveRequest(trial.request(epochs), CURVE_ROWS, seeds);
    return curves.start(
        made,
        ended,
        interim ->
            submit(
                "Learning curve of " + trial.words(),
                new LearningCurveJob(trial.database().database(), request, interim)));
  }

  private <R> JobHandle<R> submit(String title, Job<R> job) {
    return runner.submit(title, JobPool.COMPUTE, job);
  }

  /**
   * Trains an ensemble and looks what its uncertainties are worth.
   *
   * @param trial what is trained
   * @param size how many networks, from 2 to {@link #MOST_NETWORKS}
   * @param epochs those of each
   * @param made receives how far it is, and the ensemble in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<EnsembleCheck> ensemble(
      Trial trial, int size, int epochs, Consumer<EnsembleCheck> made, Runnable ended) {
    TrainEnsembleRequest request = new TrainEnsembleRequest(trial.request(epochs), size);
    return ensembles.start(
        made,
        ended,
        interim ->
            submit(
                "Ensemble of " + size + " networks",
                new EnsembleCheckJob(trial.database().database(), request, interim)));
  }

  /**
   * Trains a network again with other seeds.
   *
   * @param trial what is trained
   * @param runs how many, from 1 to {@link #MOST_REPEATS}
   * @param epochs those of each
   * @param made receives those that are finished whenever one is, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<List<RepeatedRun>> repeat(
      Trial trial, int runs, int epochs, Consumer<List<RepeatedRun>> made, Runnable ended) {
    return repeats.start(
        made,
        ended,
        interim ->
            submit(
                "Train " + runs + " times with other seeds",
                new RepeatJob(trial.database().database(), trial.request(epochs), runs, interim)));
  }

  /**
   * Tries many settings.
   *
   * @param database the rows
   * @param setup what is wanted
   * @param made receives the finished runs whenever one is, and all in the end
   * @param ended called once when nothing more comes
   * @throws IllegalArgumentException as {@link SearchSetup#runs}
   */
  public BackgroundRun<SearchView> search(
      OpenDatabase database, SearchSetup setup, Consumer<SearchView> made, Runnable ended) {
    SearchRequest request = setup.request();
    return searches.start(
        made,
        ended,
        interim ->
            submit(
                "Search settings on " + database.name(),
                context -> {
                  List<SearchRow> rows =
                      new SearchJob(database.database(), request, interim).run(context);
                  return new SearchView(rows.size(), rows.size(), rows);
                }));
  }

  /**
   * Trains a network.
   *
   * @param database the rows
   * @param plan what is wanted
   * @param kernels the arithmetic
   * @param made receives it
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<TrainedNetwork> train(
      OpenDatabase database,
      TrainingPlan plan,
      KernelPath kernels,
      Consumer<TrainedNetwork> made,
      Runnable ended) {
    TrainRequest request =
        new TrainRequest(
            plan.settings(), plan.split(), plan.descriptor(), kernels, Optional.empty(), false);
    return trainings.start(
        made,
        ended,
        interim ->
            submit(
                "Train on " + database.name(),
                context -> new TrainJob(database.database(), request).run(context).network()));
  }

  /**
   * A hunt for holes of a network.
   *
   * @param trial the network and what it was trained on
   * @param starts random starts a round, at least 1
   * @param rounds how often rows are added and the network is trained again, at least 0
   * @param epochs those of each training
   * @param databases where the rows go that are learnt from in the end
   * @param networks where the last network goes
   */
  public record Hunt(
      Trial trial, int starts, int rounds, int epochs, Databases databases, Networks networks) {

    private HuntRequest request() {
      return new HuntRequest(
          starts,
          rounds,
          HuntRequest.TOLERANCE,
          HuntRequest.CEILING,
          epochs,
          HUNT_SEED,
          trial.trained().surface().network().path(),
          Optional.empty(),
          Optional.empty());
    }

    /** Takes network and rows in hand, where something was learnt. */
    private void take(HuntStep step) {
      if (step.survey().isPresent() && !step.result().network().equals(trial.trained())) {
        databases.take(
            trial.database().name() + FILLED, step.result().database(), step.survey().get());
        networks.take(trial.name() + FILLED, step.result().network(), trial.truth());
      }
    }
  }

  /**
   * Hunts for holes of a network; in the end the network without them is in hand, with its rows.
   *
   * @param hunt what is wanted
   * @param made receives the rounds so far after each, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<?> hunt(Hunt hunt, Consumer<List<HuntRound>> made, Runnable ended) {
    return hunts.start(
        step -> {
          hunt.take(step);
          made.accept(step.result().rounds());
        },
        ended,
        interim ->
            submit(
                "Hunt for holes of " + hunt.trial().name(),
                context -> hunted(hunt, interim, context)));
  }

  private static HuntStep hunted(Hunt hunt, Consumer<HuntStep> interim, JobContext context)
      throws Exception {
    HuntResult result =
        new HoleHuntJob(
                hunt.trial().database().database(),
                hunt.trial().trained(),
                hunt.request(),
                far -> interim.accept(new HuntStep(far, Optional.empty())))
            .run(context.share(HUNTING));
    DatabaseSurvey survey = new SurveyDatabaseJob(result.database()).run(context.share(1));
    return new HuntStep(result, Optional.of(survey));
  }
}
