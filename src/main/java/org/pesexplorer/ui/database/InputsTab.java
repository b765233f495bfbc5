package org.pesexplorer.ui.database;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.TabParts;

/** How inputs are spread: all of them, and the histogram of one. */
final class InputsTab {
  private static final double BOXES = 0.56;
  private static final String LEGEND =
      "Thin lines: least to largest. Thick: the middle 90 %. Boxes: the middle half. A click on an"
          + " input shows its histogram. ";

  private final InputsModel model;
  private final ChartPane boxes;
  private final ChartPane histogram;
  private final Label words = TabParts.words("inputs-words");

  InputsTab(DescriptorsParts parts) {
    this.model = parts.model().inputs();
    boxes = parts.chart("inputs");
    histogram = parts.chart("input-histogram");
    boxes.onPick(hit -> model.choose((int) Math.round(hit.x()) - 1));
  }

  Node build(DescriptorsParts parts) {
    Segments<Boolean> scaled =
        new Segments<Boolean>(model.scaledProperty()::set)
            .add(false, "inputs-raw", "As they are", "The inputs as they are in the database.")
            .add(
                true,
                "inputs-scaled",
                "After scaling",
                "Every input with its mean taken away and divided by its deviation: what networks"
                    + " should be given. The thesis did not scale.");
    DescriptorsParts.follow(
        () -> scaled.setValue(model.scaledProperty().get()), model.scaledProperty());
    Button before = step("inputs-before", "\u2039", "The input before", -1);
    Button next = step("inputs-next", "\u203a", "The next input", 1);
    HBox head = new HBox(8, scaled, DescriptorsParts.gap());
    head.getChildren()
        .addAll(TabParts.name("Histogram of input", "Which input is shown below."), before, next);
    SplitPane charts = new SplitPane(boxes, histogram);
    charts.setOrientation(Orientation.VERTICAL);
    charts.setDividerPositions(BOXES);
    DescriptorsParts.follow(this::show, model.answerProperty());
    return parts.place(
        "inputs",
        TabParts.page(head, charts, words),
        true,
        "Here you will see how each input of a network is spread over the rows, before and after"
            + " scaling, and which inputs tell no rows apart.");
  }

  private Button step(String id, String sign, String help, int by) {
    Button button = new Button(sign);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setTooltip(Section.tooltip(help));
    button.setOnAction(event -> model.choose(model.inputProperty().get() + by));
    return button;
  }

  private void show() {
    InputsModel.Answer now = model.answerProperty().get();
    if (now != null) {
      boxes.show(now.boxes());
      histogram.show(now.histogram());
    }
    String warning = now == null ? "" : now.warning();
    words.setText(warning.isEmpty() ? LEGEND : warning);
    words.getStyleClass().remove("refusal");
    if (!warning.isEmpty()) {
      words.getStyleClass().add("refusal");
    }
  }

  ChartPane looked() {
    return boxes;
  }
}
