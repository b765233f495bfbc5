package org.pesexplorer.core.random;

/**
 * A stream of random numbers that is fixed by a seed and an index, whichever thread draws from it.
 * Generator: SplitMix64 (Steele, Lea and Flood, 2014), started from a mix of seed and index. Not
 * safe for use by several threads at once; each piece of work opens its own stream.
 */
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /**
   * Opens a stream.
   *
   * @param seed the run's seed
   * @param index which stream of that run: a row, a restart, an axis
   * @return a stream that always yields the same numbers for the same arguments
   */
  public static RandomStream of(long seed, long index) {
    return new RandomStream(mix(mix(seed + GOLDEN_GAMMA) + GOLDEN_GAMMA * (index + 1)));
  }

  /**
   * Goes on with a stream where another one stood.
   *
   * @param state what {@link #state} said there
   * @return a stream whose next numbers are those that the other one would have drawn next
   */
  public static RandomStream resume(long state) {
    return new RandomStream(state);
  }

  /**
   * Where the stream stands: all there is to keep of it, for {@link #resume}. Asking draws nothing.
   */
  public long state() {
    return state;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** The next number, uniform in [0, 1), a multiple of 2^-53. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * The next number, uniform in [from, to). Rounding that would reach the upper bound is undone.
   *
   * @param from lower bound, included
   * @param to upper bound, above from, excluded
   */
  public double nextDouble(double from, double to) {
    double value = from + (to - from) * nextDouble();
    return value < to ? value : Math.nextDown(to);
  }

  /**
   * The next whole number, uniform in [0, bound), without bias.
   *
   * @throws IllegalArgumentException when the bound is below 1
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be at least 1, was " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xffffffffL;
    if (low < bound) {
      long threshold = (1L << 32) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xffffffffL;
      }
    }
    return (int) (product >>> 32);
  }
}
