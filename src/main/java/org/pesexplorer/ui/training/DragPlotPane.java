package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.pesexplorer.model.MeasuredErrors;
import org.pesexplorer.plot.DragCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/**
 * The network and the truth along a path through the cell: energy and slope, the part outside the
 * training data shaded, the cell with the path beside them. Where there is little room, one of the
 * three is shown at a time.
 */
final class DragPlotPane extends BorderPane {
  /** The narrowest chart that can be read. */
  private static final double CHART = 300;

  private static final double LOW_CHART = 190;
  private static final double LEAST_CELL = 180;
  private static final double MOST_CELL = 320;

  /** Below these widths of the pane the head leaves out what is least needed. */
  private static final double ROOM_FOR_HINT = 1060;

  private static final double ROOM_FOR_WIDTH = 820;

  private static final double ROOM_FOR_STEPS = 680;
  private static final double NARROWEST = 0.5;
  private static final double WIDEST = 100;

  private final DragPlotModel model;
  private final ChartPane energy;
  private final ChartPane slope;
  private final DragPathPane path;
  private final SplitPane charts = new SplitPane();
  private final BorderPane middle = new BorderPane();
  private final Label badge = new Label();
  private final Segments<Part> which;
  private Part part = Part.ENERGY;

  /** What can be looked at one at a time. */
  private enum Part {
    ENERGY,
    SLOPE,
    CELL
  }

  /** Makes the pane. */
  DragPlotPane(TrainingParts parts) {
    setId("training-drag");
    getStyleClass().add("training-plots");
    setMinSize(0, 0);
    model =
        new DragPlotModel(
            parts.scene(),
            parts.pipelines(),
            shown ->
                MeasuredErrors.mae(parts.networks(), shown.surface(), shown.name(), shown.epoch()),
            new Pace(this));
    energy = parts.chart("drag-energy");
    slope = parts.chart("drag-slope");
    path = new DragPathPane(model, parts.dark());
    which =
        new Segments<Part>(this::look)
            .add(Part.ENERGY, "drag-see-energy", "Energy", "Shows the energy along the path.")
            .add(Part.SLOPE, "drag-see-slope", "Slope", "Shows the slope along the path.")
            .add(Part.CELL, "drag-see-cell", "Path", "Shows the cell, where the path is drawn.");
    which.setValue(part);
    List.of(energy, slope).forEach(this::followMouse);
    NoNetwork none =
        new NoNetwork(
            "training-drag",
            parts,
            "Energy and slope along a path that you draw through the cell will be here, the"
                + " network against the truth.");
    middle.setMinSize(0, 0);
    BorderPane whole = new BorderPane(middle);
    whole.setMinSize(0, 0);
    whole.setTop(head());
    whole.setBottom(new DragFoot(model));
    whole.visibleProperty().bind(none.visibleProperty().not());
    none.visibleProperty().bind(parts.scene().shownProperty().isNull());
    setCenter(new StackPane(whole, none));
    follow(this::show, model.drawnProperty());
    follow(this::mark, model.cursorProperty());
    follow(this::arrange, middle.widthProperty(), middle.heightProperty());
  }

  static void follow(Runnable show, Observable... changing) {
    for (Observable each : changing) {
      each.addListener(changed -> show.run());
    }
    show.run();
  }

  /** What the pane shows. */
  DragPlotModel model() {
    return model;
  }

  private HBox head() {
    badge.setId("drag-badge");
    badge.getStyleClass().add("badge");
    badge.setTooltip(
        Section.tooltip(
            "The mean absolute error on rows, where it was measured, and the relative error of the"
                + " slope dv/ds along this path: the root of the sum of squared differences over"
                + " that of squared true slopes. A small error on rows says little about slopes."));
    NumberField width =
        new NumberField(
            NARROWEST,
            WIDEST,
            false,
            "Width of the cell that the path goes through, in R_c; everything in it in proportion.",
            next -> model.take(PathEdits.withWidth(model.path(), next)));
    width.setId("drag-width");
    width.setPrefColumnCount(4);
    follow(() -> width.setValue(model.path().start().width()), model.scene().pathProperty());
    Label name = new Label("w / R_c");
    name.getStyleClass().add("field-label");
    name.setMinWidth(Region.USE_PREF_SIZE);
    StepButtons steps =
        new StepButtons(
            "drag", model.undoableProperty(), model.redoableProperty(), model::undo, model::redo);
    steps.listenOn(this);
    Button reset = new Button("Reset path");
    reset.setId("drag-reset");
    reset.setMinWidth(Region.USE_PREF_SIZE);
    reset.setTooltip(
        Section.tooltip(
            "Goes back to the thesis's path: its cell of figure 10, the fourth particle at x ="
                + " 2.5 R_c from bottom to top."));
    reset.setOnAction(event -> model.reset());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label hint = new Label("Drag a particle or an end of the path, or draw a new one.");
    hint.setId("drag-hint");
    hint.getStyleClass().add("note");
    HBox head = new HBox(6, badge, hint, gap, which, quantity(), name, width, steps, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("training-head");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    follow(
        () -> {
          leave(getWidth() >= ROOM_FOR_HINT, hint);
          leave(getWidth() >= ROOM_FOR_WIDTH, name, width);
          leave(getWidth() >= ROOM_FOR_STEPS, steps);
        },
        widthProperty());
    return head;
  }

  /** The switch between v and N v, which all drag plots follow. */
  private Segments<DragCharts.Quantity> quantity() {
    ObjectProperty<DragCharts.Quantity> drawn = model.scene().quantityProperty();
    Segments<DragCharts.Quantity> segments =
        new Segments<DragCharts.Quantity>(drawn::set)
            .add(
                DragCharts.Quantity.PER_PARTICLE,
                "drag-per-particle",
                "v",
                "Draws the energy per particle v and its slope dv/ds: what networks learn.")
            .add(
                DragCharts.Quantity.PER_CELL,
                "drag-per-cell",
                "N v",
                "Draws the energy of the cell N v and its slope d(N v)/ds. The thesis's figures 16c,"
                    + " 16d and 17 draw N v of the truth and v of the network in one plot; that"
                    + " curve is drawn too.");
    follow(() -> segments.setValue(drawn.get()), drawn);
    return segments;
  }

  /** Leaves nodes out where there is no room for them. */
  static void leave(boolean there, Node... nodes) {
    for (Node each : nodes) {
      each.setVisible(there);
      each.setManaged(there);
    }
  }

  private void followMouse(ChartPane chart) {
    chart.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event ->
            chart
                .frame()
                .filter(frame -> frame.contains(event.getX(), event.getY()))
                .ifPresent(frame -> model.moveTo(frame.toX(event.getX()))));
  }

  private void look(Part next) {
    part = next;
    arrange();
  }

  /** All that fits: both charts side by side or above each other and the cell, else one. */
  private void arrange() {
    double width = middle.getWidth();
    double height = middle.getHeight();
    double cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, Math.min(height, 0.28 * width)));
    boolean beside = width >= CHART + LEAST_CELL;
    boolean row = beside && width - cell >= 2 * CHART;
    boolean column = beside && !row && height >= 2 * LOW_CHART;
    boolean both = row || column;
    which.setVisible(!both);
    which.setManaged(!both);
    Part one = beside && part == Part.CELL ? Part.ENERGY : part;
    which.setValue(one);
    which.setOff(Part.CELL, beside);
    path.setPrefWidth(cell);
    charts.setOrientation(row ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    List<Node> wanted = new ArrayList<>();
    if (both || one == Part.ENERGY) {
      wanted.add(energy);
    }
    if (both || one == Part.SLOPE) {
      wanted.add(slope);
    }
    if (!beside && one == Part.CELL) {
      middle.setRight(null);
      middle.setCenter(path);
      return;
    }
    if (!charts.getItems().equals(wanted)) {
      charts.getItems().setAll(wanted);
      charts.setDividerPositions(0.5);
    }
    middle.setCenter(charts);
    middle.setRight(beside ? path : null);
  }

  private void show() {
    DragPlotModel.Drawn now = model.drawnProperty().get();
    if (now == null) {
      return;
    }
    energy.show(now.energy());
    slope.show(now.slope());
    badge.setText(DragWords.badge(now.curves()));
    boolean wrong = DragWords.wrong(now.curves());
    badge.getStyleClass().removeAll("badge-good", "badge-warning");
    if (now.curves().truthKnown()) {
      badge.getStyleClass().add(wrong ? "badge-warning" : "badge-good");
    }
  }

  private void mark() {
    energy.setCursorX(model.cursorProperty().get());
    slope.setCursorX(model.cursorProperty().get());
  }
}
