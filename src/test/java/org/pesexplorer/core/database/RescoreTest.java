package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RescoreTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void figuresAreThoseOfTheDifferences() {
    Rescore one = Rescore.of(new double[] {-1, 2, -3, 4}, new double[] {-1, 2.5, -5, 4.25});
    assertEquals(4, one.rows());
    assertEquals(2, one.maxAbsDifference());
    assertEquals(2, one.largestRow());
    assertEquals(0.375, one.medianAbsDifference());
    assertEquals(1, one.alike());
    assertEquals(4, one.histogram().orElseThrow().total());
    assertEquals(-2, one.histogram().orElseThrow().low());
    assertTrue(one.verdict().startsWith("1 of 4 energies are those of this model"));
    assertTrue(one.verdict().contains("2.00 E_c (row 2)"), one.verdict());
  }

  @Test
  void roundingInTheFileIsNoDifference() {
    Rescore one = Rescore.of(new double[] {-1, 1e6}, new double[] {-1 + 5e-11, 1e6 + 1e-4});
    assertEquals("All energies are those of this model, to rounding.", one.verdict());
  }

  @Test
  void allDifferent() {
    Rescore one = Rescore.of(new double[] {1, 2}, new double[] {2, 3});
    assertTrue(one.verdict().startsWith("The energies are not those of this model: all 2 rows"));
  }

  @Test
  void infiniteEnergiesDifferFromFiniteOnesOnly() {
    Rescore one = Rescore.of(new double[] {INFINITE, INFINITE}, new double[] {INFINITE, 3});
    assertEquals(1, one.alike());
    assertEquals(INFINITE, one.maxAbsDifference());
    assertEquals(1, one.largestRow());
    assertEquals(1, one.histogram().orElseThrow().total());
  }

  @Test
  void withoutRowsThereIsNothingToSay() {
    Rescore none = Rescore.of(new double[0], new double[0]);
    assertEquals(-1, none.largestRow());
    assertTrue(Double.isNaN(none.maxAbsDifference()) && Double.isNaN(none.medianAbsDifference()));
    assertTrue(none.histogram().isEmpty());
    assertEquals("There are no rows to compare.", none.verdict());
  }
}
