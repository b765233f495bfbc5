package org.pesexplorer.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** A group of controls under a short heading in a side panel; it opens and closes. */
public final class Section extends TitledPane {
  private final GridPane grid = new GridPane();
  private int row;

  /** Makes an empty group. */
  public Section(String title, boolean open) {
    setText(title);
    setExpanded(open);
    setAnimated(false);
    getStyleClass().add("section");
    grid.getStyleClass().add("section-grid");
    grid.setHgap(8);
    grid.setVgap(8);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(84);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    controls.setMinWidth(0);
    grid.getColumnConstraints().addAll(names, controls);
    setContent(grid);
  }

  /**
   * Adds a named control.
   *
   * @param name the label
   * @param help what it does, and its name and symbol in the thesis; shown as a tooltip
   * @param control the control
   * @return this
   */
  public Section add(String name, String help, Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    label.setTooltip(tooltip(help));
    grid.addRow(row++, label, control);
    return this;
  }

  /** Adds a node over both columns. */
  public Section add(Node node) {
    grid.add(node, 0, row++, 2, 1);
    return this;
  }

  /** A tooltip that wraps and stays long enough to be read. */
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    tooltip.setShowDuration(Duration.seconds(30));
    return tooltip;
  }
}
