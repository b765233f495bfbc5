package org.pesexplorer.ui.explore;

import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/**
 * "Slide the whole cell": one gesture that shows whether the energy depends on where the cell is.
 */
final class SlideSection {
  private static final double WIDTH = 232;
  private static final double HEIGHT = 96;
  private static final double LEFT = 46;
  private static final double BOTTOM = 18;

  private final SlideModel model;
  private final CellPane pane;
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final Slider slider = new Slider(0, 1, 0);
  private final Label verdict = new Label();

  SlideSection(SlideModel model, CellPane pane) {
    this.model = model;
    this.pane = pane;
  }

  Section build() {
    Section section = new Section("Slide the whole cell", true);
    ComboBox<SlideCurve.Direction> direction =
        new ComboBox<>(FXCollections.observableArrayList(SlideCurve.Direction.values()));
    direction.setId("slide-direction");
    direction.valueProperty().bindBidirectional(model.directionProperty());
    direction.setMaxWidth(Double.MAX_VALUE);
    section.add(
        "Slide",
        "Moves all particles together. Nothing physical changes, so the energy must not change.",
        direction);
    slider.setId("slide");
    slider.setBlockIncrement(0.01);
    // A filter, as the track moves the thumb before the slider itself hears of the press.
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.begin());
    slider.setOnMouseReleased(event -> model.end());
    slider
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (now.doubleValue() != model.fractionProperty().get()) {
                byHand(now.doubleValue());
              }
            });
    model.fractionProperty().addListener((all, before, now) -> show(now.doubleValue()));
    verdict.setWrapText(true);
    verdict.setId("slide-verdict");
    verdict.setMinHeight(36);
    verdict.getStyleClass().add("note");
    section.add(slider);
    section.add(new Still(new VBox(4, canvas, verdict), HEIGHT + 44));
    model.curveProperty().addListener((all, before, now) -> paint());
    pane.paletteProperty().addListener((all, before, now) -> paint());
    section
        .expandedProperty()
        .addListener((all, before, now) -> model.setWanted(section.isExpanded()));
    model.setWanted(section.isExpanded());
    return section;
  }

  /** By mouse a gesture is open; by keyboard each step is one of its own. */
  private void byHand(double fraction) {
    if (model.sliding()) {
      model.to(fraction);
    } else {
      model.begin();
      model.to(fraction);
      model.end();
    }
  }

  private void show(double fraction) {
    slider.setValue(fraction);
    paint();
  }

  private void paint() {
    SlideCurve curve = model.curveProperty().get();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    if (curve == null) {
      return;
    }
    Range range = Range.of(curve);
    Palette palette = pane.paletteProperty().get();
    paintAxes(g, palette, range);
    line(g, curve.equation9(), range, palette.pairs(), 2);
    line(g, curve.uniform(), range, palette.accent(), 2);
    double x = LEFT + model.fractionProperty().get() * (WIDTH - LEFT - 6);
    g.setStroke(palette.ink());
    g.setLineWidth(1);
    g.strokeLine(x, 4, x, HEIGHT - BOTTOM);
    verdict.setText(verdict(curve));
  }

  private record Range(double low, double high) {
    static Range of(SlideCurve curve) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double[] all : new double[][] {curve.uniform(), curve.equation9()}) {
        for (double value : all) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      double least = 0.02 * Math.max(1, Math.abs(high));
      if (!(high - low >= least) || !Double.isFinite(high - low)) {
        return Double.isFinite(low) ? new Range(low - least, low + least) : new Range(0, 1);
      }
      return new Range(low - 0.06 * (high - low), high + 0.06 * (high - low));
    }
  }

  private static void paintAxes(GraphicsContext g, Palette palette, Range range) {
    double floor = HEIGHT - BOTTOM;
    g.setStroke(palette.muted());
    g.setLineWidth(1);
    g.strokeLine(LEFT + 0.5, 4, LEFT + 0.5, floor);
    g.strokeLine(LEFT, floor + 0.5, WIDTH - 6, floor + 0.5);
    g.setFill(palette.muted());
    g.setFont(Font.font(10));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(NumberText.fixed(range.high(), 2), LEFT - 4, 10);
    g.fillText("v / E_c", LEFT - 4, floor / 2 + 2);
    g.fillText(NumberText.fixed(range.low(), 2), LEFT - 4, floor - 6);
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("0", LEFT, floor + 3);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText("shift: one cell width", WIDTH - 6, floor + 3);
  }

  private static void line(
      GraphicsContext g, double[] values, Range range, Color colour, double thickness) {
    double floor = HEIGHT - BOTTOM;
    g.setStroke(colour);
    g.setLineWidth(thickness);
    g.beginPath();
    for (int k = 0; k < values.length; k++) {
      double x = LEFT + k * (WIDTH - LEFT - 6) / (values.length - 1);
      double part = (values[k] - range.low()) / (range.high() - range.low());
      double y = floor - Math.max(0, Math.min(1, part)) * (floor - 4);
      if (k == 0) {
        g.moveTo(x, y);
      } else {
        g.lineTo(x, y);
      }
    }
    g.stroke();
  }

  private static String verdict(SlideCurve curve) {
    double uniform = spread(curve.uniform());
    double thesis = spread(curve.equation9());
    return "Uniform (blue) changes by "
        + NumberText.fixed(uniform, 4)
        + " E_c, equation 9 (orange) by "
        + NumberText.fixed(thesis, 4)
        + " E_c.";
  }

  /** Largest minus smallest; rounding counts as nothing. */
  static double spread(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double difference = high - low;
    return difference < 1e-9 * Math.max(1, Math.abs(low)) ? 0 : difference;
  }
}
