package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.study.WhyStep;
import org.pesexplorer.core.study.WhyStory;

/** The story of the study, step by step as its figures come. */
final class WhyStoryPane extends ScrollPane {
  private static final String NOT_YET = "The figures for this step are not computed yet.";

  private final WhyViewModel model;
  private final List<Label> texts = new ArrayList<>();

  WhyStoryPane(WhyViewModel model) {
    this.model = model;
    setId("why-story");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("why-story");
    VBox all = new VBox();
    all.getStyleClass().add("why-story-steps");
    Label first =
        words(
            "The thesis trained a linear network to an error of 0.473 E_c per particle; larger ones"
                + " got worse. This page computes why, from databases made on the spot.");
    all.getChildren().add(first);
    int place = 0;
    for (WhyStep step : WhyStory.of(model.studyProperty().get())) {
      Label title = words(step.title());
      title.getStyleClass().add("help-heading");
      Label text = words(NOT_YET);
      text.setId("why-step-" + ++place);
      texts.add(text);
      all.getChildren().add(new VBox(2, title, text));
    }
    setContent(all);
    setMinSize(0, 0);
    model.studyProperty().addListener(changed -> show());
    show();
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  private void show() {
    List<WhyStep> steps = WhyStory.of(model.studyProperty().get());
    for (int k = 0; k < steps.size(); k++) {
      Label text = texts.get(k);
      text.setText(steps.get(k).told() ? steps.get(k).text() : NOT_YET);
      text.getStyleClass().remove("note");
      if (!steps.get(k).told()) {
        text.getStyleClass().add("note");
      }
    }
  }
}
