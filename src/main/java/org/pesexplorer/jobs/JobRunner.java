package org.pesexplorer.jobs;

import java.util.List;
import java.util.function.Consumer;

/** Takes jobs and runs them. Safe for several threads. */
public interface JobRunner extends AutoCloseable {

  /**
   * Takes a job. After {@link #close} its handle comes back cancelled.
   *
   * @param title what it does, for the screen
   * @param pool the threads it goes to
   * @param job the work
   * @return its handle
   */
  <R> JobHandle<R> submit(String title, JobPool pool, Job<R> job);

  /**
   * Takes a job that {@link #jobs} never lists and {@link #cancelAll} leaves alone, such as the
   * drawing of a live picture. It does not wait for the calculations that {@link #submit} brought.
   *
   * @param title what it does, for the log
   * @param pool the threads it goes to
   * @param job the work
   * @param settled called once when the job settles, before any other listener: on the job's thread
   *     when it ran, otherwise on the thread that cancelled it
   * @return its handle
   */
  <R> JobHandle<R> submitQuiet(
      String title, JobPool pool, Job<R> job, Consumer<? super JobHandle<R>> settled);

  /** {@link #submitQuiet(String, JobPool, Job, Consumer)} without a listener. */
  default <R> JobHandle<R> submitQuiet(String title, JobPool pool, Job<R> job) {
    return submitQuiet(title, pool, job, handle -> {});
  }

  /**
   * The queued, running and failed jobs, oldest first; a copy. Those that succeeded or were
   * cancelled leave by themselves, failed ones stay until {@link #dismiss}.
   */
  List<JobHandle<?>> jobs();

  /** Takes a failed job from {@link #jobs}; does nothing for any other. */
  void dismiss(JobHandle<?> handle);

  /** Asks every queued and running job to stop, quiet ones apart. */
  void cancelAll();

  /**
   * Has a listener called, from any thread, whenever a listed job changes its state or reports
   * progress. It must be quick. What it throws is logged.
   */
  void onChange(Runnable listener);

  /**
   * Cancels every job, quiet ones too, and waits until the threads have ended. Later calls do
   * nothing.
   */
  @Override
  void close();
}
