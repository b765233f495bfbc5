package org.pesexplorer.ui.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.WhyCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Segments;

/** The charts of the study, one at a time. */
final class WhyChartsPane extends BorderPane {

  /** A chart and what is said below it. */
  @SuppressWarnings("ImmutableEnumChecker") // the functions are static methods, without state
  private enum Kind {
    ERRORS("why-errors", "Errors", WhyCharts::errors, WhyCharts.databases()),
    SLOPES(
        "why-slopes",
        "Gradients",
        WhyCharts::slopes,
        WhyCharts.databases()
            + " Bars: dv/ds on the thesis's path; diamonds: taken for d(N v)/ds; crosses: random"
            + " paths; the line at 100 %: as wrong as no gradient at all."),
    LEARNING(
        "why-learning",
        "Learning",
        WhyCharts::learning,
        "Thick: 32-32. Thin, of the same colour: linear. Dashed: inputs as they are. Raw, not"
            + " smoothed."),
    DRAG(
        "why-drag",
        "v or N v",
        WhyCharts::drag,
        "The thesis's figures 16c, 16d and 17 draw a network's v beside N v, four times as large.");

    private final String id;
    private final String title;
    private final Function<WhyStudy, ChartSpec> chart;
    private final String words;

    Kind(String id, String title, Function<WhyStudy, ChartSpec> chart, String words) {
      this.id = id;
      this.title = title;
      this.chart = chart;
      this.words = words;
    }
  }

  private final WhyViewModel model;
  private final Map<Kind, ChartPane> charts = new LinkedHashMap<>();
  private final Label words = new Label();
  private final Segments<Kind> choice = new Segments<>(this::look);

  WhyChartsPane(WhyViewModel model, TrainingParts parts) {
    this.model = model;
    setId("why-charts");
    setMinSize(0, 0);
    for (Kind kind : Kind.values()) {
      choice.add(kind, kind.id, kind.title, "");
      charts.put(kind, parts.chart(kind.id));
    }
    words.setId("why-chart-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().addAll("ensemble-words", "note");
    HBox head = new HBox(choice);
    head.getStyleClass().add("why-chart-head");
    choice.setMinWidth(USE_PREF_SIZE);
    setTop(head);
    setBottom(words);
    model.studyProperty().addListener(changed -> show());
    look(Kind.ERRORS);
  }

  private void look(Kind kind) {
    choice.setValue(kind);
    setCenter(charts.get(kind));
    words.setText(kind.words);
    show();
  }

  /** Only the chart that is looked at is described: the others would be drawn for nobody. */
  private void show() {
    charts.get(choice.value()).show(choice.value().chart.apply(model.studyProperty().get()));
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return charts.get(choice.value());
  }
}
