package org.pesexplorer.core.relax;

/**
 * Cuts a run into slices of a few milliseconds, whatever a step costs, so that whoever runs it can
 * look up between them. How a run is cut depends on the clock; what it computes must not. One
 * thread.
 */
public final class Slices {
  private static final long GROW_BELOW = 1_000_000;
  private static final long SHRINK_ABOVE = 4_000_000;
  private static final long MOST = 1L << 20;

  private long size = 1;
  private long handedOut;
  private long began;

  /**
   * The size of the next slice; the first is one step. The time from one call to the next is taken
   * for what the slice between them cost.
   *
   * @param left how many steps there are to do, at least 1
   * @return at least 1, at most left
   */
  public long next(long left) {
    return next(left, System.nanoTime());
  }

  long next(long left, long now) {
    long took = now - began;
    if (handedOut > 0 && took > SHRINK_ABOVE) {
      size = Math.max(1, size / 2);
    } else if (handedOut == size && took < GROW_BELOW) {
      size = Math.min(MOST, 2 * size);
    }
    handedOut = Math.min(size, left);
    began = now;
    return handedOut;
  }
}
