package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.plot.InputCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TabParts;

/** Compares the energies of the database with those of a model. */
final class RescoreTab {
  private static final int MOST_SHELLS = 6;

  private final RescoreModel model;
  private final ChartPane chart;
  private final Label words = TabParts.words("rescore-words");
  private final Label figures = new Label();
  private final Label potential = new Label();

  RescoreTab(DescriptorsParts parts) {
    this.model = parts.model().rescore();
    chart = parts.chart("rescore");
    figures.setId("rescore-figures");
    figures.getStyleClass().addAll("ensemble-words", "tabular");
    potential.setId("rescore-potential");
    potential.getStyleClass().add("note");
  }

  Node build(DescriptorsParts parts) {
    Button run = new Button("Re-score", Icons.of(MaterialDesignS.SCALE_BALANCE));
    run.setId("rescore-run");
    run.getStyleClass().addAll("small", "accent");
    run.setTooltip(
        Section.tooltip("Computes every energy again and compares; nothing is changed."));
    run.setOnAction(event -> model.run());
    run.disableProperty().bind(model.comparison().runningProperty());
    run.setMinWidth(Region.USE_PREF_SIZE);
    RunBar bar = new RunBar("rescore", model.comparison());
    bar.managedProperty().bind(bar.visibleProperty());
    potential.setMinWidth(0);
    HBox head = new HBox(8, run, potential, DescriptorsParts.gap(), bar);
    DescriptorsParts.follow(
        this::show,
        model.comparison().resultProperty(),
        model.sourceProperty(),
        parts.model().look().shelf().currentProperty());
    VBox middle = new VBox(choices());
    middle.getChildren().add(chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    return parts.place(
        "rescore",
        TabParts.page(head, middle, new VBox(figures, words)),
        false,
        "Here you will see whether the energies of a database are those of a model: each of them"
            + " computed again, and how far it is.");
  }

  private Node choices() {
    Segments<RescoreModel.Source> source =
        new Segments<RescoreModel.Source>(model.sourceProperty()::set)
            .add(
                RescoreModel.Source.OWN,
                "rescore-own",
                "The database's",
                "The potential it was generated with; equation 10 where that is not known.")
            .add(
                RescoreModel.Source.IN_HAND,
                "rescore-in-hand",
                "In Explore",
                "The potential and weighting that Explore shows.");
    String weighting = "How triangles split over two cells count.";
    Segments<Counting> counting =
        new Segments<Counting>(model.countingProperty()::set)
            .add(Counting.INVARIANT, "rescore-uniform", "Uniform", weighting)
            .add(Counting.THESIS, "rescore-equation-9", "Equation 9", weighting);
    DescriptorsParts.follow(
        () -> {
          source.setValue(model.sourceProperty().get());
          counting.setValue(model.countingProperty().get());
        },
        model.sourceProperty(),
        model.countingProperty());
    List<Optional<ImageDepth>> depths =
        new ArrayList<>(List.of(Optional.empty(), Optional.of(ImageDepth.AUTO)));
    for (int shells = 0; shells <= MOST_SHELLS; shells++) {
      depths.add(Optional.of(ImageDepth.of(shells)));
    }
    String help =
        "Image shells in the energy: what the database says of each row, as many as the cut-off"
            + " needs, or a number. In the thesis: depth of surrounding cells.";
    ComboBox<Optional<ImageDepth>> depth =
        DescriptorsParts.choice(
            "rescore-depth", depths, model.depthProperty(), RescoreTab::depth, help);
    FlowPane all =
        new FlowPane(
            16,
            6,
            pair("Potential", "Whose energies are compared with.", source),
            pair("Weighting", weighting, counting),
            pair("Image shells", help, depth));
    all.getStyleClass().addAll("look-bar", "descriptors-bar");
    return all;
  }

  private static HBox pair(String name, String help, Node control) {
    HBox pair = new HBox(8, TabParts.name(name, help), control);
    pair.setAlignment(Pos.CENTER_LEFT);
    return pair;
  }

  private static String depth(Optional<ImageDepth> depth) {
    return depth.map(ImageDepth::format).orElse("as in each row");
  }

  private void show() {
    Rescore now = model.comparison().resultProperty().get();
    chart.show(now == null ? InputCharts.noRescore() : InputCharts.rescore(now));
    figures.setText(model.figures());
    words.setText(model.words());
    potential.setText(model.modelWords());
  }

  ChartPane looked() {
    return chart;
  }
}
