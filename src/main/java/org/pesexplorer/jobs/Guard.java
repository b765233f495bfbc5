package org.pesexplorer.jobs;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees to it that nothing that a job or a listener throws is lost or stops the rest. */
final class Guard {
  /** The one log of this package. */
  static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  /** Longer chains of causes are taken for circles. */
  private static final int LONGEST_CHAIN = 20;

  private Guard() {}

  /**
   * Runs something and logs whatever it throws.
   *
   * @param what its name in the log
   * @param action what to run
   */
  static void run(String what, Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      LOG.log(Level.SEVERE, thrown, () -> what + " threw");
    }
  }

  /**
   * Logs what a job threw: a failure that the user can act on and one after a request to stop as
   * warnings, everything unexpected as severe. A job that ends by its cancellation is no news.
   *
   * @param title title of the job
   * @param thrown what it threw
   * @param stopped whether it had been asked to stop
   */
  static void logFailure(String title, Throwable thrown, boolean stopped) {
    if (stopped && comesFromCancelling(thrown)) {
      return;
    }
    Level level = thrown instanceof JobException || stopped ? Level.WARNING : Level.SEVERE;
    String what = stopped ? "\" threw after it was cancelled" : "\" failed";
    LOG.log(level, thrown, () -> "\"" + title + what);
  }

  /** Whether something was thrown because a job was asked to stop, or looks like it. */
  static boolean comesFromCancelling(Throwable thrown) {
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < LONGEST_CHAIN; depth++) {
      if (t instanceof CancellationException
          || t instanceof InterruptedException
          || t instanceof ClosedByInterruptException) {
        return true;
      }
      t = t.getCause();
    }
    return false;
  }
}
