package org.pesexplorer.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.pesexplorer.jobs.JobHandle;

/** Says on standard error how far a job is: one line, written over and over on a terminal. */
final class ProgressLine {
  private final PrintWriter err;
  private final boolean terminal;
  private String last = "";

  /**
   * A line that is not written yet.
   *
   * @param err where to
   * @param terminal whether a line can be written over; otherwise each is written below the last
   */
  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Whether somebody sits at a terminal. */
  @SuppressWarnings("SystemConsoleNull") // where null no longer tells, isTerminal is asked below
  static boolean onTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Later JDKs have a console even without a terminal, and this method to ask it.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Shows where a job stands. */
  void show(JobHandle<?> job) {
    String text = text(job.progress(), job.message(), job.secondsLeft());
    if (text.equals(last)) {
      return;
    }
    err.print(terminal ? "\r" + padded(text) : text + System.lineSeparator());
    err.flush();
    last = text;
  }

  /** Takes the line away, so that a result may follow. */
  void clear() {
    if (terminal && !last.isEmpty()) {
      err.print("\r" + padded("") + "\r");
      err.flush();
    }
  }

  private String padded(String text) {
    return text + " ".repeat(Math.max(0, last.length() - text.length()));
  }

  static String text(double fraction, String message, OptionalDouble secondsLeft) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%3d %%", (int) (100 * Math.max(0, fraction))));
    if (!message.isEmpty()) {
      text.append("  ").append(message);
    }
    secondsLeft.ifPresent(seconds -> text.append("  ").append(duration(seconds)).append(" left"));
    return text.toString();
  }

  private static String duration(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
