package org.pesexplorer.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

class NeighboursTest {
  private static final Cell CELL = new Cell(2, 5);

  private static Configuration random(Random random, int count) {
    double[] places = new double[2 * count];
    for (int k = 0; k < places.length; k++) {
      places[k] = 5 * random.nextDouble();
    }
    return new Configuration(CELL, places);
  }

  /** The least distance over the nine cells around, the long way. */
  private static double literal(Configuration all, int i, int j) {
    double least = Double.POSITIVE_INFINITY;
    for (int a = -1; a <= 1; a++) {
      for (int b = -1; b <= 1; b++) {
        double dx = all.coordinate(j, 0) + 5 * a - all.coordinate(i, 0);
        double dy = all.coordinate(j, 1) + 5 * b - all.coordinate(i, 1);
        least = Math.min(least, Math.hypot(dx, dy));
      }
    }
    return least;
  }

  @Test
  void distancesAreToTheNearestImage() {
    Random random = new Random(3);
    for (int k = 0; k < 300; k++) {
      Configuration all = random(random, 2);
      assertEquals(literal(all, 0, 1), Neighbours.distance(all, 0, 1), 1e-12);
      assertEquals(Neighbours.distance(all, 1, 0), Neighbours.distance(all, 0, 1), 1e-12);
    }
  }

  @Test
  void theNearestComeFirstAndTheParticleItselfNever() {
    Random random = new Random(5);
    for (int k = 0; k < 100; k++) {
      Configuration all = random(random, 7);
      List<Neighbours.Neighbour> nearest = Neighbours.nearest(all, 3, 4);
      assertEquals(4, nearest.size());
      for (int n = 0; n < 4; n++) {
        assertTrue(nearest.get(n).particle() != 3);
        assertEquals(literal(all, 3, nearest.get(n).particle()), nearest.get(n).distance(), 1e-12);
        assertTrue(n == 0 || nearest.get(n - 1).distance() <= nearest.get(n).distance());
      }
      for (int j = 0; j < 7; j++) {
        int other = j;
        boolean listed = nearest.stream().anyMatch(each -> each.particle() == other);
        assertTrue(listed || j == 3 || literal(all, 3, j) >= nearest.get(3).distance());
      }
    }
    assertEquals(List.of(), Neighbours.nearest(new Configuration(CELL, 1, 1), 0, 3));
  }

  @Test
  void anglesReachOverTheFaces() {
    Configuration corner = new Configuration(CELL, 0.1, 0.1, 4.9, 0.1, 0.1, 4.8, 1.1, 1.1);
    assertEquals(90, Neighbours.angle(corner, 0, 1, 2), 1e-9);
    assertEquals(135, Neighbours.angle(corner, 0, 1, 3), 1e-9);
    assertEquals(0, Neighbours.angle(corner, 0, 3, 3), 1e-5);
  }

  @Test
  void anglesOfATriangleAddUpAndDoNotDependOnWhereItLies() {
    Random random = new Random(6);
    for (int k = 0; k < 200; k++) {
      double[] small = new double[6];
      for (int c = 0; c < 6; c++) {
        small[c] = 1.2 * random.nextDouble();
      }
      Configuration here = new Configuration(CELL, small);
      Configuration there = here.translated(5 * random.nextDouble(), 5 * random.nextDouble());
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        double angle = Neighbours.angle(here, i, (i + 1) % 3, (i + 2) % 3);
        assertEquals(angle, Neighbours.angle(there, i, (i + 1) % 3, (i + 2) % 3), 1e-5);
        sum += angle;
      }
      assertEquals(180, sum, 1e-5);
    }
  }
}
