package org.pesexplorer.jobs;

/** Where a job stands: queued, running, then one of the three ends, which never changes again. */
public enum JobState {
  /** Waits for a thread. */
  QUEUED,
  /** Is being worked on. */
  RUNNING,
  /** Returned a result. */
  SUCCEEDED,
  /** Threw something. */
  FAILED,
  /** Was stopped before it returned. */
  CANCELLED;

  /** Whether this is an end. */
  public boolean settled() {
    return this != QUEUED && this != RUNNING;
  }
}
