package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.io.FrameChoice;
import org.pesexplorer.io.RelaxationXyz;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.work.RelaxTogetherJob;

/**
 * Runs relaxations in the background, one run at a time: a new one cancels the older, of which
 * nothing arrives any more. What fails becomes a notice. Belongs to the thread of the window.
 */
public final class Relaxations {
  /** Scans times particles squared up to which a run takes about a moment. */
  private static final double QUICK_WORK = 2e6;

  private final JobRunner runner;
  private final UiScheduler scheduler;
  private final Notices notices;
  private Run current;

  /** Makes the service. */
  public Relaxations(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    this.scheduler = scheduler;
    this.notices = notices;
  }

  /** Whether a run is over in about a moment, so that it may be started without being asked for. */
  public static boolean quick(RelaxationRequest request) {
    double count = request.start().count();
    return request.settings().scans() * count * count <= QUICK_WORK;
  }

  /**
   * Starts a run and cancels the older one. Several requests advance side by side, in equal steps.
   * A quick run is not listed among the tasks.
   *
   * @param requests what is relaxed, at least one
   * @param progress receives the recordings so far, in the order of the requests, several times a
   *     second, and the whole ones in the end
   * @param ended called once when nothing more comes, as the run is complete, failed or was
   *     cancelled; not when another run was started
   * @return the run, which may be cancelled
   */
  public Run start(
      List<RelaxationRequest> requests, Consumer<List<Recording>> progress, Runnable ended) {
    cancel();
    Run run = new Run(progress, ended);
    current = run;
    List<RelaxationRequest> copy = List.copyOf(requests);
    boolean quick = copy.stream().allMatch(Relaxations::quick);
    Job<List<Recording>> job = new RelaxTogetherJob(copy, run::offer);
    String title = title(copy.get(0));
    JobHandle<List<Recording>> handle =
        quick
            ? runner.submitQuiet(title, JobPool.COMPUTE, job)
            : runner.submit(title, JobPool.COMPUTE, job);
    run.follow(handle);
    return run;
  }

  /** Cancels the run that is under way, of which nothing arrives any more. */
  public void cancel() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }

  private static String title(RelaxationRequest request) {
    return String.format(Locale.ROOT, "Relaxation, %,d scans", request.settings().scans());
  }

  /**
   * Writes the frames of a run as extended XYZ: the start, each accepted move and the end, thinned
   * to ten thousand.
   *
   * @param path the file; replaced, as a whole, when all frames are there
   * @param recording what was run, as far as it went
   */
  public void exportFrames(Path path, Recording recording) {
    runner
        .submit(
            "Save " + path.getFileName(),
            JobPool.COMPUTE,
            context -> {
              try {
                return RelaxationXyz.write(
                    path,
                    recording,
                    FrameChoice.DEFAULT,
                    context::cancelled,
                    part -> context.progress(part, "writing frames"));
              } catch (IOException e) {
                throw new JobException(
                    "The file could not be saved",
                    e.getMessage() + ". Choose another folder or name; an older file is unchanged.",
                    e);
              }
            })
        .onSettled(
            settled ->
                scheduler.run(
                    () ->
                        settled
                            .problem()
                            .ifPresent(
                                problem -> {
                                  runner.dismiss(settled);
                                  notices.report(problem);
                                })));
  }

  /** A run under way or over. Used on the thread of the window. */
  public final class Run {
    private final Consumer<List<Recording>> progress;
    private final Runnable ended;

    /** The newest recordings that have not been handed over; older ones are dropped. */
    private final AtomicReference<List<Recording>> newest = new AtomicReference<>();

    private JobHandle<List<Recording>> handle;

    private Run(Consumer<List<Recording>> progress, Runnable ended) {
      this.progress = progress;
      this.ended = ended;
    }

    /** Called on the job's thread. */
    private void offer(List<Recording> recordings) {
      if (newest.getAndSet(recordings) == null) {
        scheduler.run(this::handOver);
      }
    }

    private void handOver() {
      List<Recording> recordings = newest.getAndSet(null);
      if (recordings != null && current == this) {
        progress.accept(recordings);
      }
    }

    private void follow(JobHandle<List<Recording>> submitted) {
      handle = submitted;
      submitted.onSettled(settled -> scheduler.run(() -> settled(settled)));
    }

    private void settled(JobHandle<List<Recording>> settled) {
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
        ended.run();
      }
    }

    /** Asks the run to stop; it comes back within a few moves. */
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
  }
}
