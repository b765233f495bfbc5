package org.pesexplorer.ui.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What tabs with choices above a chart and words below it are made of. */
public final class TabParts {
  /** Room for two lines of words below a chart, so that nothing jumps. */
  private static final double WORDS_HEIGHT = 44;

  private TabParts() {}

  /** A name before a choice. */
  public static Label name(String text, String help) {
    Label name = new Label(text);
    name.getStyleClass().add("field-label");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setTooltip(Section.tooltip(help));
    return name;
  }

  /** Words below a chart. */
  public static Label words(String id) {
    Label words = new Label();
    words.setId(id);
    words.setWrapText(true);
    words.setMinHeight(WORDS_HEIGHT);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setAlignment(Pos.TOP_LEFT);
    words.getStyleClass().add("ensemble-words");
    return words;
  }

  /** A tab's content: choices above, charts, words below. */
  public static BorderPane page(HBox head, Node middle, Node foot) {
    BorderPane page = new BorderPane(middle);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("look-bar", "descriptors-bar");
    page.setTop(head);
    page.setBottom(foot);
    return page;
  }
}
