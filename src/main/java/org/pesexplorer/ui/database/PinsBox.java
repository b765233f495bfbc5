package org.pesexplorer.ui.database;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.Section;

/** The pinned rows beside each other: a click selects one, its cross lets it go. */
final class PinsBox extends HBox {
  private static final double HEIGHT = 132;
  private static final double GAP = 4;

  private final LookViewModel model;
  private final ReadOnlyBooleanProperty dark;

  PinsBox(LookViewModel model, ReadOnlyBooleanProperty dark) {
    this.model = model;
    this.dark = dark;
    setId("pins");
    getStyleClass().add("look-pins");
    setSpacing(GAP);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAlignment(Pos.CENTER);
    model.pins().rows().addListener((InvalidationListener) changed -> follow());
    model.rowProperty().addListener(changed -> follow());
    follow();
  }

  private void follow() {
    getChildren().clear();
    if (model.pins().rows().isEmpty()) {
      Label hint = new Label("Pin up to four rows to compare them here.");
      hint.getStyleClass().add("note");
      getChildren().add(hint);
    }
    for (LookRow row : model.pins().rows()) {
      getChildren().add(card(row));
    }
  }

  private Node card(LookRow row) {
    RowLattice lattice = new RowLattice("pin-lattice", dark);
    lattice.show(CellPictures.small(row.configuration(), row.depth()));
    Button cross = new Button("", Icons.of(MaterialDesignC.CLOSE, 12));
    cross.getStyleClass().addAll("small", "pin-cross");
    cross.setTooltip(Section.tooltip("Lets this row go."));
    cross.setOnAction(event -> model.pins().remove(row));
    StackPane.setAlignment(cross, Pos.TOP_RIGHT);
    StackPane picture = new StackPane(lattice, cross);
    VBox.setVgrow(picture, Priority.ALWAYS);
    Label energy = new Label("v " + NumberText.compact(row.energy()));
    energy.getStyleClass().add("tabular");
    Label name = new Label("row " + row.index());
    name.getStyleClass().add("note");
    VBox card = new VBox(picture, energy, name);
    card.getStyleClass().add("pin");
    if (row.equals(model.rowProperty().get())) {
      card.getStyleClass().add("pin-selected");
    }
    card.setAlignment(Pos.CENTER);
    card.setCursor(Cursor.HAND);
    card.setMaxWidth(HEIGHT);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            model.selectPinned(row);
          }
        });
    return card;
  }
}
