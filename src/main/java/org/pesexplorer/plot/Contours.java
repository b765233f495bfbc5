package org.pesexplorer.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of equal value on a regular grid, by marching squares.
 *
 * <p>The value of column c and row r, index r * columns + c, stands at (c + 1/2, r + 1/2), the
 * middle of its pixel. Between neighbours the value is taken to be linear. Where two opposite
 * corners of a square lie above the level and two below, the mean of the four decides which pair is
 * joined. Infinite values count as very high or very low ones, NaN as very high. Every edge of the
 * grid that the level crosses is on exactly one line.
 */
public final class Contours {
  private static final double VERY_HIGH = Double.MAX_VALUE / 16;
  private static final int BOTTOM = 0;
  private static final int RIGHT = 1;
  private static final int TOP = 2;
  private static final int LEFT = 3;

  private final double[] values;
  private final int columns;
  private final int rows;
  private final double level;
  private final boolean[] open;
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int count;

  private Contours(double[] values, int columns, int rows, double level) {
    this.values = values;
    this.columns = columns;
    this.rows = rows;
    this.level = level;
    this.open = new boolean[2 * columns * rows];
  }

  /**
   * The lines of one level.
   *
   * @param values columns * rows values, row after row; not modified
   * @param columns number of columns, at least 1
   * @param rows number of rows, at least 1
   * @param level the level
   * @return the lines: open ones end at the border of the grid of pixel middles
   * @throws IllegalArgumentException when the number of values is not columns * rows or the level
   *     is not finite
   */
  public static List<Polyline> trace(double[] values, int columns, int rows, double level) {
    Grids.requireSize(values, columns, rows);
    if (!Double.isFinite(level)) {
      throw new IllegalArgumentException("level must be finite, was " + level);
    }
    return new Contours(values, columns, rows, level).lines();
  }

  /**
   * The lines of one level of a grid that repeats itself in both directions, as the cell does. They
   * reach half a pixel beyond [0, columns] x [0, rows] on each side: clip them to it, and they meet
   * those of the next cell.
   *
   * @return the lines
   * @throws IllegalArgumentException as {@link #trace}
   */
  public static List<Polyline> tracePeriodic(double[] values, int columns, int rows, double level) {
    Grids.requireSize(values, columns, rows);
    int wide = columns + 2;
    double[] padded = new double[wide * (rows + 2)];
    for (int r = 0; r < rows + 2; r++) {
      int from = Math.floorMod(r - 1, rows) * columns;
      System.arraycopy(values, from, padded, r * wide + 1, columns);
      padded[r * wide] = values[from + columns - 1];
      padded[r * wide + columns + 1] = values[from];
    }
    List<Polyline> lines = trace(padded, wide, rows + 2, level);
    for (Polyline line : lines) {
      for (int k = 0; k < line.size(); k++) {
        line.xs()[k]--;
        line.ys()[k]--;
      }
    }
    return lines;
  }

  /**
   * Evenly spaced levels inside a range, its ends left out.
   *
   * @param low the lower end
   * @param high the upper end
   * @param count how many, at least 0
   * @return the levels, rising
   * @throws IllegalArgumentException when the range is not finite or does not rise, or the count is
   *     negative
   */
  public static double[] levels(double low, double high, int count) {
    if (!(high > low) || !Double.isFinite(high - low) || count < 0) {
      throw new IllegalArgumentException(
          "levels need a finite range that rises and a count of at least 0, was "
              + low
              + " to "
              + high
              + ", count "
              + count);
    }
    double[] levels = new double[count];
    for (int k = 0; k < count; k++) {
      levels[k] = low + (high - low) * (k + 1) / (count + 1);
    }
    return levels;
  }

  private List<Polyline> lines() {
    markCrossings();
    List<Polyline> lines = new ArrayList<>();
    for (int c = 0; c < columns - 1; c++) {
      follow(horizontal(c, 0), c, 0, BOTTOM, lines);
      follow(horizontal(c, rows - 1), c, rows - 2, TOP, lines);
    }
    for (int r = 0; r < rows - 1; r++) {
      follow(vertical(0, r), 0, r, LEFT, lines);
      follow(vertical(columns - 1, r), columns - 2, r, RIGHT, lines);
    }
    for (int r = 1; r < rows - 1; r++) {
      for (int c = 0; c < columns - 1; c++) {
        follow(horizontal(c, r), c, r, BOTTOM, lines);
      }
    }
    return lines;
  }

  private int horizontal(int c, int r) {
    return r * columns + c;
  }

  private int vertical(int c, int r) {
    return columns * rows + r * columns + c;
  }

  private boolean above(int node) {
    return !(values[node] < level);
  }

  private void markCrossings() {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int node = r * columns + c;
        boolean high = above(node);
        open[horizontal(c, r)] = c + 1 < columns && high != above(node + 1);
        open[vertical(c, r)] = r + 1 < rows && high != above(node + columns);
      }
    }
  }

  /** Follows the line that enters square (c, r) through one of its sides, until it ends. */
  private void follow(
      int start, int startColumn, int startRow, int startSide, List<Polyline> lines) {
    if (!open[start]) {
      return;
    }
    count = 0;
    int edge = start;
    int c = startColumn;
    int r = startRow;
    int side = startSide;
    boolean inside = c >= 0 && c < columns - 1 && r >= 0 && r < rows - 1;
    while (open[edge]) {
      open[edge] = false;
      addCrossing(edge);
      if (!inside) {
        break;
      }
      int exit = exit(c, r, side);
      edge = edge(c, r, exit);
      c += exit == RIGHT ? 1 : exit == LEFT ? -1 : 0;
      r += exit == TOP ? 1 : exit == BOTTOM ? -1 : 0;
      side = (exit + 2) % 4;
      inside = c >= 0 && c < columns - 1 && r >= 0 && r < rows - 1;
    }
    boolean closed = inside && edge == start;
    lines.add(new Polyline(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), closed));
  }

  private int edge(int c, int r, int side) {
    return switch (side) {
      case BOTTOM -> horizontal(c, r);
      case TOP -> horizontal(c, r + 1);
      case LEFT -> vertical(c, r);
      default -> vertical(c + 1, r);
    };
  }

  /** The side through which the line that enters a square through a given side leaves it. */
  private int exit(int c, int r, int side) {
    int node = r * columns + c;
    boolean bottomLeft = above(node);
    boolean bottomRight = above(node + 1);
    boolean topLeft = above(node + columns);
    boolean topRight = above(node + columns + 1);
    if (bottomLeft == topRight && bottomRight == topLeft && bottomLeft != bottomRight) {
      double mean =
          (finite(node) + finite(node + 1) + finite(node + columns) + finite(node + columns + 1))
              / 4;
      boolean cutsBottomRight = (mean >= level) == bottomLeft;
      // Either bottom-right and top-left are cut off, or bottom-left and top-right.
      return cutsBottomRight ? side ^ 1 : 3 - side;
    }
    if (side != BOTTOM && bottomLeft != bottomRight) {
      return BOTTOM;
    }
    if (side != RIGHT && bottomRight != topRight) {
      return RIGHT;
    }
    return side != TOP && topRight != topLeft ? TOP : LEFT;
  }

  private double finite(int node) {
    double value = values[node];
    return value < -VERY_HIGH ? -VERY_HIGH : value < VERY_HIGH ? value : VERY_HIGH;
  }

  private void addCrossing(int edge) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    boolean upright = edge >= columns * rows;
    int node = upright ? edge - columns * rows : edge;
    double from = finite(node);
    double to = finite(upright ? node + columns : node + 1);
    double part = Math.max(0, Math.min(1, (level - from) / (to - from)));
    int row = node / columns;
    xs[count] = node - row * columns + 0.5 + (upright ? 0 : part);
    ys[count] = row + 0.5 + (upright ? part : 0);
    count++;
  }
}
