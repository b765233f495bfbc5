package org.pesexplorer.work;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/**
 * Relaxes an ensemble over all threads that are free. Members are gathered by index, so that any
 * number of threads makes the same ensemble.
 */
public final class EnsembleJob implements Job<Ensemble> {
  /** The least time between two ensembles on the way. */
  private static final long NANOS_BETWEEN = 250_000_000;

  private final EnsembleRequest request;
  private final Consumer<? super Ensemble> interim;

  /** An ensemble of which only the whole is of interest. */
  public EnsembleJob(EnsembleRequest request) {
    this(request, ensemble -> {});
  }

  /**
   * An ensemble that can be watched as it fills.
   *
   * @param request what to relax
   * @param interim receives the first members, as many as are finished without a gap, at most four
   *     times a second, each time more of them, on any of the job's threads but one call at a time;
   *     must be quick. The whole comes as the result
   */
  public EnsembleJob(EnsembleRequest request, Consumer<? super Ensemble> interim) {
    this.request = request;
    this.interim = interim;
  }

  @Override
  public Ensemble run(JobContext context) throws Exception {
    Gathering gathering = new Gathering(context);
    Members.run(context, request, gathering);
    return gathering.first(request.configurations());
  }

  /** The samples of the members that are finished. */
  private final class Gathering implements Members.Receiver {
    private final JobContext context;
    private final EnsembleSample[][] samples = new EnsembleSample[request.configurations()][];

    /** Which members are finished; guarded by this, as all below. */
    private final BitSet finished = new BitSet();

    private int shown;
    private long shownAt = System.nanoTime();

    Gathering(JobContext context) {
      this.context = context;
    }

    @Override
    public void take(int index, EnsembleSample[] ofMember) {
      samples[index] = ofMember;
    }

    @Override
    public synchronized void finished(int from, int to) {
      finished.set(from, to);
      int first = finished.nextClearBit(0);
      if (first > shown && System.nanoTime() - shownAt >= NANOS_BETWEEN) {
        shown = first;
        context.message(
            "configuration " + finished.cardinality() + " of " + request.configurations());
        interim.accept(first(first));
        shownAt = System.nanoTime();
      }
    }

    Ensemble first(int count) {
      return new Ensemble(request, Arrays.asList(samples).subList(0, count));
    }
  }
}
