package org.pesexplorer.jobs;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** What a running job may say and ask. Safe to use from several threads. */
public interface JobContext {

  /**
   * Reports how far the work is. A fraction below an earlier one leaves the progress where it was;
   * the message is taken either way.
   *
   * @param fraction done part of this context's work; taken into 0 to 1
   * @param message what is being done, in a few words
   * @throws IllegalArgumentException when the fraction is NaN
   */
  void progress(double fraction, String message);

  /** Says what is being done, in a few words, without a change of the progress. */
  void message(String message);

  /** Whether somebody asked the job to stop. */
  boolean cancelled();

  /**
   * Ends the job when somebody asked it to stop.
   *
   * @throws CancellationException when {@link #cancelled}
   */
  void checkCancelled();

  /**
   * Hands out a part of this context's progress. The child's 0 to 1 maps to the next {@code weight}
   * of this context: it begins where the last report or the last share ended, whichever is further,
   * and ends at 1 at the latest.
   *
   * @param weight the part of this context's own 0 to 1, from 0 to 1
   * @return a context for that part of the work
   * @throws IllegalArgumentException when the weight is outside 0 to 1 or NaN
   */
  JobContext share(double weight);

  /**
   * A context for the rest of this one's work, in which no {@link #forEach} occupies more than some
   * threads, the calling one included. It may ask for more than jobs usually get, where the runner
   * keeps some free for the window.
   *
   * @param threads the most threads, at least 1
   * @throws IllegalArgumentException when the number is below 1
   */
  JobContext withThreads(int threads);

  /**
   * Does many independent parts of the work, each exactly once, on the calling thread and on those
   * threads for calculations that have no job meanwhile. Parts are begun in the order of their
   * index; this returns when all are finished. What they make is gathered by index, so that it is
   * the same for any number of threads; all that they wrote is seen after the return. Parts may
   * have parts themselves. They should take a millisecond or more, as each is reported.
   *
   * <p>The parts cover what is left of this context's progress, each as much as any other; for a
   * phase of the work call it on a {@link #share}.
   *
   * <p>Once a part has failed no other is begun, and when those under way have ended the failure of
   * the lowest index is thrown, which is the same for any number of threads; other failures are
   * suppressed in it.
   *
   * @param parts how many, 0 for none
   * @param work does one
   * @throws IllegalArgumentException when the number is negative
   * @throws CancellationException when the job was asked to stop: no part is begun any more, those
   *     under way have ended
   * @throws Exception what the failed part threw
   */
  void forEach(int parts, PartWork work) throws Exception;

  /**
   * {@link #forEach(int, PartWork)} with a workspace for each thread that takes part, which no
   * other uses at the same time. No part may depend on what an earlier one left in it.
   *
   * @param <W> the workspace
   * @param parts how many, 0 for none
   * @param workspaces makes one; several threads may call it at the same time
   * @param work does one part
   * @throws IllegalArgumentException when the number is negative
   * @throws CancellationException when the job was asked to stop
   * @throws Exception what the failed part, or the making of its workspace, threw
   */
  <W> void forEach(int parts, Supplier<? extends W> workspaces, WorkspacePartWork<? super W> work)
      throws Exception;
}
