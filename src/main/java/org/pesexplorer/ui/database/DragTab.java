package org.pesexplorer.ui.database;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.pesexplorer.ui.common.ChartHandle;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TabParts;
import org.pesexplorer.ui.database.DragModel.Source;

/**
 * The inputs while a particle is dragged, their slopes below, the cell beside them; the line in the
 * charts and the particle in the cell move together.
 */
final class DragTab {
  private static final double CHARTS = 0.62;

  /** Below this height the charts are shown one at a time. */
  private static final double ROOM_FOR_BOTH = 480;

  private static final double STEPS = 100;

  private final DragModel model;
  private final ChartPane values;
  private final ChartPane slopes;
  private final DragLattice lattice;
  private final SplitPane charts = new SplitPane();
  private final Segments<Boolean> which;
  private final Label none = new Label("Select a row in Look to drag its particles here.");

  DragTab(DescriptorsParts parts) {
    this.model = parts.model().drag();
    values = parts.chart("drag");
    slopes = parts.chart("drag-slopes");
    lattice = new DragLattice(model, parts.dark());
    none.setId("drag-none");
    none.getStyleClass().add("muted");
    which =
        new Segments<Boolean>(model.slopesProperty()::set)
            .add(false, "drag-values", "Inputs", "Shows the inputs along the path.")
            .add(true, "drag-only-slopes", "Slopes", "Shows the slopes of the inputs.");
    values.onPick(hit -> model.moveTo(hit.x()));
    slopes.onPick(hit -> model.moveTo(hit.x()));
    DescriptorsParts.follow(this::show, model.drawnProperty());
    DescriptorsParts.follow(this::mark, model.cursorProperty(), model.sceneProperty());
  }

  Node build() {
    charts.setOrientation(Orientation.VERTICAL);
    charts.setMinSize(0, 0);
    DescriptorsParts.follow(this::arrange, charts.heightProperty(), model.slopesProperty());
    SplitPane all = new SplitPane(charts, new StackPane(lattice, none));
    DescriptorsParts.share(all, CHARTS);
    Label words = TabParts.words("drag-words");
    DescriptorsParts.follow(
        () -> words.setText(words()), model.cursorProperty(), model.sceneProperty());
    return TabParts.page(head(), all, words);
  }

  private boolean both() {
    return charts.getHeight() >= ROOM_FOR_BOTH;
  }

  private void arrange() {
    boolean one = model.slopesProperty().get();
    which.setValue(one);
    which.setVisible(!both());
    List<ChartPane> wanted = both() ? List.of(values, slopes) : List.of(one ? slopes : values);
    if (!charts.getItems().equals(wanted)) {
      charts.getItems().setAll(wanted);
    }
  }

  private HBox head() {
    Segments<Source> source =
        new Segments<Source>(model.sourceProperty()::set)
            .add(
                Source.FIGURE,
                "drag-figure",
                "Figure 10",
                "The thesis's cell of width 5: the fourth particle at x = 2.5 R_c, from bottom to"
                    + " top, as in its figure 10b.")
            .add(Source.IN_HAND, "drag-in-hand", "In Explore", "The configuration in Explore.")
            .add(Source.ROW, "drag-row", "Selected row", "The row that is selected in Look.");
    DescriptorsParts.follow(
        () -> source.setValue(model.sourceProperty().get()), model.sourceProperty());
    CheckBox log = new CheckBox("Logarithms");
    log.setId("drag-log");
    log.setTooltip(
        Section.tooltip(
            "Draws magnitudes as logarithms with their signs: eigenvalues grow beyond all bounds"
                + " where particles come close."));
    log.selectedProperty().bindBidirectional(model.signedLogProperty());
    return new HBox(8, source, DescriptorsParts.gap(), which, log);
  }

  private void show() {
    DragModel.Drawn now = model.drawnProperty().get();
    if (now != null) {
      values.show(now.values());
      slopes.show(now.slopes());
    }
  }

  private void mark() {
    DragModel.Scene now = model.sceneProperty().get();
    none.setVisible(now == null);
    lattice.setVisible(now != null);
    if (now == null) {
      values.setHandle(null);
      slopes.setCursorX(Double.NaN);
      return;
    }
    double at = model.cursorProperty().get();
    values.setHandle(
        ChartHandle.vertical(at, model::moveTo)
            .within(now.low(), now.high())
            .steppingBy(now.start().width() / STEPS)
            .labelled(place -> NumberText.fixed(place, 2) + " R_c"));
    slopes.setCursorX(at);
  }

  private String words() {
    DragModel.Scene now = model.sceneProperty().get();
    if (now == null) {
      return "";
    }
    return "Particle "
        + (now.particle() + 1)
        + " at "
        + NumberText.fixed(model.cursorProperty().get(), 2)
        + " R_c along the last axis. Drag it, or the line in the chart; a click on another"
        + " particle drags that one. Curves of one exponent touch, and their slopes jump, where"
        + " eigenvalues meet.";
  }

  ChartPane looked() {
    return both() || !model.slopesProperty().get() ? values : slopes;
  }
}
