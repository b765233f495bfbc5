package org.pesexplorer.model;

import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.pesexplorer.work.PauseGate;

/** The making of a database, under way or over. Used on the thread of the window. */
public final class Generation {
  /** With less of the work done its pace is not known. */
  private static final double LEAST = 0.01;

  private final PauseGate gate;
  private final LongSupplier nanoClock;
  private BackgroundRun<?> run;
  private double begunAt = Double.NaN;

  /** How long it was held up in all, but for the pause under way. */
  private long pausedNanos;

  private long pausedAt;

  /**
   * Makes a run that has not begun.
   *
   * @param gate what the job passes again and again
   * @param nanoClock a clock in nanoseconds, as System.nanoTime
   */
  Generation(PauseGate gate, LongSupplier nanoClock) {
    this.gate = gate;
    this.nanoClock = nanoClock;
  }

  void follow(BackgroundRun<?> begun) {
    run = begun;
  }

  /** Takes note that something was shown: the work that was there before is none of this run's. */
  void shown() {
    if (run != null && Double.isNaN(begunAt)) {
      begunAt = Math.max(0, run.progress());
    }
  }

  /** Holds it up; what is under way is finished up to the next row. */
  public void pause() {
    if (!gate.paused()) {
      pausedAt = nanoClock.getAsLong();
      gate.pause();
    }
  }

  /** Lets it go on. */
  public void resume() {
    if (gate.paused()) {
      pausedNanos += nanoClock.getAsLong() - pausedAt;
      gate.resume();
    }
  }

  /** Whether it is held up. */
  public boolean paused() {
    return gate.paused();
  }

  /** Asks it to stop. What was finished of a run into a file stays in the journal beside it. */
  public void cancel() {
    if (run != null) {
      run.cancel();
    }
  }

  /** Whether the database was made. */
  public boolean succeeded() {
    return run != null && run.succeeded();
  }

  /** Whether it failed; the reason is a notice. */
  public boolean failed() {
    return run != null && run.failed();
  }

  /** The done part, 0 to 1; below 0 while it is unknown. */
  public double progress() {
    return run == null ? -1 : run.progress();
  }

  /** How long it has worked, in seconds, without the pauses. */
  public double secondsElapsed() {
    long pause = pausedNanos + (gate.paused() ? nanoClock.getAsLong() - pausedAt : 0);
    return run == null ? 0 : Math.max(0, run.secondsElapsed() - pause * 1e-9);
  }

  /** A guess of the seconds of work left, from its pace so far; empty while that is unknown. */
  public OptionalDouble secondsLeft() {
    double done = progress() - (Double.isNaN(begunAt) ? 0 : begunAt);
    return done < LEAST
        ? OptionalDouble.empty()
        : OptionalDouble.of(secondsElapsed() * (1 - progress()) / done);
  }
}
