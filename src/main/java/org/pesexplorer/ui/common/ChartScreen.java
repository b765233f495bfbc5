package org.pesexplorer.ui.common;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartImage;
import org.pesexplorer.plot.ChartRenderer;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;

/** Draws charts in the background, one at a time, into one image on screen. */
final class ChartScreen extends ImageView {
  private final Consumer<Question> painter;
  private final Runnable arrived;
  private WritableImage image;
  private PixelBuffer<IntBuffer> buffer;
  private ChartFrame frame;
  private String note = "";
  private boolean busy;
  private long drawings;

  /** What is to be drawn, and how many pixels of the screen make one of the chart's. */
  private record Question(
      ChartSpec spec, ChartTheme theme, double width, double height, double scale) {}

  /** A drawing, or why there is none. */
  private record Answer(Question question, ChartImage image, RuntimeException failure) {}

  /**
   * Makes an empty screen.
   *
   * @param arrived run after each drawing, on the FX thread
   */
  ChartScreen(Pipelines pipelines, Runnable arrived) {
    this.painter = pipelines.live("Chart", ChartScreen::paint, this::arrived);
    this.arrived = arrived;
  }

  /** Starts a drawing in the pixels of its window; none may be under way. */
  void draw(ChartSpec spec, ChartTheme theme, double width, double height) {
    Window window = getScene().getWindow();
    double scale = window == null ? 1 : Math.max(1, window.getRenderScaleX());
    busy = true;
    painter.accept(new Question(spec, theme, width, height, scale));
  }

  /** Whether a drawing is under way. */
  boolean busy() {
    return busy;
  }

  /** Whether it is in a window with nothing around it hidden. */
  boolean seen() {
    for (Node node = this; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return getScene() != null;
  }

  /** Where the data of the last drawing stand; null before the first. */
  ChartFrame frame() {
    return frame;
  }

  /** What the last drawing could not show, in words. */
  String note() {
    return note;
  }

  /** How many drawings have come. */
  long drawings() {
    return drawings;
  }

  /** In the background; a failure comes back as an answer, so that the next drawing can start. */
  private static Answer paint(Question question) {
    try {
      ChartImage image =
          ChartRenderer.image(
              question.spec(),
              question.theme(),
              question.width(),
              question.height(),
              question.scale());
      return new Answer(question, image, null);
    } catch (RuntimeException e) {
      return new Answer(question, null, e);
    }
  }

  private void arrived(Answer answer) {
    busy = false;
    if (answer.image() != null) {
      FxWatch.time("chart", () -> put(answer.image(), answer.question().scale()));
      drawings++;
    }
    arrived.run();
    if (answer.failure() != null) {
      throw answer.failure();
    }
  }

  private void put(ChartImage drawn, double scale) {
    if (image == null || image.getWidth() != drawn.width() || image.getHeight() != drawn.height()) {
      IntBuffer pixels = IntBuffer.allocate(drawn.width() * drawn.height());
      buffer =
          new PixelBuffer<>(
              drawn.width(), drawn.height(), pixels, PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
      setImage(image);
    }
    System.arraycopy(drawn.pixels(), 0, buffer.getBuffer().array(), 0, drawn.pixels().length);
    buffer.updateBuffer(all -> null);
    setFitWidth(drawn.width() / scale);
    setFitHeight(drawn.height() / scale);
    frame = drawn.frame();
    note = drawn.note();
  }
}
