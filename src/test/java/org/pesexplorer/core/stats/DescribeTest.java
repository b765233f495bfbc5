package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DescribeTest {

  @Test
  void theSummaryIsPandas() {
    Describe summary = Describe.of(QuantilesTest.COLUMN);

    assertEquals(10, summary.count());
    assertEquals(2.23841, summary.mean(), 1e-15);
    assertEquals(4.4202625277615955, summary.standardDeviation(), 1e-14);
    assertEquals(-4.0169, summary.min());
    assertEquals(-2.884295, summary.p5(), 1e-14);
    assertEquals(-0.18725000000000003, summary.p25(), 1e-14);
    assertEquals(1.7045, summary.p50(), 1e-14);
    assertEquals(3.0250000000000004, summary.p75(), 1e-14);
    assertEquals(9.606249999999996, summary.p95(), 1e-14);
    assertEquals(11.125, summary.max());
  }

  @Test
  void aSingleValueHasNoDeviation() {
    assertEquals(
        new Describe(1, 3, Double.NaN, 3, 3, 3, 3, 3, 3, 3), Describe.of(new double[] {3}));
  }

  @Test
  void withoutValuesOnlyTheCountIsANumber() {
    double nan = Double.NaN;

    assertEquals(
        new Describe(0, nan, nan, nan, nan, nan, nan, nan, nan, nan), Describe.of(new double[] {}));
  }

  @Test
  void notANumberIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Describe.of(new double[] {1, Double.NaN}));
  }
}
