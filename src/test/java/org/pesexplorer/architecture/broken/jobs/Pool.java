package org.pesexplorer.architecture.broken.jobs;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Makes threads where it is allowed. */
public final class Pool {
  private Pool() {}

  /** A pool. */
  public static Executor pool() {
    return Executors.newCachedThreadPool();
  }
}
