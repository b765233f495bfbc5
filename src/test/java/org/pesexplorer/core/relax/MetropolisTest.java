package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;

/** Metropolis sampling against the Boltzmann distribution of two particles on a line. */
class MetropolisTest {
  private static final double WIDTH = 4;
  private static final double TEMPERATURE = 0.3;
  private static final int BINS = 16;

  /** The share of each distance, folded into [0, w/2], by the formula exp(-N v / T). */
  private static double[] boltzmann() {
    EnergyEvaluator evaluator = RelaxCases.uniform().evaluator();
    double[] shares = new double[BINS];
    double sum = 0;
    int fine = 400;
    for (int k = 0; k < BINS * fine; k++) {
      double distance = (k + 0.5) * WIDTH / 2 / (BINS * fine);
      double energy = evaluator.cellEnergy(new Configuration(new Cell(1, WIDTH), 0, distance));
      double weight = Math.exp(-energy / TEMPERATURE);
      shares[k / fine] += weight;
      sum += weight;
    }
    for (int bin = 0; bin < BINS; bin++) {
      shares[bin] /= sum;
    }
    return shares;
  }

  @Test
  void distancesAreDistributedAsTheTemperatureWantsThem() {
    RelaxationSettings settings =
        RelaxationSettings.DEFAULT
            .withMethod(Method.METROPOLIS)
            .withTemperature(TEMPERATURE)
            .withLargestMove(0.9);
    Configuration start = new Configuration(new Cell(1, WIDTH), 0, 1.2);
    Relaxer relaxer = Relaxers.start(settings, RelaxCases.uniform(), start, Relaxers.stream(77, 0));
    double[] expected = boltzmann();
    int[] found = new int[BINS];
    int samples = 40_000;
    for (int k = 0; k < samples; k++) {
      relaxer.advance(20);
      double[] at = relaxer.configuration().positions();
      double distance = Math.abs(new Cell(1, WIDTH).nearestImage(at[1] - at[0]));
      found[Math.min(BINS - 1, (int) (distance / (WIDTH / 2) * BINS))]++;
    }
    double most = Arrays.stream(expected).max().orElseThrow();
    assertTrue(most > 2.5 / BINS && expected[0] < 1e-6, "the distribution is far from flat");
    for (int bin = 0; bin < BINS; bin++) {
      double share = (double) found[bin] / samples;
      double error = Math.sqrt(expected[bin] * (1 - expected[bin]) / samples);
      assertEquals(expected[bin], share, 6 * error + 1e-4, "bin " + bin);
    }
  }

  @Test
  void coldIsAQuenchAndHotTakesEverything() {
    Configuration start = RelaxCases.random(4, 5, 12);
    RelaxationSettings cold =
        RelaxationSettings.DEFAULT.withMethod(Method.METROPOLIS).withTemperature(1e-12);
    Relaxer relaxer = Relaxers.start(cold, RelaxCases.uniform(), start, Relaxers.stream(1, 0));
    double before = relaxer.energyPerParticle();
    for (int k = 0; k < 400; k++) {
      relaxer.advance(1);
      assertTrue(relaxer.energyPerParticle() <= before + 1e-9 * Math.max(1, Math.abs(before)));
      before = relaxer.energyPerParticle();
    }
    Relaxer hot =
        Relaxers.start(
            cold.withTemperature(1e300), RelaxCases.uniform(), start, Relaxers.stream(1, 0));
    hot.advance(400);
    assertEquals(400, hot.accepted());
  }
}
