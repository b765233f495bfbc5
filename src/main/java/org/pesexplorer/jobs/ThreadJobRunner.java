package org.pesexplorer.jobs;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The runner with threads: the only place in the program that makes any. It has a pool for
 * calculations, a second pool of the same size for quiet calculations, so that a live picture never
 * waits behind a long job, one thread for files and one for timers. All are daemons, start when
 * first needed and end after a while without work. Threads for calculations that have no job help
 * the jobs that have parts to give: those of the first pool the listed ones, those of the second
 * the quiet ones.
 *
 * <p>A job that ignores its cancellation holds {@link #close} up for ten seconds; then the log says
 * so and the daemon thread is left behind. Called from a job or a part of it, it does not wait for
 * that one.
 */
public final class ThreadJobRunner extends LedgerRunner {
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private final WorkerThreads threads = new WorkerThreads();
  private final int computeThreads;
  private final Helpers usualHelpers;
  private final JobThreads compute;
  private final JobThreads live;
  private final JobThreads files;
  private final ScheduledThreadPoolExecutor timer;

  /**
   * Makes a runner.
   *
   * @param computeThreads threads for calculations
   * @param usual how many jobs run at a time, and how many threads work on one that does not ask
   *     for more
   */
  ThreadJobRunner(int computeThreads, int usual) {
    if (computeThreads < 1) {
      throw new IllegalArgumentException(
          "number of threads must be at least 1, was " + computeThreads);
    }
    this.computeThreads = computeThreads;
    compute = new JobThreads(computeThreads, usual, threads.named("pes-compute"));
    usualHelpers = compute.atMost(usual - 1);
    live = new JobThreads(usual, threads.named("pes-live"));
    files = new JobThreads(1, threads.named("pes-files"));
    timer = new ScheduledThreadPoolExecutor(1, threads.named("pes-timer"));
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * A runner for the desktop: jobs leave one processor to the window where there are several,
   * unless one asks for all.
   */
  public static ThreadJobRunner desktop() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new ThreadJobRunner(processors, Math.max(1, processors - 1));
  }

  /** A runner for the command line: uses every processor. */
  public static ThreadJobRunner commandLine() {
    return withThreads(Runtime.getRuntime().availableProcessors());
  }

  /**
   * A runner with a given number of threads for calculations.
   *
   * @throws IllegalArgumentException when the number is below 1
   */
  public static ThreadJobRunner withThreads(int computeThreads) {
    return new ThreadJobRunner(computeThreads, computeThreads);
  }

  /** The number of threads that can work on a job of {@link JobPool#COMPUTE} at the same time. */
  public int computeThreads() {
    return computeThreads;
  }

  /** How many jobs run at a time, and how many threads work on one that does not ask for more. */
  public int usualThreads() {
    return usualHelpers.most() + 1;
  }

  @Override
  void start(JobHandle<?> handle, JobPool pool) {
    JobThreads calculating = handle.quiet() ? live : compute;
    Helpers helpers = handle.quiet() ? live : usualHelpers;
    (pool == JobPool.FILES ? files : calculating).run(handle, helpers);
  }

  /**
   * Does something again and again, on the timer's thread.
   *
   * @param pause the time before the first run and from the end of each to the start of the next
   * @param action what to do, quickly; what it throws is logged and the next run still comes
   * @return closing it ends the repetition
   * @throws IllegalArgumentException when the pause is not above 0
   */
  public Schedule every(Duration pause, Runnable action) {
    long nanos = pause.toNanos();
    Runnable guarded = guarded(action);
    return schedule(
        () -> timer.scheduleWithFixedDelay(guarded, nanos, nanos, TimeUnit.NANOSECONDS));
  }

  /**
   * Does something once, on the timer's thread.
   *
   * @param delay the time until then
   * @param action what to do, quickly; what it throws is logged
   * @return closing it before then calls it off
   */
  public Schedule after(Duration delay, Runnable action) {
    Runnable guarded = guarded(action);
    return schedule(() -> timer.schedule(guarded, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static Runnable guarded(Runnable action) {
    Objects.requireNonNull(action, "action");
    return () -> Guard.run("a timed action", action);
  }

  private static Schedule schedule(Supplier<Future<?>> entry) {
    try {
      Future<?> entered = entry.get();
      return () -> entered.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {}; // closed: nothing will run any more
    }
  }

  @Override
  void endThreads(Set<Thread> spared) {
    timer.shutdown();
    compute.shutdown();
    live.shutdown();
    files.shutdown();
    // A job that closes its runner was interrupted by that: it waits for the others all the same.
    boolean interrupted = !spared.isEmpty() && Thread.interrupted();
    if (!threads.join(LONGEST_CLOSE, spared)) {
      Guard.LOG.warning("a job has not ended although it was cancelled");
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
