package org.pesexplorer.ui.training;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.ui.common.CellMarks;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/**
 * The cell with the path: its ends and the particles that stand can be dragged, so can the one on
 * the path, and a drag over free ground draws a new path.
 */
final class DragPathPane extends StackPane {
  private static final double HANDLE = 7;
  private static final double GRIP = 5;
  private static final double SHARE = 0.7;
  private static final double DRAG_START = 4;

  /** What a hand holds. */
  private enum Held {
    NOTHING,
    BEGIN,
    END,
    RIDER,
    FIXED,
    NEW
  }

  private final DragPlotModel model;
  private final ObservableBooleanValue dark;
  private final CellCanvas canvas = new CellCanvas(SHARE, this::paint);
  private Held held = Held.NOTHING;
  private int fixed = -1;
  private double[] pressed = {0, 0};
  private double pressedX;
  private double pressedY;

  DragPathPane(DragPlotModel model, ObservableBooleanValue dark) {
    this.model = model;
    this.dark = dark;
    setId("drag-path");
    setMinSize(0, 0);
    canvas.setId("drag-path-cell");
    canvas.setAccessibleText(
        "The cell with the path of the last particle. Drag its ends, the particles, or over free"
            + " ground to draw another path.");
    getChildren().add(canvas);
    model.scene().pathProperty().addListener(changed -> show());
    model.cursorProperty().addListener(changed -> canvas.touch());
    model.drawnProperty().addListener(changed -> canvas.touch());
    dark.addListener(changed -> canvas.touch());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    show();
  }

  private void show() {
    canvas.setCell(model.path().start().width());
  }

  private boolean plane() {
    return model.path().start().dimension() == 2;
  }

  // ---- the hand

  private Held at(double x, double y) {
    StraightPath path = model.path();
    if (near(PathEdits.end(path), x, y)) {
      return Held.END;
    }
    if (near(PathEdits.begin(path), x, y)) {
      return Held.BEGIN;
    }
    int particle = canvas.particleAt(shown(), x, y);
    if (particle < 0) {
      return Held.NEW;
    }
    return particle == path.start().count() - 1 ? Held.RIDER : Held.FIXED;
  }

  private boolean near(double[] place, double x, double y) {
    Viewport view = canvas.viewport();
    return Math.hypot(view.toScreenX(place[0]) - x, view.toScreenY(place[1]) - y) <= HANDLE + GRIP;
  }

  /** The particles, the last one where it is on the path, which may be outside the cell. */
  private Configuration shown() {
    StraightPath path = model.path();
    int last = path.start().count() - 1;
    double along = model.cursorProperty().get();
    double[] place = PathEdits.begin(path);
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] += (Double.isNaN(along) ? 0 : along) * path.direction()[axis];
    }
    return path.start().wrapped().withPosition(last, place);
  }

  private void press(MouseEvent event) {
    canvas.requestFocus();
    held = Held.NOTHING;
    if (event.getButton() != MouseButton.PRIMARY || !plane()) {
      return;
    }
    pressedX = event.getX();
    pressedY = event.getY();
    pressed = place(event);
    held = at(event.getX(), event.getY());
    fixed = held == Held.FIXED ? canvas.particleAt(shown(), event.getX(), event.getY()) : -1;
    if (held != Held.RIDER) {
      model.begin(held == Held.FIXED ? "Move a particle" : "Draw a path");
    }
    event.consume();
  }

  private double[] place(MouseEvent event) {
    Viewport view = canvas.viewport();
    return new double[] {view.toX(event.getX()), view.toY(event.getY())};
  }

  private void drag(MouseEvent event) {
    StraightPath path = model.path();
    double[] here = place(event);
    boolean far = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) >= DRAG_START;
    switch (held) {
      case BEGIN -> model.take(PathEdits.between(path, here, PathEdits.end(path)));
      case END -> model.take(PathEdits.between(path, PathEdits.begin(path), here));
      case RIDER -> model.moveTo(PathEdits.along(path, here[0], here[1]));
      case FIXED -> model.take(PathEdits.withFixed(path, fixed, here[0], here[1]));
      case NEW -> {
        if (far) {
          model.take(PathEdits.between(path, pressed, here));
        }
      }
      case NOTHING -> {}
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    if (held != Held.NOTHING) {
      drag(event);
    }
    if (held != Held.NOTHING && held != Held.RIDER) {
      model.end();
    }
    held = Held.NOTHING;
    hover(event);
  }

  private void hover(MouseEvent event) {
    boolean grip = plane() && at(event.getX(), event.getY()) != Held.NEW;
    canvas.setCursor(grip ? Cursor.HAND : plane() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
  }

  private void key(KeyEvent event) {
    double step = model.path().length() / (event.isShiftDown() ? 20 : 200);
    double now = model.cursorProperty().get();
    if (event.isShortcutDown() || event.isAltDown() || Double.isNaN(now)) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, DOWN -> model.moveTo(now - step);
      case RIGHT, UP -> model.moveTo(now + step);
      default -> {
        return;
      }
    }
    event.consume();
  }

  // ---- the picture

  private void paint(GraphicsContext g, Viewport view) {
    Palette palette = Palette.of(dark.get());
    canvas.clear(g, palette);
    if (!plane()) {
      g.setFill(palette.muted());
      g.setFont(Font.font(12));
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(
          "Paths are drawn by hand\nin two dimensions only", view.width() / 2, view.height() / 2);
      return;
    }
    Configuration particles = shown();
    Configuration still = particles.without(particles.count() - 1);
    CellMarks.faces(g, view, palette, particles.width(), 1);
    g.setGlobalAlpha(0.45);
    CellMarks.images(g, view, palette, still, 1);
    g.setGlobalAlpha(1);
    paintPath(g, view, palette);
    CellCanvas.particles(g, view, palette, particles);
  }

  private void paintPath(GraphicsContext g, Viewport view, Palette palette) {
    StraightPath path = model.path();
    double[] begin = PathEdits.begin(path);
    double[] end = PathEdits.end(path);
    double x = view.toScreenX(begin[0]);
    double y = view.toScreenY(begin[1]);
    double dx = view.toScreenX(end[0]) - x;
    double dy = view.toScreenY(end[1]) - y;
    g.setStroke(palette.accent());
    g.setLineWidth(3);
    g.strokeLine(x, y, x + dx, y + dy);
    paintOutside(g, palette, x, y, dx, dy);
    handle(g, palette, x, y, palette.background());
    handle(g, palette, x + dx, y + dy, palette.accent());
  }

  /** The stretches outside the training data. */
  private void paintOutside(
      GraphicsContext g, Palette palette, double x, double y, double dx, double dy) {
    DragPlotModel.Drawn drawn = model.drawnProperty().get();
    if (drawn == null || !drawn.curves().question().path().equals(model.path())) {
      return;
    }
    int last = model.path().points() - 1;
    g.setStroke(palette.fixed());
    g.setLineWidth(5);
    for (int k = 0; k < last; k++) {
      if (drawn.curves().outside(k) && drawn.curves().outside(k + 1)) {
        double from = (double) k / last;
        double to = (k + 1.0) / last;
        g.strokeLine(x + from * dx, y + from * dy, x + to * dx, y + to * dy);
      }
    }
  }

  private static void handle(GraphicsContext g, Palette palette, double x, double y, Color fill) {
    g.setFill(fill);
    g.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    g.setStroke(palette.accent());
    g.setLineWidth(2.5);
    g.strokeOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
  }

  /** The picture that is dragged in, for tests. */
  CellCanvas canvas() {
    return canvas;
  }
}
