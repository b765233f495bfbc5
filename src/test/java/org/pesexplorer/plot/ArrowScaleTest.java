package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArrowScaleTest {
  private final ArrowScale scale = new ArrowScale(2, 30, 200);

  @Test
  void weakForcesAreInProportionAndStrongOnesCompressed() {
    assertEquals(30, scale.length(2), 1e-9);
    assertEquals(2, scale.length(2e-3) / scale.length(1e-3), 1e-5);
    assertTrue(scale.length(200) < 6.1 * scale.length(2));
    double before = 0;
    for (double force = 1e-12; scale.length(force) < 200; force *= 1.3) {
      assertTrue(scale.length(force) > before);
      before = scale.length(force);
    }
    assertEquals(200, scale.length(1e300));
  }

  @Test
  void arrowsKeepTheDirection() {
    double[] arrow = scale.arrow(3, -4);
    assertEquals(scale.length(5), Math.hypot(arrow[0], arrow[1]), 1e-9);
    assertEquals(-4.0 / 3, arrow[1] / arrow[0], 1e-12);
  }

  @Test
  void undefinedForcesHaveNoArrow() {
    assertArrayEquals(new double[2], scale.arrow(0, 0));
    assertArrayEquals(new double[2], scale.arrow(Double.NaN, 1));
    assertArrayEquals(new double[2], scale.arrow(Double.POSITIVE_INFINITY, 1));
    assertEquals(0, scale.length(Double.NEGATIVE_INFINITY));
  }

  @Test
  void inverseHyperbolicSineIsRight() {
    for (double y = 1e-9; y < 700; y *= 1.7) {
      assertEquals(y, ArrowScale.asinh(Math.sinh(y)), 1e-13 * Math.max(y, 1e-9));
    }
    assertEquals(0, ArrowScale.asinh(0));
  }

  @Test
  void refusesNumbersNotAboveZero() {
    assertThrows(IllegalArgumentException.class, () -> new ArrowScale(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ArrowScale(1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ArrowScale(1, 1, Double.NaN));
  }
}
