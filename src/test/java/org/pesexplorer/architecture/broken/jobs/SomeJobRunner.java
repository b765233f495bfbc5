package org.pesexplorer.architecture.broken.jobs;

/** Stands for a runner of jobs. */
public final class SomeJobRunner {
  /** Runs nothing. */
  public void run() {}
}
