package org.pesexplorer.model;

import java.util.function.Consumer;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;

/** Jobs whose result comes back to the thread of the window, and whose failure becomes a notice. */
final class Errands {
  private final JobRunner runner;
  private final UiScheduler scheduler;
  private final Notices notices;

  Errands(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.runner = runner;
    this.scheduler = scheduler;
    this.notices = notices;
  }

  /**
   * Runs a job.
   *
   * @param title what it does, for the list of tasks
   * @param pool where it runs
   * @param job the work
   * @param done receives the result, on the thread of the window; not called when there is none
   */
  <R> JobHandle<R> submit(String title, JobPool pool, Job<R> job, Consumer<? super R> done) {
    JobHandle<R> handle = runner.submit(title, pool, job);
    handle.onSettled(settled -> scheduler.run(() -> settled(settled, done)));
    return handle;
  }

  private <R> void settled(JobHandle<R> handle, Consumer<? super R> done) {
    handle.result().ifPresent(done);
    report(handle);
  }

  /** Makes a failure a notice; what was cancelled or has succeeded is none. */
  void report(JobHandle<?> settled) {
    settled
        .problem()
        .ifPresent(
            problem -> {
              runner.dismiss(settled);
              notices.report(problem);
            });
  }

  /** Runs work on the thread of the window. */
  void onWindowThread(Runnable work) {
    scheduler.run(work);
  }
}
