package org.pesexplorer.jobs;

import java.util.Objects;

/** A failure that a user can act on: it says what went wrong and what to do about it. */
public class JobException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String title;
  private final String advice;

  /**
   * A failure without a cause.
   *
   * @param title what went wrong, in one line
   * @param advice what the user can do about it
   */
  public JobException(String title, String advice) {
    this(title, advice, null);
  }

  /**
   * A failure with its cause.
   *
   * @param title what went wrong, in one line
   * @param advice what the user can do about it
   * @param cause what was thrown; null when nothing was
   */
  public JobException(String title, String advice, Throwable cause) {
    super(title, cause);
    this.title = Objects.requireNonNull(title, "title");
    this.advice = Objects.requireNonNull(advice, "advice");
  }

  /** What went wrong, in one line. */
  public String title() {
    return title;
  }

  /** What the user can do about it. */
  public String advice() {
    return advice;
  }
}
