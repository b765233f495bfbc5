package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class ContoursTest {

  private static double[] grid(int columns, int rows, DoubleBinaryOperator function) {
    double[] values = new double[columns * rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r * columns + c] = function.applyAsDouble(c + 0.5, r + 0.5);
      }
    }
    return values;
  }

  @Test
  void circleIsOneClosedLineOnTheLevel() {
    double[] values = grid(80, 60, (x, y) -> Math.hypot(x - 41.3, y - 29.1));
    List<Polyline> lines = Contours.trace(values, 80, 60, 20);
    assertEquals(1, lines.size());
    Polyline line = lines.get(0);
    assertTrue(line.closed());
    double length = 0;
    for (int k = 0; k < line.size(); k++) {
      assertEquals(20, Math.hypot(line.xs()[k] - 41.3, line.ys()[k] - 29.1), 0.01);
      int next = (k + 1) % line.size();
      length += Math.hypot(line.xs()[next] - line.xs()[k], line.ys()[next] - line.ys()[k]);
    }
    assertEquals(2 * Math.PI * 20, length, 0.1);
  }

  @Test
  void planeIsOneOpenStraightLine() {
    double[] values = grid(30, 20, (x, y) -> x + 0.3 * y);
    List<Polyline> lines = Contours.trace(values, 30, 20, 12.345);
    assertEquals(1, lines.size());
    Polyline line = lines.get(0);
    assertFalse(line.closed());
    for (int k = 0; k < line.size(); k++) {
      assertEquals(12.345, line.xs()[k] + 0.3 * line.ys()[k], 1e-12);
    }
    double ends = line.ys()[line.size() - 1] - line.ys()[0];
    assertEquals(19, Math.abs(ends), 1e-12);
  }

  @Test
  void theMeanDecidesASaddle() {
    // Above at bottom-left and top-right; the mean is above: the two are joined.
    assertSaddle(new double[] {3, 0, 0, 3}, true);
    assertSaddle(new double[] {1.5, 0, 0, 1.5}, false);
  }

  private static void assertSaddle(double[] corners, boolean joined) {
    List<Polyline> lines = Contours.trace(corners, 2, 2, 1);
    assertEquals(2, lines.size());
    for (Polyline line : lines) {
      assertEquals(2, line.size());
      boolean bottom = line.ys()[0] == 0.5 || line.ys()[1] == 0.5;
      boolean right = line.xs()[0] == 1.5 || line.xs()[1] == 1.5;
      assertEquals(joined, bottom == right);
    }
  }

  @Test
  void everyCrossedEdgeIsOnExactlyOneLine() {
    RandomStream random = RandomStream.of(11, 0);
    for (int trial = 0; trial < 200; trial++) {
      int columns = 1 + random.nextInt(12);
      int rows = 1 + random.nextInt(12);
      double[] values = grid(columns, rows, (x, y) -> random.nextDouble());
      Set<String> crossed = crossedEdges(values, columns, rows, 0.5);
      Set<String> seen = new HashSet<>();
      for (Polyline line : Contours.trace(values, columns, rows, 0.5)) {
        for (int k = 0; k < line.size(); k++) {
          assertTrue(seen.add(edge(line.xs()[k], line.ys()[k])), "an edge twice");
          int next = (k + 1) % line.size();
          if (line.closed() || next > 0) {
            assertTrue(Math.abs(line.xs()[k] - line.xs()[next]) <= 1, "a jump");
            assertTrue(Math.abs(line.ys()[k] - line.ys()[next]) <= 1, "a jump");
          }
        }
        if (!line.closed()) {
          assertOnBorder(line.xs()[0], line.ys()[0], columns, rows);
          int last = line.size() - 1;
          assertOnBorder(line.xs()[last], line.ys()[last], columns, rows);
        }
      }
      assertEquals(crossed, seen);
    }
  }

  private static Set<String> crossedEdges(double[] values, int columns, int rows, double level) {
    Set<String> edges = new HashSet<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        boolean above = values[r * columns + c] >= level;
        if (c + 1 < columns && above != values[r * columns + c + 1] >= level) {
          edges.add("h" + c + "," + r);
        }
        if (r + 1 < rows && above != values[(r + 1) * columns + c] >= level) {
          edges.add("v" + c + "," + r);
        }
      }
    }
    return edges;
  }

  private static String edge(double x, double y) {
    boolean horizontal = y - 0.5 == Math.rint(y - 0.5);
    return (horizontal ? "h" : "v") + (int) (x - 0.5) + "," + (int) (y - 0.5);
  }

  private static void assertOnBorder(double x, double y, int columns, int rows) {
    assertTrue(x == 0.5 || y == 0.5 || x == columns - 0.5 || y == rows - 0.5, x + ", " + y);
  }

  @Test
  void infiniteValuesAreVeryHigh() {
    double[] values = grid(9, 9, (x, y) -> x == 4.5 && y == 4.5 ? Double.POSITIVE_INFINITY : 0);
    List<Polyline> lines = Contours.trace(values, 9, 9, 1);
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).closed());
    for (int k = 0; k < lines.get(0).size(); k++) {
      double x = lines.get(0).xs()[k];
      double y = lines.get(0).ys()[k];
      assertEquals(1, Math.hypot(x - 4.5, y - 4.5), 1e-9);
    }
    assertEquals(
        List.of(), Contours.trace(grid(4, 4, (x, y) -> Double.POSITIVE_INFINITY), 4, 4, 1));
  }

  @Test
  void periodicLinesReachBeyondTheCell() {
    double turn = 2 * Math.PI / 20;
    double[] values = grid(20, 20, (x, y) -> Math.cos(turn * x));
    List<Polyline> lines = Contours.tracePeriodic(values, 20, 20, 0.1);
    assertEquals(2, lines.size());
    double x = Math.acos(0.1) / turn;
    for (Polyline line : lines) {
      assertTrue(Math.min(line.ys()[0], line.ys()[line.size() - 1]) <= 0);
      assertTrue(Math.max(line.ys()[0], line.ys()[line.size() - 1]) >= 20);
      for (double at : line.xs()) {
        assertEquals(x, at < 10 ? at : 20 - at, 0.01);
      }
    }
  }

  @Test
  void levelsAreEvenlySpacedInside() {
    assertArrayEquals(new double[] {-1, 0, 1}, Contours.levels(-2, 2, 3), 1e-15);
    assertEquals(0, Contours.levels(0, 1, 0).length);
    assertThrows(IllegalArgumentException.class, () -> Contours.levels(1, 1, 3));
    assertThrows(IllegalArgumentException.class, () -> Contours.levels(0, 1, -1));
  }

  @Test
  void refusesGridsThatDoNotFit() {
    assertThrows(IllegalArgumentException.class, () -> Contours.trace(new double[5], 2, 2, 0));
    assertThrows(
        IllegalArgumentException.class, () -> Contours.trace(new double[4], 2, 2, Double.NaN));
  }
}
