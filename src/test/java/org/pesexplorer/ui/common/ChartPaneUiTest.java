package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartHit;
import org.pesexplorer.plot.ChartScale;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A chart in a window, driven by mouse and keys as a user does. */
@Tag("ui")
class ChartPaneUiTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final List<Problem> problems = new ArrayList<>();
  private final SimpleBooleanProperty dark = new SimpleBooleanProperty(false);
  private final List<ChartHit> picked = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Stage stage;
  private ChartPane pane;

  private final ChartActions actions =
      new ChartActions() {
        @Override
        public void savePicture(Window owner, ChartSpec shown, ChartTheme theme) {
          asked.add("picture " + shown.x().range().isPresent() + " " + theme);
        }

        @Override
        public void saveData(Window owner, ChartSpec spec) {
          asked.add("data " + spec.x().range().isPresent());
        }
      };

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Pipelines pipelines = new Pipelines(runner, new FxPulse()::latest, problems::add);
    doOnFx(
        () -> {
          pane = new ChartPane(pipelines, dark, actions);
          pane.onPick(picked::add);
          pane.show(squares("squares", 1));
          stage = new Stage();
          stage.setScene(new Scene(pane, 700, 450));
          stage.show();
        });
    awaitDrawing();
  }

  @AfterEach
  void close() {
    robot.release(new MouseButton[0]);
    robot.release(new KeyCode[0]);
    doOnFx(
        () -> {
          pane.hideMenu();
          stage.close();
        });
    runner.close();
    assertEquals(List.of(), problems);
  }

  private static ChartSpec squares(String name, double factor) {
    double[] y = new double[X.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = factor * (X[i] * X[i] + 1);
    }
    return ChartSpec.builder(
            ChartAxis.linear("time"), ChartAxis.linear("height").orElse(ChartScale.LOG))
        .title("Throw")
        .add(ChartSeries.line(name, X, y))
        .build();
  }

  private <T> T onFx(Callable<T> question) {
    try {
      return WaitForAsyncUtils.asyncFx(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("on the FX thread: " + e.getCause(), e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the FX thread does not answer", e);
    }
  }

  private void doOnFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return null;
        });
  }

  private void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("never came: " + what, e);
    }
  }

  private ChartFrame awaitDrawing() {
    await("a drawing of what is in hand", pane::upToDate);
    return onFx(() -> pane.frame().orElseThrow());
  }

  private Point2D at(double x, double y) {
    return onFx(
        () -> {
          ChartFrame frame = pane.frame().orElseThrow();
          return pane.localToScreen(frame.toPixelX(x), frame.toPixelY(y));
        });
  }

  private void drag(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
  }

  private <T extends Node> T part(String id, Class<T> type) {
    return type.cast(onFx(() -> pane.lookup(id)));
  }

  private void choose(String item) {
    robot.moveTo(at(5, 50)).clickOn(MouseButton.SECONDARY);
    robot.clickOn(item);
  }

  @Test
  void allDataAreShownAtFirst() {
    ChartFrame frame = awaitDrawing();
    assertEquals(0, frame.xRange().low());
    assertEquals(10, frame.xRange().high());
    assertTrue(frame.yRange().low() < 1 && frame.yRange().high() > 101);
    assertEquals("Throw: height against time, squares", onFx(() -> pane.getAccessibleText()));
    assertEquals("", onFx(() -> pane.note()));
  }

  @Test
  void theWheelZoomsAboutTheCursorAndBackspaceGoesBack() {
    ChartFrame before = awaitDrawing();
    robot.moveTo(at(2, 40)).scroll(3, VerticalDirection.UP);
    ChartFrame zoomed = awaitDrawing();
    assertNotEquals(before.xRange(), zoomed.xRange());
    assertNotEquals(before.yRange(), zoomed.yRange());
    assertEquals(before.toPixelX(2), zoomed.toPixelX(2), 1);
    assertEquals(before.toPixelY(40), zoomed.toPixelY(40), 1);
    doOnFx(() -> pane.requestFocus());
    robot.push(KeyCode.BACK_SPACE);
    assertEquals(before.xRange(), awaitDrawing().xRange());
    assertEquals(before.yRange(), awaitDrawing().yRange());
  }

  @Test
  void theWheelOverAnAxisZoomsAlongIt() {
    ChartFrame before = awaitDrawing();
    Point2D below = onFx(() -> pane.localToScreen(before.toPixelX(5), before.bottom() + 10));
    robot.moveTo(below).scroll(2, VerticalDirection.UP);
    ChartFrame zoomed = awaitDrawing();
    assertNotEquals(before.xRange(), zoomed.xRange());
    assertEquals(before.yRange(), zoomed.yRange());
  }

  @Test
  void draggingZoomsToTheRectangleAndDoubleClickShowsAll() {
    ChartFrame before = awaitDrawing();
    drag(at(2, 80), at(6, 20));
    ChartFrame zoomed = awaitDrawing();
    double pixel = 10 / (before.right() - before.left());
    assertEquals(2, zoomed.xRange().low(), 2 * pixel);
    assertEquals(6, zoomed.xRange().high(), 2 * pixel);
    assertEquals(20, zoomed.yRange().low(), 1);
    assertEquals(80, zoomed.yRange().high(), 1);
    robot.moveTo(at(4, 50)).doubleClickOn(MouseButton.PRIMARY);
    assertEquals(before.xRange(), awaitDrawing().xRange());
    robot.push(KeyCode.BACK_SPACE);
    assertEquals(zoomed.xRange(), awaitDrawing().xRange());
  }

  @Test
  void aFlatRectangleZoomsAlongTimeOnly() {
    ChartFrame before = awaitDrawing();
    drag(at(3, 50), at(7, 50));
    ChartFrame zoomed = awaitDrawing();
    assertEquals(3, zoomed.xRange().low(), 0.05);
    assertEquals(before.yRange(), zoomed.yRange());
  }

  @Test
  void draggingWithShiftMoves() {
    drag(at(2, 80), at(6, 20));
    ChartFrame zoomed = awaitDrawing();
    robot.press(KeyCode.SHIFT);
    drag(at(4, 50), at(3, 50));
    robot.release(KeyCode.SHIFT);
    ChartFrame moved = awaitDrawing();
    assertEquals(zoomed.xRange().low() + 1, moved.xRange().low(), 0.05);
    assertEquals(zoomed.xRange().high() + 1, moved.xRange().high(), 0.05);
    assertEquals(zoomed.yRange().low(), moved.yRange().low(), 1);
  }

  @Test
  void aZoomOutlivesNewDataButNotNewAxes() {
    ChartFrame first = awaitDrawing();
    doOnFx(() -> pane.show(squares("more", 2)));
    assertTrue(awaitDrawing().yRange().high() > 200, "auto range follows the data");
    drag(at(2, 160), at(6, 40));
    ChartFrame zoomed = awaitDrawing();
    doOnFx(() -> pane.show(squares("again", 3)));
    assertEquals(zoomed.xRange(), awaitDrawing().xRange());
    assertEquals(zoomed.yRange(), awaitDrawing().yRange());
    ChartSpec other =
        ChartSpec.builder(ChartAxis.linear("epoch"), ChartAxis.linear("height"))
            .add(ChartSeries.line("", X, X))
            .build();
    doOnFx(() -> pane.show(other));
    assertEquals(first.xRange(), awaitDrawing().xRange());
    assertFalse(onFx(() -> pane.zoom().canGoBack()));
  }

  @Test
  void theCrossReadsValuesWithoutDrawingAgain() {
    long drawings = onFx(() -> pane.drawings());
    robot.moveTo(at(3, 60));
    Label reading = part("#chart-reading", Label.class);
    await("the reading", () -> reading.isVisible() && reading.getText().contains("squares"));
    String words = onFx(() -> reading.getText());
    assertTrue(words.contains("squares: 10.00 at 3.000"), words);
    assertTrue(words.startsWith("x 3.0") || words.startsWith("x 2.99"), words);
    Point2D outside = onFx(() -> pane.localToScreen(3, 3));
    robot.moveTo(outside);
    await("no reading outside", () -> !reading.isVisible());
    assertEquals(drawings, onFx(() -> pane.drawings()));
  }

  @Test
  void aClickPicksTheNearestPoint() {
    robot.moveTo(at(7, 50)).clickOn(MouseButton.PRIMARY);
    Point2D nearSeven = at(7, 50).add(3, -4);
    robot.moveTo(nearSeven).clickOn(MouseButton.PRIMARY);
    await("a picked point", () -> !picked.isEmpty());
    assertEquals(new ChartHit(0, 7, 7, 50), picked.get(0));
    int before = picked.size();
    robot.moveTo(at(2, 90)).clickOn(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(before, picked.size());
  }

  @Test
  void headVeilAndMarkStandInTheDataWithoutDrawingAgain() {
    ChartFrame frame = awaitDrawing();
    long drawings = onFx(() -> pane.drawings());
    doOnFx(
        () -> {
          pane.setCursorX(4);
          pane.setVeilFromX(4);
          pane.setMark(7, 50);
        });
    Line head = part("#chart-head", Line.class);
    Rectangle veil = part("#chart-veil", Rectangle.class);
    assertTrue(head.isVisible() && veil.isVisible());
    assertEquals(frame.toPixelX(4), head.getStartX(), 1);
    assertEquals(frame.toPixelX(4), veil.getX(), 1e-9);
    assertEquals(frame.right(), veil.getX() + veil.getWidth(), 1e-9);
    assertTrue(part("#chart-mark", Node.class).isVisible());
    assertEquals(drawings, onFx(() -> pane.drawings()));
    drag(at(5, 80), at(9, 20));
    ChartFrame zoomed = awaitDrawing();
    assertFalse(head.isVisible());
    assertEquals(zoomed.left(), veil.getX(), 1e-9);
    doOnFx(
        () -> {
          pane.setVeilFromX(Double.NaN);
          pane.setMark(Double.NaN, 0);
        });
    assertFalse(veil.isVisible());
    assertFalse(part("#chart-mark", Node.class).isVisible());
  }

  @Test
  void theMenuSwitchesScalesAndAsksToSave() {
    drag(at(2, 80), at(6, 20));
    awaitDrawing();
    choose("Logarithmic y axis");
    ChartFrame log = awaitDrawing();
    assertEquals(ChartScale.LOG, log.y().scale());
    assertEquals(2, log.xRange().low(), 0.1);
    assertTrue(log.yRange().low() > 0 && log.yRange().high() > 101);
    robot.moveTo(at(4, 10)).clickOn(MouseButton.SECONDARY);
    robot.clickOn("Save picture...");
    robot.moveTo(at(4, 10)).clickOn(MouseButton.SECONDARY);
    robot.clickOn("Save data as CSV...");
    await("both questions", () -> asked.size() == 2);
    assertEquals(List.of("picture true LIGHT", "data false"), asked);
    robot.moveTo(at(4, 10)).clickOn(MouseButton.SECONDARY);
    robot.clickOn("Zoom back");
    assertEquals(ChartScale.LINEAR, awaitDrawing().y().scale());
    choose("Auto range");
    assertEquals(10, awaitDrawing().xRange().high());
  }

  @Test
  void theMenuCopiesThePicture() {
    doOnFx(() -> Clipboard.getSystemClipboard().clear());
    choose("Copy picture");
    await("a picture on the clipboard", () -> Clipboard.getSystemClipboard().hasImage());
    assertEquals(700, onFx(() -> Clipboard.getSystemClipboard().getImage().getWidth()));
  }

  @Test
  void theDrawingFollowsTheTheme() {
    assertEquals(Color.WHITE, corner());
    doOnFx(() -> dark.set(true));
    awaitDrawing();
    assertEquals(Palette.DARK.background(), corner());
    assertEquals(ChartTheme.DARK, onFx(() -> pane.theme()));
  }

  private Color corner() {
    return onFx(() -> pane.picture().orElseThrow().getPixelReader().getColor(1, 1));
  }

  @Test
  void aHiddenChartIsDrawnWhenItIsSeenAgain() {
    long drawings = onFx(() -> pane.drawings());
    doOnFx(
        () -> {
          pane.setVisible(false);
          pane.show(squares("unseen", 5));
        });
    CountDownLatch pulses = new CountDownLatch(5);
    AnimationTimer counter =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    doOnFx(counter::start);
    await("five pulses", () -> pulses.getCount() == 0);
    doOnFx(counter::stop);
    assertEquals(drawings, onFx(() -> pane.drawings()));
    assertFalse(onFx(() -> pane.upToDate()));
    doOnFx(() -> pane.setVisible(true));
    assertTrue(awaitDrawing().yRange().high() > 500);
  }

  @Test
  void changesOfOnePulseMakeOneDrawing() {
    long drawings = onFx(() -> pane.drawings());
    doOnFx(
        () -> {
          for (int k = 1; k <= 20; k++) {
            pane.show(squares("many", k));
          }
        });
    assertTrue(awaitDrawing().yRange().high() > 2000);
    assertEquals(drawings + 1, onFx(() -> pane.drawings()));
  }

  @Test
  void theDrawingFollowsTheSize() {
    doOnFx(() -> stage.setWidth(900));
    await("a wider chart", () -> pane.getWidth() > 800);
    awaitDrawing();
    assertEquals(onFx(() -> pane.getWidth()), onFx(() -> pane.picture().orElseThrow().getWidth()));
  }
}
