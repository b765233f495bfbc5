package org.pesexplorer.jobs;

/**
 * A piece of work with a result. Its inputs are copied into immutable records before it is
 * submitted, so that it shares nothing with the thread that asked for it.
 *
 * @param <R> what it makes
 */
@FunctionalInterface
public interface Job<R> {

  /**
   * Does the work.
   *
   * @param context where to report progress and to ask whether to go on
   * @return the result; null for none
   * @throws JobException for a failure that a user can act on
   * @throws Exception for any other failure
   */
  R run(JobContext context) throws Exception;
}
