package org.pesexplorer.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool of threads that run jobs and, while none waits, help those that have parts to give. */
final class JobThreads implements Helpers {
  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor pool;
  private final AtomicInteger waitingJobs = new AtomicInteger();

  /** Guards the two fields below. */
  private final Object lock = new Object();

  private final Deque<Runnable> later = new ArrayDeque<>();
  private int places;

  /**
   * As many jobs at a time as there are threads. See {@link #JobThreads(int, int, ThreadFactory)}.
   */
  JobThreads(int size, ThreadFactory factory) {
    this(size, size, factory);
  }

  /**
   * Makes a pool, whose threads start when first needed and end after a while without work.
   *
   * @param size most threads, at least 1
   * @param mostJobs how many jobs run at a time, at least 1; more threads than that only help
   * @param factory makes them
   */
  JobThreads(int size, int mostJobs, ThreadFactory factory) {
    places = mostJobs;
    pool =
        new ThreadPoolExecutor(
            size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs a job on one of the threads; cancels it after {@link #shutdown}.
   *
   * @param handle a queued job
   * @param helpers who helps it
   */
  void run(JobHandle<?> handle, Helpers helpers) {
    Runnable start = () -> start(handle, helpers);
    synchronized (lock) {
      if (places == 0) {
        later.add(start);
        return;
      }
      places--;
    }
    start.run();
  }

  private void start(JobHandle<?> handle, Helpers helpers) {
    waitingJobs.incrementAndGet();
    try {
      pool.execute(
          () -> {
            waitingJobs.decrementAndGet();
            try {
              handle.execute(helpers);
            } finally {
              startNext();
            }
          });
    } catch (RejectedExecutionException e) {
      waitingJobs.decrementAndGet();
      handle.cancel();
      startNext();
    }
  }

  private void startNext() {
    Runnable next;
    synchronized (lock) {
      next = later.poll();
      if (next == null) {
        places++;
        return;
      }
    }
    next.run();
  }

  /** Takes no more; the threads end when what was taken is done. */
  void shutdown() {
    pool.shutdown();
  }

  @Override
  public int most() {
    return pool.getCorePoolSize() - 1;
  }

  @Override
  public void invite(Runnable help) {
    try {
      pool.execute(help);
    } catch (RejectedExecutionException e) {
      // Closed: the job is cancelled, and nobody will help any more.
    }
  }

  @Override
  public void dismiss(Runnable help) {
    pool.remove(help);
  }

  @Override
  public boolean jobWaits() {
    return waitingJobs.get() > 0;
  }
}
