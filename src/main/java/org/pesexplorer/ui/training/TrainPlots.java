package org.pesexplorer.ui.training;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pesexplorer.plot.LossCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Segments;

/** The curves above, the drag plot or the maps below; where there is little room, one at a time. */
final class TrainPlots extends Region {
  private static final double ROOM_FOR_TWO = 560;
  private static final double CURVES_SHARE = 0.42;

  /** What can be looked at. */
  enum Tab {
    LOSS,
    DRAG,
    MAPS
  }

  private final Map<Tab, Node> panes = new EnumMap<>(Tab.class);
  private final ChartPane curves;
  private final HBox narrowBar;
  private final HBox wideBar;
  private final Segments<Tab> narrow = new Segments<Tab>(this::choose);
  private final Segments<Tab> wide = new Segments<Tab>(this::choose);
  private Tab below = Tab.DRAG;
  private Tab only = Tab.LOSS;

  TrainPlots(TrainingParts parts, TrainViewModel model) {
    setId("train-plots");
    getStyleClass().add("train-plots");
    curves = parts.chart("loss");
    curves.show(model.chartProperty().get());
    model.chartProperty().addListener((all, before, now) -> curves.show(now));
    BorderPane loss = new BorderPane(curves);
    loss.setTop(lossBar(model));
    panes.put(Tab.LOSS, loss);
    panes.put(Tab.DRAG, new DragPlotPane(parts));
    panes.put(Tab.MAPS, new MapsPane(parts));
    narrow
        .add(Tab.LOSS, "train-tab-loss", "Loss", "Errors epoch by epoch")
        .add(Tab.DRAG, "train-tab-drag", "Drag", "Energy and slope along a path, against the truth")
        .add(Tab.MAPS, "train-tab-maps", "Maps", "Truth, network and difference over the cell");
    wide.add(
            Tab.DRAG,
            "train-below-drag",
            "Drag",
            "Energy and slope along a path, against the truth")
        .add(Tab.MAPS, "train-below-maps", "Maps", "Truth, network and difference over the cell");
    narrow.setValue(only);
    wide.setValue(below);
    narrowBar = bar(narrow);
    wideBar = bar(wide);
    getChildren().addAll(panes.values());
    getChildren().addAll(narrowBar, wideBar);
    setMinSize(0, 0);
  }

  private static HBox bar(Node tabs) {
    HBox bar = new HBox(tabs);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("train-bar");
    return bar;
  }

  private static Node lossBar(TrainViewModel model) {
    Segments<LossCharts.Quantity> quantity =
        new Segments<LossCharts.Quantity>(model.quantityProperty()::set)
            .add(
                LossCharts.Quantity.ERROR,
                "loss-error",
                "Error",
                "Mean absolute error of v, training and validation")
            .add(
                LossCharts.Quantity.LOSS,
                "loss-loss",
                "Loss",
                "What training makes small, in scaled units; with forces theirs are in it")
            .add(
                LossCharts.Quantity.SLOPES,
                "loss-slopes",
                "Slopes",
                "Mean absolute error of the slopes of the validation part, where forces are fitted")
            .add(LossCharts.Quantity.RATE, "loss-rate", "Rate", "The learning rate");
    quantity.setValue(model.quantityProperty().get());
    model.quantityProperty().addListener((all, before, now) -> quantity.setValue(now));
    Segments<Boolean> scale =
        new Segments<Boolean>(model.logProperty()::set)
            .add(true, "loss-log", "Log", "Logarithmic vertical axis")
            .add(false, "loss-linear", "Linear", "Linear vertical axis");
    scale.setValue(model.logProperty().get());
    model.logProperty().addListener((all, before, now) -> scale.setValue(now));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(8, quantity, gap, scale);
    bar.getStyleClass().add("train-bar");
    return bar;
  }

  private void choose(Tab tab) {
    only = tab;
    if (tab != Tab.LOSS) {
      below = tab;
    }
    narrow.setValue(only);
    wide.setValue(below);
    requestLayout();
  }

  /** The curves. */
  ChartPane curves() {
    return curves;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean two = height >= ROOM_FOR_TWO;
    narrowBar.setVisible(!two);
    wideBar.setVisible(two);
    double bar = Math.ceil((two ? wideBar : narrowBar).prefHeight(-1));
    double split = two ? Math.rint(CURVES_SHARE * height) : 0;
    (two ? wideBar : narrowBar).resizeRelocate(0, split, width, bar);
    panes.forEach(
        (tab, pane) -> {
          boolean seen = two ? tab == Tab.LOSS || tab == below : tab == only;
          pane.setVisible(seen);
          if (two && tab == Tab.LOSS) {
            pane.resizeRelocate(0, 0, width, split);
          } else {
            pane.resizeRelocate(0, split + bar, width, Math.max(0, height - split - bar));
          }
        });
  }
}
