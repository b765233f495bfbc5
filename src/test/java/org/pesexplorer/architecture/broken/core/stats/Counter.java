package org.pesexplorer.architecture.broken.core.stats;

import java.util.concurrent.atomic.AtomicLong;

/** Shares a number between threads. */
public final class Counter {
  private Counter() {}

  /** A shared number. */
  public static AtomicLong counter() {
    return new AtomicLong();
  }
}
