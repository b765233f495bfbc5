package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;

class PathWorkerTest {
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  private static PathRequest request(int count, long seed) {
    return new PathRequest(MODEL, new Cell(2, 5), count, 20, 50, seed);
  }

  @Test
  void aPathIsTheSameWhicheverWorkerTakesItAndWhen() {
    PathRequest request = request(4, 7);
    PathWorker up = new PathWorker(request);
    double[][] first = new double[request.paths()][];
    for (int k = 0; k < first.length; k++) {
      first[k] = up.energies(k);
    }
    PathWorker down = new PathWorker(request);
    for (int k = first.length - 1; k >= 0; k--) {
      assertArrayEquals(first[k], down.energies(k));
    }
    assertFalse(Arrays.equals(first[0], first[1]));
    assertFalse(Arrays.equals(first[0], new PathWorker(request(4, 8)).energies(0)));
  }

  @Test
  void aPathGoesOnceAroundTheCellSoThatNeighbouringPointsAreClose() {
    PathWorker worker = new PathWorker(new PathRequest(MODEL, new Cell(2, 5), 4, 20, 2000, 3));
    int smooth = 0;
    for (int k = 0; k < 20; k++) {
      double[] energies = worker.energies(k);
      double last = energies[energies.length - 1];
      smooth += Math.abs(energies[0] - last) < 0.05 * (1 + Math.abs(last)) ? 1 : 0;
      assertEquals(2000, energies.length);
    }
    // A path that begins within a repulsive wall may change faster than that.
    assertEquals(20, smooth, 3);
  }

  @Test
  void aLoneParticleFeelsNothingAlongItsWay() {
    double[] energies = new PathWorker(request(1, 1)).energies(0);
    for (double energy : energies) {
      assertEquals(energies[0], energy, 1e-12);
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    Cell cell = new Cell(2, 5);
    assertThrows(IllegalArgumentException.class, () -> new PathRequest(MODEL, cell, 0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new PathRequest(MODEL, cell, 1, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new PathRequest(MODEL, cell, 1, 1, 0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new PathRequest(MODEL, cell, 1, 100_000, 101, 1));
  }
}
