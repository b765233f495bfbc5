package org.pesexplorer.ui.database;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.pesexplorer.model.Documents;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Pipelines;

/**
 * The charts of a database in tabs, with the describe table and the structures behind them. Where
 * there is room for two, histogram and percentiles stand beside each other.
 */
final class LookChartsBox extends TabPane {
  private static final double ROOM_FOR_BOTH = 840;

  private final LookViewModel model;
  private final Pipelines pipelines;
  private final Documents documents;
  private final ReadOnlyBooleanProperty dark;
  private final ChartPane histogram;
  private final ChartPane percentiles;
  private final ChartPane byWidth;
  private final HBox pair = new HBox(4);
  private final StackPane percentilePlace = new StackPane();
  private final Node percentileChart;
  private final Tab first = new Tab();
  private final Tab second = new Tab("Percentiles", percentilePlace);

  LookChartsBox(
      LookViewModel model, Pipelines pipelines, Documents documents, ReadOnlyBooleanProperty dark) {
    this.model = model;
    this.pipelines = pipelines;
    this.documents = documents;
    this.dark = dark;
    setId("look-charts");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setMinSize(0, 0);
    histogram = chart("histogram", LookCharts::histogram);
    percentiles = chart("percentiles", LookCharts::percentiles);
    byWidth = chart("by-width", LookCharts::byWidth);
    percentileChart = new StackPane(percentiles, readOut());
    HBox.setHgrow(histogram, Priority.ALWAYS);
    HBox.setHgrow(percentileChart, Priority.ALWAYS);
    first.setId("tab-histogram");
    first.setContent(pair);
    second.setId("tab-percentiles");
    Tab widths = new Tab("By width", byWidth);
    widths.setId("tab-by-width");
    Tab describe = new Tab("Describe", new LookDescribe(model));
    describe.setId("tab-describe");
    model.describedProperty().bind(describe.selectedProperty());
    Tab structures = new Tab("Structures", new GalleryPane(model, dark));
    structures.setId("tab-structures");
    getTabs().addAll(first, widths, describe, structures);
    widthProperty().addListener(changed -> arrange());
    arrange();
    new ChartLinks(model, histogram, percentiles, byWidth).connect();
  }

  private ChartPane chart(String name, Function<LookCharts, ChartSpec> choice) {
    ChartPane chart = new ChartPane(pipelines, dark, new ChartFiles(documents, name));
    chart.setId("chart-" + name);
    model
        .answerProperty()
        .addListener(
            (all, before, now) -> {
              if (now != null && (before == null || !before.charts().equals(now.charts()))) {
                chart.show(choice.apply(now.charts()));
              }
            });
    if (model.answerProperty().get() != null) {
      chart.show(choice.apply(model.answerProperty().get().charts()));
    }
    return chart;
  }

  /** What the dragged line would leave. */
  private Label readOut() {
    Label words = new Label();
    words.setId("cut-words");
    words.getStyleClass().addAll("picture-hint", "cut-words");
    words.setMouseTransparent(true);
    StackPane.setAlignment(words, Pos.BOTTOM_CENTER);
    Runnable follow =
        () -> {
          LookCut cut = model.filtering().cutProperty().get();
          words.setVisible(cut != null);
          words.setText(cut == null ? "" : cut.words());
        };
    model.filtering().cutProperty().addListener(changed -> follow.run());
    follow.run();
    return words;
  }

  private void arrange() {
    boolean both = getWidth() >= ROOM_FOR_BOTH;
    first.setText(both ? "Histogram and percentiles" : "Histogram");
    if (pair.getChildren().isEmpty()) {
      pair.getChildren().add(histogram);
    }
    boolean there = pair.getChildren().contains(percentileChart);
    if (both && !there) {
      percentilePlace.getChildren().clear();
      pair.getChildren().add(percentileChart);
      if (getSelectionModel().getSelectedItem() == second) {
        getSelectionModel().select(first);
      }
      getTabs().remove(second);
    } else if (!both && (there || !getTabs().contains(second))) {
      pair.getChildren().remove(percentileChart);
      percentilePlace.getChildren().setAll(percentileChart);
      getTabs().add(1, second);
    }
  }

  /** The chart that is looked at: the first one of the open tab, else the histogram. */
  ChartPane looked() {
    Tab open = getSelectionModel().getSelectedItem();
    if (open == second) {
      return percentiles;
    }
    return open.getContent() == byWidth ? byWidth : histogram;
  }
}
