package org.pesexplorer.ui.explore;

import java.nio.IntBuffer;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.plot.Minimum;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/** Draws the surface, the cell with its images and the particles on a canvas. */
final class CellPainter {
  /** Radius of a drawn particle in R_c, as far as the screen allows. */
  private static final double RADIUS = 0.17;

  private static final double MIN_RADIUS = 3;
  private static final double MAX_RADIUS = 22;

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

  /** The radius on screen. */
  static double radius(Viewport view) {
    return Math.max(MIN_RADIUS, Math.min(MAX_RADIUS, RADIUS * view.scale()));
  }

  void paint(GraphicsContext g, Scene scene) {
    Viewport view = scene.view();
    g.setFill(scene.palette().background());
    g.fillRect(0, 0, view.width(), view.height());
    int shells = scene.options().shellsProperty().get();
    if (scene.frame() != null && scene.options().heatMapProperty().get()) {
      paintMap(g, scene, shells);
    }
    paintFaces(g, scene, shells);
    if (scene.frame() != null && scene.options().minimaProperty().get()) {
      paintMinima(g, scene);
    }
    paintImages(g, scene, shells);
    paintParticles(g, scene);
  }

  private void paintMap(GraphicsContext g, Scene scene, int shells) {
    load(scene.frame());
    double width = scene.state().configuration().width();
    double side = width * scene.view().scale();
    boolean exact = Math.round(side) == scene.frame().size();
    g.setImageSmoothing(!exact);
    eachCell(
        scene,
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

  @FunctionalInterface
  private interface CellVisitor {
    void visit(double left, double top, boolean central);
  }

  /** Visits the central cell and its images as far as they can be seen. */
  private static void eachCell(Scene scene, int shells, CellVisitor visitor) {
    Viewport view = scene.view();
    double width = scene.state().configuration().width();
    double side = width * view.scale();
    for (int a = -shells; a <= shells; a++) {
      for (int b = -shells; b <= shells; b++) {
        double left = view.toScreenX(a * width);
        double top = view.toScreenY((b + 1) * width);
        boolean visible =
            left < view.width() && top < view.height() && left + side > 0 && top + side > 0;
        if (visible) {
          visitor.visit(left, top, a == 0 && b == 0);
        }
      }
    }
  }

  private static void paintFaces(GraphicsContext g, Scene scene, int shells) {
    double side = scene.state().configuration().width() * scene.view().scale();
    g.setLineWidth(1);
    g.setStroke(scene.palette().muted().deriveColor(0, 1, 1, 0.5));
    eachCell(scene, shells, (left, top, central) -> g.strokeRect(left, top, side, side));
    g.setLineWidth(2);
    g.setStroke(scene.palette().ink());
    eachCell(scene, 0, (left, top, central) -> g.strokeRect(left, top, side, side));
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

  private static void paintImages(GraphicsContext g, Scene scene, int shells) {
    Configuration configuration = scene.state().configuration();
    Viewport view = scene.view();
    double width = configuration.width();
    double r = radius(view);
    g.setLineWidth(1.5);
    g.setStroke(scene.palette().ink().deriveColor(0, 1, 1, 0.75));
    g.setFill(scene.palette().background().deriveColor(0, 1, 1, 0.35));
    for (int a = -shells; a <= shells; a++) {
      for (int b = -shells; b <= shells; b++) {
        for (int i = 0; (a != 0 || b != 0) && i < configuration.count(); i++) {
          double x = view.toScreenX(configuration.coordinate(i, 0) + a * width);
          double y = view.toScreenY(configuration.coordinate(i, 1) + b * width);
          if (x > -r && x < view.width() + r && y > -r && y < view.height() + r) {
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
            g.strokeOval(x - r, y - r, 2 * r, 2 * r);
          }
        }
      }
    }
  }

  private static void paintParticles(GraphicsContext g, Scene scene) {
    Configuration configuration = scene.state().configuration();
    Viewport view = scene.view();
    double r = radius(view);
    boolean labels = scene.options().labelsProperty().get() && r >= 8;
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Font.font(null, FontWeight.SEMI_BOLD, Math.min(13, r)));
    for (int i = 0; i < configuration.count(); i++) {
      double x = view.toScreenX(configuration.coordinate(i, 0));
      double y = view.toScreenY(configuration.coordinate(i, 1));
      boolean selected = scene.state().selection().contains(i);
      paintBody(g, scene.palette(), x, y, r, selected);
      if (i == scene.emphasised()) {
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

  private static void paintBody(
      GraphicsContext g, Palette palette, double x, double y, double r, boolean selected) {
    g.setFill(palette.particle());
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.setLineWidth(1.5);
    g.setStroke(palette.outline());
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    if (selected) {
      g.setLineWidth(5);
      g.setStroke(Color.WHITE);
      g.strokeOval(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4);
      g.setLineWidth(3);
      g.setStroke(palette.accent());
      g.strokeOval(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4);
    }
    g.setLineWidth(1.5);
    g.setStroke(Color.WHITE);
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
