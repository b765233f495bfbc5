package org.pesexplorer.ui.database;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Icons;

/** What a tab says while the database or the descriptors it is about are not there. */
final class DescriptorsEmpty extends VBox {
  private static final double GAP = 16;
  private static final double TEXT_WIDTH = 480;

  private final DescriptorsViewModel model;
  private final boolean needsInputs;
  private final Label title = new Label();
  private final HBox buttons = new HBox(GAP / 2);
  private final Button compute =
      new Button("Compute descriptors", Icons.of(MaterialDesignC.CALCULATOR_VARIANT_OUTLINE));
  private final Button generate =
      new Button("Generate a database", Icons.of(MaterialDesignD.DATABASE_PLUS_OUTLINE));
  private final Button open =
      new Button("Open a file...", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));

  /**
   * Makes the words.
   *
   * @param name for the ids of its parts
   * @param parts what the page is about
   * @param needsInputs whether the tab needs descriptors, too
   * @param what what will be there
   */
  DescriptorsEmpty(String name, DescriptorsParts parts, boolean needsInputs, String what) {
    super(GAP);
    this.model = parts.model();
    this.needsInputs = needsInputs;
    setId(name + "-empty");
    setAlignment(Pos.CENTER);
    title.getStyleClass().add("help-title");
    Label words = new Label(what);
    words.setWrapText(true);
    words.setMaxWidth(TEXT_WIDTH);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    compute.setId(name + "-compute");
    compute.getStyleClass().add("accent");
    compute.setOnAction(event -> model.prepare());
    compute.disableProperty().bind(model.preparation().runningProperty());
    generate.setId(name + "-generate");
    generate.getStyleClass().add("accent");
    generate.setOnAction(event -> parts.actions().openGenerate());
    open.setId(name + "-open");
    open.setOnAction(event -> parts.actions().openFile());
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(title, words, buttons);
    DescriptorsParts.follow(this::follow, model.look().shelf().currentProperty());
  }

  private void follow() {
    OpenDatabase now = model.look().shelf().current();
    if (now == null) {
      title.setText("No database is open");
      buttons.getChildren().setAll(generate, open);
      setVisible(true);
    } else {
      title.setText("This database has no descriptors");
      buttons.getChildren().setAll(compute);
      setVisible(needsInputs && now.database().prepared().isEmpty());
    }
  }
}
