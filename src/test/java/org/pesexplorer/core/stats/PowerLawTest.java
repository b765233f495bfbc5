package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PowerLawTest {

  @Test
  void aPowerLawIsFoundAgain() {
    double[] x = {100, 300, 1000, 3000, 10_000};
    double[] y = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      y[k] = 7 * Math.pow(x[k], -0.62);
    }
    PowerLaw law = PowerLaw.fit(x, y);
    assertEquals(0.62, law.exponent(), 1e-12);
    assertEquals(7, law.factor(), 1e-10);
    assertEquals(0, law.standardError(), 1e-12);
    assertEquals(5, law.points());
    assertEquals(y[2], law.at(1000), 1e-12);
  }

  @Test
  void theStandardErrorIsThatOfTheSlope() {
    // ln x = 0, 1, 2 and ln y = 0, -0.5, -2: by hand the slope is -1 and the squares left are 1/6.
    PowerLaw law =
        PowerLaw.fit(
            new double[] {1, Math.E, Math.exp(2)}, new double[] {1, Math.exp(-0.5), Math.exp(-2)});
    assertEquals(1, law.exponent(), 1e-12);
    assertEquals(Math.exp(1 / 6.0), law.factor(), 1e-12);
    assertEquals(Math.sqrt(1 / 12.0), law.standardError(), 1e-12);
  }

  @Test
  void whatHasNoLogarithmIsLeftOut() {
    PowerLaw law =
        PowerLaw.fit(
            new double[] {10, 0, 100, 1000, 7, 8},
            new double[] {1, 5, 0.1, Double.NaN, 0, Double.POSITIVE_INFINITY});
    assertEquals(2, law.points());
    assertEquals(1, law.exponent(), 1e-12);
    assertTrue(Double.isNaN(law.standardError()), "two points have no scatter");
  }

  @Test
  void oneXHasNoExponent() {
    PowerLaw law = PowerLaw.fit(new double[] {10, 10}, new double[] {1, 2});
    assertTrue(Double.isNaN(law.exponent()) && Double.isNaN(law.factor()));
    assertTrue(Double.isNaN(PowerLaw.fit(new double[0], new double[0]).exponent()));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.fit(new double[1], new double[2]));
  }
}
