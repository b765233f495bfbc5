package org.pesexplorer.ui.common;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartPicker;

/**
 * Mouse and keys of a chart: the wheel zooms about the cursor (over an axis, along it), dragging
 * draws a rectangle to zoom to, dragging with Shift moves (or chooses a range of x where somebody
 * wants one), a click picks a point, a double click or Home shows all data, Backspace takes a zoom
 * back.
 */
final class ChartMouse {
  private static final double SCROLL_PIXELS = 400;
  private static final double LEAST_DRAG = 5;
  private static final double LEAST_SIDE = 12;
  private static final double REACH = 14;

  private final ChartPane pane;
  private final ChartOverlay overlay;
  private Point2D start;
  private Point2D last;
  private Point2D hover;
  private boolean moving;
  private boolean ranging;
  private boolean dragged;

  ChartMouse(ChartPane pane, ChartOverlay overlay) {
    this.pane = pane;
    this.overlay = overlay;
    pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    pane.setOnContextMenuRequested(this::asked);
  }

  private Optional<ChartFrame> frame() {
    return pane.zoom().aim();
  }

  private void scrolled(ScrollEvent event) {
    double amount = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (frame().isEmpty() || amount == 0 || event.isInertia()) {
      return;
    }
    ChartFrame frame = frame().get();
    double x = event.getX();
    double y = event.getY();
    boolean overX = y > frame.bottom();
    boolean overY = x < frame.left();
    if ((overX && overY) || x > frame.right() || y < frame.top()) {
      return;
    }
    pane.zoom().about(frame, x, y, Math.exp(amount / SCROLL_PIXELS), !overY, !overX);
    pane.zoomed();
    event.consume();
  }

  private void pressed(MouseEvent event) {
    pane.requestFocus();
    pane.hideMenu();
    dragged = false;
    start = null;
    if (event.getButton() == MouseButton.PRIMARY
        && frame().filter(f -> f.contains(event.getX(), event.getY())).isPresent()) {
      start = new Point2D(event.getX(), event.getY());
      last = start;
      ranging = event.isShiftDown() && pane.rangeHandler().isPresent();
      moving = event.isShiftDown() && !ranging;
    }
  }

  private void dragged(MouseEvent event) {
    if (start == null || frame().isEmpty()) {
      return;
    }
    boolean first = !dragged;
    dragged |= start.distance(event.getX(), event.getY()) >= LEAST_DRAG;
    if (!dragged) {
      return;
    }
    leave();
    if (moving) {
      if (first) {
        pane.zoom().startMoving();
      }
      pane.zoom().move(frame().get(), event.getX() - last.getX(), event.getY() - last.getY());
      pane.zoomed();
    } else if (ranging) {
      ChartFrame frame = frame().get();
      overlay.showBand(start.getX(), frame.top(), inside(frame, event).getX(), frame.bottom());
    } else {
      showBand(frame().get(), event);
    }
    last = new Point2D(event.getX(), event.getY());
  }

  /** A rectangle that is narrow one way zooms the other way only. */
  private void showBand(ChartFrame frame, MouseEvent event) {
    Point2D end = inside(frame, event);
    boolean wide = wide(end);
    boolean high = high(end);
    overlay.showBand(
        wide ? start.getX() : frame.left(),
        high ? start.getY() : frame.top(),
        wide ? end.getX() : frame.right(),
        high ? end.getY() : frame.bottom());
  }

  private boolean wide(Point2D end) {
    return Math.abs(end.getX() - start.getX()) >= LEAST_SIDE;
  }

  private boolean high(Point2D end) {
    return Math.abs(end.getY() - start.getY()) >= LEAST_SIDE;
  }

  private static Point2D inside(ChartFrame frame, MouseEvent event) {
    return new Point2D(
        Math.max(frame.left(), Math.min(frame.right(), event.getX())),
        Math.max(frame.top(), Math.min(frame.bottom(), event.getY())));
  }

  private void released(MouseEvent event) {
    overlay.hideBand();
    if (start != null && dragged && !moving && frame().isPresent()) {
      Point2D end = inside(frame().get(), event);
      if (ranging) {
        choose(frame().get(), end);
      } else {
        zoom(frame().get(), end);
      }
    }
    start = null;
  }

  private void choose(ChartFrame frame, Point2D end) {
    double one = frame.toX(start.getX());
    double two = frame.toX(end.getX());
    if (one != two) {
      pane.rangeHandler()
          .ifPresent(handler -> handler.chosen(Math.min(one, two), Math.max(one, two)));
    }
  }

  private void zoom(ChartFrame frame, Point2D end) {
    double[] columns = {start.getX(), end.getX()};
    double[] rows = {start.getY(), end.getY()};
    pane.zoom()
        .to(
            frame,
            Optional.of(columns).filter(c -> wide(end)),
            Optional.of(rows).filter(r -> high(end)));
    pane.zoomed();
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY && event.isStillSincePress()) {
      pane.showMenu(event.getScreenX(), event.getScreenY());
    } else if (event.getButton() != MouseButton.PRIMARY || dragged) {
      return;
    } else if (event.getClickCount() == 2) {
      pane.autoRange();
    } else if (event.getClickCount() == 1 && frame().isPresent()) {
      ChartPicker.nearest(pane.shown(), frame().get(), event.getX(), event.getY(), REACH)
          .ifPresent(pane::picked);
    }
  }

  private void moved(MouseEvent event) {
    hover = new Point2D(event.getX(), event.getY());
    read();
  }

  private void leave() {
    hover = null;
    overlay.hideReading();
  }

  /** A new drawing has come: the cross reads from it. */
  void drawnAnew() {
    read();
  }

  private void read() {
    Optional<ChartFrame> drawn = pane.frame();
    if (hover != null && drawn.filter(f -> f.contains(hover.getX(), hover.getY())).isPresent()) {
      String words = ChartPicker.reading(pane.shown(), drawn.get(), hover.getX(), hover.getY());
      overlay.showReading(hover.getX(), hover.getY(), words);
    } else {
      overlay.hideReading();
    }
  }

  /** By a key; a click of the mouse asks by itself. */
  private void asked(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      pane.showMenu(event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.BACK_SPACE) {
      pane.zoomBack();
      event.consume();
    } else if (event.getCode() == KeyCode.HOME) {
      pane.autoRange();
      event.consume();
    }
  }
}
