package org.pesexplorer.ui.explore;

import javafx.animation.AnimationTimer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.CellMarks;
import org.pesexplorer.ui.common.FxWatch;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/**
 * The picture of the cell: fills whatever room there is, draws at most once a pulse and only when
 * something changed.
 */
public final class CellPane extends Region {
  private final ExploreViewModel model;
  private final Canvas canvas = new Canvas();
  private final CellPainter painter = new CellPainter();
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
  private final ObjectProperty<Rectangle2D> band = new SimpleObjectProperty<>();
  private Viewport viewport = Viewport.fit(1, 100, 100);
  private double fittedWidth = Double.NaN;
  private boolean fitted = true;
  private boolean dirty = true;
  private long drawings;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (dirty && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            dirty = false;
            FxWatch.time("draw", CellPane.this::draw);
          }
        }
      };

  /** Makes the picture of a view-model. */
  public CellPane(ExploreViewModel model) {
    this.model = model;
    getChildren().add(canvas);
    getStyleClass().add("cell-pane");
    setMinSize(200, 160);
    setFocusTraversable(true);
    setAccessibleText("The periodic cell with its particles and the energy surface");
    Observable[] watched = {
      model.frameProperty(),
      model.readingProperty(),
      model.workspace().stateProperty(),
      model.cursorProperty(),
      model.options().arrowsProperty(),
      model.options().heatMapProperty(),
      model.options().labelsProperty(),
      model.options().shellsProperty(),
      model.options().modeProperty(),
      palette,
      band,
      focusedProperty()
    };
    for (Observable each : watched) {
      each.addListener(changed -> touch());
    }
    palette.addListener((all, before, now) -> model.options().veilProperty().set(now.veilArgb()));
    model.options().veilProperty().set(palette.get().veilArgb());
    model.workspace().stateProperty().addListener((all, before, now) -> followWidth());
    sceneProperty().addListener((all, before, now) -> run(now != null));
    new CellController(this, model);
  }

  private void run(boolean shown) {
    if (shown) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  private void touch() {
    dirty = true;
  }

  private void followWidth() {
    touch();
    if (fitted && model.workspace().state().configuration().width() != fittedWidth) {
      fit();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      if (fitted) {
        fit();
      } else {
        setViewport(viewport.resized(width, height));
      }
    }
  }

  /** Shows the central cell whole. */
  void fit() {
    fittedWidth = model.workspace().state().configuration().width();
    double height = Math.max(1, canvas.getHeight() - AxesPainter.BAND);
    Viewport fit = Viewport.fit(fittedWidth, Math.max(1, canvas.getWidth()), height);
    double shift = AxesPainter.BAND / 2 / fit.scale();
    setViewport(
        new Viewport(
            fit.centreX(),
            fit.centreY() - shift,
            fit.scale(),
            Math.max(1, canvas.getWidth()),
            Math.max(1, canvas.getHeight())));
    fitted = true;
  }

  /** Shows another part of the plane. */
  void look(Viewport next) {
    fitted = false;
    setViewport(next);
  }

  private void setViewport(Viewport next) {
    viewport = next;
    touch();
    double side = model.workspace().state().configuration().width() * next.scale();
    model.setPixels((int) Math.max(16, Math.min(1024, Math.round(side))));
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    CellPainter.Scene scene =
        new CellPainter.Scene(
            viewport,
            model.workspace().state(),
            model.options(),
            palette.get(),
            model.moved().orElse(-1),
            model.frameProperty().get());
    painter.paint(g, scene);
    ForcePainter.paint(g, scene, model.readingProperty().get());
    paintBand(g);
    AxesPainter.paint(g, viewport, palette.get());
    paintCursor(g);
    drawings++;
  }

  private void paintBand(GraphicsContext g) {
    Rectangle2D rectangle = band.get();
    if (rectangle != null) {
      g.setFill(palette.get().accent().deriveColor(0, 1, 1, 0.15));
      g.setStroke(palette.get().accent());
      g.setLineWidth(1);
      g.fillRect(
          rectangle.getMinX(), rectangle.getMinY(), rectangle.getWidth(), rectangle.getHeight());
      g.strokeRect(
          rectangle.getMinX() + 0.5,
          rectangle.getMinY() + 0.5,
          rectangle.getWidth(),
          rectangle.getHeight());
    }
  }

  private void paintCursor(GraphicsContext g) {
    double[] at = model.cursorProperty().get();
    if (at == null) {
      return;
    }
    double x = Math.rint(viewport.toScreenX(at[0])) + 0.5;
    double y = Math.rint(viewport.toScreenY(at[1])) + 0.5;
    g.setStroke(palette.get().accent());
    g.setLineWidth(2);
    g.strokeLine(x, viewport.height() - AxesPainter.BAND, x, viewport.height() - 28);
    g.strokeLine(AxesPainter.BAND + 2, y, AxesPainter.BAND + 8, y);
  }

  /** The rectangle that is being drawn by hand, in pixels; null for none. */
  ObjectProperty<Rectangle2D> bandProperty() {
    return band;
  }

  /** The colours of the theme in force. */
  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /** How the plane lies on the screen. */
  public Viewport viewport() {
    return viewport;
  }

  /** How often the picture has been drawn: lets a test or a benchmark see that it follows. */
  public long drawings() {
    return drawings;
  }

  /** The canvas, for pictures of it. */
  Canvas canvas() {
    return canvas;
  }

  /**
   * The particle drawn at a pixel, in the central cell or an image.
   *
   * @return its index; -1 when there is none
   */
  int particleAt(double screenX, double screenY) {
    Configuration configuration = model.workspace().state().configuration();
    double reach = CellMarks.radius(viewport) + 4;
    double best = reach * reach;
    int found = -1;
    double limit = model.options().shellsProperty().get() + 0.5;
    double width = configuration.width();
    boolean inside =
        Math.abs(viewport.toX(screenX) / width - 0.5) <= limit + 0.1
            && Math.abs(viewport.toY(screenY) / width - 0.5) <= limit + 0.1;
    for (int i = 0; inside && i < configuration.count(); i++) {
      double dx =
          configuration.cell().nearestImage(configuration.coordinate(i, 0) - viewport.toX(screenX))
              * viewport.scale();
      double dy =
          configuration.cell().nearestImage(configuration.coordinate(i, 1) - viewport.toY(screenY))
              * viewport.scale();
      if (dx * dx + dy * dy <= best) {
        best = dx * dx + dy * dy;
        found = i;
      }
    }
    return found;
  }
}
