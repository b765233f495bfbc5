package org.pesexplorer.model;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.LatestSlot;
import org.pesexplorer.work.KinkJob;
import org.pesexplorer.work.PrepareForecastJob;
import org.pesexplorer.work.PrepareJob;
import org.pesexplorer.work.ReachJob;
import org.pesexplorer.work.RescoreJob;
import org.pesexplorer.work.TwinsJob;

/**
 * Prepares databases in hand and asks what descriptors can and cannot tell, in the background: one
 * run of each kind at a time, a new one cancels the older. What fails becomes a notice. Belongs to
 * the thread of the window.
 */
public final class Descriptors {
  /** On so many rows at most is the reach measured. */
  public static final int REACH_SAMPLE = 2000;

  private static final int MOST_TWINS = 500;
  private static final long SEED = 1;

  private final JobRunner runner;
  private final Databases databases;
  private final LatestRun<Database> preparations;
  private final LatestRun<Twins> twins;
  private final LatestRun<ReachSurvey> reaches;
  private final LatestRun<Rescore> rescores;
  private final LatestSlot<Runnable> forecasts;

  /** Makes the service. */
  public Descriptors(
      JobRunner runner, UiScheduler scheduler, Notices notices, Databases databases) {
    this.runner = runner;
    this.databases = databases;
    Errands errands = new Errands(runner, scheduler, notices);
    this.preparations = new LatestRun<>(errands);
    this.twins = new LatestRun<>(errands);
    this.reaches = new LatestRun<>(errands);
    this.rescores = new LatestRun<>(errands);
    this.forecasts =
        new LatestSlot<>(
            runner,
            JobPool.COMPUTE,
            scheduler::run,
            problem -> scheduler.run(() -> notices.report(problem)));
  }

  private <R> BackgroundRun<R> start(
      LatestRun<R> runs, String title, Job<R> job, Consumer<R> made, Runnable ended) {
    return runs.start(made, ended, interim -> runner.submit(title, JobPool.COMPUTE, job));
  }

  /**
   * Computes the inputs of every row of a database in hand, which then has them in place of those
   * that it had.
   *
   * @param database the database
   * @param settings which descriptor
   * @param ended called once when nothing more comes: the inputs are there, or it failed or was
   *     cancelled
   * @return the run, which may be cancelled
   */
  public BackgroundRun<Database> prepare(
      OpenDatabase database, DescriptorSettings settings, Runnable ended) {
    return start(
        preparations,
        "Compute descriptors of " + database.name(),
        new PrepareJob(database.database(), settings),
        prepared -> databases.takeInputs(database, prepared),
        ended);
  }

  /**
   * Looks for twins in a prepared database.
   *
   * @param database the database
   * @param made receives them
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<Twins> findTwins(
      OpenDatabase database, Consumer<Twins> made, Runnable ended) {
    return start(
        twins,
        "Find twins in " + database.name(),
        new TwinsJob(database.database(), MOST_TWINS, SEED),
        made,
        ended);
  }

  /**
   * Measures the reach of a descriptor on {@link #REACH_SAMPLE} rows of a database at most, against
   * the forces of {@link #modelOf its own model}.
   *
   * @param database the database
   * @param settings which descriptor
   * @param made receives the shares
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<ReachSurvey> measureReach(
      OpenDatabase database,
      DescriptorSettings settings,
      Consumer<ReachSurvey> made,
      Runnable ended) {
    return start(
        reaches,
        "Measure the reach in " + database.name(),
        new ReachJob(
            database.database(), settings, modelOf(database.database()), REACH_SAMPLE, SEED),
        made,
        ended);
  }

  /**
   * Computes all energies again and compares.
   *
   * @param database the database; not changed
   * @param request with which model
   * @param made receives the comparison
   * @param ended called once when nothing more comes
   */
  public BackgroundRun<Rescore> rescore(
      OpenDatabase database, RescoreRequest request, Consumer<Rescore> made, Runnable ended) {
    return start(
        rescores,
        "Re-score " + database.name(),
        new RescoreJob(
            database.database(), request.potential(), request.settings(), request.depth()),
        made,
        ended);
  }

  /** The model that a database was made with; equation 10 where that is not known. */
  public static EnergyModel modelOf(Database database) {
    return database
        .settings()
        .map(DatabaseSettings::model)
        .orElseGet(
            () -> new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT));
  }

  /** The best structure of four particles, in the middle of a cell of width 5: takes a moment. */
  public static Configuration bestSquare() {
    return KinkJob.square();
  }

  /**
   * Says how long preparing would take. A newer question makes older ones void.
   *
   * @param database the database
   * @param settings which descriptor
   * @param show receives seconds on one thread; NaN when that cannot be said
   */
  public void forecast(OpenDatabase database, DescriptorSettings settings, DoubleConsumer show) {
    Job<Double> job = new PrepareForecastJob(database.database(), settings);
    forecasts.submit(
        "Forecast of preparing",
        context -> {
          double seconds = job.run(context);
          return () -> show.accept(seconds);
        });
  }
}
