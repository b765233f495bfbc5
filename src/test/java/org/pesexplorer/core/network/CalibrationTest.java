package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class CalibrationTest {

  /** A standard normal number (Box and Muller). */
  private static double normal(RandomStream random) {
    double size = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return size * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** Errors of deviations 0.5 to 2, of which the spread is always the same part. */
  private static double[][] rows(int count, double part, long seed) {
    RandomStream random = RandomStream.of(seed, 0);
    double[][] rows = new double[3][count];
    for (int row = 0; row < count; row++) {
      double deviation = random.nextDouble(0.5, 2);
      rows[0][row] = random.nextDouble(-1, 1);
      rows[1][row] = rows[0][row] + deviation * normal(random);
      rows[2][row] = deviation / part;
    }
    return rows;
  }

  @Test
  void normalErrorsHaveTheirScaleAndCoverage() {
    double[][] validation = rows(40_000, 3, 1);
    double[][] test = rows(40_000, 3, 2);
    Calibration calibration =
        Calibration.of(
            new EnsemblePredictions(validation[1], validation[2]),
            validation[0],
            new EnsemblePredictions(test[1], test[2]),
            test[0]);
    // 68.3 % of a normal distribution lie within 1.0006 deviations, 95.4 % within two.
    assertEquals(3.002, calibration.scale(), 0.05);
    assertEquals(40_000, calibration.rows());
    assertEquals(0.683, calibration.test().withinOne(), 0.01);
    assertEquals(0.9545, calibration.test().withinTwo(), 0.005);
    assertEquals(1.25, calibration.test().median(), 0.03);
    // The mean of |normal| is sqrt(2 / pi) deviations; the most uncertain tenth has 1.85 to 2.
    assertEquals(1.925 * Math.sqrt(2 / Math.PI), calibration.test().uncertainTenthMae(), 0.06);
    assertEquals(1.175 * Math.sqrt(2 / Math.PI), calibration.test().othersMae(), 0.02);
    assertTrue(calibration.test().rankCorrelation() > 0.3);
  }

  @Test
  void theScaleIsTheLeastThatTakesInEnoughRows() {
    RandomStream random = RandomStream.of(8, 0);
    for (int n = 1; n < 60; n++) {
      double[] errors = Samples.numbers(random, n, 1);
      double[] spread = new double[n];
      for (int row = 0; row < n; row++) {
        spread[row] = random.nextDouble(0.1, 1);
      }
      double scale = Calibration.scale(errors, spread, 0.683);
      int wanted = Math.min(n, (int) Math.ceil(0.683 * (n + 1)));
      assertTrue(within(errors, spread, scale * (1 + 1e-12)) >= wanted);
      assertTrue(within(errors, spread, scale * (1 - 1e-9)) < wanted);
    }
    assertEquals(5, Calibration.scale(new double[] {3, -1, 5, 2, 4}, ones(5), 0.683));
    assertEquals(3, Calibration.scale(new double[] {3, -1, 5, 2, 4}, ones(5), 0.5));
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int within(double[] errors, double[] spread, double scale) {
    int count = 0;
    for (int row = 0; row < errors.length; row++) {
      count += Math.abs(errors[row]) <= scale * spread[row] ? 1 : 0;
    }
    return count;
  }

  @Test
  void networksThatAgreeWhereTheyAreWrongHaveNoScale() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Calibration.scale(new double[] {1, 1, 1}, new double[3], 0.683));
    assertTrue(e.getMessage().contains("agree where they are wrong"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Calibration.scale(new double[0], new double[0], 0.683));
    assertEquals(0, Calibration.scale(new double[2], new double[2], 0.683), "right is right");
  }

  @Test
  void coverageAndTenthsByHand() {
    double[] errors = {1, -3, 0.5, -2, 0, 0, 0, 0, 0, 0, 9};
    double[] uncertainties = {1, 2, 0.1, 0.9, 1, 1, 1, 1, 1, 1, 4};
    UncertaintyFigures figures = UncertaintyFigures.of(errors, uncertainties);
    assertEquals(11, figures.rows());
    assertEquals(7 / 11.0, figures.withinOne());
    assertEquals(8 / 11.0, figures.withinTwo());
    assertEquals(1, figures.median());
    // Of 11 rows the tenth is 2: those with 4 and 2.
    assertEquals((9 + 3) / 2.0, figures.uncertainTenthMae());
    assertEquals(3.5 / 9, figures.othersMae(), 1e-15);
    assertSame(UncertaintyFigures.NONE, UncertaintyFigures.of(new double[0], new double[0]));
  }
}
