package org.pesexplorer.ui.training;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/**
 * Runs the newest of many requests, not more often than ten times a second, and only while a node
 * can be seen: what comes in between, or while it is hidden, is dropped for what comes later.
 */
final class Pace implements Consumer<Runnable> {
  private static final long LEAST_NANOS = 100_000_000;

  private final Node node;
  private Runnable waiting;
  private long last = System.nanoTime() - LEAST_NANOS;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (due()) {
            go();
          }
        }
      };

  /**
   * Makes it.
   *
   * @param node whose contents are asked for
   */
  Pace(Node node) {
    this.node = node;
    node.sceneProperty()
        .addListener(
            (all, before, now) -> {
              if (now == null) {
                timer.stop();
              } else if (waiting != null) {
                timer.start();
              }
            });
  }

  @Override
  public void accept(Runnable work) {
    waiting = work;
    if (due()) {
      go();
    } else if (node.getScene() != null) {
      timer.start();
    }
  }

  private boolean due() {
    return System.nanoTime() - last >= LEAST_NANOS && seen();
  }

  private void go() {
    timer.stop();
    Runnable work = waiting;
    waiting = null;
    last = System.nanoTime();
    if (work != null) {
      work.run();
    }
  }

  private boolean seen() {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
