package org.pesexplorer.ui.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.FxWatch;
import org.pesexplorer.ui.common.Viewport;

/** Turns mouse and keyboard on the picture of the cell into commands. */
final class CellController {
  private static final double DRAG_START = 3;
  private static final int HISTORY = 50;

  private enum Gesture {
    NONE,
    PRESSED_PARTICLE,
    MOVE,
    PRESSED_GROUND,
    BAND,
    ZOOM_BAND,
    PAN
  }

  private final CellPane pane;
  private final ExploreViewModel model;
  private final Workspace workspace;
  private final CellMenu menu;
  private final Deque<Viewport> views = new ArrayDeque<>();

  private Gesture gesture = Gesture.NONE;
  private double startX;
  private double startY;
  private double lastX;
  private double lastY;
  private Configuration startConfiguration;
  private Set<Integer> startSelection = Set.of();

  CellController(CellPane pane, ExploreViewModel model) {
    this.pane = pane;
    this.model = model;
    this.workspace = model.workspace();
    this.menu = new CellMenu(pane, model);
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> FxWatch.time("press", () -> press(e)));
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> FxWatch.time("drag", () -> drag(e)));
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> FxWatch.time("release", () -> release(e)));
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, e -> FxWatch.time("move", () -> hover(e)));
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.cursorProperty().set(null));
    pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, new CellKeys(pane, workspace, this)::press);
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
    menu.hide();
    startX = event.getX();
    startY = event.getY();
    lastX = startX;
    lastY = startY;
    if (event.getButton() != MouseButton.PRIMARY) {
      gesture = Gesture.PAN;
      return;
    }
    if (onAxes(event)) {
      gesture = Gesture.NONE;
      if (event.getClickCount() == 2) {
        remember();
        pane.fit();
      }
      return;
    }
    if (event.isShortcutDown()) {
      gesture = Gesture.ZOOM_BAND;
      return;
    }
    int hit = pane.particleAt(startX, startY);
    if (hit >= 0) {
      pressParticle(hit, event.isShiftDown());
    } else {
      gesture = Gesture.PRESSED_GROUND;
      startSelection = workspace.state().selection();
      if (event.getClickCount() == 2) {
        gesture = Gesture.NONE;
        add();
      }
    }
  }

  private boolean onAxes(MouseEvent event) {
    return event.getX() < AxesPainter.BAND + 8
        || event.getY() > pane.viewport().height() - AxesPainter.BAND;
  }

  private void pressParticle(int hit, boolean extend) {
    workspace.beginGesture("Select");
    Set<Integer> selection = workspace.state().selection();
    if (extend) {
      Set<Integer> next = new LinkedHashSet<>(selection);
      if (!next.remove(hit)) {
        next.add(hit);
      }
      workspace.select(next);
    } else if (!selection.contains(hit)) {
      workspace.select(Set.of(hit));
    }
    gesture = workspace.state().selection().contains(hit) ? Gesture.PRESSED_PARTICLE : Gesture.NONE;
    startConfiguration = workspace.state().configuration();
  }

  private void add() {
    workspace.addParticle(pane.viewport().toX(startX), pane.viewport().toY(startY));
  }

  private void drag(MouseEvent event) {
    boolean far = Math.hypot(event.getX() - startX, event.getY() - startY) >= DRAG_START;
    if (gesture == Gesture.PRESSED_PARTICLE && far) {
      beginMove();
    } else if (gesture == Gesture.PRESSED_GROUND && far) {
      gesture = Gesture.BAND;
    }
    switch (gesture) {
      case MOVE -> moveTo(event);
      case BAND, ZOOM_BAND -> pane.bandProperty().set(rectangle(event));
      case PAN -> {
        pane.look(pane.viewport().panned(event.getX() - lastX, event.getY() - lastY));
        pane.setCursor(Cursor.MOVE);
      }
      default -> {
        return;
      }
    }
    lastX = event.getX();
    lastY = event.getY();
  }

  private void beginMove() {
    WorkspaceState state = workspace.state();
    if (state.locked().containsAll(state.selection())) {
      return;
    }
    gesture = Gesture.MOVE;
    model.holdRange();
    workspace.nameGesture(state.selection().size() == 1 ? "Move a particle" : "Move particles");
    pane.setCursor(Cursor.CLOSED_HAND);
  }

  private void moveTo(MouseEvent event) {
    double dx = (event.getX() - startX) / pane.viewport().scale();
    double dy = -(event.getY() - startY) / pane.viewport().scale();
    WorkspaceState state = workspace.state();
    Configuration next = startConfiguration;
    for (int i : state.selection()) {
      if (!state.locked().contains(i)) {
        next =
            next.withPosition(
                i,
                next.cell().wrap(next.coordinate(i, 0) + dx),
                next.cell().wrap(next.coordinate(i, 1) + dy));
      }
    }
    Configuration moved = next;
    workspace.update(now -> now.withConfiguration(moved));
    model.cursorProperty().set(null);
  }

  private Rectangle2D rectangle(MouseEvent event) {
    return new Rectangle2D(
        Math.min(startX, event.getX()),
        Math.min(startY, event.getY()),
        Math.abs(event.getX() - startX),
        Math.abs(event.getY() - startY));
  }

  private void release(MouseEvent event) {
    Rectangle2D band = pane.bandProperty().get();
    switch (gesture) {
      case MOVE -> {
        workspace.endGesture();
        model.releaseRange();
      }
      case PRESSED_PARTICLE -> workspace.endGesture();
      case BAND -> selectWithin(band, event.isShiftDown());
      case ZOOM_BAND -> zoomTo(band);
      case PRESSED_GROUND -> workspace.select(Set.of());
      case PAN -> panEnded(event);
      default -> pane.setCursor(Cursor.DEFAULT);
    }
    gesture = Gesture.NONE;
    pane.bandProperty().set(null);
    pane.setCursor(Cursor.DEFAULT);
  }

  private void panEnded(MouseEvent event) {
    boolean still = Math.hypot(event.getX() - startX, event.getY() - startY) < DRAG_START;
    if (still && event.getButton() == MouseButton.SECONDARY) {
      menu.show(event, pane.particleAt(event.getX(), event.getY()));
    }
  }

  private void selectWithin(Rectangle2D band, boolean extend) {
    Configuration configuration = workspace.state().configuration();
    Set<Integer> next = new LinkedHashSet<>(extend ? startSelection : Set.of());
    for (int i = 0; i < configuration.count(); i++) {
      double x = pane.viewport().toScreenX(configuration.coordinate(i, 0));
      double y = pane.viewport().toScreenY(configuration.coordinate(i, 1));
      if (band.contains(x, y)) {
        next.add(i);
      }
    }
    workspace.select(next);
  }

  private void zoomTo(Rectangle2D band) {
    if (band == null || band.getWidth() < DRAG_START || band.getHeight() < DRAG_START) {
      return;
    }
    remember();
    Viewport now = pane.viewport();
    double factor = Math.min(now.width() / band.getWidth(), now.height() / band.getHeight());
    double middleX = (band.getMinX() + band.getMaxX()) / 2;
    double middleY = (band.getMinY() + band.getMaxY()) / 2;
    pane.look(
        now.panned(now.width() / 2 - middleX, now.height() / 2 - middleY)
            .zoomed(factor, now.width() / 2, now.height() / 2));
  }

  private void remember() {
    views.push(pane.viewport());
    if (views.size() > HISTORY) {
      views.removeLast();
    }
  }

  private void hover(MouseEvent event) {
    boolean over = pane.particleAt(event.getX(), event.getY()) >= 0;
    pane.setCursor(over ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    Viewport view = pane.viewport();
    model
        .cursorProperty()
        .set(onAxes(event) ? null : new double[] {view.toX(event.getX()), view.toY(event.getY())});
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double factor = Math.exp(event.getDeltaY() / 400);
      pane.look(pane.viewport().zoomed(factor, event.getX(), event.getY()));
      event.consume();
    }
  }

  /** Back to the part of the plane that was shown before the last zoom by frame. */
  void back() {
    if (!views.isEmpty()) {
      pane.look(views.pop());
    }
  }

  /** Gives up a drag; without one, selects nothing. */
  void escape() {
    if (gesture == Gesture.MOVE || gesture == Gesture.PRESSED_PARTICLE) {
      workspace.cancelGesture();
      model.releaseRange();
      gesture = Gesture.NONE;
    } else if (!workspace.state().selection().isEmpty()) {
      workspace.select(Set.of());
    }
  }
}
