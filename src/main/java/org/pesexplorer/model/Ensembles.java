package org.pesexplorer.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pesexplorer.core.database.CoverageSettings;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.StudyJob;
import org.pesexplorer.work.StudyRequest;

/**
 * Relaxes and studies ensembles in the background, one run at a time: a new one cancels the older,
 * of which nothing arrives any more. What fails becomes a notice. Belongs to the thread of the
 * window.
 */
public final class Ensembles {
  /** The most samples of a run: members times numbers of scans, of all ensembles. */
  public static final long MOST_SAMPLES = StudyRequest.MOST_SAMPLES;

  private final JobRunner runner;
  private final LatestRun<List<EnsembleStudy>> runs;

  /** Makes the service. */
  public Ensembles(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    this.runs = new LatestRun<>(new Errands(runner, scheduler, notices));
  }

  /**
   * Starts a run and cancels the older one.
   *
   * @param ensembles at least one
   * @param coverage what coverage is measured of
   * @param progress receives the studies so far, several times a second, and the whole ones in the
   *     end; the newest alone when they come faster than they are taken
   * @param ended called once when nothing more comes, as the run is complete, failed or was
   *     cancelled; not when another run was started
   * @return the run, which may be cancelled
   * @throws IllegalArgumentException when there is no ensemble, or more than {@link #MOST_SAMPLES}
   */
  public BackgroundRun<List<EnsembleStudy>> start(
      List<EnsembleRequest> ensembles,
      CoverageSettings coverage,
      Consumer<List<EnsembleStudy>> progress,
      Runnable ended) {
    StudyRequest request = new StudyRequest(ensembles, coverage);
    return runs.start(
        progress,
        ended,
        interim -> runner.submit(title(request), JobPool.COMPUTE, new StudyJob(request, interim)));
  }

  /** Cancels the run that is under way, of which nothing arrives any more. */
  public void cancel() {
    runs.cancel();
  }

  private static String title(StudyRequest request) {
    EnsembleRequest first = request.ensembles().get(0);
    int ensembles = request.ensembles().size();
    return String.format(
        Locale.ROOT,
        "Relax %s of %,d configurations",
        ensembles == 1 ? "an ensemble" : ensembles + " ensembles",
        first.configurations());
  }
}
