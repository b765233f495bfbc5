package org.pesexplorer.ui.common;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.core.cell.Configuration;

/**
 * Shows a {@link LatticePicture} in whatever room there is. It draws only when the picture, the
 * colours, the size or the part of the plane changed, at most once a pulse. The wheel zooms, a drag
 * moves the plane, a double click or 0 shows the whole cell again.
 */
public final class LatticePane extends Region {
  private static final double DRAG_START = 3;
  private static final double ZOOM = 1.25;

  /** How much of the room the cell itself takes: its images matter as much here. */
  private static final double SHARE = 0.64;

  private final Canvas canvas = new Canvas();
  private final LatticeWords words = new LatticeWords();
  private final ObjectProperty<LatticePicture> picture = new SimpleObjectProperty<>();
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
  private final ObjectProperty<Viewport> viewport =
      new SimpleObjectProperty<>(Viewport.fit(1, 100, 100));
  private IntConsumer clicked = particle -> {};
  private double fittedWidth = 1;
  private boolean fitted = true;
  private boolean waiting;
  private double startX;
  private double startY;
  private double lastX;
  private double lastY;
  private boolean panning;
  private long drawings;

  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          waiting = false;
          if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            FxWatch.time("draw", LatticePane.this::draw);
          }
        }
      };

  /** Makes a pane without a picture. */
  public LatticePane() {
    getChildren().add(canvas);
    getStyleClass().add("lattice-pane");
    setMinSize(160, 160);
    setFocusTraversable(true);
    picture.addListener((all, before, now) -> pictureChanged(now));
    palette.addListener((all, before, now) -> touch());
    viewport.addListener((all, before, now) -> touch());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    describe();
    touch();
  }

  private void pictureChanged(LatticePicture now) {
    describe();
    touch();
    if (fitted && now != null && now.configuration().width() != fittedWidth) {
      fit();
    }
  }

  private void describe() {
    LatticePicture now = picture.get();
    setAccessibleText(now == null ? "An empty picture of a cell" : LatticeWords.spoken(now));
  }

  private void touch() {
    if (!waiting) {
      waiting = true;
      pulse.start();
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
        viewport.set(viewport.get().resized(width, height));
      }
      touch();
    }
  }

  /** Shows the central cell whole. */
  public void fit() {
    LatticePicture now = picture.get();
    fittedWidth = now == null ? 1 : now.configuration().width();
    fitted = true;
    viewport.set(
        Viewport.fit(
            fittedWidth, SHARE, Math.max(1, canvas.getWidth()), Math.max(1, canvas.getHeight())));
  }

  private void look(Viewport next) {
    fitted = false;
    viewport.set(next);
  }

  /**
   * From now on two panes show the same part of the plane: zooming and moving one moves the other.
   */
  public void linkWith(LatticePane other) {
    follow(other);
    other.follow(this);
  }

  private void follow(LatticePane leader) {
    leader.viewport.addListener(
        (all, before, now) -> {
          Viewport mine = viewport.get();
          boolean bothFitted = fitted && leader.fitted;
          boolean same =
              mine.centreX() == now.centreX()
                  && mine.centreY() == now.centreY()
                  && mine.scale() == now.scale();
          if (bothFitted || same) {
            return;
          }
          if (leader.fitted) {
            fit();
          } else {
            look(
                new Viewport(
                    now.centreX(), now.centreY(), now.scale(), mine.width(), mine.height()));
          }
        });
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    Palette colours = palette.get();
    g.setFill(colours.background());
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    LatticePicture now = picture.get();
    if (now == null) {
      g.setFill(colours.muted());
      g.setFont(Font.font(13));
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText("The particles will be here", canvas.getWidth() / 2, canvas.getHeight() / 2);
    } else {
      new LatticePainter(g, viewport.get(), colours, now).paint();
      words.paint(g, viewport.get(), colours, now);
    }
    drawings++;
  }

  private void press(MouseEvent event) {
    requestFocus();
    startX = event.getX();
    startY = event.getY();
    lastX = startX;
    lastY = startY;
    panning = false;
  }

  private void drag(MouseEvent event) {
    boolean far = Math.hypot(event.getX() - startX, event.getY() - startY) >= DRAG_START;
    if (panning || far) {
      panning = true;
      setCursor(Cursor.MOVE);
      look(viewport.get().panned(event.getX() - lastX, event.getY() - lastY));
      lastX = event.getX();
      lastY = event.getY();
    }
  }

  private void release(MouseEvent event) {
    setCursor(Cursor.DEFAULT);
    if (panning || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    int particle = particleAt(event.getX(), event.getY());
    if (particle >= 0) {
      clicked.accept(particle);
    } else if (event.getClickCount() == 2) {
      fit();
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double factor = Math.exp(event.getDeltaY() / 400);
      look(viewport.get().zoomed(factor, event.getX(), event.getY()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Viewport view = viewport.get();
    switch (event.getCode()) {
      case DIGIT0, NUMPAD0 -> fit();
      case PLUS, ADD, EQUALS -> look(view.zoomed(ZOOM, view.width() / 2, view.height() / 2));
      case MINUS, SUBTRACT -> look(view.zoomed(1 / ZOOM, view.width() / 2, view.height() / 2));
      default -> {
        return;
      }
    }
    event.consume();
  }

  /**
   * The particle drawn at a pixel, itself or one of its images as they are drawn.
   *
   * @return its index; -1 when there is none
   */
  int particleAt(double screenX, double screenY) {
    LatticePicture now = picture.get();
    if (now == null) {
      return -1;
    }
    Viewport view = viewport.get();
    double reach = CellMarks.radius(view) + 4;
    double[] best = {reach * reach};
    int[] found = {-1};
    CellMarks.ImageVisitor nearest =
        (particle, x, y) -> {
          double distance = (x - screenX) * (x - screenX) + (y - screenY) * (y - screenY);
          if (distance < best[0]) {
            best[0] = distance;
            found[0] = particle;
          }
        };
    Configuration configuration = now.configuration();
    for (int i = 0; i < configuration.count(); i++) {
      nearest.visit(
          i,
          view.toScreenX(configuration.coordinate(i, 0)),
          view.toScreenY(configuration.coordinate(i, 1)));
    }
    CellMarks.eachImage(view, now.imagesOf(), now.shells(), nearest);
    return found[0];
  }

  /**
   * Sets who is told of a click on a particle or one of its images.
   *
   * @param listener receives the particle's index, on the FX thread
   */
  public void onParticle(IntConsumer listener) {
    clicked = listener;
  }

  /** What is shown; null for nothing yet. */
  public ObjectProperty<LatticePicture> pictureProperty() {
    return picture;
  }

  /** The colours of the theme in force. */
  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /** How the plane lies on the screen. */
  public Viewport viewport() {
    return viewport.get();
  }

  /** How often the picture has been drawn: lets a test or a benchmark see that it follows. */
  public long drawings() {
    return drawings;
  }
}
