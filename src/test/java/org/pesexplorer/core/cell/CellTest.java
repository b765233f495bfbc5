package org.pesexplorer.core.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.random.RandomStream;

/** Coordinates modulo the width. */
class CellTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4.999, 4.999",
    "5, 0",
    "-5, 0",
    "10, 0",
    "-1, 4",
    "6.5, 1.5",
    "-11.5, 3.5",
    "4.9999999999999991, 4.9999999999999991",
    "1e-300, 1e-300"
  })
  void wrapsIntoTheCell(double coordinate, double inside) {
    assertEquals(inside, new Cell(2, 5).wrap(coordinate), 1e-14);
  }

  /** What rounds up to the width itself is the other side's 0. */
  @Test
  void theUpperFaceIsNeverReached() {
    double[] widths = {5, 0.9, 1e-3, 1.0 / 3, 7.77, 1e12};
    double[] coordinates = {-1e-20, -1e-17, -Double.MIN_VALUE, -1e-16, -0.0, 1e300, -1e300, 1e17};
    for (double width : widths) {
      Cell cell = new Cell(1, width);
      for (double coordinate : coordinates) {
        double wrapped = cell.wrap(coordinate);
        assertTrue(wrapped >= 0 && wrapped < width, coordinate + " in " + width + ": " + wrapped);
      }
      assertEquals(0, cell.wrap(width));
      assertEquals(0, cell.wrap(-1e-20 * width));
      assertEquals(Math.nextDown(width), cell.wrap(Math.nextDown(width)));
    }
  }

  @Test
  void wrapsToTheSamePlace() {
    RandomStream random = RandomStream.of(9, 0);
    for (int index = 0; index < 10_000; index++) {
      double width = random.nextDouble(0.5, 20);
      double inside = random.nextDouble(0, width);
      int cells = random.nextInt(2001) - 1000;
      Cell cell = new Cell(3, width);
      double back = cell.wrap(inside + cells * width);
      assertTrue(back >= 0 && back < width);
      assertEquals(0, cell.nearestImage(back - inside), 1e-11, "" + index);
      assertEquals(inside, cell.wrap(inside), "inside the cell nothing changes");
      assertEquals(back, Cell.wrap(inside + cells * width, width));
    }
  }

  @Test
  void theNearestImageIsAtMostHalfAWidthAway() {
    RandomStream random = RandomStream.of(9, 1);
    for (int index = 0; index < 10_000; index++) {
      double width = random.nextDouble(0.5, 20);
      double difference = random.nextDouble(-100, 100);
      double nearest = new Cell(2, width).nearestImage(difference);
      assertTrue(Math.abs(nearest) <= width / 2 * (1 + 1e-12));
      double cells = (difference - nearest) / width;
      assertEquals(Math.rint(cells), cells, 1e-9);
    }
  }
}
