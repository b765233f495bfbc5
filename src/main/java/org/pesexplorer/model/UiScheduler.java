package org.pesexplorer.model;

/**
 * Brings work to the thread that the window and the model belong to. The window posts it there, at
 * most once a pulse; a test may run it at once.
 */
@FunctionalInterface
public interface UiScheduler {

  /** Has the action run on the window's thread, now or soon. May be called from any thread. */
  void run(Runnable action);
}
