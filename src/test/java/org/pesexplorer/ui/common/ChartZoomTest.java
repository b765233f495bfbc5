package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartRange;
import org.pesexplorer.plot.ChartRenderer;
import org.pesexplorer.plot.ChartScale;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;

class ChartZoomTest {
  private final ChartSpec spec =
      ChartSpec.builder(
              ChartAxis.linear("x").withRange(0, 8),
              ChartAxis.log("y").orElse(ChartScale.LINEAR).withRange(0.01, 100))
          .build();
  private final ChartZoom zoom = new ChartZoom();
  private final ChartFrame frame = frame();

  private ChartFrame frame() {
    return ChartRenderer.image(zoom.apply(spec), ChartTheme.LIGHT, 500, 400, 1).frame();
  }

  private ChartRange x() {
    return zoom.apply(spec).x().range().orElseThrow();
  }

  private ChartRange y() {
    return zoom.apply(spec).y().range().orElseThrow();
  }

  private void wheel(double x, double y, double factor) {
    zoom.about(frame, frame.toPixelX(x), frame.toPixelY(y), factor, true, true);
  }

  @Test
  void zoomingKeepsWhatIsUnderTheCursorOnBothScales() {
    wheel(2, 1, 2);
    assertEquals(1, x().low(), 1e-9);
    assertEquals(5, x().high(), 1e-9);
    assertEquals(0.1, y().low(), 1e-9);
    assertEquals(10, y().high(), 1e-9);
    assertFalse(zoom.auto());
  }

  @Test
  void turnsOfTheWheelCountFromOneAnotherAndAreOneStep() {
    zoom.drawn(frame);
    for (int i = 0; i < 3; i++) {
      ChartFrame aim = zoom.aim().orElseThrow();
      zoom.about(aim, aim.toPixelX(2), aim.toPixelY(1), 2, true, true);
      zoom.aimAt(zoom.apply(spec));
    }
    assertEquals(2 - 0.25, x().low(), 1e-9);
    assertEquals(2 + 0.75, x().high(), 1e-9);
    zoom.back();
    assertEquals(new ChartRange(0, 8), x());
    assertFalse(zoom.canGoBack());
  }

  @Test
  void theWayBackLeadsThroughEveryStep() {
    wheel(2, 1, 2);
    ChartRange wheeled = x();
    double[] columns = {frame.toPixelX(3), frame.toPixelX(2)};
    zoom.to(frame, Optional.of(columns), Optional.empty());
    assertEquals(2, x().low(), 1e-9);
    assertEquals(3, x().high(), 1e-9);
    assertEquals(0.1, y().low(), 1e-9);
    zoom.all();
    assertTrue(zoom.auto());
    zoom.all();
    zoom.back();
    assertEquals(3, x().high(), 1e-9);
    zoom.back();
    assertEquals(wheeled, x());
    zoom.back();
    assertTrue(zoom.auto());
    zoom.back();
    assertTrue(zoom.auto());
  }

  @Test
  void movingKeepsTheSpan() {
    double pixels = frame.toPixelX(1) - frame.toPixelX(0);
    zoom.startMoving();
    zoom.move(frame, pixels, 0);
    assertEquals(-1, x().low(), 1e-9);
    assertEquals(7, x().high(), 1e-9);
    zoom.back();
    assertEquals(0, x().low(), 1e-9);
  }

  @Test
  void switchingAScaleForgetsItsRangeOnly() {
    zoom.drawn(frame);
    wheel(2, 1, 2);
    zoom.switchY();
    ChartSpec shown = zoom.apply(spec);
    assertEquals(ChartScale.LINEAR, shown.y().scale());
    assertEquals(Optional.empty(), shown.y().range());
    assertEquals(5, shown.x().range().orElseThrow().high(), 1e-9);
    zoom.aimAt(shown);
    assertEquals(Optional.empty(), zoom.aim());
    zoom.switchY();
    assertEquals(ChartScale.LOG, zoom.apply(spec).y().scale());
  }

  @Test
  void newDataKeepTheZoomAndNewAxesDoNot() {
    wheel(2, 1, 2);
    zoom.follow(spec, spec.withSeries(List.of()));
    assertEquals(5, x().high(), 1e-9);
    zoom.follow(spec, spec.withAxes(ChartAxis.linear("other"), spec.y()));
    assertTrue(zoom.auto());
    assertFalse(zoom.canGoBack());
  }

  @Test
  void numbersThatCannotBeToldApartEndTheZoom() {
    for (int i = 0; i < 200; i++) {
      ChartFrame now = frame();
      zoom.about(now, now.toPixelX(2), now.toPixelY(1), 3, true, true);
    }
    assertTrue(x().high() - x().low() > 1e-13 && x().high() > x().low(), x().toString());
    for (int i = 0; i < 2000; i++) {
      ChartFrame now = frame();
      zoom.about(now, now.toPixelX(2), now.toPixelY(1), 0.2, true, true);
    }
    assertTrue(Double.isFinite(x().high()) && y().low() > 0, x() + " " + y());
  }
}
