package org.pesexplorer.ui.training;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.PanelToggle;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** Builds a network and watches it learn. */
public final class TrainPage extends BorderPane {
  private static final double HEAD_HEIGHT = 38;
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private final TrainingParts parts;
  private final TrainViewModel model;
  private final TrainPlots plots;
  private final TrainPanel panel;

  /** Makes the page. */
  public TrainPage(TrainingParts parts) {
    this.parts = parts;
    model = new TrainViewModel(parts);
    setId("train-page");
    getStyleClass().add("train-page");
    plots = new TrainPlots(parts, model);
    panel = new TrainPanel(model, parts.actions(), parts.dark());
    StackPane middle =
        new StackPane(plots, new TrainEmpty(model, parts.actions()), new DivergencePanel(model));
    middle.setMinSize(0, 0);
    BorderPane centre = new BorderPane(middle);
    centre.setTop(new VBox(head(), new Still(new TrainStrip(model), TrainStrip.HEIGHT)));
    centre.setBottom(new EpochBar(parts.scene()));
    setCenter(centre);
    setRight(panel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Node head() {
    Label words = new Label();
    words.setId("train-hint");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTooltip(Section.tooltip(""));
    words.getTooltip().textProperty().bind(words.textProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.setId("train-progress");
    bar.setPrefWidth(120);
    Button cure = button("train-cure", "Cure: train on mixed scans");
    cure.setTooltip(
        Section.tooltip(
            "Trains the preset \"Best known\", whose rows are relaxed for few and for many scans,"
                + " so that they cover what lies between."));
    cure.setOnAction(event -> model.scene().cure());
    Button validate = button("train-validate", "Validate");
    validate.setTooltip(Section.tooltip("Judges what the network has learnt."));
    validate.setOnAction(event -> parts.actions().openValidate());
    HBox row = new HBox(8, words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("generate-head", "train-head");
    Node hide = PanelToggle.of("train-panel-toggle", this, this::togglePanel);
    Runnable follow =
        () -> {
          String warning = model.warningProperty().get();
          words.setText(warning.isEmpty() ? model.hintProperty().get() : warning);
          words.pseudoClassStateChanged(WARNING, !warning.isEmpty());
          row.getChildren().setAll(words);
          Trainings.State state = model.stateProperty().get();
          if (state == Trainings.State.RUNNING || state == Trainings.State.JUDGING) {
            bar.setProgress(progress());
            row.getChildren().add(bar);
          } else if (warning.contains("gradient")) {
            row.getChildren().add(cure);
          } else if (state == Trainings.State.IDLE && model.trained().isPresent()) {
            row.getChildren().add(validate);
          }
          row.getChildren().add(hide);
        };
    model.warningProperty().addListener(changed -> follow.run());
    model.hintProperty().addListener(changed -> follow.run());
    model.stateProperty().addListener(changed -> follow.run());
    model.figuresProperty().addListener(changed -> bar.setProgress(progress()));
    follow.run();
    return new Still(row, HEAD_HEIGHT);
  }

  private static Button button(String id, String text) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll("small", "accent");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private double progress() {
    TrainingSnapshot view = parts.trainings().viewProperty().get();
    return view == null ? -1 : (double) view.epoch() / view.epochs();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      plots.curves().requestFocus(); // what is being typed counts
      panel.start();
      event.consume();
    }
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    setRight(getRight() == null ? panel : null);
  }

  /** Asks for a size and a file, and saves the curves as a picture. */
  public void savePicture(Window window) {
    new ChartFiles(parts.documents(), "training-loss")
        .savePicture(window, plots.curves().shown(), plots.curves().theme());
  }

  /** Whether the curves show what there is. */
  public boolean upToDate() {
    return !plots.curves().isVisible() || plots.curves().upToDate();
  }

  /** What it shows. */
  public TrainViewModel model() {
    return model;
  }
}
