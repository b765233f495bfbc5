package org.pesexplorer.model;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pesexplorer.core.database.CoverageSettings;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.jobs.JobHandle;
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
  private final UiScheduler scheduler;
  private final Notices notices;
  private Run current;

  /** Makes the service. */
  public Ensembles(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    this.scheduler = scheduler;
    this.notices = notices;
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
  public Run start(
      List<EnsembleRequest> ensembles,
      CoverageSettings coverage,
      Consumer<List<EnsembleStudy>> progress,
      Runnable ended) {
    StudyRequest request = new StudyRequest(ensembles, coverage);
    cancel();
    Run run = new Run(progress, ended);
    current = run;
    run.follow(runner.submit(title(request), JobPool.COMPUTE, new StudyJob(request, run::offer)));
    return run;
  }

  /** Cancels the run that is under way, of which nothing arrives any more. */
  public void cancel() {
    Run run = current;
    current = null;
    if (run != null) {
      run.cancel();
    }
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

  /** A run under way or over. Used on the thread of the window. */
  public final class Run {
    private final Consumer<List<EnsembleStudy>> progress;
    private final Runnable ended;

    /** The newest studies that have not been handed over; older ones are dropped. */
    private final AtomicReference<List<EnsembleStudy>> newest = new AtomicReference<>();

    private JobHandle<List<EnsembleStudy>> handle;

    private Run(Consumer<List<EnsembleStudy>> progress, Runnable ended) {
      this.progress = progress;
      this.ended = ended;
    }

    /** Called on the job's threads. */
    private void offer(List<EnsembleStudy> studies) {
      if (newest.getAndSet(studies) == null) {
        scheduler.run(this::handOver);
      }
    }

    private void handOver() {
      List<EnsembleStudy> studies = newest.getAndSet(null);
      if (studies != null && current == this) {
        progress.accept(studies);
      }
    }

    private void follow(JobHandle<List<EnsembleStudy>> submitted) {
      handle = submitted;
      submitted.onSettled(settled -> scheduler.run(() -> settled(settled)));
    }

    private void settled(JobHandle<List<EnsembleStudy>> settled) {
      settled
          .problem()
          .ifPresent(
              problem -> {
                runner.dismiss(settled);
                notices.report(problem);
              });
      if (current == this) {
        handOver();
        settled.result().ifPresent(progress);
        current = null;
        ended.run();
      }
    }

    /** Asks the run to stop; what it has made stays with whoever received it. */
    public void cancel() {
      if (handle != null) {
        handle.cancel();
      }
    }

    /** The done part, 0 to 1; below 0 while it is unknown. */
    public double progress() {
      return handle == null ? -1 : handle.progress();
    }

    /** A guess of the seconds left; empty while it is unknown. */
    public OptionalDouble secondsLeft() {
      return handle == null ? OptionalDouble.empty() : handle.secondsLeft();
    }

    /** How long the run has taken, in seconds. */
    public double secondsElapsed() {
      return handle == null ? 0 : handle.secondsElapsed();
    }
  }
}
