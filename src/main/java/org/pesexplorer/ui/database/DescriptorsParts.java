package org.pesexplorer.ui.database;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.Section;

/** Makes the parts that the tabs of the page Descriptors share. */
final class DescriptorsParts {
  private final DescriptorsViewModel model;
  private final Pipelines pipelines;
  private final Documents documents;
  private final ReadOnlyBooleanProperty dark;
  private final DescriptorsPage.Actions actions;

  DescriptorsParts(
      DescriptorsViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark,
      DescriptorsPage.Actions actions) {
    this.model = model;
    this.pipelines = pipelines;
    this.documents = documents;
    this.dark = dark;
    this.actions = actions;
  }

  DescriptorsViewModel model() {
    return model;
  }

  ReadOnlyBooleanProperty dark() {
    return dark;
  }

  DescriptorsPage.Actions actions() {
    return actions;
  }

  /**
   * An empty chart.
   *
   * @param name its id is "chart-" and this, and this is the name of the files that it saves
   */
  ChartPane chart(String name) {
    ChartPane chart = new ChartPane(pipelines, dark, new ChartFiles(documents, name));
    chart.setId("chart-" + name);
    return chart;
  }

  /** What pushes the things behind it to the right. */
  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** A content with what stands over it as long as there is no database, or no descriptors. */
  StackPane place(String name, Node content, boolean needsInputs, String words) {
    DescriptorsEmpty empty = new DescriptorsEmpty(name, this, needsInputs, words);
    content.visibleProperty().bind(empty.visibleProperty().not());
    return new StackPane(content, empty);
  }

  /** Gives the first part its share of the width, anew whenever there is another width. */
  static void share(SplitPane parts, double first) {
    follow(() -> parts.setDividerPositions(first), parts.widthProperty());
  }

  /** Runs now and whenever one of these changes. */
  static void follow(Runnable show, Observable... changing) {
    for (Observable each : changing) {
      each.addListener(changed -> show.run());
    }
    show.run();
  }

  /** A list to choose from that shows what is chosen. */
  static <T> ComboBox<T> choice(
      String id, List<T> items, Property<T> chosen, Function<T, String> words, String help) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(items);
    box.setTooltip(Section.tooltip(help));
    box.setConverter(new ItemWords<>(words));
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }
}
