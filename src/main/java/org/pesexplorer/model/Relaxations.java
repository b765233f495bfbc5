package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.io.FrameChoice;
import org.pesexplorer.io.RelaxationXyz;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobException;
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
  private final Errands errands;
  private final LatestRun<List<Recording>> runs;

  /** Makes the service. */
  public Relaxations(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    this.errands = new Errands(runner, scheduler, notices);
    this.runs = new LatestRun<>(errands);
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
  public BackgroundRun<List<Recording>> start(
      List<RelaxationRequest> requests, Consumer<List<Recording>> progress, Runnable ended) {
    List<RelaxationRequest> copy = List.copyOf(requests);
    boolean quick = copy.stream().allMatch(Relaxations::quick);
    String title = title(copy.get(0));
    return runs.start(
        progress,
        ended,
        interim -> {
          Job<List<Recording>> job = new RelaxTogetherJob(copy, interim);
          return quick
              ? runner.submitQuiet(title, JobPool.COMPUTE, job)
              : runner.submit(title, JobPool.COMPUTE, job);
        });
  }

  /** Cancels the run that is under way, of which nothing arrives any more. */
  public void cancel() {
    runs.cancel();
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
    errands.submit(
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
        },
        written -> {});
  }
}
