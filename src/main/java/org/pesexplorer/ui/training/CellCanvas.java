package org.pesexplorer.ui.training;

import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.CellMarks;
import org.pesexplorer.ui.common.FxWatch;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/** A picture of a cell in whatever room there is; drawn at most once a pulse. */
final class CellCanvas extends Region {
  /** How near to a particle's edge a hand takes hold of it, in pixels. */
  private static final double GRIP = 5;

  private final Canvas canvas = new Canvas();
  private final BiConsumer<GraphicsContext, Viewport> painter;
  private final double share;
  private double cell = 1;
  private Viewport viewport = Viewport.fit(1, 1, 1);
  private boolean waiting;

  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          waiting = false;
          if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            FxWatch.time("draw", () -> painter.accept(canvas.getGraphicsContext2D(), viewport));
          }
        }
      };

  /**
   * Makes an empty picture.
   *
   * @param share how much of the shorter side the cell takes
   * @param painter draws everything, the ground, too
   */
  CellCanvas(double share, BiConsumer<GraphicsContext, Viewport> painter) {
    this.share = share;
    this.painter = painter;
    getChildren().add(canvas);
    getStyleClass().add("lattice-pane");
    setMinSize(0, 0);
    setFocusTraversable(true);
  }

  /** Has it drawn again at the next pulse. */
  void touch() {
    if (!waiting) {
      waiting = true;
      pulse.start();
    }
  }

  /** Shows a cell of a width in R_c. */
  void setCell(double width) {
    if (width != cell) {
      cell = width;
      fit();
    }
    touch();
  }

  private void fit() {
    viewport =
        Viewport.fit(cell, share, Math.max(1, canvas.getWidth()), Math.max(1, canvas.getHeight()));
  }

  /** How the plane lies on the screen. */
  Viewport viewport() {
    return viewport;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      fit();
      touch();
    }
  }

  /** Fills the ground. */
  void clear(GraphicsContext g, Palette palette) {
    g.setFill(palette.background());
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /**
   * The particle at a pixel; one nearer to it comes first.
   *
   * @param particles inside the cell, in the plane
   * @return its index; -1 for none
   */
  int particleAt(Configuration particles, double screenX, double screenY) {
    double best = CellMarks.radius(viewport) + GRIP;
    int found = -1;
    for (int i = 0; i < particles.count(); i++) {
      double x = viewport.toScreenX(particles.coordinate(i, 0));
      double y = viewport.toScreenY(particles.coordinate(i, 1));
      double distance = Math.hypot(x - screenX, y - screenY);
      if (distance <= best) {
        best = distance;
        found = i;
      }
    }
    return found;
  }

  /** Draws particles with their numbers; the last one stands out. */
  static void particles(
      GraphicsContext g, Viewport view, Palette palette, Configuration particles) {
    double radius = CellMarks.radius(view);
    int last = particles.count() - 1;
    for (int i = 0; i <= last; i++) {
      double x = view.toScreenX(particles.coordinate(i, 0));
      double y = view.toScreenY(particles.coordinate(i, 1));
      CellMarks.body(g, palette, x, y, radius, i == last);
    }
    if (CellMarks.fitsLabel(radius)) {
      CellMarks.labelStyle(g, radius);
      g.setFill(palette.outline());
      for (int i = 0; i <= last; i++) {
        g.fillText(
            Integer.toString(i + 1),
            view.toScreenX(particles.coordinate(i, 0)),
            view.toScreenY(particles.coordinate(i, 1)));
      }
    }
  }
}
