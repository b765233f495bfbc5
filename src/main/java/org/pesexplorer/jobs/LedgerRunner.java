package org.pesexplorer.jobs;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A runner that keeps its books in a ledger; those below say which thread a job runs on. */
abstract class LedgerRunner implements JobRunner {
  private final JobLedger ledger = new JobLedger();
  private volatile boolean closed;

  /** Has a queued job run, or cancels it when that is no longer possible. */
  abstract void start(JobHandle<?> handle, JobPool pool);

  /**
   * Ends the threads, once every job has been cancelled.
   *
   * @param spared threads not to wait for, as they may be waiting for the calling one
   */
  abstract void endThreads(Set<Thread> spared);

  @Override
  public final <R> JobHandle<R> submit(String title, JobPool pool, Job<R> job) {
    Objects.requireNonNull(pool, "pool");
    return startUnlessClosed(ledger.enter(title, job), pool);
  }

  @Override
  public final <R> JobHandle<R> submitQuiet(
      String title, JobPool pool, Job<R> job, Consumer<? super JobHandle<R>> settled) {
    Objects.requireNonNull(pool, "pool");
    return startUnlessClosed(ledger.enterQuiet(title, job, settled), pool);
  }

  private <R> JobHandle<R> startUnlessClosed(JobHandle<R> handle, JobPool pool) {
    // Entered before this look: close either finds the handle in the ledger or was seen here.
    if (closed) {
      handle.cancel();
    } else {
      start(handle, pool);
    }
    return handle;
  }

  @Override
  public final List<JobHandle<?>> jobs() {
    return ledger.listed();
  }

  @Override
  public final void dismiss(JobHandle<?> handle) {
    ledger.dismiss(handle);
  }

  @Override
  public final void cancelAll() {
    ledger.cancelListed();
  }

  @Override
  public final void onChange(Runnable listener) {
    ledger.onChange(listener);
  }

  @Override
  public final void close() {
    closed = true;
    ledger.cancelEverything();
    endThreads(ledger.colleagues());
  }
}
