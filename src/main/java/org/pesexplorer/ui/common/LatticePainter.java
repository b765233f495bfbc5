package org.pesexplorer.ui.common;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.LatticePicture.ImageMode;
import org.pesexplorer.ui.common.LatticePicture.Move;
import org.pesexplorer.ui.common.LatticePicture.Trail;

/** Draws a {@link LatticePicture} on a canvas, without its words. */
final class LatticePainter {
  /** Half the side of the square that marks an image that stays, in radii of a particle. */
  private static final double SQUARE = 0.85;

  private static final double FAINT = 0.28;
  private static final double CROSS_ARM = 4;
  private static final int TRAIL_SHADES = 5;

  private final GraphicsContext g;
  private final Viewport view;
  private final Palette palette;
  private final LatticePicture picture;
  private final double radius;

  LatticePainter(GraphicsContext g, Viewport view, Palette palette, LatticePicture picture) {
    this.g = g;
    this.view = view;
    this.palette = palette;
    this.picture = picture;
    this.radius = CellMarks.radius(view);
  }

  void paint() {
    double width = picture.configuration().width();
    CellMarks.faces(g, view, palette, width, picture.shells());
    paintImages();
    for (Trail trail : picture.trails()) {
      paintTrail(trail, width);
    }
    picture.move().filter(Move::accepted).ifPresent(this::paintOldPlace);
    paintBodies();
    picture.move().ifPresent(this::paintMove);
    paintLabels();
  }

  private void paintImages() {
    int shells = picture.shells();
    if (picture.mode() == ImageMode.LIVE) {
      CellMarks.images(g, view, palette, picture.configuration(), shells);
      return;
    }
    if (picture.trueImages()) {
      g.setGlobalAlpha(FAINT);
      CellMarks.images(g, view, palette, picture.configuration(), shells);
      g.setGlobalAlpha(1);
    }
    CellMarks.eachImage(
        view,
        picture.imagesOf(),
        shells,
        (particle, x, y) -> square(g, palette, x, y, SQUARE * radius));
  }

  /** The mark of an image that stays: a hollow square. */
  static void square(GraphicsContext g, Palette palette, double x, double y, double half) {
    g.setFill(palette.fixed().deriveColor(0, 1, 1, 0.12));
    g.setStroke(palette.fixed());
    g.setLineWidth(2);
    g.fillRect(x - half, y - half, 2 * half, 2 * half);
    g.strokeRect(x - half, y - half, 2 * half, 2 * half);
  }

  /** The older, the paler; nothing is drawn across the cell where a particle left over a face. */
  private void paintTrail(Trail trail, double width) {
    double[] places = trail.places();
    int segments = places.length / 2 - 1;
    g.setLineWidth(1.5);
    for (int shade = 0; shade < TRAIL_SHADES; shade++) {
      int first = shade * segments / TRAIL_SHADES;
      int last = (shade + 1) * segments / TRAIL_SHADES;
      g.setStroke(palette.accent().deriveColor(0, 1, 1, 0.15 + 0.65 * shade / (TRAIL_SHADES - 1)));
      g.beginPath();
      for (int k = first; k < last; k++) {
        boolean crosses =
            Math.abs(places[2 * k + 2] - places[2 * k]) > width / 2
                || Math.abs(places[2 * k + 3] - places[2 * k + 1]) > width / 2;
        if (!crosses) {
          g.moveTo(view.toScreenX(places[2 * k]), view.toScreenY(places[2 * k + 1]));
          g.lineTo(view.toScreenX(places[2 * k + 2]), view.toScreenY(places[2 * k + 3]));
        }
      }
      g.stroke();
    }
  }

  private void paintBodies() {
    Configuration configuration = picture.configuration();
    int highlighted = picture.highlighted().orElse(-1);
    for (int i = 0; i < configuration.count(); i++) {
      double x = view.toScreenX(configuration.coordinate(i, 0));
      double y = view.toScreenY(configuration.coordinate(i, 1));
      CellMarks.body(g, palette, x, y, radius, i == highlighted);
    }
  }

  private void paintLabels() {
    if (!picture.labels() || !CellMarks.fitsLabel(radius)) {
      return;
    }
    Configuration configuration = picture.configuration();
    CellMarks.labelStyle(g, radius);
    g.setFill(palette.outline());
    for (int i = 0; i < configuration.count(); i++) {
      g.fillText(
          Integer.toString(i + 1),
          view.toScreenX(configuration.coordinate(i, 0)),
          view.toScreenY(configuration.coordinate(i, 1)));
    }
  }

  private void paintOldPlace(Move move) {
    g.setStroke(palette.accent());
    g.setFill(palette.accent().deriveColor(0, 1, 1, 0.18));
    ring(move.fromX(), move.fromY());
  }

  private void ring(double placeX, double placeY) {
    double x = view.toScreenX(placeX);
    double y = view.toScreenY(placeY);
    g.setLineWidth(2);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private void paintMove(Move move) {
    double x = view.toScreenX(move.triedX());
    double y = view.toScreenY(move.triedY());
    if (move.accepted()) {
      double fromX = view.toScreenX(move.fromX());
      double fromY = view.toScreenY(move.fromY());
      if (Math.hypot(x - fromX, y - fromY) >= 1) {
        CellMarks.slimArrow(g, fromX, fromY, x - fromX, y - fromY, palette.accent());
      }
    } else {
      g.setStroke(palette.rejected());
      g.setFill(Color.TRANSPARENT);
      ring(move.triedX(), move.triedY());
      cross(g, palette, x, y, CROSS_ARM);
    }
  }

  /** The mark of a rejected move. */
  static void cross(GraphicsContext g, Palette palette, double x, double y, double arm) {
    g.setStroke(palette.rejected());
    g.setLineWidth(2.5);
    g.strokeLine(x - arm, y - arm, x + arm, y + arm);
    g.strokeLine(x - arm, y + arm, x + arm, y - arm);
  }
}
