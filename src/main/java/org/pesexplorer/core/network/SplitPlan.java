package org.pesexplorer.core.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.pesexplorer.core.network.Split.Part;
import org.pesexplorer.core.random.RandomStream;

/**
 * How rows are dealt out to the parts of a {@link Split}. Kinds that hold something out ask more of
 * a network than a random split, whose test rows have near twins among those of training.
 *
 * @param kind by what
 * @param validation share of the rows, at least 0
 * @param test share of the rows, at least 0; both together below 1
 * @param seed where something is drawn
 */
public record SplitPlan(Kind kind, double validation, double test, long seed) {

  /** By what rows are dealt out. */
  public enum Kind {
    /** By chance. */
    RANDOM,
    /** Whole clusters of scaled inputs (k-means, 50 of them), drawn by chance. */
    CLUSTERS,
    /** By distance from the mean in scaled inputs: the farthest test, the next ones validate. */
    FARTHEST,
    /** Whole structure classes, drawn by chance. */
    CLASS,
    /** By energy: the lowest test, the next ones validate. */
    LOWEST_ENERGY,
    /** By energy: the highest test, the next ones validate. */
    HIGHEST_ENERGY,
    /** Whole widths, drawn by chance. */
    WIDTH
  }

  private static final int CLUSTERS = 50;

  /** Checks the shares. */
  public SplitPlan {
    if (!(validation >= 0) || !(test >= 0) || !(validation + test < 1)) {
      throw new IllegalArgumentException(
          "shares must be at least 0 and leave rows for training, were "
              + validation
              + " for validation and "
              + test
              + " for the test");
    }
  }

  /** 70 % training, 15 % validation, 15 % test, by chance. */
  public static SplitPlan standard(long seed) {
    return new SplitPlan(Kind.RANDOM, 0.15, 0.15, seed);
  }

  /**
   * Deals out rows. Parts are as large as their shares say, rounded; whole groups only come as near
   * as they can.
   *
   * @param rows how many there are
   * @return what each row is for
   * @throws IllegalArgumentException when nothing is left for training, or there are too few groups
   */
  public Part[] parts(int rows, SplitTable table) {
    int tests = Math.toIntExact(Math.round(rows * test));
    int validations = Math.toIntExact(Math.round(rows * validation));
    if (tests + validations >= rows) {
      throw new IllegalArgumentException("of " + rows + " rows none is left for training");
    }
    return switch (kind) {
      case RANDOM -> inOrder(shuffled(rows), tests, validations);
      case FARTHEST -> largest(distances(rows, table), tests, validations);
      case LOWEST_ENERGY ->
          largest(
              Arrays.stream(required(table.energies(), rows, "energies")).map(v -> -v).toArray(),
              tests,
              validations);
      case HIGHEST_ENERGY ->
          largest(required(table.energies(), rows, "energies"), tests, validations);
      case CLUSTERS -> groups(clusters(rows, table), tests, validations);
      case CLASS -> groups(classes(rows, table), tests, validations);
      case WIDTH -> groups(labels(required(table.widths(), rows, "widths")), tests, validations);
    };
  }

  /** As {@link #parts}, sorted by part. */
  public Split split(int rows, SplitTable table) {
    return Split.of(parts(rows, table));
  }

  private static double[] required(double[] column, int rows, String name) {
    if (column.length != rows) {
      throw new IllegalArgumentException(
          "this split needs " + name + " for " + rows + " rows, there are " + column.length);
    }
    return column;
  }

  private int[] shuffled(int count) {
    RandomStream random = RandomStream.of(seed, 0);
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      int other = random.nextInt(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
    return order;
  }

  private static Part[] inOrder(int[] order, int tests, int validations) {
    Part[] parts = new Part[order.length];
    for (int k = 0; k < order.length; k++) {
      parts[order[k]] =
          k < tests ? Part.TEST : k < tests + validations ? Part.VALIDATION : Part.TRAINING;
    }
    return parts;
  }

  private static Part[] largest(double[] keys, int tests, int validations) {
    int[] order =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -keys[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    return inOrder(order, tests, validations);
  }

  private static double[] scaled(int rows, SplitTable table) {
    if (table.columns() < 1 || table.inputs().length != (long) rows * table.columns()) {
      throw new IllegalArgumentException(
          "this split needs inputs for " + rows + " rows, there are " + table.inputs().length);
    }
    int[] all = IntStream.range(0, rows).toArray();
    return Scaling.fit(table.inputs(), table.columns(), all).apply(table.inputs(), all);
  }

  private static double[] distances(int rows, SplitTable table) {
    double[] scaled = scaled(rows, table);
    double[] distances = new double[rows];
    for (int k = 0; k < scaled.length; k++) {
      distances[k / table.columns()] += scaled[k] * scaled[k];
    }
    return distances;
  }

  private int[] clusters(int rows, SplitTable table) {
    return new Clusters(scaled(rows, table), table.columns(), RandomStream.of(seed, 1))
        .labels(Math.min(CLUSTERS, rows));
  }

  private static int[] classes(int rows, SplitTable table) {
    double[] classes = Arrays.stream(table.classes()).asDoubleStream().toArray();
    return labels(required(classes, rows, "classes"));
  }

  /** Equal values become equal labels, from 0, in ascending order. */
  private static int[] labels(double[] values) {
    double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
    return Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value)).toArray();
  }

  private Part[] groups(int[] labels, int tests, int validations) {
    int count = Arrays.stream(labels).max().orElseThrow() + 1;
    int[] sizes = new int[count];
    for (int label : labels) {
      sizes[label]++;
    }
    Part[] ofGroup = new Part[count];
    int[] order = shuffled(count);
    choose(order, sizes, tests, Part.TEST, ofGroup);
    choose(order, sizes, validations, Part.VALIDATION, ofGroup);
    boolean left = false;
    for (int k = 0; k < count; k++) {
      if (ofGroup[k] == null && sizes[k] > 0) {
        ofGroup[k] = Part.TRAINING;
        left = true;
      }
    }
    if (!left) {
      throw new IllegalArgumentException(
          "whole groups are dealt out, and "
              + count
              + " are too few for these parts: split by chance, or leave out a part");
    }
    return Arrays.stream(labels).mapToObj(label -> ofGroup[label]).toArray(Part[]::new);
  }

  /** Takes groups while that brings the part nearer to its size; at least the smallest. */
  private static void choose(int[] order, int[] sizes, int wanted, Part part, Part[] ofGroup) {
    int taken = 0;
    int smallest = -1;
    for (int group : order) {
      if (ofGroup[group] != null || sizes[group] == 0) {
        continue;
      }
      if (Math.abs(taken + sizes[group] - wanted) < Math.abs(taken - wanted)) {
        ofGroup[group] = part;
        taken += sizes[group];
      } else if (smallest < 0 || sizes[group] < sizes[smallest]) {
        smallest = group;
      }
    }
    if (wanted > 0 && taken == 0 && smallest >= 0) {
      ofGroup[smallest] = part;
    }
  }
}
