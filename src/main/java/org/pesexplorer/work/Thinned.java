package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is kept of the epochs of a run, however long that is: every one at first, and whenever there
 * are too many only every second of those, so that they stay evenly spread. The newest is always
 * there. Not safe for several threads.
 *
 * @param <T> what is kept of an epoch
 */
final class Thinned<T> {
  private record Entry<V>(int epoch, V value) {}

  private final int most;
  private final List<Entry<T>> kept = new ArrayList<>();
  private Entry<T> newest;
  private int spacing = 1;

  /**
   * Keeps nothing yet.
   *
   * @param most how many are kept, at least 2, the newest apart
   */
  Thinned(int most) {
    if (most < 2) {
      throw new IllegalArgumentException("at least 2 are kept, was " + most);
    }
    this.most = most;
  }

  /**
   * Takes an epoch, later than all before or the newest once more.
   *
   * @param epoch which
   * @param value what there is of it
   */
  void add(int epoch, T value) {
    if (newest == null || newest.epoch() != epoch) {
      offer(epoch, () -> value);
    }
    newest = new Entry<>(epoch, value);
  }

  /** The same, made only when it is kept; the newest may then be an older one. */
  void offer(int epoch, Supplier<T> maker) {
    if (epoch % spacing != 0) {
      return;
    }
    newest = new Entry<>(epoch, maker.get());
    kept.add(newest);
    while (kept.size() > most) {
      spacing *= 2;
      kept.removeIf(each -> each.epoch() % spacing != 0);
    }
  }

  /** How many epochs lie between two that are kept. */
  int spacing() {
    return spacing;
  }

  /** What is kept, in the order of epochs, the newest last. */
  List<T> list() {
    List<T> all = new ArrayList<>(kept.size() + 1);
    kept.forEach(each -> all.add(each.value()));
    boolean newestKept =
        newest == null || (!kept.isEmpty() && kept.get(kept.size() - 1).epoch() == newest.epoch());
    if (!newestKept) {
      all.add(newest.value());
    }
    return all;
  }
}
