package org.pesexplorer.ui.shell;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.MarkdownPane;

/** The help at the right edge: this view, the limits of the model, the glossary. */
final class HelpPane extends BorderPane {
  private static final double WIDTH = 340;
  private static final double ROOM_FOR_CLOSE = 64;

  private final MarkdownPane text = new MarkdownPane();
  private final ScrollPane scroll = new ScrollPane(text);
  private final Map<String, String> pages;
  private final ToggleGroup group = new ToggleGroup();

  /**
   * Makes the pane.
   *
   * @param pages the texts by their titles, in the order of the map
   * @param close what the close button does
   */
  HelpPane(Map<String, String> pages, Runnable close) {
    this.pages = pages;
    setId("help");
    getStyleClass().add("help-pane");
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    FlowPane titles = new FlowPane(4, 4);
    titles.setPrefWrapLength(WIDTH - ROOM_FOR_CLOSE);
    HBox.setHgrow(titles, Priority.ALWAYS);
    HBox head = new HBox(4, titles);
    head.setAlignment(Pos.TOP_LEFT);
    head.getStyleClass().add("help-head");
    for (String title : pages.keySet()) {
      ToggleButton button = new ToggleButton(title);
      button.getStyleClass().addAll("small");
      button.setToggleGroup(group);
      button.setUserData(title);
      button.setOnAction(event -> show(title));
      titles.getChildren().add(button);
    }
    Button end = new Button("", Icons.of(MaterialDesignC.CLOSE));
    end.getStyleClass().addAll("flat", "small");
    end.setOnAction(event -> close.run());
    end.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().add(end);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(head);
    setCenter(scroll);
  }

  /** Shows a page. */
  void show(String title) {
    showText(title, pages.get(title));
  }

  /** Shows a text that is no page of its own. */
  void showText(String title, String markdown) {
    group.getToggles().forEach(toggle -> toggle.setSelected(title.equals(toggle.getUserData())));
    text.show(markdown);
    scroll.setVvalue(0);
  }
}
