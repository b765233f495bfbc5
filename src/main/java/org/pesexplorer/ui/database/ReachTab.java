package org.pesexplorer.ui.database;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.plot.DescriptorCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TabParts;

/** How much of the forces is out of the descriptor's reach. */
final class ReachTab {
  private final ReachModel model;
  private final ChartPane chart;
  private final Label words = TabParts.words("reach-words");
  private final Label row = new Label();

  ReachTab(DescriptorsParts parts) {
    this.model = parts.model().reach();
    chart = parts.chart("reach");
    row.setId("reach-row");
    row.getStyleClass().add("ensemble-words");
  }

  Node build(DescriptorsParts parts) {
    Button run = new Button("Measure the reach", Icons.of(MaterialDesignR.RULER));
    run.setId("reach-run");
    run.getStyleClass().addAll("small", "accent");
    run.setTooltip(
        Section.tooltip(
            "Compares the true force with the gradients of all inputs, on "
                + Descriptors.REACH_SAMPLE
                + " rows at most that are drawn at random."));
    run.setOnAction(event -> model.measure());
    run.disableProperty().bind(model.survey().runningProperty());
    HBox head = new HBox(8, run, new RunBar("reach", model.survey()));
    DescriptorsParts.follow(
        this::show,
        model.survey().resultProperty(),
        model.ofRowProperty(),
        parts.model().look().rowProperty());
    return parts.place(
        "reach",
        TabParts.page(head, chart, new VBox(words, row)),
        true,
        "Here you will see which share of the true force no model of these inputs can learn, for"
            + " many rows and for the selected one.");
  }

  private void show() {
    ReachSurvey now = model.survey().resultProperty().get();
    chart.show(
        now == null
            ? DescriptorCharts.noReach()
            : DescriptorCharts.reach(now, model.ofRowProperty().get()));
    words.setText(model.words());
    row.setText(model.rowWords());
  }

  ChartPane looked() {
    return chart;
  }
}
