package org.pesexplorer.jobs;

/** One of many independent parts of a job's work, see {@link JobContext#forEach(int, PartWork)}. */
@FunctionalInterface
public interface PartWork {

  /**
   * Does one part. Several threads call this at the same time, each with another part.
   *
   * @param part its index, from 0
   * @param context the part's own: its progress from 0 to 1 counts as that of one part
   * @throws Exception for a failure, which ends the whole
   */
  void run(int part, JobContext context) throws Exception;
}
