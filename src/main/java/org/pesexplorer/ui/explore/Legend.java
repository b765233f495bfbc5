package org.pesexplorer.ui.explore;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.Tick;
import org.pesexplorer.plot.Ticks;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.MapQuery;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Section;

/** The colours of the map with their energies; the range can be typed and locked. */
final class Legend extends VBox {
  private static final double BAR = 18;
  private static final double WIDTH = 84;

  private final ExploreViewModel model;
  private final CellPane pane;
  private final Canvas canvas = new Canvas(WIDTH, 100);
  private final ToggleButton lock = new ToggleButton();
  private final NumberField high;
  private final NumberField low;

  Legend(ExploreViewModel model, CellPane pane) {
    this.model = model;
    this.pane = pane;
    getStyleClass().add("legend");
    setId("legend");
    setMinWidth(WIDTH + 16);
    setPrefWidth(WIDTH + 16);
    setMaxWidth(WIDTH + 16);
    high =
        new NumberField(
            -1e12,
            1e12,
            false,
            "Energy at the upper end of the colours; higher energies are drawn in the same colour."
                + " Typing a number locks the range.",
            value -> lockRange(scale().low(), value));
    high.setId("legend-high");
    low =
        new NumberField(
            -1e12,
            1e12,
            false,
            "Energy at the lower end of the colours. Typing a number locks the range.",
            value -> lockRange(value, scale().high()));
    low.setId("legend-low");
    Label title = new Label("v / E_c");
    title.getStyleClass().add("field-label");
    Region holder =
        new Region() {
          {
            getChildren().add(canvas);
          }

          @Override
          protected void layoutChildren() {
            canvas.setHeight(Math.max(1, getHeight()));
            paint();
          }
        };
    holder.setMinHeight(60);
    VBox.setVgrow(holder, Priority.ALWAYS);
    getChildren().addAll(title, high, holder, low, buttons());
    model.frameProperty().addListener((all, before, now) -> follow(now));
    model.options().lockedRangeProperty().addListener((all, before, now) -> showLock());
    pane.paletteProperty().addListener((all, before, now) -> paint());
    showLock();
  }

  private HBox buttons() {
    lock.setId("legend-lock");
    lock.getStyleClass().add("small");
    lock.setOnAction(
        event -> {
          if (lock.isSelected() && model.frameProperty().get() != null) {
            lockRange(scale().low(), scale().high());
          } else {
            model.options().lockedRangeProperty().set(Optional.empty());
          }
        });
    Button fit = new Button("Fit");
    fit.getStyleClass().add("small");
    fit.setTooltip(Section.tooltip("Fit the colours to the surface once more."));
    fit.setOnAction(event -> model.options().lockedRangeProperty().set(Optional.empty()));
    return new HBox(4, lock, fit);
  }

  private ColourScale scale() {
    return model.frameProperty().get().scale();
  }

  private void lockRange(double from, double to) {
    model.options().lockedRangeProperty().set(Optional.of(new MapQuery.Range(from, to)));
  }

  private void showLock() {
    boolean locked = model.options().lockedRangeProperty().get().isPresent();
    lock.setSelected(locked);
    lock.setGraphic(
        Icons.of(
            locked ? MaterialDesignL.LOCK_OUTLINE : MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE));
    lock.setTooltip(
        Section.tooltip(
            locked
                ? "The range of the colours is locked. Click to let it follow the surface."
                : "Lock the range of the colours. It is held still during a drag anyway."));
  }

  private void follow(MapFrame frame) {
    if (frame != null) {
      high.setValue(rounded(frame.scale().high()));
      low.setValue(rounded(frame.scale().low()));
      paint();
    }
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private void paint() {
    MapFrame frame = model.frameProperty().get();
    GraphicsContext g = canvas.getGraphicsContext2D();
    double height = canvas.getHeight();
    g.clearRect(0, 0, WIDTH, height);
    if (frame == null) {
      return;
    }
    Palette palette = pane.paletteProperty().get();
    ColourScale scale = frame.scale();
    double top = 6;
    double length = height - 12;
    for (int row = 0; row < length; row++) {
      int argb = scale.map().argb(1 - row / (length - 1));
      g.setFill(Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255));
      g.fillRect(0, top + row, BAR, 1.5);
    }
    g.setStroke(palette.muted());
    g.strokeRect(0.5, top + 0.5, BAR - 1, length - 1);
    paintTicks(g, palette, scale, top, length);
  }

  private static void paintTicks(
      GraphicsContext g, Palette palette, ColourScale scale, double top, double length) {
    g.setFill(palette.ink());
    g.setFont(Font.font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    double last = Double.POSITIVE_INFINITY;
    int count = (int) Math.max(2, length / 44);
    for (Tick tick : Ticks.linear(scale.low(), scale.high(), count)) {
      double y = top + (1 - scale.fraction(tick.value())) * length;
      if (last - y >= 14) {
        g.strokeLine(BAR, y, BAR + 4, y);
        g.fillText(tick.label(), BAR + 7, y);
        last = y;
      }
    }
  }

  /** What becomes of energies above the colours, in words. */
  static String clipText(MapFrame frame) {
    return "colours end at " + NumberText.fixed(frame.scale().high(), 3) + " E_c";
  }
}
