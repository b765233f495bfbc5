package org.pesexplorer.jobs;

import java.util.OptionalDouble;

/**
 * Guesses when a job will end from the pace of its progress. The pace is a running mean that
 * forgets exponentially: quickly at first, over a fifth of the time run later on. Not safe for
 * several threads.
 */
final class RemainingTime {
  /** A first report within this time of the start is where the work began (a resumed job). */
  private static final double BASELINE_SECONDS = 0.5;

  /** Reports closer together than this are measured as one. */
  private static final double LEAST_STEP_SECONDS = 0.2;

  private static final double LEAST_MEMORY_SECONDS = 5;
  private static final double MEMORY_OF_ELAPSED = 0.2;

  private double lastSeconds;
  private double lastFraction;
  private double pace;

  /**
   * Takes a report in.
   *
   * @param seconds time since the start
   * @param fraction done part, 0 to 1, not below an earlier one
   */
  void report(double seconds, double fraction) {
    if (pace == 0 && seconds < BASELINE_SECONDS) {
      lastSeconds = seconds;
      lastFraction = fraction;
      return;
    }
    double step = seconds - lastSeconds;
    if (step < LEAST_STEP_SECONDS) {
      return;
    }
    double measured = (fraction - lastFraction) / step;
    double memory = Math.max(LEAST_MEMORY_SECONDS, MEMORY_OF_ELAPSED * seconds);
    double kept = pace == 0 ? 0 : Math.exp(-step / memory);
    pace = kept * pace + (1 - kept) * measured;
    lastSeconds = seconds;
    lastFraction = fraction;
  }

  /**
   * The time left.
   *
   * @param seconds time since the start
   * @return seconds until the end; empty while the pace is unknown and once the guess is overdue
   */
  OptionalDouble at(double seconds) {
    if (!(pace > 0)) {
      return OptionalDouble.empty();
    }
    double left = lastSeconds + (1 - lastFraction) / pace - seconds;
    return left > 0 ? OptionalDouble.of(left) : OptionalDouble.empty();
  }
}
