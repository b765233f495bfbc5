package org.pesexplorer.ui.explore;

import java.util.Set;
import javafx.scene.input.KeyEvent;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Viewport;

/** Turns keys pressed on the picture of the cell into commands. */
final class CellKeys {
  private static final double STEP = 0.01;
  private static final double LARGE_STEP = 0.1;
  private static final double ZOOM = 1.25;

  private final CellPane pane;
  private final Workspace workspace;
  private final CellController controller;

  CellKeys(CellPane pane, Workspace workspace, CellController controller) {
    this.pane = pane;
    this.workspace = workspace;
    this.controller = controller;
  }

  /** Carries out the command of a key; other keys go on to the menus. */
  void press(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    boolean taken = plain && (move(event) || command(event));
    if (taken || (event.isAltDown() && alternative(event))) {
      event.consume();
    }
  }

  private boolean alternative(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> controller.back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean move(KeyEvent event) {
    double step = event.isShiftDown() ? LARGE_STEP : STEP;
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> nudge(-step, 0);
      case RIGHT, KP_RIGHT -> nudge(step, 0);
      case UP, KP_UP -> nudge(0, step);
      case DOWN, KP_DOWN -> nudge(0, -step);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void nudge(double dx, double dy) {
    Set<Integer> selection = workspace.state().selection();
    if (!selection.isEmpty()) {
      workspace.moveParticles(selection, dx, dy);
    }
  }

  private boolean command(KeyEvent event) {
    Set<Integer> selection = workspace.state().selection();
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> workspace.removeParticles(selection);
      case L -> workspace.toggleLock(selection);
      case DIGIT0, NUMPAD0 -> pane.fit();
      case PLUS, ADD, EQUALS -> zoom(ZOOM);
      case MINUS, SUBTRACT -> zoom(1 / ZOOM);
      case ESCAPE -> controller.escape();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void zoom(double factor) {
    Viewport view = pane.viewport();
    pane.look(view.zoomed(factor, view.width() / 2, view.height() / 2));
  }
}
