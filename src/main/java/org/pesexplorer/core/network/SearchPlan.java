package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pesexplorer.core.random.RandomStream;

/**
 * Which settings a hyper-parameter search tries: all combinations of the words of its axes, or some
 * that are drawn.
 *
 * @param axes what varies, at least one, each setting once
 * @param random how many runs are drawn; 0 for all combinations
 * @param seed what they are drawn from; each run has a stream of its own, so that more runs begin
 *     with the same ones
 */
public record SearchPlan(List<SearchAxis> axes, int random, long seed) {

  /** The most runs. */
  public static final int MOST_RUNS = 100_000;

  /** Beside the streams of splits and learning curves. */
  private static final long FIRST_STREAM = 1L << 32;

  /** Checks and copies. */
  public SearchPlan {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("a search varies at least one setting");
    }
    Set<String> names = new HashSet<>();
    for (SearchAxis axis : axes) {
      if (!names.add(axis.name())) {
        throw new IllegalArgumentException(axis.name() + " is varied twice");
      }
      if (random == 0 && !(axis instanceof SearchAxis.Choice)) {
        throw new IllegalArgumentException(
            "a range has no end of values: say how many runs are drawn, or list the values of "
                + axis.name());
      }
    }
    long runs = random == 0 ? combinations(axes) : random;
    if (runs < 1 || runs > MOST_RUNS) {
      throw new IllegalArgumentException(
          "a search has from 1 to " + MOST_RUNS + " runs; this one would have " + runs);
    }
  }

  private static long combinations(List<SearchAxis> axes) {
    long all = 1;
    for (SearchAxis axis : axes) {
      all = Math.min(Integer.MAX_VALUE, all * ((SearchAxis.Choice) axis).words().size());
    }
    return all;
  }

  /** How many runs there are. */
  public int runs() {
    return random == 0 ? (int) combinations(axes) : random;
  }

  /** The names of what varies, in the order of the axes. */
  public List<String> names() {
    return axes.stream().map(SearchAxis::name).toList();
  }

  /**
   * What is tried in a run: a word for each axis. Of combinations the last axis changes first.
   *
   * @param run from 0
   */
  public List<String> words(int run) {
    Objects.checkIndex(run, runs());
    List<String> words = new ArrayList<>();
    if (random > 0) {
      RandomStream stream = RandomStream.of(seed, FIRST_STREAM + run);
      axes.forEach(axis -> words.add(axis.draw(stream)));
      return words;
    }
    int rest = run;
    for (int k = axes.size() - 1; k >= 0; k--) {
      List<String> choice = ((SearchAxis.Choice) axes.get(k)).words();
      words.add(0, choice.get(rest % choice.size()));
      rest /= choice.size();
    }
    return words;
  }
}
