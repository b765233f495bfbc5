package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.doOnFx;
import static org.pesexplorer.ui.common.SmallWindow.onFx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.SmallWindow;
import org.pesexplorer.ui.common.Viewport;
import org.testfx.api.FxRobot;

/** The drag plot and the maps in a small window, driven as a user does. */
@Tag("ui")
class PlotsUiTest {
  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final FxPulse pulse = new FxPulse();
  private final PlotCases cases = new PlotCases(runner, pulse, pulse::latest);
  private DragPlotPane drag;
  private MapsPane maps;
  private SmallWindow window;

  @BeforeEach
  void show() throws TimeoutException {
    window =
        new SmallWindow(
            () -> {
              drag = new DragPlotPane(cases.parts());
              maps = new MapsPane(cases.parts());
              drag.setPrefHeight(380);
              maps.setPrefHeight(380);
              return new VBox(drag, maps);
            },
            1100,
            760);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    window.close();
    runner.close();
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private void take(ShownNetwork network) {
    doOnFx(
        () -> {
          cases.scene.show(network);
          return null;
        });
    await("curves", () -> drag.model().drawnProperty().get() != null);
    await("maps", () -> maps.model().drawnProperty().get() != null);
    SmallWindow.pulses(3);
  }

  private String text(String id) {
    return onFx(() -> ((Labeled) window.find(id)).getText());
  }

  private static Point2D onCell(CellCanvas canvas, double x, double y) {
    Viewport view = onFx(canvas::viewport);
    return SmallWindow.onScreen(canvas, view.toScreenX(x), view.toScreenY(y));
  }

  private void pull(CellCanvas canvas, double x, double y, double toX, double toY) {
    robot.moveTo(onCell(canvas, x, y)).press(MouseButton.PRIMARY);
    robot.moveTo(onCell(canvas, (x + toX) / 2, (y + toY) / 2));
    robot.moveTo(onCell(canvas, toX, toY)).release(MouseButton.PRIMARY);
    SmallWindow.pulses(2);
  }

  private CellCanvas pathCell() {
    return onFx(() -> (CellCanvas) window.find("#drag-path-cell"));
  }

  private StraightPath path() {
    return onFx(() -> cases.scene.pathProperty().get());
  }

  private double predicted(int point) {
    return onFx(() -> drag.model().drawnProperty().get().curves().curve().predicted()[point]);
  }

  @Test
  void withoutANetworkAButtonLeadsToTraining() {
    robot.clickOn("#training-drag-train");
    robot.clickOn("#training-maps-train");
    assertEquals(List.of("train", "train"), cases.asked);
  }

  @Test
  void aPathIsDrawnByDraggingAndTheCurvesFollow() {
    take(PlotCases.shown(1, -4, -0.5));
    assertEquals("Why is my gradient wrong?", text("#drag-why"));
    double before = predicted(100);
    pull(pathCell(), 0.6, 4.4, 2.6, 3.4);
    await("the new path", () -> Math.abs(cases.scene.pathProperty().get().length() - 2.236) < 0.1);
    await("its curves", () -> predicted(100) != before);
    double[] end = PathEdits.end(path());
    pull(pathCell(), end[0], end[1], 4, 4.4);
    await("the end", () -> Math.abs(PathEdits.end(path())[0] - 4) < 0.1);
    double[] fixed = path().start().position(2);
    pull(pathCell(), fixed[0], fixed[1], 4.4, 1);
    await("the particle", () -> Math.abs(path().start().coordinate(2, 0) - 4.4) < 0.1);
    robot.clickOn("#drag-undo");
    robot.clickOn("#drag-undo");
    robot.clickOn("#drag-undo");
    await("the curves of before", () -> predicted(100) == before);
    robot.clickOn("#drag-cure");
    assertEquals(List.of("cure"), cases.asked);
  }

  @Test
  void theMouseOverAChartMovesTheParticleOfTheMaps() {
    take(PlotCases.shown(1, -4, 2));
    ChartPane chart = (ChartPane) onFx(() -> window.find("#chart-drag-slope"));
    await("the chart", () -> chart.upToDate());
    String before = text("#maps-reading");
    Point2D there =
        onFx(
            () -> {
              var frame = chart.frame().orElseThrow();
              return chart.localToScreen(frame.toPixelX(1.5), (frame.top() + frame.bottom()) / 2);
            });
    robot.moveTo(there);
    await("the cursor", () -> Math.abs(drag.model().cursorProperty().get() - 1.5) < 0.05);
    await("the reading", () -> !text("#maps-reading").equals(before));
    assertEquals(1, onFx(() -> cases.scene.particlesProperty().get().coordinate(3, 1)), 0.05);
  }

  @Test
  void aParticleIsDraggedOnAMapAndTheMapsFollow() {
    take(PlotCases.shown(1, -4, 2));
    double before = onFx(() -> maps.model().drawnProperty().get().maps().network()[7]);
    double[] place = onFx(() -> cases.scene.particlesProperty().get().position(0));
    CellCanvas map = onFx(() -> maps.tile(MapTile.Kind.DIFFERENCE).canvas());
    pull(map, place[0], place[1], 1.2, 1.4);
    assertEquals(1.2, onFx(() -> cases.scene.particlesProperty().get().coordinate(0, 0)), 0.1);
    await(
        "fine maps",
        () -> {
          MapsAnswer now = maps.model().drawnProperty().get().maps();
          return now.question().grid() == MapsModel.FINE && now.network()[7] != before;
        });
    assertNotEquals(before, onFx(() -> maps.model().drawnProperty().get().maps().network()[7]));
    robot.clickOn("#maps-add");
    await("the new row", () -> text("#maps-inputs").startsWith("Added to"));
    assertEquals(1, onFx(() -> cases.databases.currentProperty().get().database().rows()));
    robot.clickOn("#maps-retrain");
    assertEquals(List.of("retrain"), cases.asked);
  }

  @Test
  void theEnergyOfTheCellIsDrawnByASwitch() {
    take(PlotCases.shown(1, -4, 2));
    ChartPane energy = (ChartPane) window.find("#chart-drag-energy");
    await("v", () -> energy.spec().y().label().equals("energy per particle v / E_c"));
    robot.clickOn("#drag-per-cell");
    await("N v", () -> energy.spec().y().label().equals("energy of the cell N v / E_c"));
    await("the mix", () -> text("#drag-words").contains("The thesis drew the network's v"));
    robot.clickOn("#drag-per-particle");
    await("v again", () -> energy.spec().y().label().equals("energy per particle v / E_c"));
  }

  @Test
  void whereThereIsLittleRoomOneIsShownAtATime() {
    take(PlotCases.shown(1, -4, 2));
    window.resize(460, 760);
    assertTrue(onFx(() -> window.find("#drag-see-slope").isVisible()));
    robot.clickOn("#drag-see-slope");
    await("the slope alone", () -> window.scene().lookup("#chart-drag-energy") == null);
    robot.clickOn("#drag-see-cell");
    await("the path alone", () -> window.scene().lookup("#chart-drag-slope") == null);
    robot.clickOn("#maps-see-truth");
    await("one map", () -> window.scene().lookup("#map-network") == null);
  }
}
