package org.pesexplorer.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A submitted job as others see it. State, result and problem change together, by compare-and-set,
 * so that exactly one end wins and stays. Safe for several threads.
 *
 * @param <R> the job's result
 */
public final class JobHandle<R> {

  /** All that one compare-and-set exchanges. */
  private record Stage<T>(JobState state, boolean cancelRequested, T result, Problem problem) {}

  private final long id;
  private final String title;
  private final boolean quiet;
  private final JobMeter meter;
  private final Runnable changed;
  private final AtomicReference<Stage<R>> stage =
      new AtomicReference<>(new Stage<>(JobState.QUEUED, false, null, null));
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Workers workers = new Workers();

  /** Guards the two fields below. */
  private final Object lock = new Object();

  private Job<R> job;
  private List<Consumer<? super JobHandle<R>>> listeners = new ArrayList<>();

  /**
   * Makes the handle of a queued job.
   *
   * @param id number of the job, unique within its runner
   * @param title what it does, for the screen
   * @param quiet whether lists of jobs leave it out
   * @param job the work
   * @param nanoClock a clock in nanoseconds, as System.nanoTime
   * @param changed called when the job starts and on each report
   */
  JobHandle(
      long id, String title, boolean quiet, Job<R> job, LongSupplier nanoClock, Runnable changed) {
    this.id = id;
    this.title = Objects.requireNonNull(title, "title");
    this.quiet = quiet;
    this.job = Objects.requireNonNull(job, "job");
    this.meter = new JobMeter(nanoClock);
    this.changed = changed;
  }

  /** The number of the job, unique within its runner; later jobs have larger ones. */
  public long id() {
    return id;
  }

  /** What the job does, for the screen. */
  public String title() {
    return title;
  }

  /** Where the job stands. */
  public JobState state() {
    return stage.get().state();
  }

  /** The done part, 0 to 1; -1 until the first report; 1 after success. */
  public double progress() {
    return state() == JobState.SUCCEEDED ? 1 : meter.fraction();
  }

  /** What the job is doing, as it last said; empty before that. */
  public String message() {
    return meter.message();
  }

  /**
   * A guess of the time until the job ends, from its pace so far.
   *
   * @return seconds; empty while the job is not running, while its pace is unknown and when it has
   *     run longer than guessed
   */
  public OptionalDouble secondsLeft() {
    return meter.secondsLeft();
  }

  /** Seconds since the job began to run, or that it ran in all; 0 when it never ran. */
  public double secondsElapsed() {
    return meter.secondsElapsed();
  }

  /** The result; empty unless the job succeeded, and when it returned null. */
  public Optional<R> result() {
    return Optional.ofNullable(stage.get().result());
  }

  /** What went wrong; empty unless the job failed. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(stage.get().problem());
  }

  /**
   * Asks the job to stop. A queued job settles at once and never runs. A running one is told so
   * through its context and by an interrupt of its threads, and settles as cancelled when it comes
   * back, however it does. A settled job stays as it is.
   */
  public void cancel() {
    while (true) {
      Stage<R> now = stage.get();
      if (now.state().settled() || now.cancelRequested()) {
        return;
      }
      boolean queued = now.state() == JobState.QUEUED;
      JobState next = queued ? JobState.CANCELLED : JobState.RUNNING;
      if (stage.compareAndSet(now, new Stage<>(next, true, null, null))) {
        if (queued) {
          announceSettled();
        } else {
          workers.interrupt();
        }
        return;
      }
    }
  }

  /**
   * Has a listener called once when the job settles, on the thread that settles it, or at once on
   * the caller's when it has settled. What a listener throws is logged and keeps no other from
   * being called.
   */
  public void onSettled(Consumer<? super JobHandle<R>> listener) {
    Objects.requireNonNull(listener, "listener");
    synchronized (lock) {
      if (listeners != null) {
        listeners.add(listener);
        return;
      }
    }
    tell(listener);
  }

  /**
   * Waits until the job settles. An interrupt ends the wait and stays set.
   *
   * @param longest how long to wait
   * @return whether the job has settled
   */
  public boolean awaitSettled(Duration longest) {
    try {
      return settled.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return state().settled();
    }
  }

  /** Whether lists of jobs leave this one out. */
  boolean quiet() {
    return quiet;
  }

  boolean cancelRequested() {
    return stage.get().cancelRequested();
  }

  /** The threads that work on this job now. */
  Workers workers() {
    return workers;
  }

  /** Takes progress in, without a word to those who listen; say or announce does that. */
  void advance(double fraction) {
    meter.advance(fraction);
  }

  void say(String message) {
    meter.message(message);
    changed.run();
  }

  void announce() {
    changed.run();
  }

  /**
   * Runs the job on the calling thread and settles it; does nothing when it was cancelled before.
   * The thread's interrupt status afterwards is what it was before.
   *
   * @param helpers who may take part in its work
   */
  void execute(Helpers helpers) {
    boolean interruptedBefore = Thread.interrupted();
    try {
      Job<R> work = begin();
      if (work != null) {
        finish(call(work, helpers));
      }
    } finally {
      if (interruptedBefore) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Moves on to running; null when the job has settled already. */
  private Job<R> begin() {
    Stage<R> queued = stage.get();
    Stage<R> running = new Stage<>(JobState.RUNNING, false, null, null);
    // Entered before it runs: whoever cancels a running job finds a thread to interrupt.
    workers.enter();
    if (queued.state() != JobState.QUEUED || !stage.compareAndSet(queued, running)) {
      workers.leave();
      return null;
    }
    meter.start();
    synchronized (lock) {
      Job<R> work = job;
      job = null;
      return work;
    }
  }

  private Stage<R> call(Job<R> work, Helpers helpers) {
    try {
      changed.run();
      R result = work.run(new ShareContext(this, helpers, this::advance, 0, 1));
      return new Stage<>(JobState.SUCCEEDED, false, result, null);
    } catch (Throwable thrown) {
      return new Stage<>(JobState.FAILED, false, null, Problem.of(title, thrown));
    }
  }

  private void finish(Stage<R> proposed) {
    workers.leave();
    Stage<R> now = stage.get();
    boolean stopped = now.cancelRequested() || !stage.compareAndSet(now, proposed);
    if (stopped) {
      // A request to stop is the last change anyone else makes to a running job.
      stage.set(new Stage<>(JobState.CANCELLED, true, null, null));
    }
    try {
      if (proposed.problem() != null) {
        Guard.logFailure(title, proposed.problem().cause(), stopped);
      }
    } finally {
      announceSettled();
    }
  }

  private void announceSettled() {
    meter.stop();
    List<Consumer<? super JobHandle<R>>> waiting;
    synchronized (lock) {
      job = null;
      waiting = listeners;
      listeners = null;
    }
    settled.countDown();
    waiting.forEach(this::tell);
  }

  private void tell(Consumer<? super JobHandle<R>> listener) {
    Guard.run("a listener of \"" + title + "\"", () -> listener.accept(this));
  }
}
