package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** Which database is on screen, which others are drawn over it, and saving. */
final class LookHead extends HBox {
  private static final double CHOICE_WIDTH = 260;

  private final LookViewModel model;
  private final ComboBox<OpenDatabase> choice = new ComboBox<>();
  private final Label unsaved = new Label("unsaved");
  private final MenuButton overlays =
      new MenuButton("Overlay", Icons.of(MaterialDesignL.LAYERS_OUTLINE));
  private boolean following;

  LookHead(LookViewModel model, LookPage.Actions actions) {
    this.model = model;
    setId("look-head");
    getStyleClass().add("look-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(8);
    fillChoice();
    unsaved.setId("look-unsaved");
    unsaved.getStyleClass().addAll("badge", "badge-warning");
    unsaved.setMinWidth(Region.USE_PREF_SIZE);
    unsaved.setTooltip(Section.tooltip("Only in memory: closing it would lose it."));
    overlays.setId("look-overlays");
    overlays.setMinWidth(Region.USE_PREF_SIZE);
    overlays.setTooltip(
        Section.tooltip(
            "Draws other open databases into the charts, as in the thesis's figure 12."));
    Button close = button("look-close", "", MaterialDesignC.CLOSE, "Puts this database away.");
    close.setOnAction(event -> model.shelf().close(model.shelf().current()));
    Button save =
        button(
            "look-save",
            "Save as...",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            "Saves the whole database, and beside it how it was generated.");
    save.setOnAction(event -> save());
    Button open =
        button("look-open", "Open...", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Opens a database.");
    open.setOnAction(event -> actions.openFile());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(choice, unsaved, close, overlays, gap, open, save);
    model.shelf().open().addListener((InvalidationListener) changed -> follow());
    model.shelf().currentProperty().addListener(changed -> follow());
    model.shelf().overlaysProperty().addListener(changed -> follow());
    follow();
  }

  private static Button button(String id, String words, Ikon icon, String help) {
    Button button = new Button(words, Icons.of(icon));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(Section.tooltip(help));
    return button;
  }

  private void fillChoice() {
    choice.setId("look-database");
    choice.setPrefWidth(CHOICE_WIDTH);
    choice.setMinWidth(0);
    choice.setTooltip(Section.tooltip("Which of the open databases is shown."));
    choice.setCellFactory(all -> new NameCell());
    choice.setButtonCell(new NameCell());
    choice
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (!following && now != null) {
                model.shelf().show(now);
              }
            });
  }

  /** A database's name and size. */
  private static final class NameCell extends ListCell<OpenDatabase> {
    @Override
    protected void updateItem(OpenDatabase item, boolean empty) {
      super.updateItem(item, empty);
      int rows = item == null ? 0 : item.database().rows();
      setText(
          empty || item == null ? null : item.name() + "  (" + LookText.count(rows, rows) + ")");
    }
  }

  private void follow() {
    following = true;
    OpenDatabase now = model.shelf().current();
    choice.getItems().setAll(model.shelf().open());
    choice.setValue(now);
    following = false;
    unsaved.setVisible(now != null && now.unsaved());
    unsaved.setManaged(unsaved.isVisible());
    Set<Integer> drawn = model.shelf().overlaysProperty().get();
    overlays.getItems().clear();
    for (OpenDatabase each : model.shelf().open()) {
      if (!each.equals(now)) {
        CheckMenuItem item = new CheckMenuItem(each.name());
        item.setMnemonicParsing(false);
        item.setSelected(drawn.contains(each.id()));
        item.setOnAction(event -> model.shelf().setOverlay(each, item.isSelected()));
        overlays.getItems().add(item);
      }
    }
    overlays.setDisable(overlays.getItems().isEmpty());
  }

  private void save() {
    OpenDatabase now = model.shelf().current();
    Optional<Path> chosen = LookFiles.choose(this, "Save the database", now.name());
    chosen.ifPresent(model.shelf()::save);
  }
}
