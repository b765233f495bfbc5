package org.pesexplorer.core.database;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The pairs of width and depth that occur in a database; rows refer to them by number. */
final class CellKinds {
  /** Stands for a depth that is not known yet; such a width is NaN. */
  static final int NO_DEPTH = -1;

  /** One of them. */
  private record Kind(double width, int depth) {}

  private final Map<Kind, Integer> numbers = new HashMap<>();
  private double[] widths = new double[1];
  private int[] depths = new int[1];
  private int count;

  /** For the copy alone: the distinct widths, and which of them each kind has. */
  private double[] distinct = {};

  private int[] widthIndexes = {};

  /** The number of a pair, a new one for a new pair. */
  int of(double width, int depth) {
    Integer known = numbers.get(new Kind(width, depth));
    if (known != null) {
      return known;
    }
    if (count == widths.length) {
      widths = Arrays.copyOf(widths, 2 * count);
      depths = Arrays.copyOf(depths, 2 * count);
    }
    widths[count] = width;
    depths[count] = depth;
    numbers.put(new Kind(width, depth), count);
    return count++;
  }

  /**
   * The pairs, which do not change any more.
   *
   * @param used those that rows have: the widths of others do not count
   */
  CellKinds copy(IntColumn used) {
    CellKinds copy = new CellKinds();
    copy.widths = Arrays.copyOf(widths, count);
    copy.depths = Arrays.copyOf(depths, count);
    copy.count = count;
    BitSet there = new BitSet(count);
    for (int row = 0; row < used.rows(); row++) {
      there.set(used.get(row));
    }
    copy.distinct = there.stream().mapToDouble(k -> widths[k]).sorted().distinct().toArray();
    copy.widthIndexes = new int[count];
    for (int k = 0; k < count; k++) {
      copy.widthIndexes[k] = Arrays.binarySearch(copy.distinct, copy.widths[k]);
    }
    return copy;
  }

  double width(int kind) {
    return widths[kind];
  }

  int depth(int kind) {
    return depths[kind];
  }

  double[] widths() {
    return distinct.clone();
  }

  int widthIndex(int kind) {
    return widthIndexes[kind];
  }
}
