package org.pesexplorer.ui.common;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.pesexplorer.plot.ChartFrame;

/**
 * What lies over a drawn chart and moves without drawing it again: cross and reading under the
 * mouse, play head, veil, mark, the range that was chosen, the rectangle of a zoom.
 */
final class ChartOverlay extends Pane {
  private static final double CORNER = 6;
  private static final double VEIL = 0.62;
  private static final double BAND = 0.15;
  private static final double CROSS = 0.6;

  private final Rectangle veil = new Rectangle();
  private final Rectangle chosen = new Rectangle();
  private final Line head = new Line();
  private final Line across = new Line();
  private final Line up = new Line();
  private final Circle mark = new Circle(7, null);
  private final Rectangle band = new Rectangle();
  private final Label reading = new Label();
  private double headX = Double.NaN;
  private double veilX = Double.NaN;
  private double low = Double.NaN;
  private double high = Double.NaN;
  private Point2D marked;
  private ChartFrame frame;

  ChartOverlay() {
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(veil, chosen, across, up, head, mark, band, reading);
    getChildren().forEach(child -> child.setManaged(false));
    getChildren().forEach(child -> child.setVisible(false));
    veil.setId("chart-veil");
    chosen.setId("chart-range");
    head.setId("chart-head");
    mark.setId("chart-mark");
    band.setId("chart-band");
    reading.setId("chart-reading");
    reading.getStyleClass().addAll("chart-reading", "tabular");
    across.setOpacity(CROSS);
    up.setOpacity(CROSS);
    head.setStrokeWidth(1.5);
    mark.setStrokeWidth(2);
  }

  /** Takes the colours of a theme. */
  void paintFor(Palette palette) {
    Color ground = palette.background();
    veil.setFill(ground.deriveColor(0, 1, 1, VEIL));
    head.setStroke(palette.accent());
    across.setStroke(palette.muted());
    up.setStroke(palette.muted());
    mark.setStroke(palette.accent());
    chosen.setFill(palette.accent().deriveColor(0, 1, 1, BAND));
    band.setStroke(palette.accent());
    band.setFill(palette.accent().deriveColor(0, 1, 1, BAND));
  }

  /** Takes the place of a new drawing. */
  void place(ChartFrame next) {
    frame = next;
    placeHead();
    placeVeil();
    placeMark();
    placeRange();
  }

  void setHead(double x) {
    headX = x;
    placeHead();
  }

  void setVeil(double fromX) {
    veilX = fromX;
    placeVeil();
  }

  void setMark(Point2D at) {
    marked = at;
    placeMark();
  }

  void setRange(double from, double to) {
    low = from;
    high = to;
    placeRange();
  }

  private void placeRange() {
    boolean seen = frame != null && low <= frame.xRange().high() && high >= frame.xRange().low();
    chosen.setVisible(seen);
    if (seen) {
      double left = frame.toPixelX(Math.max(low, frame.xRange().low()));
      double right = frame.toPixelX(Math.min(high, frame.xRange().high()));
      chosen.setX(left);
      chosen.setY(frame.top());
      chosen.setWidth(Math.max(1, right - left));
      chosen.setHeight(frame.bottom() - frame.top());
    }
  }

  private void placeHead() {
    boolean seen = frame != null && frame.xRange().contains(headX);
    head.setVisible(seen);
    if (seen) {
      double x = Math.floor(frame.toPixelX(headX)) + 0.5;
      line(head, x, frame.top(), x, frame.bottom());
    }
  }

  private void placeVeil() {
    boolean seen = frame != null && frame.x().scale().shows(veilX) && veilX < frame.xRange().high();
    veil.setVisible(seen);
    if (seen) {
      double left = Math.max(frame.left(), frame.toPixelX(veilX));
      veil.setX(left);
      veil.setY(frame.top());
      veil.setWidth(frame.right() - left);
      veil.setHeight(frame.bottom() - frame.top());
    }
  }

  private void placeMark() {
    boolean seen =
        frame != null
            && marked != null
            && frame.xRange().contains(marked.getX())
            && frame.yRange().contains(marked.getY());
    mark.setVisible(seen);
    if (seen) {
      mark.setCenterX(frame.toPixelX(marked.getX()));
      mark.setCenterY(frame.toPixelY(marked.getY()));
    }
  }

  /**
   * Shows the cross and what it reads; the words stand in the corner that the cross leaves free.
   */
  void showReading(double pixelX, double pixelY, String text) {
    reading.setText(text);
    reading.autosize();
    double right = frame.right() - reading.getWidth() - CORNER;
    boolean inTheWay =
        pixelX > right - CORNER && pixelY < frame.top() + reading.getHeight() + 2 * CORNER;
    reading.relocate(inTheWay ? frame.left() + CORNER : right, frame.top() + CORNER);
    line(across, frame.left(), Math.floor(pixelY) + 0.5, frame.right(), Math.floor(pixelY) + 0.5);
    line(up, Math.floor(pixelX) + 0.5, frame.top(), Math.floor(pixelX) + 0.5, frame.bottom());
    reading.setVisible(true);
    across.setVisible(true);
    up.setVisible(true);
  }

  void hideReading() {
    reading.setVisible(false);
    across.setVisible(false);
    up.setVisible(false);
  }

  /** Shows the rectangle of a zoom between two corners. */
  void showBand(double fromX, double fromY, double toX, double toY) {
    band.setX(Math.min(fromX, toX));
    band.setY(Math.min(fromY, toY));
    band.setWidth(Math.abs(toX - fromX));
    band.setHeight(Math.abs(toY - fromY));
    band.setVisible(true);
  }

  void hideBand() {
    band.setVisible(false);
  }

  private static void line(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }
}
