package org.pesexplorer.jobs;

import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Progress, message and times of one job. Safe for several threads. */
final class JobMeter {
  /** The progress before the first report. */
  static final double INDETERMINATE = -1;

  private final LongSupplier nanoClock;
  private final RemainingTime remaining = new RemainingTime();
  private double fraction = INDETERMINATE;
  private String message = "";
  private boolean started;
  private boolean stopped;
  private long startNanos;
  private double secondsRun;

  /**
   * Makes a meter at rest.
   *
   * @param nanoClock a clock in nanoseconds that never goes back, as System.nanoTime
   */
  JobMeter(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  synchronized void start() {
    started = true;
    startNanos = nanoClock.getAsLong();
  }

  synchronized void stop() {
    secondsRun = secondsElapsed();
    stopped = true;
  }

  /** Takes a report in: the larger fraction stays. */
  synchronized void advance(double reported) {
    if (stopped) {
      return;
    }
    fraction = Math.max(fraction, Math.max(0, Math.min(1, reported)));
    remaining.report(secondsElapsed(), fraction);
  }

  synchronized void message(String newMessage) {
    if (!stopped) {
      message = newMessage;
    }
  }

  synchronized double fraction() {
    return fraction;
  }

  synchronized String message() {
    return message;
  }

  synchronized double secondsElapsed() {
    if (stopped) {
      return secondsRun;
    }
    return started ? (nanoClock.getAsLong() - startNanos) * 1e-9 : 0;
  }

  synchronized OptionalDouble secondsLeft() {
    return stopped ? OptionalDouble.empty() : remaining.at(secondsElapsed());
  }
}
