package org.pesexplorer.ui.common;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.pesexplorer.plot.ChartFrame;

/**
 * The line over a chart that can be dragged: line, grip, words and veil. What it takes from mouse
 * and keys does not reach the chart.
 */
final class ChartHandleLayer extends Pane {
  private static final double REACH = 6;
  private static final double GRIP_LONG = 26;
  private static final double GRIP_SHORT = 8;
  private static final double GAP = 6;
  private static final double VEIL = 0.62;
  private static final int MANY = 10;

  private final Rectangle veil = new Rectangle();
  private final Line line = new Line();
  private final Rectangle grip = new Rectangle();
  private final Rectangle reach = new Rectangle();
  private final Label words = new Label();
  private ChartHandle handle;
  private ChartFrame frame;
  private double grabbed;
  private boolean held;
  private boolean dragging;

  ChartHandleLayer() {
    setManaged(false);
    setPickOnBounds(false);
    getChildren().addAll(veil, line, grip, words, reach);
    getChildren().forEach(child -> child.setManaged(false));
    getChildren().forEach(child -> child.setMouseTransparent(child != reach));
    veil.setId("chart-handle-veil");
    line.setId("chart-handle-line");
    reach.setId("chart-handle");
    words.setId("chart-handle-words");
    words.getStyleClass().addAll("chart-reading", "tabular");
    grip.setArcWidth(GRIP_SHORT);
    grip.setArcHeight(GRIP_SHORT);
    reach.setFill(Color.TRANSPARENT);
    reach.setFocusTraversable(true);
    reach.setAccessibleRole(AccessibleRole.SLIDER);
    reach.hoverProperty().addListener(changed -> stress());
    reach.focusedProperty().addListener(changed -> stress());
    reach.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    reach.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    reach.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    reach.addEventHandler(MouseEvent.MOUSE_CLICKED, this::takePrimary);
    reach.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    stress();
    layOut();
  }

  /** Takes the colours of a theme. */
  void paintFor(Palette palette) {
    veil.setFill(palette.background().deriveColor(0, 1, 1, VEIL));
    line.setStroke(palette.accent());
    grip.setFill(palette.accent());
    grip.setStroke(palette.background());
  }

  /** Takes the place of a new drawing. */
  void place(ChartFrame next) {
    frame = next;
    layOut();
  }

  /** Shows a line; null for none. A drag goes on. */
  void set(ChartHandle next) {
    handle = next;
    layOut();
  }

  /** The line where it is now; null for none. */
  ChartHandle get() {
    return handle;
  }

  private void stress() {
    boolean active = reach.isHover() || reach.isFocused();
    line.setStrokeWidth(active ? 2.5 : 1.5);
    grip.setStrokeWidth(reach.isFocused() ? 2 : 1);
  }

  private void layOut() {
    boolean known = handle != null && frame != null;
    HandlePlace place = known ? new HandlePlace(frame, handle) : null;
    boolean seen = known && (place.visible() || dragging);
    veil.setVisible(known && handle.cut() != ChartHandle.Cut.NONE);
    line.setVisible(seen);
    grip.setVisible(seen);
    reach.setVisible(seen);
    if (known) {
      Rectangle2D cut = place.veil();
      put(veil, cut.getMinX(), cut.getMinY(), cut.getWidth(), cut.getHeight());
      layOut(place);
    }
    words.setVisible(seen && !words.getText().isEmpty());
  }

  private void layOut(HandlePlace place) {
    double at = Math.floor(place.pixel()) + 0.5;
    words.setText(handle.label().apply(handle.value()));
    words.autosize();
    reach.setAccessibleText(words.getText());
    if (place.vertical()) {
      double middle = (frame.top() + frame.bottom()) / 2;
      stretch(at, frame.top(), at, frame.bottom());
      put(reach, at - REACH, frame.top(), 2 * REACH, frame.bottom() - frame.top());
      put(grip, at - GRIP_SHORT / 2, middle - GRIP_LONG / 2, GRIP_SHORT, GRIP_LONG);
      reach.setCursor(Cursor.H_RESIZE);
      boolean fits = at + GAP + words.getWidth() <= frame.right();
      double left = fits ? at + GAP : at - GAP - words.getWidth();
      words.relocate(left, frame.bottom() - words.getHeight() - GAP);
    } else {
      double middle = (frame.left() + frame.right()) / 2;
      stretch(frame.left(), at, frame.right(), at);
      put(reach, frame.left(), at - REACH, frame.right() - frame.left(), 2 * REACH);
      put(grip, middle - GRIP_LONG / 2, at - GRIP_SHORT / 2, GRIP_LONG, GRIP_SHORT);
      reach.setCursor(Cursor.V_RESIZE);
      boolean fits = at - GAP - words.getHeight() >= frame.top();
      double top = fits ? at - GAP - words.getHeight() : at + GAP;
      words.relocate(frame.left() + GAP, top);
    }
  }

  private void stretch(double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private static void put(Rectangle one, double x, double y, double width, double height) {
    one.setX(x);
    one.setY(y);
    one.setWidth(width);
    one.setHeight(height);
  }

  private double along(MouseEvent event) {
    return handle.side() == ChartHandle.Side.VERTICAL ? event.getX() : event.getY();
  }

  private void takePrimary(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
    }
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      reach.requestFocus();
      grabbed = new HandlePlace(frame, handle).pixel() - along(event);
      held = true;
      event.consume();
    }
  }

  private void dragged(MouseEvent event) {
    if (held && handle != null) {
      if (!dragging) {
        dragging = true;
        handle.listener().began();
      }
      move(new HandlePlace(frame, handle).value(along(event) + grabbed));
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    held = false;
    if (dragging) {
      dragging = false;
      layOut();
      if (handle != null) {
        handle.listener().ended(handle.value());
      }
    }
    event.consume();
  }

  private void move(double value) {
    if (value != handle.value()) {
      set(handle.at(value));
      handle.listener().moved(value);
    }
  }

  private void typed(KeyEvent event) {
    int steps =
        switch (event.getCode()) {
          case LEFT, KP_LEFT, DOWN, KP_DOWN -> -1;
          case RIGHT, KP_RIGHT, UP, KP_UP -> 1;
          default -> 0;
        };
    if (steps != 0 && handle != null) {
      ChartHandle.Listener listener = handle.listener();
      listener.began();
      move(new HandlePlace(frame, handle).stepped(event.isShiftDown() ? MANY * steps : steps));
      listener.ended(handle.value());
      event.consume();
    }
  }
}
