package org.pesexplorer.jobs;

import java.util.Objects;

/**
 * A failure as the user sees it.
 *
 * @param title what went wrong, in one line
 * @param advice what the user can do about it
 * @param cause what was thrown, for the log
 */
public record Problem(String title, String advice, Throwable cause) {

  /** Refuses nulls. */
  public Problem {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(cause, "cause");
  }

  /**
   * Puts what a job threw into words: a {@link JobException} brings its own, a lack of memory and
   * everything unexpected have theirs here.
   *
   * @param jobTitle title of the job
   * @param thrown what it threw
   */
  public static Problem of(String jobTitle, Throwable thrown) {
    if (thrown instanceof JobException known) {
      return new Problem(known.title(), known.advice(), known);
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Problem(
          jobTitle + ": not enough memory",
          "Close other data or make the task smaller, or start the program with more memory"
              + " (java -Xmx4g ...).",
          thrown);
    }
    return new Problem(
        jobTitle + ": unexpected error",
        "This should not have happened. The details are in the log.",
        thrown);
  }
}
