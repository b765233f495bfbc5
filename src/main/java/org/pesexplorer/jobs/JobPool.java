package org.pesexplorer.jobs;

/** Which threads a job goes to. */
public enum JobPool {
  /** Calculations: several at a time, one for each thread of the pool. */
  COMPUTE,
  /** Reading and writing files: one at a time, in the order of submission. */
  FILES
}
