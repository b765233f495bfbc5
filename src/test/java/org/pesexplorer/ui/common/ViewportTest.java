package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final int CASES = 500;
  private final Random random = new Random(4);

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private Viewport any() {
    return new Viewport(
        between(-5, 5), between(-5, 5), between(5, 500), between(50, 2000), between(50, 1500));
  }

  @Test
  void screenAndPlaneAreInverse() {
    for (int k = 0; k < CASES; k++) {
      Viewport view = any();
      double place = between(-20, 20);
      assertEquals(place, view.toX(view.toScreenX(place)), 1e-10);
      assertEquals(place, view.toY(view.toScreenY(place)), 1e-10);
      assertTrue(view.toScreenX(place + 1) > view.toScreenX(place), "right is right");
      assertTrue(view.toScreenY(place + 1) < view.toScreenY(place), "up is up");
    }
  }

  @Test
  void zoomKeepsWhatLiesUnderThePixel() {
    for (int k = 0; k < CASES; k++) {
      Viewport view = any();
      double column = between(0, view.width());
      double row = between(0, view.height());
      // Far enough to meet both ends of the scale.
      Viewport zoomed = view.zoomed(Math.exp(between(-8, 8)), column, row);
      assertEquals(view.toX(column), zoomed.toX(column), 1e-9 * view.width());
      assertEquals(view.toY(row), zoomed.toY(row), 1e-9 * view.height());
      assertTrue(zoomed.scale() >= 2 && zoomed.scale() <= 20_000, "scale " + zoomed.scale());
    }
  }

  @Test
  void panningMovesByPixelsAndResizingKeepsTheMiddle() {
    for (int k = 0; k < CASES; k++) {
      Viewport view = any();
      double by = between(-300, 300);
      assertEquals(view.toScreenX(1) + by, view.panned(by, 7).toScreenX(1), 1e-9);
      assertEquals(view.toScreenY(1) + 7, view.panned(by, 7).toScreenY(1), 1e-9);
      Viewport resized = view.resized(321, 123);
      assertEquals(view.centreX(), resized.toX(321 / 2.0), 1e-12);
      assertEquals(view.centreY(), resized.toY(123 / 2.0), 1e-12);
      assertEquals(view.scale(), resized.scale());
    }
  }

  @Test
  void fitShowsTheWholeCell() {
    for (int k = 0; k < CASES; k++) {
      double cell = between(0.5, 40);
      double width = between(200, 2000);
      double height = between(200, 1500);
      Viewport view = Viewport.fit(cell, width, height);
      assertTrue(view.toScreenX(0) > 0 && view.toScreenX(cell) < width, view.toString());
      assertTrue(view.toScreenY(cell) > 0 && view.toScreenY(0) < height, view.toString());
      double side = view.toScreenX(cell) - view.toScreenX(0);
      assertTrue(side > 0.7 * Math.min(width, height), "the cell fills the picture");
    }
  }
}
