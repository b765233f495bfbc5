package org.pesexplorer.ui.relaxation;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.model.Documents;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.Section;

/** Makes the parts that the tabs of the ensembles' page share. */
final class EnsembleTabs {
  private final EnsembleViewModel model;
  private final Pipelines pipelines;
  private final Documents documents;
  private final ReadOnlyBooleanProperty dark;

  EnsembleTabs(
      EnsembleViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark) {
    this.model = model;
    this.pipelines = pipelines;
    this.documents = documents;
    this.dark = dark;
  }

  /** Picks one chart out of all that are drawn. */
  @FunctionalInterface
  interface Choice {
    ChartSpec of(EnsembleFigures figures);
  }

  /**
   * A chart that follows the studies.
   *
   * @param name its id is "chart-" and this, and this is the name of the files that it saves
   */
  ChartPane chart(String name, Choice choice) {
    ChartPane chart = new ChartPane(pipelines, dark, new ChartFiles(documents, name));
    chart.setId("chart-" + name);
    model.figuresProperty().addListener((all, before, now) -> chart.show(choice.of(now)));
    chart.show(choice.of(model.figuresProperty().get()));
    return chart;
  }

  /** A chart with a button in its middle as long as there is nothing to draw. */
  Node withRun(ChartPane chart) {
    Button run = new Button("Run", Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));
    run.setId(chart.getId() + "-run");
    run.getStyleClass().add("accent");
    run.setTranslateY(34);
    run.setOnAction(event -> model.run());
    run.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.studiesProperty().get().isEmpty() && !model.runningProperty().get(),
                model.studiesProperty(),
                model.runningProperty()));
    return new StackPane(chart, run);
  }

  /** A tab's content: choices above, a chart, words below. */
  static BorderPane page(HBox head, Node middle, Node foot) {
    BorderPane page = new BorderPane(middle);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("ensemble-head");
    page.setTop(head);
    page.setBottom(foot);
    return page;
  }

  /** Words that wrap below a chart. */
  static Label words(String id) {
    Label words = new Label();
    words.setId(id);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.getStyleClass().add("ensemble-words");
    return words;
  }

  private static Label name(String text, String help) {
    Label name = new Label(text);
    name.getStyleClass().add("field-label");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setTooltip(Section.tooltip(help));
    return name;
  }

  /** Which width the chart is about. */
  Node[] widthChoice(String id) {
    ComboBox<Double> box =
        choice(id, model.widths(), model.widthProperty(), width -> NumberText.field(width));
    return new Node[] {name("Width", "Which width of the cell the chart is about, in R_c."), box};
  }

  /** Which number of scans the chart is about. */
  Node[] scanChoice(String id) {
    ComboBox<Long> box = choice(id, model.scans(), model.scanProperty(), String::valueOf);
    return new Node[] {name("Scans", "After how many scans the configurations are shown."), box};
  }

  /** With which images the chart's ensemble was relaxed. */
  Node[] imagesChoice(String id) {
    ComboBox<Images> box =
        choice(
            id,
            FXCollections.observableArrayList(Images.values()),
            model.imagesProperty(),
            images -> images == Images.LIVE ? "updated" : "fixed at start");
    return new Node[] {
      name("Images", "Whether images moved with their particles while these rows relaxed."), box
    };
  }

  /** Whether the thesis's rates are drawn. */
  Node thesisChoice() {
    CheckBox box = new CheckBox("The thesis's rates");
    box.setId("ensemble-thesis");
    box.selectedProperty().bindBidirectional(model.thesisProperty());
    return box;
  }

  private static <T> ComboBox<T> choice(
      String id, ObservableList<T> items, ObjectProperty<T> property, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>(items);
    box.setId(id);
    box.disableProperty().bind(Bindings.isEmpty(items));
    box.setConverter(new ItemWords<>(words));
    box.setValue(property.get());
    property.addListener((all, before, now) -> box.setValue(now));
    box.setOnAction(
        event -> {
          if (box.getValue() != null) {
            property.set(box.getValue());
          }
        });
    return box;
  }
}
