package org.pesexplorer.ui.database;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** What stands below the form: the forecast, what the user is asked, and the button that runs. */
final class GenerateFoot extends VBox {
  /** Room for four lines, so that nothing jumps. */
  private static final double PREDICTED_HEIGHT = 68;

  private final GenerateViewModel model;
  private final Label words = words("generate-question");
  private final HBox answers = new HBox(8);
  private final VBox question = new VBox(6, words, answers);

  /**
   * Makes the foot.
   *
   * @param model what it shows
   * @param generate checks the form and runs
   */
  GenerateFoot(GenerateViewModel model, Runnable generate) {
    super(8);
    this.model = model;
    getStyleClass().add("generate-foot");
    Label predicted = words("generate-predicted");
    predicted.getStyleClass().add("note");
    predicted.textProperty().bind(model.predictedProperty());
    predicted.setMinHeight(PREDICTED_HEIGHT);
    predicted.setPrefHeight(PREDICTED_HEIGHT);
    question.setId("generate-question-box");
    question.getStyleClass().add("generate-question");
    Button run = new Button("Generate", Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));
    run.setId("generate-run");
    run.getStyleClass().add("accent");
    run.setMaxWidth(Double.MAX_VALUE);
    run.setTooltip(Section.tooltip("Generates the database (Ctrl+Enter)."));
    run.setOnAction(event -> generate.run());
    run.disableProperty().bind(model.runningProperty());
    getChildren().setAll(question, predicted, run);
    model.question().askedProperty().addListener((all, before, now) -> ask(now));
    model.question().wordsProperty().addListener((all, before, now) -> words.setText(now));
    ask(model.question().askedProperty().get());
  }

  private static Label words(String id) {
    Label words = new Label();
    words.setId(id);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    return words;
  }

  private void ask(GenerateQuestion.Question now) {
    words.setText(model.question().wordsProperty().get());
    question.setVisible(now != GenerateQuestion.Question.NONE);
    question.setManaged(question.isVisible());
    Button anew = answer("generate-anew", "Start anew", "Deletes what was finished of that run.");
    anew.setOnAction(event -> model.startAnew());
    Node[] buttons =
        switch (now) {
          case NONE -> new Node[0];
          case RESUME -> new Node[] {resume(), anew};
          case OTHER ->
              model.question().settings().isPresent()
                  ? new Node[] {settings(), anew}
                  : new Node[] {anew};
          case REPLACE -> new Node[] {replace(), keep()};
        };
    answers.getChildren().setAll(buttons);
  }

  private Button resume() {
    Button button = answer("generate-resume-run", "Resume", "Goes on with what is finished.");
    button.setOnAction(event -> model.resumeInterrupted());
    return button;
  }

  private Button settings() {
    Button button =
        answer(
            "generate-take-settings",
            "Use its settings",
            "Puts the settings of that run into the form, so that it can be resumed.");
    button.setOnAction(event -> model.takeItsSettings());
    return button;
  }

  private Button replace() {
    Button button =
        answer("generate-replace", "Replace", "The file is replaced when all rows are there.");
    button.setOnAction(event -> model.startAnew());
    return button;
  }

  private Button keep() {
    Button button = answer("generate-keep", "Keep it", "Nothing is generated.");
    button.setOnAction(event -> model.question().keepFile());
    return button;
  }

  private static Button answer(String id, String text, String help) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setTooltip(Section.tooltip(help));
    return button;
  }
}
