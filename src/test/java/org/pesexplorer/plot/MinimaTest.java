package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class MinimaTest {
  private static final int SIZE = 60;
  private static final double TURN = 2 * Math.PI / SIZE;

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
  void findsTheMinimumOfACosineWhereverItLies() {
    RandomStream random = RandomStream.of(5, 0);
    for (int trial = 0; trial < 300; trial++) {
      double x0 = random.nextDouble(0, SIZE);
      double y0 = trial % 3 == 0 ? 0 : random.nextDouble(0, SIZE);
      double[] values =
          grid(SIZE, SIZE, (x, y) -> -Math.cos(TURN * (x - x0)) - 0.5 * Math.cos(TURN * (y - y0)));
      List<Minimum> minima = Minima.find(values, SIZE, SIZE, true);
      assertEquals(1, minima.size(), x0 + ", " + y0);
      assertNear(x0, y0, minima.get(0));
      assertEquals(-1.5, minima.get(0).value(), 1e-5);
      assertTrue(minima.get(0).column() >= 0 && minima.get(0).column() < SIZE);
      assertTrue(minima.get(0).row() >= 0 && minima.get(0).row() < SIZE);
    }
  }

  private static void assertNear(double x, double y, Minimum minimum) {
    assertEquals(0, Math.IEEEremainder(x - minimum.column(), SIZE), 2e-3);
    assertEquals(0, Math.IEEEremainder(y - minimum.row(), SIZE), 2e-3);
  }

  @Test
  void sortsSeveralByValue() {
    double[] values =
        grid(
            SIZE,
            SIZE,
            (x, y) ->
                -Math.cos(2 * TURN * (x - 10))
                    - Math.cos(TURN * (y - 20))
                    - 0.2 * Math.cos(TURN * (x - 10)));
    List<Minimum> minima = Minima.find(values, SIZE, SIZE, true);
    assertEquals(2, minima.size());
    assertNear(10, 20, minima.get(0));
    assertNear(40, 20, minima.get(1));
    assertTrue(minima.get(0).value() < minima.get(1).value());
    assertEquals(1, Minima.find(values, SIZE, SIZE, true, 2.5).size());
  }

  @Test
  void onAnOpenGridTheBorderIsNoMinimum() {
    double[] slope = grid(20, 10, (x, y) -> x + y);
    assertEquals(List.of(), Minima.find(slope, 20, 10, false));
    double[] bowl = grid(20, 10, (x, y) -> Math.pow(x - 7.3, 2) + Math.pow(y - 4.9, 2));
    List<Minimum> minima = Minima.find(bowl, 20, 10, false);
    assertEquals(1, minima.size());
    assertEquals(7.3, minima.get(0).column(), 1e-9);
    assertEquals(4.9, minima.get(0).row(), 1e-9);
    assertEquals(0, minima.get(0).value(), 1e-9);
  }

  @Test
  void aPlateauCountsOnceAndOnlyWhenLower() {
    double[] values = new double[30 * 30];
    Arrays.fill(values, 1);
    for (int r = 10; r < 13; r++) {
      for (int c = 28; c < 31; c++) {
        values[r * 30 + c % 30] = -1;
      }
    }
    List<Minimum> minima = Minima.find(values, 30, 30, true);
    assertEquals(1, minima.size());
    assertEquals(new Minimum(29.5, 11.5, -1), minima.get(0));
    values[13 * 30 + 29] = -2;
    minima = Minima.find(values, 30, 30, true);
    assertEquals(1, minima.size());
    assertEquals(29.5, minima.get(0).column(), 1);
    assertEquals(13.5, minima.get(0).row(), 1);
  }

  @Test
  void flatRegionsAreNoMinima() {
    assertEquals(List.of(), Minima.find(new double[400], 20, 20, true));
    // A patch of zeros inside a wall, as between particles that only repel each other.
    double[] patch = grid(40, 40, (x, y) -> Math.max(0, Math.hypot(x - 20, y - 20) - 4));
    assertEquals(List.of(), Minima.find(patch, 40, 40, true));
    double[] trough = grid(SIZE, SIZE, (x, y) -> -Math.cos(TURN * (y - 20)));
    assertEquals(List.of(), Minima.find(trough, SIZE, SIZE, true));
  }

  @Test
  void aRoundValleyIsNoChainOfMinima() {
    for (double shift = 0; shift < 1; shift += 0.13) {
      double middle = 75 + shift;
      double[] values = grid(150, 150, (x, y) -> morse(Math.hypot(x - middle, y - 75.2) / 30));
      assertEquals(List.of(), Minima.find(values, 150, 150, true));
    }
  }

  private static double morse(double r) {
    double e = Math.exp(-6 * (r - 1));
    return e * e - 2 * e;
  }

  @Test
  void infiniteValuesAreWalls() {
    double[] values = new double[25];
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    assertEquals(List.of(), Minima.find(values, 5, 5, true));
    values[12] = -3;
    assertEquals(List.of(new Minimum(2.5, 2.5, -3)), Minima.find(values, 5, 5, true));
  }

  @Test
  void refusesBadArguments() {
    assertThrows(IllegalArgumentException.class, () -> Minima.find(new double[5], 2, 2, true));
    assertThrows(IllegalArgumentException.class, () -> Minima.find(new double[4], 2, 2, true, -1));
  }
}
