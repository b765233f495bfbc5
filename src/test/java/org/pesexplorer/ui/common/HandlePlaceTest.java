package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartRenderer;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;

class HandlePlaceTest {
  private static final ChartFrame FRAME =
      ChartRenderer.image(
              ChartSpec.builder(
                      ChartAxis.linear("x").withRange(0, 100),
                      ChartAxis.logOffset("v", 5).withRange(-4, 95))
                  .build(),
              ChartTheme.LIGHT,
              500,
              400,
              1)
          .frame();
  private static final ChartHandle UPRIGHT = ChartHandle.vertical(90, at -> {});
  private static final ChartHandle LEVEL = ChartHandle.horizontal(5, at -> {});

  private static HandlePlace place(ChartHandle handle) {
    return new HandlePlace(FRAME, handle);
  }

  @Test
  void theLineStandsAtItsValueAndPixelsLeadBackToIt() {
    assertEquals(FRAME.toPixelX(90), place(UPRIGHT).pixel());
    assertEquals(FRAME.toPixelY(5), place(LEVEL).pixel());
    assertEquals((FRAME.top() + FRAME.bottom()) / 2, place(LEVEL).pixel(), 1e-9, "log10 of 10");
    for (double value : new double[] {0, 12.5, 99}) {
      assertEquals(value, place(UPRIGHT).value(FRAME.toPixelX(value)), 1e-9);
      assertEquals(value - 4, place(LEVEL).value(FRAME.toPixelY(value - 4)), 1e-9);
    }
  }

  @Test
  void aDragEndsAtTheChartsSidesAndAtTheLimits() {
    assertEquals(0, place(UPRIGHT).value(-1000), 1e-9);
    assertEquals(100, place(UPRIGHT).value(1000), 1e-9);
    assertEquals(95, place(LEVEL).value(-1000), 1e-9);
    assertEquals(-4, place(LEVEL).value(1000), 1e-9);
    ChartHandle limited = UPRIGHT.within(1, 80);
    assertEquals(1, place(limited).value(-1000));
    assertEquals(80, place(limited).value(1000));
  }

  @Test
  void beyondTheAxisTheLineIsHiddenAndTheVeilKeepsItsSide() {
    for (double below : new double[] {-4.5, -5, -70, Double.NEGATIVE_INFINITY}) {
      HandlePlace place = place(LEVEL.at(below).cutting(ChartHandle.Cut.ABOVE));
      assertFalse(place.visible());
      assertEquals(FRAME.bottom(), place.pixel());
      assertEquals(FRAME.bottom() - FRAME.top(), place.veil().getHeight(), 1e-9);
    }
    for (double above : new double[] {96, 1e9, Double.POSITIVE_INFINITY}) {
      HandlePlace place = place(LEVEL.at(above).cutting(ChartHandle.Cut.ABOVE));
      assertFalse(place.visible());
      assertEquals(0, place.veil().getHeight(), 1e-9);
    }
    assertTrue(place(UPRIGHT.at(100)).visible());
    assertFalse(place(UPRIGHT.at(100.1)).visible());
  }

  @Test
  void theVeilCoversWhatIsCut() {
    double x = FRAME.toPixelX(90);
    double height = FRAME.bottom() - FRAME.top();
    Rectangle2D above = place(UPRIGHT.cutting(ChartHandle.Cut.ABOVE)).veil();
    assertRectangle(x, FRAME.top(), FRAME.right() - x, height, above);
    Rectangle2D below = place(UPRIGHT.cutting(ChartHandle.Cut.BELOW)).veil();
    assertRectangle(FRAME.left(), FRAME.top(), x - FRAME.left(), height, below);
    double y = FRAME.toPixelY(5);
    double width = FRAME.right() - FRAME.left();
    Rectangle2D upper = place(LEVEL.cutting(ChartHandle.Cut.ABOVE)).veil();
    assertRectangle(FRAME.left(), FRAME.top(), width, y - FRAME.top(), upper);
    Rectangle2D lower = place(LEVEL.cutting(ChartHandle.Cut.BELOW)).veil();
    assertRectangle(FRAME.left(), y, width, FRAME.bottom() - y, lower);
    assertEquals(0, place(UPRIGHT).veil().getWidth());
  }

  private static void assertRectangle(
      double x, double y, double width, double height, Rectangle2D actual) {
    assertEquals(x, actual.getMinX(), 1e-9);
    assertEquals(y, actual.getMinY(), 1e-9);
    assertEquals(width, actual.getWidth(), 1e-9);
    assertEquals(height, actual.getHeight(), 1e-9);
  }

  @Test
  void keysStepByValuesOrByPixels() {
    assertEquals(90.5, place(UPRIGHT.steppingBy(0.5)).stepped(1));
    assertEquals(85, place(UPRIGHT.steppingBy(0.5)).stepped(-10));
    assertEquals(95, place(UPRIGHT.steppingBy(0.5).within(0, 95)).stepped(100));
    double pixel = 100 / (FRAME.right() - FRAME.left());
    assertEquals(90 + 3 * pixel, place(UPRIGHT).stepped(3), 1e-9);
    assertEquals(FRAME.toPixelY(5) - 2, FRAME.toPixelY(place(LEVEL).stepped(2)), 1e-9);
  }

  @Test
  void linesThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> UPRIGHT.within(2, 1));
    assertThrows(IllegalArgumentException.class, () -> UPRIGHT.at(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> UPRIGHT.steppingBy(-1));
  }
}
