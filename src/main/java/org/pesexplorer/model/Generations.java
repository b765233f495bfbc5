package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.io.GenerationJournal;
import org.pesexplorer.io.UnfinishedRun;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.LatestSlot;
import org.pesexplorer.work.Forecast;
import org.pesexplorer.work.ForecastJob;
import org.pesexplorer.work.GenerateJob;
import org.pesexplorer.work.GenerateRequest;
import org.pesexplorer.work.GenerationView;
import org.pesexplorer.work.PauseGate;
import org.pesexplorer.work.SurveyDatabaseJob;

/** Makes databases, one at a time, and says what they will cost. */
final class Generations {
  /** The part of the work that generating is; the rest is the survey. */
  private static final double GENERATING = 0.95;

  /** A first forecast as quick as that meets a program that is not warm, and is made again. */
  private static final double QUICK_NANOS = 400e6;

  private final JobRunner runner;
  private final LatestRun<Step> runs;
  private final LatestSlot<Runnable> forecasts;
  private final LatestSlot<Runnable> looks;
  private Consumer<String> forecastFailed = problem -> {};

  Generations(JobRunner runner, UiScheduler scheduler, Errands errands, Notices notices) {
    this.runner = runner;
    this.runs = new LatestRun<>(errands);
    forecasts =
        new LatestSlot<>(
            runner,
            JobPool.COMPUTE,
            scheduler::run,
            problem ->
                scheduler.run(
                    () -> forecastFailed.accept(problem.title() + ". " + problem.advice())));
    looks =
        new LatestSlot<>(
            runner,
            JobPool.FILES,
            scheduler::run,
            problem -> scheduler.run(() -> notices.report(problem)));
  }

  /** What a run shows: how far it is and, in the end, what it has made. */
  private record Step(GenerationSnapshot snapshot, Optional<Made> made) {}

  /** What a run has made. */
  record Made(Database database, DatabaseSurvey survey) {}

  /** See {@link Databases#generate}. */
  Generation generate(
      GenerationRequest request,
      Consumer<Made> made,
      Consumer<GenerationSnapshot> progress,
      Runnable ended) {
    PauseGate gate = new PauseGate();
    Generation generation = new Generation(gate, System::nanoTime);
    String title = String.format(Locale.ROOT, "Generate %,d rows", request.settings().rows());
    Consumer<Step> show =
        step -> {
          generation.shown();
          step.made().ifPresent(made);
          progress.accept(step.snapshot());
        };
    generation.follow(
        runs.start(
            show,
            ended,
            interim ->
                runner.submit(
                    title, JobPool.COMPUTE, context -> run(request, gate, interim, context))));
    return generation;
  }

  private static Step run(
      GenerationRequest request, PauseGate gate, Consumer<Step> interim, JobContext context)
      throws Exception {
    JobContext limited = context.withThreads(request.threads());
    Last last = new Last(request.settings(), interim);
    if (request.earlier() == GenerationRequest.Earlier.DISCARD && request.file().isPresent()) {
      discard(request.file().get());
    }
    Database database =
        new GenerateJob(asked(request), last::show, gate).run(limited.share(GENERATING));
    DatabaseSurvey survey = new SurveyDatabaseJob(database).run(limited.share(1));
    return new Step(last.snapshot, Optional.of(new Made(database, survey)));
  }

  /** Keeps the last snapshot; the job shows one at its end. */
  private static final class Last {
    private final DatabaseSettings settings;
    private final Consumer<Step> interim;
    private volatile GenerationSnapshot snapshot;

    Last(DatabaseSettings settings, Consumer<Step> interim) {
      this.settings = settings;
      this.interim = interim;
    }

    void show(GenerationView view) {
      snapshot = GenerationSnapshot.of(view, settings);
      interim.accept(new Step(snapshot, Optional.empty()));
    }
  }

  private static GenerateRequest asked(GenerationRequest request) {
    boolean resume = request.earlier() == GenerationRequest.Earlier.RESUME;
    return request.file().isPresent()
        ? GenerateRequest.into(request.file().get(), request.settings(), resume)
        : GenerateRequest.inMemory(request.settings());
  }

  private static void discard(Path file) throws JobException {
    try {
      GenerationJournal.discard(file);
    } catch (IOException e) {
      throw new JobException(
          "The interrupted run cannot be put away",
          e.getMessage() + ". Choose another file, or resume that run.",
          e);
    }
  }

  /** See {@link Databases#forecast}. */
  void forecast(
      DatabaseSettings settings, Consumer<GenerationForecast> show, Consumer<String> failed) {
    forecastFailed = failed;
    forecasts.submit(
        "Forecast of a database",
        context -> {
          GenerationForecast forecast = forecast(settings, context);
          return () -> show.accept(forecast);
        });
  }

  private static GenerationForecast forecast(DatabaseSettings settings, JobContext context)
      throws Exception {
    long began = System.nanoTime();
    Forecast made = new ForecastJob(settings).run(context);
    if (System.nanoTime() - began < QUICK_NANOS) {
      made = new ForecastJob(settings).run(context);
    }
    return new GenerationForecast(
        settings,
        made.rows(),
        made.kept(),
        made.threadSeconds(),
        made.fileBytes(),
        made.memoryBytes());
  }

  /** See {@link Databases#lookAt}. */
  void lookAt(Path file, DatabaseSettings settings, Consumer<GenerationTarget> show) {
    looks.submit(
        "Look at " + file,
        context -> {
          GenerationTarget target = look(file, settings);
          return () -> show.accept(target);
        });
  }

  private static GenerationTarget look(Path file, DatabaseSettings settings) throws JobException {
    try {
      Optional<UnfinishedRun> run =
          UnfinishedRun.beside(
              file, GenerateJob.layout(GenerateRequest.into(file, settings, true)));
      return new GenerationTarget(
          file,
          settings,
          Files.exists(file),
          run.map(
              found ->
                  new GenerationTarget.Interrupted(
                      found.finished(), found.rows(), found.settings(), found.differences())));
    } catch (IOException e) {
      throw new JobException("An interrupted run cannot be looked at", e.getMessage() + ".", e);
    }
  }
}
