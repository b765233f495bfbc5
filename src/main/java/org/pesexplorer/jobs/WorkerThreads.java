package org.pesexplorer.jobs;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** Makes the named daemon threads of one runner and waits for their end. */
final class WorkerThreads {
  /** Guarded by this. */
  private final Set<Thread> threads = new HashSet<>();

  /**
   * A factory of threads called name-1, name-2, ...
   *
   * @param name what the threads do
   */
  ThreadFactory named(String name) {
    return new ThreadFactory() {
      private int made;

      @Override
      public synchronized Thread newThread(Runnable work) {
        made++;
        Thread thread = new Thread(work, name + "-" + made);
        thread.setDaemon(true);
        remember(thread);
        return thread;
      }
    };
  }

  private synchronized void remember(Thread thread) {
    threads.removeIf(known -> known.getState() == Thread.State.TERMINATED);
    threads.add(thread);
  }

  private synchronized Set<Thread> known() {
    return new HashSet<>(threads);
  }

  /**
   * Waits for the end of all threads but the calling one. An interrupt ends the wait and stays set.
   *
   * @param longest how long to wait in all
   * @param spared threads not to wait for
   * @return whether all that were waited for have ended
   */
  boolean join(Duration longest, Set<Thread> spared) {
    long end = System.nanoTime() + longest.toNanos();
    boolean ended = true;
    for (Thread thread : known()) {
      if (thread != Thread.currentThread() && !spared.contains(thread)) {
        ended &= join(thread, end);
      }
    }
    return ended;
  }

  private static boolean join(Thread thread, long end) {
    try {
      thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
