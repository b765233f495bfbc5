package org.pesexplorer.ui.training;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.DivergingScale;
import org.pesexplorer.plot.Tick;
import org.pesexplorer.plot.Ticks;
import org.pesexplorer.ui.common.Palette;

/** The colours of maps with their energies. */
final class MapBar extends Region {
  private static final double WIDTH = 62;
  private static final double BAR = 14;
  private static final double LONGEST = 320;
  private static final double TOP = 24;
  private static final double BOTTOM = 8;

  private final MapsModel model;
  private final boolean ofDifference;
  private final ObservableBooleanValue dark;
  private final Canvas canvas = new Canvas(WIDTH, 10);

  /**
   * Makes a bar.
   *
   * @param ofDifference whether it is of the difference rather than of the energies
   */
  MapBar(MapsModel model, boolean ofDifference, ObservableBooleanValue dark) {
    this.model = model;
    this.ofDifference = ofDifference;
    this.dark = dark;
    setId(ofDifference ? "map-bar-difference" : "map-bar");
    getChildren().add(canvas);
    setMinSize(WIDTH, 0);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    model.drawnProperty().addListener(changed -> paint());
    dark.addListener(changed -> paint());
  }

  @Override
  protected void layoutChildren() {
    canvas.setHeight(Math.max(1, Math.floor(getHeight())));
    paint();
  }

  private void paint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, canvas.getHeight());
    MapsPictures drawn = model.drawnProperty().get();
    if (drawn == null || (ofDifference && drawn.difference().isEmpty())) {
      return;
    }
    if (ofDifference) {
      DivergingScale scale = drawn.differences();
      double bound = scale.bound();
      paint(g, -bound, bound, k -> scale.argb((k / 500.0 - 1) * bound), v -> (v / bound + 1) / 2);
    } else {
      ColourScale scale = drawn.scale();
      paint(g, scale.low(), scale.high(), k -> scale.map().argb(k / 1000.0), scale::fraction);
    }
  }

  /** Colours from 0 to 1000 upwards, and where a value stands from 0 to 1. */
  private void paint(
      GraphicsContext g,
      double low,
      double high,
      IntUnaryOperator colour,
      DoubleUnaryOperator place) {
    Palette palette = Palette.of(dark.get());
    double length = Math.min(LONGEST, canvas.getHeight() - TOP - BOTTOM);
    if (length < 20) {
      return;
    }
    double top = TOP + (canvas.getHeight() - TOP - BOTTOM - length) / 2;
    for (int row = 0; row < length; row++) {
      int argb = colour.applyAsInt((int) Math.round(1000 * (1 - row / (length - 1))));
      g.setFill(Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255));
      g.fillRect(2, top + row, BAR, 1.5);
    }
    g.setStroke(palette.muted());
    g.setLineWidth(1);
    g.strokeRect(2.5, top + 0.5, BAR - 1, length - 1);
    g.setFill(palette.ink());
    g.setFont(Font.font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText((ofDifference ? "Δv" : "v") + " / E_c", 2, top - 13);
    double last = Double.POSITIVE_INFINITY;
    for (Tick tick : Ticks.linear(low, high, (int) Math.max(2, length / 44))) {
      double y = top + (1 - place.applyAsDouble(tick.value())) * length;
      if (last - y >= 14) {
        g.strokeLine(2 + BAR, y, 2 + BAR + 3, y);
        g.fillText(tick.label(), 2 + BAR + 6, y);
        last = y;
      }
    }
  }
}
