package org.pesexplorer.ui.common;

import java.util.function.ObjLongConsumer;

/**
 * Measures how long our own work holds the FX thread. Off, and nearly free, unless a benchmark
 * listens.
 */
public final class FxWatch {
  private static volatile ObjLongConsumer<String> listener;

  private FxWatch() {}

  /**
   * Sets who is told of each piece of work.
   *
   * @param consumer receives the kind of work and its nanoseconds, on the FX thread; null for
   *     nobody
   */
  public static void listen(ObjLongConsumer<String> consumer) {
    listener = consumer;
  }

  /** Runs a piece of work and tells the listener how long it took. */
  public static void time(String kind, Runnable work) {
    ObjLongConsumer<String> current = listener;
    if (current == null) {
      work.run();
      return;
    }
    long start = System.nanoTime();
    try {
      work.run();
    } finally {
      current.accept(kind, System.nanoTime() - start);
    }
  }
}
