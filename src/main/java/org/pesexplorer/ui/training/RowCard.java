package org.pesexplorer.ui.training;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.RowLattice;

/** The selected row: its lattice, what the network says and what is true, and where to go on. */
final class RowCard extends VBox {
  private static final int GAP = 6;
  private static final String NONE = "\u2013";
  private static final List<String> FIGURES =
      List.of("network's v", "true v", "error", "width", "to training");

  private final ValidateViewModel model;
  private final Runnable openMap;
  private final RowLattice lattice;
  private final Label title = new Label();
  private final Label[] values = new Label[FIGURES.size()];
  private final Button look;
  private final Button map;
  private final Button explore;

  /**
   * Makes the card.
   *
   * @param openMap turns to the maps
   */
  RowCard(ValidateViewModel model, Runnable openMap) {
    super(GAP);
    this.model = model;
    this.openMap = openMap;
    setId("validate-row");
    getStyleClass().add("look-side");
    lattice = new RowLattice("validate-lattice", model.parts().dark());
    VBox.setVgrow(lattice, Priority.ALWAYS);
    title.setId("validate-row-title");
    title.getStyleClass().add("help-bold");
    TrainingParts.Actions actions = model.parts().actions();
    look =
        ValidateParts.button(
            "validate-look",
            "In database",
            MaterialDesignD.DATABASE_SEARCH_OUTLINE,
            "Selects this row in the page Look.",
            () -> openLook(actions));
    map =
        ValidateParts.button(
            "validate-on-map",
            "On the map",
            MaterialDesignM.MAP_OUTLINE,
            "Shows truth, network and difference around this configuration.",
            this::putOnMap);
    explore =
        ValidateParts.button(
            "validate-explore",
            "To Explore",
            MaterialDesignC.CURSOR_MOVE,
            "This configuration replaces the one in Explore; Ctrl+Z there takes it back.",
            () -> {
              model.row().sendToExplore();
              actions.openExplore();
            });
    FlowPane buttons = new FlowPane(4, 4, dice(), look, map, explore);
    buttons.getStyleClass().add("look-buttons");
    getChildren().addAll(title, lattice, figures(), buttons);
    ValidateParts.follow(this::show, model.row().property());
  }

  private Button dice() {
    Button dice =
        ValidateParts.button(
            "validate-dice",
            "Random row",
            MaterialDesignD.DICE_5_OUTLINE,
            "Selects a row of the validation part by chance.",
            model.row()::roll);
    ValidateParts.follow(
        () -> dice.setDisable(model.viewProperty().get() == null), model.viewProperty());
    return dice;
  }

  private void openLook(TrainingParts.Actions actions) {
    JudgedRow row = model.row().property().get();
    if (row != null) {
      model.parts().databases().show(row.database());
      actions.openLook(row.row());
    }
  }

  private void putOnMap() {
    model.row().putOnMap();
    openMap.run();
  }

  private GridPane figures() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("look-figures");
    grid.setHgap(GAP);
    grid.setVgap(2);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, numbers);
    for (int k = 0; k < values.length; k++) {
      Label name = new Label(FIGURES.get(k));
      name.getStyleClass().add("field-label");
      values[k] = new Label();
      values[k].setId("validate-row-" + k);
      values[k].getStyleClass().add("tabular");
      grid.addRow(k, name, values[k]);
    }
    return grid;
  }

  private void show() {
    JudgedRow row = model.row().property().get();
    boolean plane = row != null && row.configuration().dimension() == 2;
    look.setDisable(row == null);
    map.setDisable(!plane);
    explore.setDisable(!plane);
    if (row == null) {
      title.setText("Click a point, or roll the dice");
      lattice.show(List.of());
      for (Label value : values) {
        value.setText(NONE);
      }
      return;
    }
    title.setText("Row " + row.index() + ", " + row.part());
    lattice.show(CellPictures.of(row.configuration(), row.depth()));
    String[] words = {
      NumberText.compact(row.predicted()) + " E_c",
      NumberText.compact(row.truth()) + " E_c",
      NumberText.compact(row.error()) + " E_c",
      NumberText.field(row.configuration().width()) + " R_c",
      ValidateWords.number(row.trainingDistance())
          + (Double.isNaN(row.trainingDistance()) ? "" : " deviations")
    };
    for (int k = 0; k < words.length; k++) {
      values[k].setText(words[k]);
    }
  }
}
