package org.pesexplorer.jobs;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Runs every job at once on the thread that submits it, before {@link #submit} returns. For tests.
 */
public final class DirectJobRunner implements JobRunner {
  private final JobLedger ledger = new JobLedger();
  private volatile boolean closed;

  @Override
  public <R> JobHandle<R> submit(String title, JobPool pool, Job<R> job) {
    Objects.requireNonNull(pool, "pool");
    return run(ledger.enter(title, job));
  }

  @Override
  public <R> JobHandle<R> submitQuiet(
      String title, JobPool pool, Job<R> job, Consumer<? super JobHandle<R>> settled) {
    Objects.requireNonNull(pool, "pool");
    return run(ledger.enterQuiet(title, job, settled));
  }

  private <R> JobHandle<R> run(JobHandle<R> handle) {
    if (closed) {
      handle.cancel();
    } else {
      handle.execute();
    }
    return handle;
  }

  @Override
  public List<JobHandle<?>> jobs() {
    return ledger.listed();
  }

  @Override
  public void dismiss(JobHandle<?> handle) {
    ledger.dismiss(handle);
  }

  @Override
  public void cancelAll() {
    ledger.cancelListed();
  }

  @Override
  public void onChange(Runnable listener) {
    ledger.onChange(listener);
  }

  @Override
  public void close() {
    closed = true;
    ledger.cancelEverything();
  }
}
