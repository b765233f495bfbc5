package org.pesexplorer.jobs;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * Runs the newest of a stream of jobs, as a live picture needs it. A new job cancels the older one;
 * one runs at a time and at most one waits, and a waiting one is dropped when a newer one comes.
 *
 * <p>Results are handed over in the order of submission, on the job's thread, and never the result
 * of an older job once {@link #submit} or {@link #cancel} has returned. For that the hand-over and
 * {@code submit} exclude each other: the receivers must be quick and must not wait for a thread
 * that may be submitting. They may submit themselves. Safe for several threads.
 *
 * @param <R> what the jobs make
 */
public final class LatestSlot<R> {

  /** A submitted job; the newest is the one whose generation is the slot's. */
  private record Request<T>(long generation, String title, Job<T> job) {}

  private final JobRunner runner;
  private final JobPool pool;
  private final Consumer<R> deliver;
  private final Consumer<Problem> fail;

  /** Guards the four fields below, and is held while a result is handed over. */
  private final ReentrantLock lock = new ReentrantLock();

  private long generation;
  private Request<R> active;
  private JobHandle<R> running;
  private Request<R> waiting;

  /**
   * Makes an idle slot.
   *
   * @param runner runs the jobs, quietly
   * @param pool the threads they go to
   * @param deliver receives the result of each job that no newer one has superseded
   * @param fail receives what went wrong in such a job
   */
  public LatestSlot(JobRunner runner, JobPool pool, Consumer<R> deliver, Consumer<Problem> fail) {
    this.runner = Objects.requireNonNull(runner, "runner");
    this.pool = Objects.requireNonNull(pool, "pool");
    this.deliver = Objects.requireNonNull(deliver, "deliver");
    this.fail = Objects.requireNonNull(fail, "fail");
  }

  /**
   * Makes a job the newest.
   *
   * @param title what it does, for the log
   * @param job the work
   */
  public void submit(String title, Job<R> job) {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(job, "job");
    Request<R> request;
    boolean free;
    JobHandle<R> older;
    lock.lock();
    try {
      generation++;
      request = new Request<>(generation, title, job);
      free = active == null;
      if (free) {
        active = request;
      } else {
        waiting = request;
      }
      older = running;
    } finally {
      lock.unlock();
    }
    if (free) {
      start(request);
    } else {
      cancel(older);
    }
  }

  /** Stops the running job and drops the waiting one; neither delivers anything any more. */
  public void cancel() {
    JobHandle<R> older;
    lock.lock();
    try {
      generation++;
      waiting = null;
      older = running;
    } finally {
      lock.unlock();
    }
    cancel(older);
  }

  /** Whether nothing runs or waits. */
  public boolean idle() {
    lock.lock();
    try {
      return active == null;
    } finally {
      lock.unlock();
    }
  }

  private void start(Request<R> request) {
    JobHandle<R> handle =
        runner.submitQuiet(
            request.title(), pool, request.job(), settled -> finished(request, settled));
    boolean superseded;
    lock.lock();
    try {
      if (request.equals(active)) {
        running = handle;
      }
      superseded = request.generation() != generation;
    } finally {
      lock.unlock();
    }
    if (superseded) {
      handle.cancel();
    }
  }

  private void finished(Request<R> request, JobHandle<R> handle) {
    Request<R> next;
    lock.lock();
    try {
      if (request.generation() == generation) {
        handOver(handle);
      }
    } finally {
      next = waiting;
      active = next;
      waiting = null;
      running = null;
      lock.unlock();
    }
    if (next != null) {
      start(next);
    }
  }

  private void handOver(JobHandle<R> handle) {
    try {
      if (handle.state() == JobState.SUCCEEDED) {
        deliver.accept(handle.result().orElse(null));
      } else {
        handle.problem().ifPresent(fail);
      }
    } catch (Throwable thrown) {
      Guard.LOG.log(Level.SEVERE, thrown, () -> "the receiver of \"" + handle.title() + "\" threw");
    }
  }

  private static void cancel(JobHandle<?> handle) {
    if (handle != null) {
      handle.cancel();
    }
  }
}
