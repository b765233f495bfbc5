package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.Slices;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Relaxes several times side by side, in equal steps, so that the runs can be compared while they
 * grow. Between slices of a few milliseconds it looks whether to stop and, now and then, shows how
 * far it is.
 */
public final class RelaxTogetherJob implements Job<List<Recording>> {
  /** The least time between two looks at what is recorded so far. */
  private static final long NANOS_BETWEEN = 50_000_000;

  private final List<RelaxationRequest> requests;
  private final Consumer<List<Recording>> interim;

  /**
   * Takes requests in hand.
   *
   * @param requests what to relax
   * @param interim receives the recordings so far, in the order of the requests, at most twenty
   *     times a second, on the job's thread; must be quick. The last ones come as the result
   */
  public RelaxTogetherJob(List<RelaxationRequest> requests, Consumer<List<Recording>> interim) {
    this.requests = List.copyOf(requests);
    this.interim = interim;
  }

  @Override
  public List<Recording> run(JobContext context) throws JobException {
    try {
      List<Recorder> recorders = new ArrayList<>();
      for (RelaxationRequest request : requests) {
        recorders.add(new Recorder(request, context::checkCancelled));
      }
      advance(recorders, context);
      return recordings(recorders);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failures.inWords(e);
    }
  }

  private void advance(List<Recorder> recorders, JobContext context) {
    Slices slices = new Slices();
    long shown = System.nanoTime();
    while (recorders.stream().anyMatch(recorder -> !recorder.done())) {
      context.checkCancelled();
      long steps = slices.next(Long.MAX_VALUE);
      recorders.forEach(recorder -> recorder.advance(steps));
      if (System.nanoTime() - shown >= NANOS_BETWEEN) {
        context.progress(fraction(recorders), "relaxing");
        interim.accept(recordings(recorders));
        shown = System.nanoTime();
      }
    }
  }

  private static double fraction(List<Recorder> recorders) {
    return recorders.stream().mapToDouble(Recorder::fraction).min().orElse(1);
  }

  private static List<Recording> recordings(List<Recorder> recorders) {
    return recorders.stream().map(Recorder::recording).toList();
  }
}
