package org.pesexplorer.work;

import java.util.function.Consumer;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.Slices;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Relaxes a configuration and records it. Every few milliseconds it looks whether to stop, in the
 * middle of a sum if need be, and now and then shows how far it is.
 */
public final class RelaxJob implements Job<Recording> {
  /** The least time between two recordings on the way. */
  private static final long NANOS_BETWEEN = 100_000_000;

  private final RelaxationRequest request;
  private final Consumer<? super Recording> interim;

  /** A relaxation of which only the end is of interest. */
  public RelaxJob(RelaxationRequest request) {
    this(request, recording -> {});
  }

  /**
   * A relaxation that can be watched.
   *
   * @param request what to relax
   * @param interim receives the recording so far, the start at once and then at most ten a second,
   *     on the job's thread; must be quick. The last one comes as the result
   */
  public RelaxJob(RelaxationRequest request, Consumer<? super Recording> interim) {
    this.request = request;
    this.interim = interim;
  }

  @Override
  public Recording run(JobContext context) throws JobException {
    try {
      return relax(context);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failures.inWords(e);
    }
  }

  private Recording relax(JobContext context) {
    context.checkCancelled();
    Recorder recorder = new Recorder(request, context::checkCancelled);
    Slices slices = new Slices();
    show(recorder, context);
    long shown = System.nanoTime();
    while (!recorder.done()) {
      context.checkCancelled();
      recorder.advance(slices.next(Long.MAX_VALUE));
      if (System.nanoTime() - shown >= NANOS_BETWEEN) {
        show(recorder, context);
        shown = System.nanoTime();
      }
    }
    return recorder.recording();
  }

  private void show(Recorder recorder, JobContext context) {
    Recording recording = recorder.recording();
    long scan = recording.steps() / recording.stepsPerScan();
    String what = request.settings().method().oneByOne() ? "scan " : "step ";
    context.progress(recorder.fraction(), what + scan + " of " + request.settings().scans());
    interim.accept(recording);
  }
}
