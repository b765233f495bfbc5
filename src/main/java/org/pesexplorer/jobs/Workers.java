package org.pesexplorer.jobs;

import java.util.HashSet;
import java.util.Set;

/** The threads that are working on one job. They are interrupted together when it is to stop. */
final class Workers {
  /** Guarded by this. */
  private final Set<Thread> threads = new HashSet<>();

  /** Counts the calling thread in. */
  synchronized void enter() {
    threads.add(Thread.currentThread());
  }

  /**
   * Counts the calling thread out and clears its interrupt. Who interrupts from here on does not
   * find it, so that no interrupt reaches what it does next.
   */
  synchronized void leave() {
    threads.remove(Thread.currentThread());
    boolean ignored = Thread.interrupted();
  }

  synchronized void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  synchronized Set<Thread> now() {
    return Set.copyOf(threads);
  }
}
