package org.pesexplorer.ui.training;

import java.util.function.Consumer;

/**
 * Lets a question of a stream wait for the answer to the one before: a newer question voids an
 * older one, so that a slow machine would otherwise show nothing as long as the stream lasts. The
 * newest of those that wait comes next.
 */
final class Turns {
  /** An answer that takes longer is not waited for; it may have failed. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  private final Consumer<Runnable> pace;
  private Runnable waiting;
  private boolean open;
  private long since;

  /**
   * Makes it.
   *
   * @param pace runs the newest of many requests, not more often than eyes can follow
   */
  Turns(Consumer<Runnable> pace) {
    this.pace = pace;
  }

  /** Asks when it is its turn. */
  void take(Runnable ask) {
    pace.accept(() -> turn(ask));
  }

  private void turn(Runnable ask) {
    if (open && System.nanoTime() - since < PATIENCE_NANOS) {
      waiting = ask;
    } else {
      ask.run();
    }
  }

  /** A question is about to go off, in its turn or not. */
  void asked() {
    open = true;
    since = System.nanoTime();
  }

  /** An answer has come. */
  void answered() {
    open = false;
    Runnable next = waiting;
    waiting = null;
    if (next != null) {
      take(next);
    }
  }
}
