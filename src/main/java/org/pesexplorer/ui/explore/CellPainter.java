package org.pesexplorer.ui.explore;

import java.nio.IntBuffer;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.plot.Minimum;
import org.pesexplorer.ui.common.CellMarks;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/** Draws the surface, the cell with its images and the particles on a canvas. */
final class CellPainter {
  private Tile plain;
  private Tile veiled;
  private MapFrame shown;

  /** Everything one drawing needs. */
  record Scene(
      Viewport view,
      WorkspaceState state,
      MapOptions options,
      Palette palette,
      int emphasised,
      MapFrame frame) {}

  void paint(GraphicsContext g, Scene scene) {
    Viewport view = scene.view();
    g.setFill(scene.palette().background());
    g.fillRect(0, 0, view.width(), view.height());
    int shells = scene.options().shellsProperty().get();
    if (scene.frame() != null && scene.options().heatMapProperty().get()) {
      paintMap(g, scene, shells);
    }
    CellMarks.faces(g, view, scene.palette(), scene.state().configuration().width(), shells);
    if (scene.frame() != null && scene.options().minimaProperty().get()) {
      paintMinima(g, scene);
    }
    CellMarks.images(g, view, scene.palette(), scene.state().configuration(), shells);
    paintParticles(g, scene);
  }

  private void paintMap(GraphicsContext g, Scene scene, int shells) {
    load(scene.frame());
    double width = scene.state().configuration().width();
    double side = width * scene.view().scale();
    boolean exact = Math.round(side) == scene.frame().size();
    g.setImageSmoothing(!exact);
    CellMarks.eachCell(
        scene.view(),
        width,
        shells,
        (left, top, central) -> {
          Image image = central ? plain.image() : veiled.image();
          if (exact) {
            g.drawImage(image, Math.rint(left), Math.rint(top));
          } else {
            g.drawImage(image, left, top, side, side);
          }
        });
  }

  @SuppressWarnings("ReferenceEquality") // the very same picture is in the buffers already
  private void load(MapFrame frame) {
    if (frame != shown) {
      plain = Tile.load(plain, frame.size(), frame.pixels());
      veiled = Tile.load(veiled, frame.size(), frame.veiled());
      shown = frame;
    }
  }

  /** A picture whose memory is used again for the next one of the same size. */
  private record Tile(PixelBuffer<IntBuffer> buffer, WritableImage image) {
    static Tile load(Tile old, int size, int[] pixels) {
      Tile tile = old != null && old.buffer.getWidth() == size ? old : make(size);
      System.arraycopy(pixels, 0, tile.buffer.getBuffer().array(), 0, pixels.length);
      tile.buffer.updateBuffer(all -> null);
      return tile;
    }

    private static Tile make(int size) {
      PixelBuffer<IntBuffer> buffer =
          new PixelBuffer<>(
              size, size, IntBuffer.allocate(size * size), PixelFormat.getIntArgbPreInstance());
      return new Tile(buffer, new WritableImage(buffer));
    }
  }

  private static void paintMinima(GraphicsContext g, Scene scene) {
    MapFrame frame = scene.frame();
    Viewport view = scene.view();
    double step = frame.query().configuration().width() / frame.query().grid();
    double stretch = scene.state().configuration().width() / frame.query().configuration().width();
    boolean lowest = true;
    for (Minimum minimum : frame.minima()) {
      double x = view.toScreenX(minimum.column() * step * stretch);
      double y = view.toScreenY(minimum.row() * step * stretch);
      cross(g, x, y, lowest ? 6 : 4);
      lowest = false;
    }
  }

  private static void cross(GraphicsContext g, double x, double y, double arm) {
    for (boolean halo : new boolean[] {true, false}) {
      g.setStroke(halo ? Color.color(0, 0, 0, 0.6) : Color.WHITE);
      g.setLineWidth(halo ? 4 : 2);
      g.strokeLine(x - arm, y - arm, x + arm, y + arm);
      g.strokeLine(x - arm, y + arm, x + arm, y - arm);
    }
  }

  private static void paintParticles(GraphicsContext g, Scene scene) {
    Configuration configuration = scene.state().configuration();
    Viewport view = scene.view();
    double r = CellMarks.radius(view);
    boolean labels = scene.options().labelsProperty().get() && CellMarks.fitsLabel(r);
    CellMarks.labelStyle(g, r);
    for (int i = 0; i < configuration.count(); i++) {
      double x = view.toScreenX(configuration.coordinate(i, 0));
      double y = view.toScreenY(configuration.coordinate(i, 1));
      boolean selected = scene.state().selection().contains(i);
      CellMarks.body(g, scene.palette(), x, y, r, selected);
      if (i == scene.emphasised()) {
        g.setLineWidth(1.5);
        g.setStroke(Color.WHITE);
        g.setLineDashes(3, 3);
        g.strokeOval(x - r - 6, y - r - 6, 2 * r + 12, 2 * r + 12);
        g.setLineDashes();
      }
      if (labels) {
        g.setFill(scene.palette().outline());
        g.fillText(Integer.toString(i + 1), x, y);
      }
      paintLock(g, scene, i, x, y, r);
    }
  }

  private static void paintLock(
      GraphicsContext g, Scene scene, int particle, double x, double y, double r) {
    Set<Integer> locked = scene.state().locked();
    if (!locked.contains(particle)) {
      return;
    }
    double left = x + 0.55 * r;
    double top = y - 1.25 * r;
    g.setFill(scene.palette().ink());
    g.fillRoundRect(left, top, 10, 8, 2, 2);
    g.setStroke(scene.palette().ink());
    g.setLineWidth(1.5);
    g.strokeArc(left + 2, top - 5, 6, 9, 0, 180, javafx.scene.shape.ArcType.OPEN);
  }
}
