package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import org.pesexplorer.plot.ChartRange;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A line to drag and ranges to choose over a chart in a window. */
@Tag("ui")
class ChartHandleUiTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final double[] X = {0, 50, 100};
  private static final double[] Y = {-4, 0, 1000};

  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<ChartRange> ranges = new ArrayList<>();
  private Stage stage;
  private ChartPane pane;

  private final ChartActions actions =
      new ChartActions() {
        @Override
        public void savePicture(Window owner, ChartSpec shown, ChartTheme theme) {
          told.add("picture");
        }

        @Override
        public void saveData(Window owner, ChartSpec spec) {
          told.add("data");
        }
      };

  private final ChartHandle.Listener listener =
      new ChartHandle.Listener() {
        @Override
        public void began() {
          told.add("began");
        }

        @Override
        public void moved(double value) {
          told.add("moved");
        }

        @Override
        public void ended(double value) {
          told.add("ended " + Math.round(value));
        }
      };

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Pipelines pipelines = new Pipelines(runner, new FxPulse()::latest, problems::add);
    ChartSpec spec =
        ChartSpec.builder(ChartAxis.linear("rows below / %"), ChartAxis.logOffset("v / E_c", 4.1))
            .add(ChartSeries.line("rows", X, Y))
            .build();
    doOnFx(
        () -> {
          pane = new ChartPane(pipelines, new SimpleBooleanProperty(false), actions);
          pane.onPick(hit -> told.add("picked"));
          pane.show(spec);
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
    doOnFx(() -> stage.close());
    runner.close();
    assertEquals(List.of(), problems);
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
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <T extends Node> T part(String id, Class<T> type) {
    return type.cast(onFx(() -> pane.lookup(id)));
  }

  private double value() {
    return onFx(() -> pane.handle().orElseThrow().value());
  }

  private void showUpright() {
    doOnFx(
        () ->
            pane.setHandle(
                ChartHandle.vertical(80, listener)
                    .within(1, 100)
                    .steppingBy(0.5)
                    .cutting(ChartHandle.Cut.ABOVE)
                    .labelled(at -> "keep " + Math.round(at) + " %")));
  }

  @Test
  void anUprightLineIsDraggedWithItsVeilWithoutDrawingOrZooming() {
    showUpright();
    ChartFrame frame = awaitDrawing();
    long drawings = onFx(() -> pane.drawings());
    Line line = part("#chart-handle-line", Line.class);
    Rectangle veil = part("#chart-handle-veil", Rectangle.class);
    Label words = part("#chart-handle-words", Label.class);
    assertEquals(frame.toPixelX(80), line.getStartX(), 1);
    assertEquals(frame.toPixelX(80), veil.getX(), 1e-6);
    assertEquals("keep 80 %", words.getText());
    assertEquals(Cursor.H_RESIZE, part("#chart-handle", Node.class).getCursor());
    drag(at(80, 10), at(40, 100));
    double pixel = 100 / (frame.right() - frame.left());
    assertEquals(40, value(), 2 * pixel);
    assertEquals(frame.toPixelX(value()), line.getStartX(), 1);
    assertEquals(frame.right(), veil.getX() + veil.getWidth(), 1e-6);
    assertEquals("keep 40 %", words.getText());
    assertEquals("began", told.get(0));
    assertEquals("ended 40", told.get(told.size() - 1));
    assertTrue(told.subList(1, told.size() - 1).stream().allMatch("moved"::equals), "" + told);
    assertTrue(told.size() > 2);
    assertEquals(drawings, onFx(() -> pane.drawings()));
    assertFalse(onFx(() -> pane.zoom().canGoBack()));
    drag(at(40, 10), onFx(() -> pane.localToScreen(2, 200)));
    assertEquals(1, value(), "the limit");
  }

  @Test
  void aLevelLineIsDraggedOnALogarithmicAxis() {
    doOnFx(
        () -> pane.setHandle(ChartHandle.horizontal(2, listener).cutting(ChartHandle.Cut.ABOVE)));
    ChartFrame frame = awaitDrawing();
    Rectangle veil = part("#chart-handle-veil", Rectangle.class);
    assertEquals(frame.top(), veil.getY(), 1e-6);
    assertEquals(frame.toPixelY(2) - frame.top(), veil.getHeight(), 1e-6);
    assertEquals(Cursor.V_RESIZE, part("#chart-handle", Node.class).getCursor());
    drag(at(20, 2), at(30, 200));
    assertEquals(200, value(), 5);
    assertEquals(frame.toPixelY(value()) - frame.top(), veil.getHeight(), 1e-6);
    assertFalse(part("#chart-handle-words", Node.class).isVisible());
    assertFalse(onFx(() -> pane.zoom().canGoBack()));
  }

  @Test
  void aClickOnTheLineGivesItTheKeysAndPicksNothing() {
    showUpright();
    robot.moveTo(at(80, 10)).clickOn(MouseButton.PRIMARY);
    robot.doubleClickOn(MouseButton.PRIMARY);
    assertEquals(List.of(), told);
    robot.push(KeyCode.LEFT);
    robot.push(KeyCode.LEFT);
    assertEquals(79, value(), 1e-9);
    robot.push(KeyCode.UP);
    assertEquals(79.5, value(), 1e-9);
    robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertEquals(84.5, value(), 1e-9);
    assertEquals(4, told.stream().filter("began"::equals).count());
    assertEquals(4, told.stream().filter(one -> one.startsWith("ended")).count());
  }

  @Test
  void theLineFollowsZoomAndIsHiddenOutside() {
    showUpright();
    Node line = part("#chart-handle-line", Node.class);
    drag(at(10, 100), at(50, -2));
    awaitDrawing();
    assertFalse(line.isVisible());
    doOnFx(() -> pane.autoRange());
    ChartFrame before = awaitDrawing();
    assertTrue(line.isVisible());
    robot.moveTo(at(80, 10)).scroll(2, VerticalDirection.UP);
    ChartFrame zoomed = awaitDrawing();
    assertNotEquals(before.xRange(), zoomed.xRange(), "the wheel reaches the chart");
    assertEquals(zoomed.toPixelX(80), part("#chart-handle-line", Line.class).getStartX(), 1);
    doOnFx(() -> pane.setHandle(null));
    assertFalse(line.isVisible());
    assertTrue(onFx(() -> pane.handle().isEmpty()));
  }

  @Test
  void draggingWithShiftChoosesARangeWhereSomebodyWantsOne() {
    doOnFx(() -> pane.onRange((low, high) -> ranges.add(new ChartRange(low, high))));
    ChartFrame frame = awaitDrawing();
    robot.press(KeyCode.SHIFT);
    robot.moveTo(at(70, 10)).press(MouseButton.PRIMARY).moveTo(at(30, 50));
    Rectangle band = part("#chart-band", Rectangle.class);
    await("the band", band::isVisible);
    assertEquals(frame.bottom() - frame.top(), band.getHeight(), 1e-6);
    robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
    await("a range", () -> ranges.size() == 1);
    double pixel = 100 / (frame.right() - frame.left());
    assertEquals(30, ranges.get(0).low(), 2 * pixel);
    assertEquals(70, ranges.get(0).high(), 2 * pixel);
    assertFalse(band.isVisible());
    assertEquals(frame.xRange(), awaitDrawing().xRange());
    drag(at(20, 100), at(60, -2));
    assertEquals(1, ranges.size(), "without Shift it zooms");
    assertTrue(awaitDrawing().xRange().low() > 15);
  }

  @Test
  void theChosenRangeIsShownAsFarAsTheChartShowsIt() {
    Rectangle shown = part("#chart-range", Rectangle.class);
    ChartFrame frame = awaitDrawing();
    long drawings = onFx(() -> pane.drawings());
    doOnFx(() -> pane.setRange(20, 1e9));
    assertTrue(shown.isVisible());
    assertEquals(frame.toPixelX(20), shown.getX(), 1e-6);
    assertEquals(frame.right(), shown.getX() + shown.getWidth(), 1e-6);
    doOnFx(() -> pane.setRange(-20, -10));
    assertFalse(shown.isVisible());
    doOnFx(() -> pane.setRange(Double.NaN, Double.NaN));
    assertFalse(shown.isVisible());
    assertEquals(drawings, onFx(() -> pane.drawings()));
  }
}
