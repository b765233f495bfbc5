package org.pesexplorer.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The views, in the order of the work, at the left edge. */
final class NavigationRail extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Region room = new Region();

  NavigationRail(Runnable help) {
    getStyleClass().add("navigation");
    setAlignment(Pos.TOP_CENTER);
    VBox.setVgrow(room, Priority.ALWAYS);
    Button helpButton = new Button("Help", Icons.of(MaterialDesignH.HELP_CIRCLE_OUTLINE, 22));
    helpButton.setId("nav-help");
    helpButton.setContentDisplay(ContentDisplay.TOP);
    helpButton.getStyleClass().add("navigation-button");
    helpButton.setMaxWidth(Double.MAX_VALUE);
    helpButton.setTooltip(Section.tooltip("What can be done here (F1)"));
    helpButton.setOnAction(event -> help.run());
    getChildren().addAll(room, helpButton);
  }

  /** Adds a view below those there are. */
  ToggleButton add(String id, String title, Ikon icon, String shortcut, Runnable open) {
    ToggleButton button = new ToggleButton(title, Icons.of(icon, 22));
    button.setId(id);
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("navigation-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button.setTooltip(Section.tooltip(title + " (" + shortcut + ")"));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          open.run();
        });
    getChildren().add(getChildren().indexOf(room), button);
    return button;
  }
}
