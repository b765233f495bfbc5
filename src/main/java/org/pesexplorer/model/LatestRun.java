package org.pesexplorer.model;

import java.util.function.Consumer;
import java.util.function.Function;
import org.pesexplorer.jobs.JobHandle;

/**
 * Runs jobs that show what they have made so far, one at a time: a new one cancels the older, of
 * which nothing arrives any more. What fails becomes a notice. Belongs to the thread of the window.
 *
 * @param <R> what they make
 */
final class LatestRun<R> {
  private final Errands errands;
  private BackgroundRun<R> current;

  LatestRun(Errands errands) {
    this.errands = errands;
  }

  /**
   * Cancels the older run and starts another.
   *
   * @param progress receives interim results, the newest alone when they come faster than they are
   *     taken, and the whole one in the end
   * @param ended called once when nothing more comes; not when another run was started
   * @param submit submits the job, which gives its interim results to what it is handed
   */
  BackgroundRun<R> start(
      Consumer<R> progress, Runnable ended, Function<Consumer<R>, JobHandle<R>> submit) {
    cancel();
    BackgroundRun<R> run = new BackgroundRun<>(this, progress, ended);
    current = run;
    run.follow(submit.apply(run::offer));
    return run;
  }

  /** Cancels the run that is under way, of which nothing arrives any more. */
  void cancel() {
    BackgroundRun<R> run = current;
    current = null;
    if (run != null) {
      run.cancel();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very same run, of which there is one
  boolean isCurrent(BackgroundRun<R> run) {
    return current == run;
  }

  /** The run is over. */
  void forget(BackgroundRun<R> run) {
    if (isCurrent(run)) {
      current = null;
    }
  }

  void onWindowThread(Runnable work) {
    errands.onWindowThread(work);
  }

  /** Makes a failure a notice; what was cancelled or has succeeded is none. */
  void report(JobHandle<R> settled) {
    errands.report(settled);
  }
}
