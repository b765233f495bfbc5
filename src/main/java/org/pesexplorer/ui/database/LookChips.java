package org.pesexplorer.ui.database;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The filter in words, with what takes it away and what saves the rows that pass. */
final class LookChips extends HBox {
  private static final double HEIGHT = 34;

  private final LookViewModel model;
  private final Label words = new Label();
  private final Hyperlink clear = new Hyperlink("clear");
  private final Button save =
      new Button("Save the kept rows as...", Icons.of(MaterialDesignC.CONTENT_SAVE_OUTLINE));

  LookChips(LookViewModel model) {
    this.model = model;
    setId("look-chips");
    getStyleClass().add("look-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(8);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    words.setId("look-filter");
    words.setMinWidth(0);
    clear.setId("look-clear");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setTooltip(Section.tooltip("Lets all rows pass again (Esc)."));
    clear.setOnAction(event -> model.filtering().clear());
    save.setId("look-save-kept");
    save.getStyleClass().add("small");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setTooltip(
        Section.tooltip(
            "Saves the rows that pass as a database of their own. How it is generated is saved"
                + " with it only where that gives exactly these rows: for an energy filter over a"
                + " database that was generated without one."));
    save.setOnAction(event -> save());
    getChildren().addAll(words, clear, save);
    model.stateProperty().addListener(changed -> follow());
    model.answerProperty().addListener(changed -> follow());
    follow();
  }

  private void follow() {
    LookFilter filter = model.state().filter();
    boolean all = filter.isAll();
    words.setText(
        all
            ? "All rows are shown: click a bar or drag with Shift over a chart to filter."
            : "Filter: " + filter.describe());
    words.getStyleClass().remove("muted");
    if (all) {
      words.getStyleClass().add("muted");
    }
    LookAnswer answer = model.answerProperty().get();
    clear.setVisible(!all);
    save.setVisible(!all);
    save.setDisable(answer == null || answer.rows().count() == 0);
  }

  private void save() {
    OpenDatabase now = model.shelf().current();
    if (now != null) {
      LookFiles.choose(this, "Save the kept rows", LookFiles.some(now.name()))
          .ifPresent(path -> model.shelf().save(model.state().filter(), path));
    }
  }
}
