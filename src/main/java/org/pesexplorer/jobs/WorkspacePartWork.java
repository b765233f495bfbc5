package org.pesexplorer.jobs;

import java.util.function.Supplier;

/**
 * One of many independent parts of a job's work that needs room to calculate in, see {@link
 * JobContext#forEach(int, Supplier, WorkspacePartWork)}.
 *
 * @param <W> the room
 */
@FunctionalInterface
public interface WorkspacePartWork<W> {

  /**
   * Does one part. Several threads call this at the same time, each with another part and another
   * workspace.
   *
   * @param part its index, from 0
   * @param context the part's own: its progress from 0 to 1 counts as that of one part
   * @param workspace as the part before left it; nobody else uses it meanwhile
   * @throws Exception for a failure, which ends the whole
   */
  void run(int part, JobContext context, W workspace) throws Exception;
}
