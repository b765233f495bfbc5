package org.pesexplorer.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.work.HoleHuntJob;
import org.pesexplorer.work.HuntRequest;
import org.pesexplorer.work.HuntResult;
import org.pesexplorer.work.NetworkContent;
import org.pesexplorer.work.SearchJob;
import org.pesexplorer.work.SearchRequest;
import org.pesexplorer.work.SearchView;
import org.pesexplorer.work.SurveyDatabaseJob;
import org.pesexplorer.work.TrainJob;
import org.pesexplorer.work.TrainResult;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.EnsembleCheck;
import org.pesexplorer.work.EnsembleCheckJob;
import org.pesexplorer.work.LearningCurveJob;
import org.pesexplorer.work.LearningCurveRequest;
import org.pesexplorer.work.RepeatJob;
import org.pesexplorer.work.RepeatedRun;
import org.pesexplorer.work.TrainEnsembleRequest;
import org.pesexplorer.work.TrainRequest;
import org.pesexplorer.work.Verdict;
import org.pesexplorer.work.VerdictJob;

/**
 * Judges networks in the background: one run of each kind at a time, a new one cancels the older.
 * What fails becomes a notice. Belongs to the thread of the window.
 */
public final class Judgements {
  private static final double HUNTING = 0.97;

  private final JobRunner runner;
  private final LatestRun<Answer> verdicts;
  private final LatestRun<LearningCurve> curves;
  private final LatestRun<EnsembleCheck> ensembles;
  private final LatestRun<List<RepeatedRun>> repeats;
  private final LatestRun<SearchView> searches;
  private final LatestRun<TrainResult> trainings;
  private final LatestRun<HuntStep> hunts;

  /** How far a hunt is; with what is known of its rows in the end. */
  private record HuntStep(HuntResult result, Optional<DatabaseSurvey> survey) {}

  /**
   * A network to be judged.
   *
   * @param name what it is called, for the list of tasks
   * @param surface the network
   * @param plan how rows were dealt out when it was trained; empty where nobody knows
   * @param databases on what, at least one: on the one of its training where that is among them,
   *     else on the first
   */
  public record Question(
      String name, SurfaceNetwork surface, Optional<SplitPlan> plan, List<OpenDatabase> databases) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException without a database
     */
    public Question {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(plan, "plan");
      databases = List.copyOf(databases);
      if (databases.isEmpty()) {
        throw new IllegalArgumentException("a network is judged on a database");
      }
    }
  }

  /**
   * What a network is worth, or why it cannot be judged.
   *
   * @param question what was asked
   * @param verdict what was found; empty when it cannot be judged there
   * @param refusal why, in words; empty when it can
   */
  public record Answer(Question question, Optional<Verdict> verdict, String refusal) {

    /** Refuses null. */
    public Answer {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(refusal, "refusal");
    }

    /** On which database; the first one where it cannot be judged. */
    public OpenDatabase database() {
      return question.databases().get(verdict.map(Verdict::place).orElse(0));
    }
  }

  /** Makes the service. */
  public Judgements(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    Errands errands = new Errands(runner, scheduler, notices);
    this.verdicts = new LatestRun<>(errands);
    this.curves = new LatestRun<>(errands);
    this.ensembles = new LatestRun<>(errands);
    this.repeats = new LatestRun<>(errands);
    this.searches = new LatestRun<>(errands);
    this.trainings = new LatestRun<>(errands);
    this.hunts = new LatestRun<>(errands);
  }

  private <R> BackgroundRun<R> start(
      LatestRun<R> runs, String title, Job<R> job, Consumer<R> made, Runnable ended) {
    return runs.start(made, ended, interim -> runner.submit(title, JobPool.COMPUTE, job));
  }

  /**
   * Judges a network.
   *
   * @param question which, and on what
   * @param made receives the answer, a refusal among them
   * @param ended called once when nothing more comes
   * @return the run, which may be cancelled
   */
  public BackgroundRun<Answer> judge(Question question, Consumer<Answer> made, Runnable ended) {
    Job<Verdict> job =
        new VerdictJob(
            question.databases().stream().map(OpenDatabase::database).toList(),
            question.surface(),
            question.plan());
    return start(
        verdicts,
        "Judge " + question.name(),
        context -> {
          try {
            return new Answer(question, Optional.of(job.run(context)), "");
          } catch (JobException e) {
            return new Answer(question, Optional.empty(), e.title() + ". " + e.advice());
          }
        },
        made,
        ended);
  }

  /**
   * Trains networks on fewer and more rows.
   *
   * @param database the rows
   * @param request what is wanted
   * @param made receives the networks so far whenever one is finished, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<LearningCurve> learningCurve(
      OpenDatabase database,
      LearningCurveRequest request,
      Consumer<LearningCurve> made,
      Runnable ended) {
    return curves.start(
        made,
        ended,
        interim ->
            runner.submit(
                "Learning curve on " + database.name(),
                JobPool.COMPUTE,
                new LearningCurveJob(database.database(), request, interim)));
  }

  /**
   * Trains an ensemble and looks what its uncertainties are worth.
   *
   * @param database the rows
   * @param request what is wanted
   * @param made receives how far it is, and the ensemble in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<EnsembleCheck> ensemble(
      OpenDatabase database,
      TrainEnsembleRequest request,
      Consumer<EnsembleCheck> made,
      Runnable ended) {
    return ensembles.start(
        made,
        ended,
        interim ->
            runner.submit(
                "Ensemble of " + request.networks() + " networks",
                JobPool.COMPUTE,
                new EnsembleCheckJob(database.database(), request, interim)));
  }

  /**
   * Trains a network again with other seeds.
   *
   * @param database the rows
   * @param request what the runs have in common
   * @param runs how many
   * @param made receives those that are finished whenever one is, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<List<RepeatedRun>> repeat(
      OpenDatabase database,
      TrainRequest request,
      int runs,
      Consumer<List<RepeatedRun>> made,
      Runnable ended) {
    return repeats.start(
        made,
        ended,
        interim ->
            runner.submit(
                "Train " + runs + " times with other seeds",
                JobPool.COMPUTE,
                new RepeatJob(database.database(), request, runs, interim)));
  }

  /**
   * Tries many settings.
   *
   * @param database the rows
   * @param request what is wanted
   * @param made receives the finished runs whenever one is, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<SearchView> search(
      OpenDatabase database, SearchRequest request, Consumer<SearchView> made, Runnable ended) {
    return searches.start(
        made,
        ended,
        interim ->
            runner.submit(
                "Search settings on " + database.name(),
                JobPool.COMPUTE,
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
   * @param request what is wanted
   * @param made receives it
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<TrainResult> train(
      OpenDatabase database, TrainRequest request, Consumer<TrainResult> made, Runnable ended) {
    return start(
        trainings,
        "Train on " + database.name(),
        new TrainJob(database.database(), request),
        made,
        ended);
  }

  /**
   * A hunt for holes of a network.
   *
   * @param name what the network is called
   * @param database what it was trained on
   * @param network the network
   * @param truth the model of its rows; empty where nobody knows
   * @param request what is wanted
   * @param databases where the rows go that are learnt from in the end
   * @param networks where the last network goes
   */
  public record Hunt(
      String name,
      OpenDatabase database,
      TrainedNetwork network,
      Optional<EnergyModel> truth,
      HuntRequest request,
      Databases databases,
      Networks networks) {

    /** Takes network and rows in hand, where something was learnt. */
    private void take(HuntStep step) {
      if (step.survey().isEmpty() || step.result().network().equals(network)) {
        return;
      }
      databases.take(
          database.name() + ", holes filled", step.result().database(), step.survey().get());
      TrainedNetwork last = step.result().network();
      networks.take(
          name + ", holes filled",
          new NetworkContent(last.surface(), Optional.of(last), truth, List.of()),
          Optional.empty());
    }
  }

  /**
   * Hunts for holes of a network; in the end the network without them is in hand, with its rows.
   *
   * @param hunt what is wanted
   * @param made receives the rounds so far after each, and all in the end
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<?> hunt(Hunt hunt, Consumer<HuntResult> made, Runnable ended) {
    return hunts.start(
        step -> {
          hunt.take(step);
          made.accept(step.result());
        },
        ended,
        interim ->
            runner.submit(
                "Hunt for holes of " + hunt.name(),
                JobPool.COMPUTE,
                context -> {
                  HuntResult result =
                      new HoleHuntJob(
                              hunt.database().database(),
                              hunt.network(),
                              hunt.request(),
                              far -> interim.accept(new HuntStep(far, Optional.empty())))
                          .run(context.share(HUNTING));
                  return new HuntStep(
                      result,
                      Optional.of(
                          new SurveyDatabaseJob(result.database()).run(context.share(1))));
                }));
  }
}
