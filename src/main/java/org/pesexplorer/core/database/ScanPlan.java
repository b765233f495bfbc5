package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.RelaxationSettings;

/** How many scans each row of a database is relaxed for. */
public sealed interface ScanPlan {

  /**
   * The same number for every row, as in the thesis.
   *
   * @param scans how many
   */
  record Fixed(int scans) implements ScanPlan {
    /** Checks the number. */
    public Fixed {
      requireScans(scans);
    }

    @Override
    public int scans(int place, RandomStream random) {
      return scans;
    }

    @Override
    public int drawn() {
      return 0;
    }

    @Override
    public int most() {
      return scans;
    }

    @Override
    public double mean() {
      return scans;
    }

    @Override
    public String format() {
      return Integer.toString(scans);
    }
  }

  /**
   * A number for each row, all from least to most equally likely; drawn from the row's own stream.
   *
   * @param least the fewest scans
   * @param most the most scans, above least
   */
  record Uniform(int least, int most) implements ScanPlan {
    /** Checks the numbers. */
    public Uniform {
      requireScans(least);
      requireScans(most);
      if (least >= most) {
        throw new IllegalArgumentException(
            "a range of scans must ascend, as in 3:40, was " + least + ":" + most);
      }
    }

    @Override
    public int scans(int place, RandomStream random) {
      return least + (int) (random.nextDouble() * (most - least + 1));
    }

    @Override
    public int drawn() {
      return 1;
    }

    @Override
    public double mean() {
      return 0.5 * (least + most);
    }

    @Override
    public String format() {
      return least + ":" + most;
    }
  }

  /**
   * Several numbers in equal parts, taken in turn from row to row of each width.
   *
   * @param parts the numbers, at least two
   */
  record Parts(List<Integer> parts) implements ScanPlan {
    /** Checks and copies the numbers. */
    public Parts {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("a list of scans has at least two numbers");
      }
      parts.forEach(ScanPlan::requireScans);
    }

    @Override
    public int scans(int place, RandomStream random) {
      return parts.get(place % parts.size());
    }

    @Override
    public int drawn() {
      return 0;
    }

    @Override
    public int most() {
      return parts.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    @Override
    public double mean() {
      return parts.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    @Override
    public String format() {
      return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }

  /**
   * The number of scans of a row.
   *
   * @param place the place of the row among those of its width, from 0
   * @param random the row's stream, of which {@link #drawn} numbers are taken
   */
  int scans(int place, RandomStream random);

  /** How many random numbers {@link #scans} takes. */
  int drawn();

  /** The largest number there can be. */
  int most();

  /** The mean number, what a row costs. */
  double mean();

  /** What {@link #parse} reads. */
  String format();

  /**
   * Reads a number as 40, a range as 3:40, or a list as 3,6,10,15,20,40.
   *
   * @throws IllegalArgumentException when the text is none of these or a number is out of its range
   */
  static ScanPlan parse(String text) {
    String[] ends = text.split(":", -1);
    if (ends.length == 2) {
      return new Uniform(number(ends[0], text), number(ends[1], text));
    }
    List<Integer> numbers = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      numbers.add(number(part, text));
    }
    return numbers.size() == 1 ? new Fixed(numbers.get(0)) : new Parts(numbers);
  }

  private static int number(String part, String text) {
    try {
      return Integer.parseInt(part.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "scans must be a whole number as 40, a range as 3:40 or a list as 3,6,10, was \""
              + text
              + "\"",
          e);
    }
  }

  private static void requireScans(int scans) {
    if (scans < 0 || scans > RelaxationSettings.MAX_SCANS) {
      throw new IllegalArgumentException(
          "the number of scans must be from 0 to "
              + RelaxationSettings.MAX_SCANS
              + ", was "
              + scans);
    }
  }
}
