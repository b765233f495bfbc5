package org.pesexplorer.ui.database;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.pesexplorer.ui.common.Icons;

/** What the page says while no database is in hand, and the ways to one. */
final class LookEmpty extends VBox {
  private static final double GAP = 16;
  private static final double TEXT_WIDTH = 520;

  LookEmpty(LookPage.Actions actions) {
    super(GAP);
    setId("look-empty");
    setAlignment(Pos.CENTER);
    Label title = new Label("No database is open");
    title.getStyleClass().add("help-title");
    Label words =
        new Label(
            "Here you will see a database: how its energies are spread, every row in a table that"
                + " sorts and filters, the lattice of the row you click, its structure, and the"
                + " relaxation that it came from.");
    words.setWrapText(true);
    words.setMaxWidth(TEXT_WIDTH);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    Button generate =
        new Button("Generate a database", Icons.of(MaterialDesignD.DATABASE_PLUS_OUTLINE));
    generate.setId("look-generate");
    generate.getStyleClass().add("accent");
    generate.setOnAction(event -> actions.openGenerate());
    Button open = new Button("Open a file...", Icons.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    open.setId("look-open-first");
    open.setOnAction(event -> actions.openFile());
    HBox buttons = new HBox(GAP / 2, generate, open);
    buttons.setAlignment(Pos.CENTER);
    getChildren().addAll(title, words, buttons);
  }
}
