package org.pesexplorer.ui.common;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.pesexplorer.plot.ChartAxis;

/** The menu of a chart. */
final class ChartMenu {
  private final ChartPane pane;
  private final ChartActions actions;
  private ContextMenu open;

  ChartMenu(ChartPane pane, ChartActions actions) {
    this.pane = pane;
    this.actions = actions;
  }

  void hide() {
    if (open != null) {
      open.hide();
      open = null;
    }
  }

  void show(double screenX, double screenY) {
    hide();
    open = new ContextMenu();
    add("Zoom back", pane::zoomBack).setDisable(!pane.zoom().canGoBack());
    add("Auto range", pane::autoRange).setDisable(pane.zoom().auto());
    if (pane.spec().x().other().isPresent() || pane.spec().y().other().isPresent()) {
      open.getItems().add(new SeparatorMenuItem());
      addSwitch("Logarithmic x axis", pane.shown().x(), pane::switchX);
      addSwitch("Logarithmic y axis", pane.shown().y(), pane::switchY);
    }
    open.getItems().add(new SeparatorMenuItem());
    add("Copy picture", this::copy);
    add(
        "Save picture...",
        () -> actions.savePicture(pane.getScene().getWindow(), pane.shown(), pane.theme()));
    add("Save data as CSV...", () -> actions.saveData(pane.getScene().getWindow(), pane.spec()));
    open.show(pane, screenX, screenY);
  }

  private MenuItem add(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    open.getItems().add(item);
    return item;
  }

  private void addSwitch(String text, ChartAxis axis, Runnable action) {
    if (axis.other().isPresent()) {
      CheckMenuItem item = new CheckMenuItem(text);
      item.setSelected(axis.scale().logarithmic());
      item.setOnAction(event -> action.run());
      open.getItems().add(item);
    }
  }

  private void copy() {
    pane.picture()
        .ifPresent(
            image -> {
              ClipboardContent content = new ClipboardContent();
              content.putImage(image);
              Clipboard.getSystemClipboard().setContent(content);
            });
  }
}
