package org.pesexplorer.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.ui.common.FxWatch;
import org.pesexplorer.ui.common.Viewport;
import org.pesexplorer.ui.explore.CellPane;
import org.pesexplorer.ui.shell.ThemeModel;

/**
 * Drags a particle through the Explore view with one mouse event a pulse and measures how long our
 * own work holds the FX thread, and how soon after the hand stops the final picture is drawn. Needs
 * a display. Arguments: number of particles (20), number of drags (40).
 */
public final class LatencyWindow extends Application {
  private static final int WARM_UP = 10;
  private static final int EVENTS = 60;
  private static final double DENSITY = 0.16;

  private final Map<String, List<Double>> held = new TreeMap<>();
  private final List<Double> settle = new ArrayList<>();
  private final List<Double> pulses = new ArrayList<>();
  private long lastPulse;
  private Program program;
  private WindowContent content;
  private CellPane pane;
  private int drags;
  private int drag;
  private int step;
  private double x;
  private double y;
  private long stopped;
  private long arrived;
  private long drawn;

  @Override
  public void start(Stage stage) throws Exception {
    List<String> arguments = getParameters().getRaw();
    int particles = arguments.isEmpty() ? 20 : Integer.parseInt(arguments.get(0));
    drags = WARM_UP + (arguments.size() < 2 ? 40 : Integer.parseInt(arguments.get(1)));
    Path settings = Files.createTempDirectory("latency");
    program = new Program(settings);
    ThemeModel theme = new ThemeModel();
    content = new WindowContent(program, theme, stage);
    Scene scene = new Scene(content.root(), 1440, 900);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    pane = content.exploreView().cellPane();
    content
        .explore()
        .frameProperty()
        .addListener((all, before, now) -> arrived = System.nanoTime());
    program.workspace().replaceConfiguration("start", random(particles));
    FxWatch.listen(
        (kind, nanos) -> {
          if (kind.equals("draw")) {
            drawn = System.nanoTime();
          }
          if (drag >= WARM_UP) {
            held.computeIfAbsent(kind, k -> new ArrayList<>()).add(nanos / 1e6);
          }
        });
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (drag >= WARM_UP && lastPulse != 0) {
          pulses.add((now - lastPulse) / 1e6);
        }
        lastPulse = now;
        tick();
      }
    }.start();
  }

  private static Configuration random(int particles) {
    Cell cell = new Cell(2, Math.sqrt(particles / DENSITY));
    RandomStream stream = RandomStream.of(1, 0);
    double[] positions = new double[2 * particles];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = stream.nextDouble(0, cell.width());
    }
    return new Configuration(cell, positions);
  }

  private void tick() {
    if (step == 0) {
      begin();
    } else if (step <= EVENTS) {
      x += 2 * Math.cos(0.1 * step + drag);
      y += 2 * Math.sin(0.1 * step + drag);
      fire(MouseEvent.MOUSE_DRAGGED);
    } else if (step == EVENTS + 1) {
      stopped = stopped == 0 ? System.nanoTime() : stopped;
      if (!settled()) {
        return;
      }
      if (drag >= WARM_UP) {
        settle.add((drawn - stopped) / 1e6);
      }
      fire(MouseEvent.MOUSE_RELEASED);
    } else {
      stopped = 0;
      step = -1;
      drag++;
      if (drag == drags) {
        report();
        return;
      }
    }
    if (step == 1 && !program.workspace().inGesture()) {
      throw new IllegalStateException("the press has met no particle");
    }
    if (step == EVENTS) {
      stopped = System.nanoTime();
    }
    step++;
  }

  private void begin() {
    Configuration configuration = program.workspace().state().configuration();
    Viewport view = pane.viewport();
    int particle = drag % configuration.count();
    x = view.toScreenX(configuration.coordinate(particle, 0));
    y = view.toScreenY(configuration.coordinate(particle, 1));
    fire(MouseEvent.MOUSE_PRESSED);
  }

  /** Whether the picture of the last place of the hand has been drawn. */
  private boolean settled() {
    var frame = content.explore().frameProperty().get();
    return frame != null
        && frame.query().grid() == 200
        && frame.query().configuration().equals(program.workspace().state().configuration())
        && drawn > arrived;
  }

  private void fire(EventType<MouseEvent> type) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Point2D at = pane.localToScene(x, y);
    Event.fireEvent(
        pane,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private void report() {
    held.forEach((kind, all) -> print("FX thread, " + kind, all));
    print("from pulse to pulse", pulses);
    print("hand stops to final picture drawn", settle);
    Platform.exit();
  }

  private static void print(String what, List<Double> all) {
    Collections.sort(all);
    System.out.printf(
        Locale.ROOT,
        "%-36s n %6d  median %7.2f  99 %% %7.2f  max %7.2f ms%n",
        what,
        all.size(),
        at(all, 0.5),
        at(all, 0.99),
        all.get(all.size() - 1));
  }

  private static double at(List<Double> sorted, double q) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(q * sorted.size())));
  }

  @Override
  public void stop() {
    program.close();
  }
}
