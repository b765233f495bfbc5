package org.pesexplorer.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.ui.common.Icons;

/** What the page says while there is no network, and the ways to one. */
final class TrainEmpty extends VBox {
  private static final double GAP = 16;
  private static final double TEXT_WIDTH = 520;

  TrainEmpty(TrainViewModel model, TrainingParts.Actions actions) {
    super(GAP);
    setId("train-empty");
    getStyleClass().add("train-empty");
    setAlignment(Pos.CENTER);
    Label title = new Label("No network yet");
    title.getStyleClass().add("help-title");
    Label words =
        new Label(
            "Here you will see a network learn: its errors epoch by epoch, and its energy and"
                + " slope against the truth while a particle is dragged through the cell. One"
                + " click trains one on a database that comes with the program.");
    words.setWrapText(true);
    words.setMaxWidth(TEXT_WIDTH);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    FlowPane buttons = new FlowPane(GAP / 2, GAP / 2);
    buttons.setAlignment(Pos.CENTER);
    buttons.setMaxWidth(TEXT_WIDTH);
    for (TrainPreset preset : TrainPreset.values()) {
      Button button = TrainPanel.presetButton(model, preset, "train-first-");
      if (preset == TrainPreset.BEST_KNOWN) {
        button.getStyleClass().add("accent");
        button.setGraphic(Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));
      }
      buttons.getChildren().add(button);
    }
    Button open = new Button("Open a network...", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    open.setId("train-first-open");
    open.setOnAction(event -> actions.openFile());
    buttons.getChildren().add(open);
    getChildren().addAll(title, words, buttons);
    Runnable follow = () -> setVisible(model.empty());
    model.stateProperty().addListener(changed -> follow.run());
    model.hintProperty().addListener(changed -> follow.run());
    model.scene().shownProperty().addListener(changed -> follow.run());
    follow.run();
  }
}
