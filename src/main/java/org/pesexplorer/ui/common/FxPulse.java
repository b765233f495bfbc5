package org.pesexplorer.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.pesexplorer.model.UiScheduler;

/**
 * The one way onto the FX thread. Ordinary work keeps its order and is never lost; work with a key
 * replaces older work of the same key that has not run yet, so that pictures never queue up.
 * However much is posted, at most one request to the toolkit is under way.
 */
public final class FxPulse implements UiScheduler {
  private final Queue<Runnable> ordered = new ArrayDeque<>();
  private final Map<Object, Runnable> latest = new LinkedHashMap<>();
  private final AtomicBoolean requested = new AtomicBoolean();

  @Override
  public void run(Runnable work) {
    synchronized (ordered) {
      ordered.add(work);
    }
    request();
  }

  /**
   * Posts work that makes older work of the same key pointless.
   *
   * @param key what is shown: a picture, a curve
   * @param work run on the FX thread, unless replaced before
   */
  public void latest(Object key, Runnable work) {
    synchronized (ordered) {
      latest.put(key, work);
    }
    request();
  }

  private void request() {
    if (requested.compareAndSet(false, true)) {
      Platform.runLater(this::drain);
    }
  }

  private void drain() {
    requested.set(false);
    List<Runnable> work;
    synchronized (ordered) {
      work = new ArrayList<>(ordered);
      work.addAll(latest.values());
      ordered.clear();
      latest.clear();
    }
    for (Runnable piece : work) {
      FxWatch.time("pulse", () -> guarded(piece));
    }
  }

  /** One failing piece must not take the others with it; the handler shows and logs it. */
  private static void guarded(Runnable piece) {
    try {
      piece.run();
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
