package org.pesexplorer.ui.relaxation;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Lets a clock tick once a picture of the screen, while it plays and somebody looks. */
final class PlayTimer extends AnimationTimer {
  private final PlayClock clock;
  private final BooleanSupplier held;
  private boolean running;
  private long last;

  /**
   * Makes a timer that stands still.
   *
   * @param clock what ticks
   * @param held asked at each tick; while it says yes, the head stays, as somebody moves it by hand
   */
  PlayTimer(PlayClock clock, BooleanSupplier held) {
    this.clock = clock;
    this.held = held;
  }

  /** Runs from now on, or stands still. */
  void run(boolean wanted) {
    if (wanted && !running) {
      last = 0;
      start();
    } else if (!wanted && running) {
      stop();
    }
    running = wanted;
  }

  /** Whether it runs. */
  boolean running() {
    return running;
  }

  @Override
  public void handle(long now) {
    long passed = last == 0 ? 0 : now - last;
    last = now;
    if (!held.getAsBoolean()) {
      clock.tick(passed);
    }
  }
}
