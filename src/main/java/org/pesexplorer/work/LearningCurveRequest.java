package org.pesexplorer.work;

import java.util.List;
import java.util.Objects;

/**
 * A learning curve that is wanted.
 *
 * @param network what all its networks have in common: settings, whose epochs are those of the
 *     whole training part and whose seed is that of the first, split and inputs. Its file is not
 *     looked at
 * @param sizes how many rows to learn from, each at least 2; what is more than the training part
 *     has is all of it
 * @param seeds how many networks for each size, at least 1
 */
public record LearningCurveRequest(TrainRequest network, List<Integer> sizes, int seeds) {
  /** As a size: the whole training part. */
  public static final int ALL = Integer.MAX_VALUE;

  /** Half a power of ten apart, and the whole training part. */
  public static final List<Integer> SIZES = List.of(100, 300, 1000, 3000, 10_000, 30_000, ALL);

  /** How many networks usually. */
  public static final int SEEDS = 3;

  private static final int MOST = 1000;

  /** Checks and copies. */
  public LearningCurveRequest {
    Objects.requireNonNull(network, "network");
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 2)) {
      throw new IllegalArgumentException(
          "a learning curve has sizes of at least 2 rows, were " + sizes);
    }
    if (seeds < 1 || seeds > MOST) {
      throw new IllegalArgumentException(
          "a learning curve has from 1 to " + MOST + " seeds, asked for were " + seeds);
    }
  }

  /** The sizes that a training part has rows for, each once, ascending. */
  List<Integer> sizes(int all) {
    return sizes.stream().map(size -> Math.min(size, all)).distinct().sorted().toList();
  }
}
