package org.pesexplorer.core.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class NearestDistanceTest {

  /** The least over all images within two cells, taken literally in the plane. */
  private static double literal(Configuration here) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < here.count(); i++) {
      for (int j = 0; j < here.count(); j++) {
        for (int a = -2; a <= 2; a++) {
          for (int b = -2; b <= 2; b++) {
            double x = here.coordinate(i, 0) - here.coordinate(j, 0) + a * here.width();
            double y = here.coordinate(i, 1) - here.coordinate(j, 1) + b * here.width();
            if (i != j || a != 0 || b != 0) {
              least = Math.min(least, Math.hypot(x, y));
            }
          }
        }
      }
    }
    return least;
  }

  @Test
  void imagesAreTakenIn() {
    RandomStream random = RandomStream.of(5, 0);
    for (int k = 0; k < 500; k++) {
      double[] places = new double[2 * (1 + random.nextInt(5))];
      for (int c = 0; c < places.length; c++) {
        places[c] = random.nextDouble(0, 3);
      }
      Configuration here = new Configuration(new Cell(2, 3), places);
      assertEquals(literal(here), here.nearestDistance(), 1e-12);
    }
  }

  @Test
  void aLoneParticleIsAsFarFromItselfAsTheCellIsWide() {
    assertEquals(4, new Configuration(new Cell(3, 4), 1, 2, 3).nearestDistance());
    assertEquals(0.5, new Configuration(new Cell(1, 4), 0.25, 3.75).nearestDistance());
  }
}
