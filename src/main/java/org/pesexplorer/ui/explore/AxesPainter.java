package org.pesexplorer.ui.explore;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.plot.Tick;
import org.pesexplorer.plot.Ticks;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/** Draws the two axes over the lower and left edge of the picture. */
final class AxesPainter {
  /** Height of the lower and width of the left axis in pixels. */
  static final double BAND = 34;

  private static final double SPACING = 80;

  private AxesPainter() {}

  static void paint(GraphicsContext g, Viewport view, Palette palette) {
    double floor = view.height() - BAND;
    Color back = palette.background().deriveColor(0, 1, 1, 0.88);
    g.setFill(back);
    g.fillRect(0, floor, view.width(), BAND);
    g.fillRect(0, 0, BAND + 8, floor);
    g.setStroke(palette.muted());
    g.setFill(palette.ink());
    g.setLineWidth(1);
    g.setFont(Font.font(11));
    paintX(g, view, floor);
    paintY(g, view, floor);
  }

  private static void paintX(GraphicsContext g, Viewport view, double floor) {
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.TOP);
    double left = view.toX(BAND + 8);
    double right = view.toX(view.width());
    for (Tick tick : Ticks.linear(left, right, count(view.width()))) {
      double x = Math.rint(view.toScreenX(tick.value())) + 0.5;
      if (x > BAND + 24 && x < view.width() - 60) {
        g.strokeLine(x, floor, x, floor + 4);
        g.fillText(tick.label(), x, floor + 5);
      }
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText("x / R_c", view.width() - 8, view.height() - 3);
  }

  private static void paintY(GraphicsContext g, Viewport view, double floor) {
    double edge = BAND + 8;
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    double bottom = view.toY(floor);
    double top = view.toY(0);
    for (Tick tick : Ticks.linear(bottom, top, count(view.height()))) {
      double y = Math.rint(view.toScreenY(tick.value())) + 0.5;
      if (y < floor - 8 && y > 28) {
        g.strokeLine(edge - 4, y, edge, y);
        g.fillText(tick.label(), edge - 6, y);
      }
    }
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("y / R_c", 4, 6);
  }

  private static int count(double pixels) {
    return (int) Math.max(2, pixels / SPACING);
  }
}
