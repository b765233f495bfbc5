package org.pesexplorer.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.pesexplorer.ui.common.Icons;

/** What stands where plots of a network would be, as long as there is none. */
final class NoNetwork extends VBox {
  private static final double GAP = 12;
  private static final double TEXT_WIDTH = 440;

  /**
   * Makes the words.
   *
   * @param name for the ids of its parts
   * @param what what will be there
   */
  NoNetwork(String name, TrainingParts parts, String what) {
    super(GAP);
    setId(name + "-empty");
    getStyleClass().add("training-empty");
    setAlignment(Pos.CENTER);
    Label title = new Label("No network yet");
    title.getStyleClass().add("help-title");
    Label words = new Label(what);
    words.setWrapText(true);
    words.setMaxWidth(TEXT_WIDTH);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    Button train = new Button("Train a network", Icons.of(MaterialDesignB.BRAIN));
    train.setId(name + "-train");
    train.getStyleClass().add("accent");
    train.setOnAction(event -> parts.actions().openTrain());
    getChildren().addAll(title, words, train);
  }
}
