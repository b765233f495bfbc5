package org.pesexplorer.ui.relaxation;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Pipelines;

/**
 * The charts of a run: side by side where there is room for both, else one at a time. The play head
 * and the veil over what is still to come move without a chart being drawn again.
 */
final class RunChartsBox extends Region {
  private static final double ROOM_FOR_BOTH = 760;
  private static final double TAB_GAP = 4;

  private final RelaxationViewModel model;
  private final ChartPane acceptance;
  private final ChartPane energy;
  private final ToggleButton showAcceptance = new ToggleButton("Acceptance");
  private final ToggleButton showEnergy = new ToggleButton("Energy");
  private final SegmentedButton tabs = new SegmentedButton(showAcceptance, showEnergy);

  RunChartsBox(
      RelaxationViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark) {
    this.model = model;
    acceptance = new ChartPane(pipelines, dark, new ChartFiles(documents, "acceptance"));
    acceptance.setId("chart-acceptance");
    energy = new ChartPane(pipelines, dark, new ChartFiles(documents, "energy"));
    energy.setId("chart-energy");
    getStyleClass().add("run-charts");
    tabs.setToggleGroup(new StickyGroup());
    tabs.getStyleClass().add(SegmentedButton.STYLE_CLASS_DARK);
    showAcceptance.setId("tab-acceptance");
    showEnergy.setId("tab-energy");
    showEnergy.setSelected(true);
    for (ToggleButton each : List.of(showAcceptance, showEnergy)) {
      each.selectedProperty().addListener(changed -> requestLayout());
    }
    getChildren().addAll(acceptance, energy, tabs);
    model.chartsProperty().addListener((all, before, now) -> show(now));
    model.clock().headProperty().addListener((all, before, now) -> showHead());
    model.runsProperty().addListener((all, before, now) -> showHead());
    show(model.chartsProperty().get());
  }

  /** A group in which a click on the chosen button leaves it chosen. */
  private static final class StickyGroup extends ToggleGroup {
    StickyGroup() {
      selectedToggleProperty()
          .addListener(
              (all, before, now) -> {
                if (now == null && before != null) {
                  before.setSelected(true);
                }
              });
    }
  }

  private void show(RunCharts charts) {
    if (charts != null) {
      acceptance.show(charts.acceptance());
      energy.show(charts.energy());
    }
    showHead();
  }

  private void showHead() {
    double scans =
        model.clock().headProperty().doubleValue() / model.runsProperty().get().stepsPerScan();
    for (ChartPane each : List.of(acceptance, energy)) {
      each.setCursorX(scans);
      each.setVeilFromX(scans);
    }
  }

  /** Whether the charts on screen are drawn, of the newest recording. */
  boolean upToDate() {
    RunCharts newest = model.chartsProperty().get();
    return newest != null
        && newest.runs().equals(model.runsProperty().get())
        && List.of(acceptance, energy).stream()
            .filter(Node::isVisible)
            .allMatch(ChartPane::upToDate);
  }

  /** Whether both charts fit beside each other. */
  static boolean roomForBoth(double width) {
    return width >= ROOM_FOR_BOTH;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    boolean both = roomForBoth(getWidth());
    tabs.setVisible(!both);
    if (both) {
      double half = Math.floor(width / 2);
      place(acceptance, true, left, top, half, height);
      place(energy, true, left + half, top, width - half, height);
      return;
    }
    double tabHeight = Math.ceil(tabs.prefHeight(-1));
    tabs.resizeRelocate(left + TAB_GAP, top, Math.ceil(tabs.prefWidth(-1)), tabHeight);
    double below = top + tabHeight + TAB_GAP;
    boolean first = showAcceptance.isSelected();
    place(acceptance, first, left, below, width, height - tabHeight - TAB_GAP);
    place(energy, !first, left, below, width, height - tabHeight - TAB_GAP);
  }

  private static void place(
      Node node, boolean seen, double x, double y, double width, double height) {
    node.setVisible(seen);
    node.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
  }
}
