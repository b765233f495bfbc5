package org.pesexplorer.io;

/**
 * Which frames of a relaxation go into a file: the start, then every so many accepted moves, and
 * the end.
 *
 * @param every each how manyth accepted move has a frame, at least 1
 * @param most the most frames; where there would be more, accepted moves are left out evenly
 */
public record FrameChoice(long every, long most) {
  /** Every accepted move, thinned to ten thousand frames. */
  public static final FrameChoice DEFAULT = new FrameChoice(1, 10_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when every is below 1 or most below 3
   */
  public FrameChoice {
    if (every < 1) {
      throw new IllegalArgumentException(
          "frames come with every accepted move, every 2nd, ...: the number must be at least 1, was "
              + every);
    }
    if (most < 3) {
      throw new IllegalArgumentException("the most frames must be at least 3, was " + most);
    }
  }

  /** Every so many accepted moves, however many frames that makes. */
  public static FrameChoice every(long moves) {
    return new FrameChoice(moves, Long.MAX_VALUE);
  }

  /**
   * Each how manyth accepted move has a frame in a run.
   *
   * @param accepted how many moves were accepted in all
   */
  public long interval(long accepted) {
    long between = most - 2;
    return Math.max(every, accepted / between + (accepted % between == 0 ? 0 : 1));
  }
}
