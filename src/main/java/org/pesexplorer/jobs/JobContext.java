package org.pesexplorer.jobs;

import java.util.concurrent.CancellationException;

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
}
