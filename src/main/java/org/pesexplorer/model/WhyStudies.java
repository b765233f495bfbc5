package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyRow;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.io.WhyCsv;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.NetworkContent;
import org.pesexplorer.work.SurveyDatabaseJob;
import org.pesexplorer.work.WhyJob;

/**
 * Computes why the thesis stopped at 0.47 E_c, one study at a time: a new one cancels the older, of
 * which nothing arrives any more. What fails becomes a notice. Belongs to the thread of the window.
 */
public final class WhyStudies {
  private final JobRunner runner;
  private final Errands errands;
  private final LatestRun<WhyStudy> runs;

  /** Makes the service. */
  public WhyStudies(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    this.errands = new Errands(runner, scheduler, notices);
    this.runs = new LatestRun<>(errands);
  }

  /**
   * Starts a study and cancels the older one.
   *
   * @param settings what it is determined by
   * @param progress receives what is known, several times a second, and the whole in the end; the
   *     newest alone when it comes faster than it is taken
   * @param ended called once when nothing more comes, as the study is complete, failed or was
   *     cancelled; not when another one was started
   * @return the run, which may be cancelled
   */
  public BackgroundRun<WhyStudy> start(
      WhySettings settings, Consumer<WhyStudy> progress, Runnable ended) {
    return runs.start(
        progress,
        ended,
        interim ->
            runner.submit(
                "Why the thesis stopped at 0.47 E_c",
                JobPool.COMPUTE,
                new WhyJob(settings, interim)));
  }

  /**
   * Takes a network in hand, and beside it the database that it has learnt from.
   *
   * @param study where it is from; nothing happens while it is not finished there
   * @param taken what is done when both are in hand
   */
  public void take(
      WhyStudy study, WhyCell cell, Networks networks, Databases databases, Runnable taken) {
    Optional<WhyRow> row = study.row(cell);
    Optional<WhyGround> ground = study.ground(cell.database());
    if (row.isPresent() && ground.isPresent()) {
      withDatabase(
          ground.get(),
          databases,
          () -> {
            networks.take(cell.title(), content(row.get(), ground.get()), Optional.empty());
            taken.run();
          });
    }
  }

  private void withDatabase(WhyGround ground, Databases databases, Runnable then) {
    Database database = ground.database();
    Optional<OpenDatabase> there =
        databases.open().stream().filter(one -> one.database().equals(database)).findFirst();
    if (there.isPresent()) {
      databases.show(there.get());
      then.run();
      return;
    }
    String name = ground.which().title();
    errands.submit(
        "Look into " + name,
        JobPool.COMPUTE,
        new SurveyDatabaseJob(database),
        survey -> {
          databases.take(name, database, survey);
          then.run();
        });
  }

  private static NetworkContent content(WhyRow row, WhyGround ground) {
    return new NetworkContent(
        row.network().surface(),
        Optional.of(row.network()),
        ground.database().settings().map(settings -> settings.model()),
        List.of());
  }

  /**
   * Saves the table as comma-separated values; what is not known yet stays empty.
   *
   * @param path the file; replaced when it exists
   */
  public void save(WhyStudy study, Path path) {
    errands.submit(
        "Save " + path.getFileName(),
        JobPool.FILES,
        context -> {
          try {
            WhyCsv.write(path, study);
            return path;
          } catch (IOException e) {
            throw new JobException(
                "The table could not be saved",
                e.getMessage() + ". Choose another folder or name; an older file is unchanged.",
                e);
          }
        },
        saved -> {});
  }
}
