package org.pesexplorer.ui.training;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/** One of the three maps; all particles can be dragged on it. */
final class MapTile extends BorderPane {
  private static final double SHARE = 0.94;
  private static final double CROSS = 6;

  private final MapsModel model;
  private final Kind kind;
  private final ObservableBooleanValue dark;
  private final CellCanvas canvas = new CellCanvas(SHARE, this::paint);
  private Image image;

  /** What a map shows. */
  enum Kind {
    /** The model's energy. */
    TRUTH("truth", "Truth"),
    /** The network's energy. */
    NETWORK("network", "Network"),
    /** Network less truth. */
    DIFFERENCE("difference", "Network − truth");

    private final String id;
    private final String title;

    Kind(String id, String title) {
      this.id = id;
      this.title = title;
    }

    String id() {
      return id;
    }

    String title() {
      return title;
    }

    private Optional<int[]> pixels(MapsPictures drawn) {
      return switch (this) {
        case TRUTH -> drawn.truth();
        case NETWORK -> Optional.of(drawn.network());
        case DIFFERENCE -> drawn.difference();
      };
    }
  }

  MapTile(MapsModel model, Kind kind, ObservableBooleanValue dark) {
    this.model = model;
    this.kind = kind;
    this.dark = dark;
    setId("map-" + kind.id());
    setMinSize(0, 0);
    Label title = new Label(kind.title());
    title.getStyleClass().add("map-title");
    title.setMaxWidth(Double.MAX_VALUE);
    setTop(title);
    setCenter(canvas);
    canvas.setId("map-" + kind.id() + "-cell");
    canvas.setAccessibleText(kind.title() + " for each place of the last particle over the cell");
    model.drawnProperty().addListener((all, before, now) -> take(now));
    model.cursorProperty().addListener(changed -> canvas.touch());
    model.scene().particlesProperty().addListener(changed -> show());
    dark.addListener(changed -> canvas.touch());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.cursorProperty().set(null));
    take(model.drawnProperty().get());
    show();
  }

  private void show() {
    canvas.setCell(model.scene().particlesProperty().get().width());
  }

  private void take(MapsPictures drawn) {
    image = drawn == null ? null : kind.pixels(drawn).map(MapTile::image).orElse(null);
    canvas.touch();
  }

  private static Image image(int[] pixels) {
    int side = (int) Math.round(Math.sqrt(pixels.length));
    WritableImage image = new WritableImage(side, side);
    image
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    return image;
  }

  /** The picture, for tests. */
  CellCanvas canvas() {
    return canvas;
  }

  // ---- the hand

  private Configuration particles() {
    return model.scene().particlesProperty().get().wrapped();
  }

  private int particleAt(MouseEvent event) {
    return model.drawable() ? canvas.particleAt(particles(), event.getX(), event.getY()) : -1;
  }

  private double[] place(MouseEvent event) {
    Viewport view = canvas.viewport();
    return new double[] {view.toX(event.getX()), view.toY(event.getY())};
  }

  private void press(MouseEvent event) {
    canvas.requestFocus();
    int hit = particleAt(event);
    if (event.getButton() == MouseButton.PRIMARY && hit >= 0) {
      model.cursorProperty().set(null);
      model.begin(hit);
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    if (model.dragging()) {
      double[] place = place(event);
      model.drag(place[0], place[1]);
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    if (model.dragging()) {
      drag(event);
      model.end();
      event.consume();
    }
  }

  private void hover(MouseEvent event) {
    boolean grip = particleAt(event) >= 0;
    canvas.setCursor(grip ? Cursor.HAND : Cursor.CROSSHAIR);
    double[] place = place(event);
    double width = model.scene().particlesProperty().get().width();
    boolean inside = place[0] >= 0 && place[0] <= width && place[1] >= 0 && place[1] <= width;
    model.cursorProperty().set(inside ? place : null);
  }

  // ---- the picture

  private void paint(GraphicsContext g, Viewport view) {
    Palette palette = Palette.of(dark.get());
    canvas.clear(g, palette);
    Configuration particles = particles();
    double left = view.toScreenX(0);
    double top = view.toScreenY(particles.width());
    double side = particles.width() * view.scale();
    MapsPictures drawn = model.drawnProperty().get();
    if (image != null) {
      g.setImageSmoothing(true);
      g.drawImage(image, left, top, side, side);
      paintHatching(g, drawn.hatching(), left, top, side);
    }
    g.setStroke(palette.ink());
    g.setLineWidth(1.5);
    g.strokeRect(left, top, side, side);
    if (image == null) {
      paintWords(g, palette, view, drawn);
      return;
    }
    drawn.maps().worst().ifPresent(worst -> paintWorst(g, view, worst));
    if (model.drawable()) {
      CellCanvas.particles(g, view, palette, particles);
    }
    paintCursor(g, view, left, top, side);
  }

  private void paintWords(GraphicsContext g, Palette palette, Viewport view, MapsPictures drawn) {
    String words =
        !model.drawable()
            ? "Maps are drawn\nin two dimensions"
            : drawn == null ? "The map will be here" : "The model of the energies\nis not known";
    g.setFill(palette.muted());
    g.setFont(Font.font(13));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, view.width() / 2, view.height() / 2);
  }

  /** White under black, so that lines show on all colours. */
  private static void paintHatching(
      GraphicsContext g, double[] lines, double left, double top, double side) {
    for (int pass = 0; pass < 2; pass++) {
      g.setStroke(pass == 0 ? Color.gray(1, 0.4) : Color.gray(0, 0.55));
      g.setLineWidth(pass == 0 ? 2.6 : 1);
      g.beginPath();
      for (int k = 0; k < lines.length; k += 4) {
        g.moveTo(left + lines[k] * side, top + (1 - lines[k + 1]) * side);
        g.lineTo(left + lines[k + 2] * side, top + (1 - lines[k + 3]) * side);
      }
      g.stroke();
    }
  }

  private static void paintWorst(GraphicsContext g, Viewport view, MapsAnswer.Worst worst) {
    double x = view.toScreenX(worst.x());
    double y = view.toScreenY(worst.y());
    for (int pass = 0; pass < 2; pass++) {
      g.setStroke(pass == 0 ? Color.BLACK : Color.WHITE);
      g.setLineWidth(pass == 0 ? 5 : 2.5);
      g.strokeLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
      g.strokeLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
    }
  }

  private void paintCursor(GraphicsContext g, Viewport view, double left, double top, double side) {
    double[] at = model.cursorProperty().get();
    if (at == null) {
      return;
    }
    double x = Math.floor(view.toScreenX(at[0])) + 0.5;
    double y = Math.floor(view.toScreenY(at[1])) + 0.5;
    g.setStroke(Color.gray(1, 0.8));
    g.setLineWidth(1);
    g.strokeLine(x, top, x, top + side);
    g.strokeLine(left, y, left + side, y);
  }
}
