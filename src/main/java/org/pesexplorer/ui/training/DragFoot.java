package org.pesexplorer.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** Why a gradient is wrong, in words, and the button that cures it. Keeps its height. */
final class DragFoot extends VBox {
  private static final double HEIGHT = 70;

  private final Label title = new Label();
  private final Label words = new Label();
  private final Button cure =
      new Button("Train on mixed scans", Icons.of(MaterialDesignM.MEDICAL_BAG));

  DragFoot(DragPlotModel model) {
    title.setId("drag-why");
    title.getStyleClass().add("drag-title");
    words.setId("drag-words");
    words.setWrapText(true);
    words.setTooltip(Section.tooltip(""));
    words.setAlignment(Pos.TOP_LEFT);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMaxHeight(Double.MAX_VALUE);
    words.getStyleClass().add("drag-text");
    words.setMinHeight(0);
    VBox text = new VBox(2, title, words);
    VBox.setVgrow(words, Priority.ALWAYS);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    cure.setId("drag-cure");
    cure.getStyleClass().add("accent");
    cure.setMinWidth(Region.USE_PREF_SIZE);
    cure.setTooltip(
        Section.tooltip(
            "Starts the preset that trains on a database of mixed scans, in which energies of all"
                + " sizes occur: the cure of a gradient that is wrong where a path leaves the"
                + " training data."));
    cure.managedProperty().bind(cure.visibleProperty());
    cure.setOnAction(event -> model.scene().cure());
    HBox line = new HBox(12, text, cure);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(new Still(line, HEIGHT));
    getStyleClass().add("drag-foot");
    model.drawnProperty().addListener((all, before, now) -> show(now));
    show(model.drawnProperty().get());
  }

  private void show(DragPlotModel.Drawn now) {
    if (now == null) {
      cure.setVisible(false);
      return;
    }
    String text = DragWords.explanation(now.curves());
    title.setText(DragWords.title(now.curves()));
    words.setText(text);
    words.getTooltip().setText(text);
    cure.setVisible(DragWords.curable(now.curves()));
  }
}
