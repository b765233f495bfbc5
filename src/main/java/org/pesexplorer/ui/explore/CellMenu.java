package org.pesexplorer.ui.explore;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import org.pesexplorer.model.Workspace;

/** The menu of the picture of the cell: what can be done at this place. */
final class CellMenu {
  private final CellPane pane;
  private final ExploreViewModel model;
  private ContextMenu open;

  CellMenu(CellPane pane, ExploreViewModel model) {
    this.pane = pane;
    this.model = model;
  }

  void hide() {
    if (open != null) {
      open.hide();
      open = null;
    }
  }

  /** Opens the menu for a particle, or for the ground where the index is negative. */
  void show(MouseEvent event, int particle) {
    hide();
    open = new ContextMenu();
    Workspace workspace = model.workspace();
    if (particle >= 0) {
      Set<Integer> targets = targets(workspace, particle);
      String what = targets.size() == 1 ? "particle " + (particle + 1) : "selected particles";
      boolean locked = workspace.state().locked().containsAll(targets);
      add("Delete " + what, () -> workspace.removeParticles(targets));
      add((locked ? "Unlock " : "Lock ") + what, () -> workspace.toggleLock(targets));
      add(
          "Show the map of particle " + (particle + 1),
          () -> {
            workspace.select(Set.of(particle));
            model.options().modeProperty().set(MapMode.MOVED);
          });
    } else {
      double x = pane.viewport().toX(event.getX());
      double y = pane.viewport().toY(event.getY());
      add("Add a particle here", () -> workspace.addParticle(x, y));
      add("Show the map of one particle more", this::showProbe);
    }
    open.getItems().add(new SeparatorMenuItem());
    add("Show the whole cell", pane::fit);
    add("Copy picture", this::copyPicture);
    open.show(pane, event.getScreenX(), event.getScreenY());
  }

  private void showProbe() {
    model.options().modeProperty().set(MapMode.PROBE);
  }

  private static Set<Integer> targets(Workspace workspace, int particle) {
    Set<Integer> selection = workspace.state().selection();
    return selection.contains(particle) ? new LinkedHashSet<>(selection) : Set.of(particle);
  }

  private void add(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    open.getItems().add(item);
  }

  private void copyPicture() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(pane.canvas().snapshot(null, null));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
