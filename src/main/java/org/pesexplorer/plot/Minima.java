package org.pesexplorer.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Local minima of a grid of values, each refined by a parabola through its nine pixels.
 *
 * <p>A pixel that none of its eight neighbours undercuts is a candidate. Around it all pixels are
 * gathered that can be reached without climbing more than the wanted depth: if a lower pixel is
 * among them the candidate is a ripple, no minimum. So pixels of equal value count once, and so do
 * the ripples that a grid makes along a curved valley. What spreads over a quarter of the grid
 * within that depth is a flat valley or plain, no minimum either, nor is a patch of zeros.
 */
public final class Minima {
  private static final double DEFAULT_DEPTH = 0.01;
  private static final double ROUNDING = 1e-12;
  private static final int SMALL_PLATEAU = 4;

  private final double[] values;
  private final int columns;
  private final int rows;
  private final boolean periodic;
  private final double depth;
  private final double valleyDepth;
  private final int[] visitedBy;
  private final boolean[] claimed;
  private final int[] queue;
  private final int[] queueColumn;
  private final int[] queueRow;

  private Minima(double[] values, int columns, int rows, boolean periodic, double depth) {
    this.values = values;
    this.columns = columns;
    this.rows = rows;
    this.periodic = periodic;
    this.depth = depth;
    this.valleyDepth = Math.min(depth, DEFAULT_DEPTH * lowerSpread(values));
    this.visitedBy = new int[values.length];
    this.claimed = new boolean[values.length];
    this.queue = new int[values.length];
    this.queueColumn = new int[values.length];
    this.queueRow = new int[values.length];
  }

  /**
   * The minima that are at least 1 % as deep as the lower quarter of the values is wide.
   *
   * @param values columns * rows values, row after row; infinite ones are never minima; not
   *     modified
   * @param columns number of columns
   * @param rows number of rows
   * @param periodic whether the grid repeats itself in both directions; if not, pixels on its
   *     border are never minima
   * @return the minima, lowest first
   * @throws IllegalArgumentException when the number of values is not columns * rows
   */
  public static List<Minimum> find(double[] values, int columns, int rows, boolean periodic) {
    Grids.requireSize(values, columns, rows);
    return find(values, columns, rows, periodic, DEFAULT_DEPTH * lowerSpread(values));
  }

  /**
   * The minima of at least a given depth.
   *
   * @param depth how far one must climb from a minimum to reach anything lower, at least 0
   * @return the minima, lowest first
   * @throws IllegalArgumentException as above, or when the depth is negative or not finite
   */
  public static List<Minimum> find(
      double[] values, int columns, int rows, boolean periodic, double depth) {
    Grids.requireSize(values, columns, rows);
    if (!(depth >= 0) || Double.isInfinite(depth)) {
      throw new IllegalArgumentException(
          "depth must be a finite number of at least 0, was " + depth);
    }
    return new Minima(values, columns, rows, periodic, depth).search();
  }

  /** Lower quartile less minimum of the finite values; 0 when there are none. */
  private static double lowerSpread(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 4] - sorted[0];
  }

  private List<Minimum> search() {
    List<Integer> candidates = new ArrayList<>();
    for (int node = 0; node < values.length; node++) {
      if (isCandidate(node)) {
        candidates.add(node);
      }
    }
    candidates.sort(Comparator.comparingDouble(node -> values[node]));
    List<Minimum> minima = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      int node = candidates.get(k);
      if (!claimed[node]) {
        gather(node, k + 1).ifPresent(minima::add);
      }
    }
    minima.sort(Comparator.comparingDouble(Minimum::value));
    return minima;
  }

  /** Whether no neighbour is lower, and none that comes before it in reading order is equal. */
  private boolean isCandidate(int node) {
    double value = values[node];
    if (!Double.isFinite(value)) {
      return false;
    }
    for (int dr = -1; dr <= 1; dr++) {
      for (int dc = -1; dc <= 1; dc++) {
        if (dc != 0 || dr != 0) {
          int other = neighbour(node % columns + dc, node / columns + dr);
          boolean before = dr < 0 || (dr == 0 && dc < 0);
          if (other < 0 || values[other] < value || (before && values[other] == value)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The index of a pixel, wrapped around in a periodic grid, -1 outside another one. */
  private int neighbour(int column, int row) {
    if (periodic) {
      return Math.floorMod(row, rows) * columns + Math.floorMod(column, columns);
    }
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  }

  /**
   * Gathers the pixels around a candidate that lie within the depth above it. Candidates come
   * lowest first, so that all of a gathered patch can be claimed: a later candidate in it reaches
   * this one.
   */
  private Optional<Minimum> gather(int start, int stamp) {
    double value = values[start];
    double limit = Math.max(flat(value), value + depth);
    int size = 1;
    visitedBy[start] = stamp;
    queue[0] = start;
    queueColumn[0] = 0;
    queueRow[0] = 0;
    for (int k = 0; k < size; k++) {
      int node = queue[k];
      if (values[node] < value || claimed[node]) {
        return Optional.empty();
      }
      size = addNeighbours(k, size, limit, stamp);
    }
    for (int k = 0; k < size; k++) {
      claimed[queue[k]] = true;
    }
    return judge(start, size);
  }

  private static double flat(double value) {
    return value + ROUNDING * Math.abs(value);
  }

  private int addNeighbours(int from, int size, double limit, int stamp) {
    int column = queue[from] % columns;
    int row = queue[from] / columns;
    int end = size;
    for (int step = 0; step < 9; step++) {
      int dc = step % 3 - 1;
      int dr = step / 3 - 1;
      int other = neighbour(column + dc, row + dr);
      if (other >= 0 && visitedBy[other] != stamp && reachable(other, limit)) {
        visitedBy[other] = stamp;
        queue[end] = other;
        queueColumn[end] = queueColumn[from] + dc;
        queueRow[end++] = queueRow[from] + dr;
      }
    }
    return end;
  }

  /** The minimum of a gathered patch, unless the patch is a flat valley or a plain of zeros. */
  private Optional<Minimum> judge(int start, int size) {
    double value = values[start];
    double valley = Math.max(flat(value), value + valleyDepth);
    int flatPixels = 0;
    double column = 0;
    double row = 0;
    int[] span = new int[4];
    for (int k = 0; k < size; k++) {
      if (values[queue[k]] <= flat(value)) {
        flatPixels++;
        column += queueColumn[k];
        row += queueRow[k];
      }
      if (reachable(queue[k], valley)) {
        widen(span, queueColumn[k], queueRow[k]);
      }
    }
    boolean zeros = value == 0 && flatPixels > SMALL_PLATEAU;
    boolean wide =
        4 * (span[1] - span[0]) >= Math.max(4, columns)
            || 4 * (span[3] - span[2]) >= Math.max(4, rows);
    if (zeros || wide) {
      return Optional.empty();
    }
    return Optional.of(
        flatPixels > SMALL_PLATEAU
            ? Parabola.at(start, column / flatPixels, row / flatPixels, value, columns, rows)
            : Parabola.refine(values, columns, rows, start));
  }

  /**
   * Whether a pixel comes down to a limit: by its own value, or, where it is the floor of a valley
   * across a row, a column or a diagonal, by the lowest point of that valley between the middles of
   * the pixels. Without the latter a curved valley looks like a chain of hollows.
   */
  private boolean reachable(int node, double limit) {
    double value = values[node];
    if (value <= limit || !Double.isFinite(value)) {
      return value <= limit;
    }
    return floor(node, 1, 0) <= limit
        || floor(node, 0, 1) <= limit
        || floor(node, 1, 1) <= limit
        || floor(node, 1, -1) <= limit;
  }

  private double floor(int node, int dc, int dr) {
    int column = node % columns;
    int row = node / columns;
    int before = neighbour(column - dc, row - dr);
    int after = neighbour(column + dc, row + dr);
    if (before < 0 || after < 0 || values[before] < values[node] || values[after] < values[node]) {
      return values[node];
    }
    int side = values[before] < values[after] ? -1 : 1;
    int far = neighbour(column + 2 * side * dc, row + 2 * side * dr);
    double near = Math.min(values[before], values[after]);
    return far < 0 ? values[node] : Parabola.lowest(values[node], near, values[far]);
  }

  private static void widen(int[] span, int column, int row) {
    span[0] = Math.min(span[0], column);
    span[1] = Math.max(span[1], column);
    span[2] = Math.min(span[2], row);
    span[3] = Math.max(span[3], row);
  }
}
