package org.pesexplorer.model;

import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobState;

/**
 * A run under way or over, one of a {@link LatestRun}. Used on the thread of the window.
 *
 * @param <R> what it makes
 */
public final class BackgroundRun<R> {
  private final LatestRun<R> owner;
  private final Consumer<R> progress;
  private final Runnable ended;

  /** The newest result that has not been handed over; older ones are dropped. */
  private final AtomicReference<R> newest = new AtomicReference<>();

  private JobHandle<R> handle;

  BackgroundRun(LatestRun<R> owner, Consumer<R> progress, Runnable ended) {
    this.owner = owner;
    this.progress = progress;
    this.ended = ended;
  }

  /** Takes an interim result; called on the job's threads. */
  void offer(R result) {
    if (newest.getAndSet(result) == null) {
      owner.onWindowThread(this::handOver);
    }
  }

  private void handOver() {
    R result = newest.getAndSet(null);
    if (result != null && owner.isCurrent(this)) {
      progress.accept(result);
    }
  }

  void follow(JobHandle<R> submitted) {
    handle = submitted;
    submitted.onSettled(settled -> owner.onWindowThread(() -> settled(settled)));
  }

  private void settled(JobHandle<R> settled) {
    owner.report(settled);
    if (owner.isCurrent(this)) {
      handOver();
      settled.result().ifPresent(progress);
      owner.forget(this);
      ended.run();
    }
  }

  /** Asks the run to stop; what it has made stays with whoever received it. */
  public void cancel() {
    if (handle != null) {
      handle.cancel();
    }
  }

  /** Whether it has made what it was to make. */
  boolean succeeded() {
    return handle != null && handle.state() == JobState.SUCCEEDED;
  }

  /** Whether it failed; the reason is a notice. */
  boolean failed() {
    return handle != null && handle.problem().isPresent();
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
