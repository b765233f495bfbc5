package org.pesexplorer.ui.training;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.Openings;
import org.pesexplorer.model.SampleDatabases;
import org.pesexplorer.ui.common.Icons;

/** What a tab says while there is no network, no database, or no judgement of them. */
final class ValidateEmpty extends VBox {
  private static final double GAP = 16;
  private static final double TEXT_WIDTH = 520;

  private final ValidateViewModel model;
  private final Label title = new Label();
  private final Label words = new Label();
  private final HBox buttons = new HBox(GAP / 2);
  private final Button train = new Button("Train a network", Icons.of(MaterialDesignB.BRAIN));
  private final Button generate =
      new Button("Generate a database", Icons.of(MaterialDesignD.DATABASE_PLUS_OUTLINE));
  private final MenuButton samples =
      new MenuButton("Open a sample", Icons.of(MaterialDesignD.DATABASE_OUTLINE));
  private final Button open =
      new Button("Open a file...", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));

  ValidateEmpty(ValidateViewModel model) {
    super(GAP);
    this.model = model;
    setId("validate-empty");
    setAlignment(Pos.CENTER);
    title.setId("validate-empty-title");
    title.getStyleClass().add("help-title");
    words.setId("validate-empty-words");
    words.setWrapText(true);
    words.setMaxWidth(TEXT_WIDTH);
    words.setAlignment(Pos.CENTER);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    train.setId("validate-train");
    train.getStyleClass().add("accent");
    train.setOnAction(event -> model.parts().actions().openTrain());
    generate.setId("validate-generate");
    generate.getStyleClass().add("accent");
    generate.setOnAction(event -> model.parts().actions().openGenerate());
    open.setId("validate-open");
    open.setOnAction(event -> model.parts().actions().openFile());
    samples.setId("validate-samples");
    SampleDatabases.list(model.parts().databases(), this::list);
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(title, words, buttons);
    model.parts().databases().open().addListener((InvalidationListener) changed -> follow());
    ValidateParts.follow(
        this::follow,
        model.subjectProperty(),
        model.answerProperty(),
        model.run().runningProperty());
  }

  private void list(List<Openings.SampleEntry> entries) {
    for (Openings.SampleEntry sample : entries) {
      MenuItem item = new MenuItem(sample.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> sample.open().run());
      samples.getItems().add(item);
    }
  }

  private void follow() {
    Judgements.Answer answer = model.answerProperty().get();
    setVisible(true);
    if (model.subjectProperty().get() == null) {
      say(
          "No network is in hand",
          "Here you will see what a network says of rows that it has not learnt from, against the"
              + " truth. Train one, or open a file: one of ours or a Keras .h5 of the thesis.");
      buttons.getChildren().setAll(train, open);
    } else if (model.parts().databases().open().isEmpty()) {
      say(
          "No database is open",
          "The network is judged on rows whose energies are known: those that it was trained on, or"
              + " any other.");
      buttons.getChildren().setAll(generate, samples, open);
    } else if (answer != null && !answer.refusal().isEmpty()) {
      say("The network cannot be judged on " + answer.database().name(), answer.refusal());
      buttons.getChildren().setAll(generate, open);
    } else if (answer == null && model.run().runningProperty().get()) {
      say("The network is being judged", "Every row of the database is predicted.");
      buttons.getChildren().clear();
    } else if (answer == null) {
      say("The network has not been judged", "Press Judge above to do it.");
      buttons.getChildren().clear();
    } else {
      setVisible(false);
    }
  }

  private void say(String heading, String text) {
    title.setText(heading);
    words.setText(text);
  }
}
