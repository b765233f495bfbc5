package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.MapFrame;

/** Particles dragged by hand on the picture. */
class DragUiTest extends UiHarness {
  private static final int FREE = 3;

  private double[] map() {
    return onFx(() -> frame().surface().values().clone());
  }

  private double inTable(int particle, int axis) {
    return onFx(
        () ->
            (Double)
                ((TableView<?>) find("#particles"))
                    .getColumns()
                    .get(axis + 1)
                    .getCellData(particle));
  }

  @Test
  void aDragChangesCoordinatesEnergyAndMapAndUndoBringsThemBack() {
    Configuration start = configuration();
    String energy = textOnFx("#energy");
    double[] map = map();
    long drawings = onFx(() -> pane().drawings());
    Point2D from = particlePoint(FREE);

    drag(from, from.add(60, -40));
    awaitFinalMap();

    double scale = onFx(() -> pane().viewport().scale());
    Configuration moved = configuration();
    assertEquals(start.coordinate(FREE, 0) + 60 / scale, moved.coordinate(FREE, 0), 1.5 / scale);
    assertEquals(start.coordinate(FREE, 1) + 40 / scale, moved.coordinate(FREE, 1), 1.5 / scale);
    assertEquals(start.without(FREE), moved.without(FREE));
    assertEquals(moved.coordinate(FREE, 0), inTable(FREE, 0));
    assertEquals(moved.coordinate(FREE, 1), inTable(FREE, 1));
    assertNotEquals(energy, textOnFx("#energy"));
    assertFalse(Arrays.equals(map, map()));
    await("the picture to be drawn anew", () -> pane().drawings() > drawings);

    undo();
    awaitFinalMap();
    assertEquals(start, configuration());
    assertEquals(start.coordinate(FREE, 0), inTable(FREE, 0));
    awaitText("#energy", energy);
    assertArrayEquals(map, map());
  }

  @Test
  void aDragIsOneStepToUndoAndToRedo() {
    Configuration start = configuration();
    Point2D from = particlePoint(FREE);
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.add(20, 0)).moveTo(from.add(20, 30)).moveTo(from.add(-30, 30));
    robot.release(MouseButton.PRIMARY);
    settle();
    Configuration moved = configuration();
    assertEquals("Move a particle", onFx(() -> workspace().undoNameProperty().get()));

    undo();

    assertEquals(start, configuration());
    assertEquals(Set.of(), onFx(() -> state().selection()));
    assertEquals("", onFx(() -> workspace().undoNameProperty().get()));
    keys(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(moved, configuration());
  }

  @Test
  void escapeDuringADragRestores() {
    Configuration start = configuration();
    Point2D from = particlePoint(FREE);
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(50, 50));
    settle();
    assertNotEquals(start, configuration());

    robot.push(KeyCode.ESCAPE);
    settle();
    assertEquals(start, configuration());
    robot.moveTo(from.add(80, 0)).release(MouseButton.PRIMARY);
    settle();

    assertEquals(start, configuration());
    assertEquals("", onFx(() -> workspace().undoNameProperty().get()));
    awaitFinalMap();
  }

  @Test
  void selectedParticlesMoveTogether() {
    Configuration start = configuration();
    doOnFx(() -> workspace().select(Set.of(0, FREE)));
    Point2D from = particlePoint(0);

    drag(from, from.add(0, 30));

    Configuration moved = configuration();
    double by = moved.coordinate(0, 1) - start.coordinate(0, 1);
    assertTrue(by < -0.1, "moved down by " + by);
    assertEquals(by, moved.coordinate(FREE, 1) - start.coordinate(FREE, 1), 1e-12);
    assertArrayEquals(start.position(1), moved.position(1));
    assertArrayEquals(start.position(2), moved.position(2));
  }

  @Test
  void aParticleDraggedOutOfTheCellComesInAtTheOtherSide() {
    Point2D from = particlePoint(FREE);
    drag(from, screenPoint(-0.5, 3.1));
    awaitFinalMap();
    assertEquals(4.5, configuration().coordinate(FREE, 0), 0.02);
  }

  @Test
  void anImageCanBeDraggedToo() {
    Configuration start = configuration();
    Point2D image = screenPoint(start.coordinate(1, 0), start.coordinate(1, 1) - 5);
    drag(image, image.add(30, 0));
    double scale = onFx(() -> pane().viewport().scale());
    assertEquals(
        start.coordinate(1, 0) + 30 / scale, configuration().coordinate(1, 0), 1.5 / scale);
    assertEquals(start.coordinate(1, 1), configuration().coordinate(1, 1), 1.5 / scale);
  }

  @Test
  void aLockedParticleStays() {
    click(particlePoint(FREE));
    clickPanel("#lock-particles");
    assertEquals(Set.of(FREE), onFx(() -> state().locked()));
    Configuration start = configuration();
    Point2D from = particlePoint(FREE);

    drag(from, from.add(60, 0));
    keys(KeyCode.RIGHT);

    assertEquals(start, configuration());
    await("the status line to count it", () -> text("#status").contains("1 locked"));
    keys(KeyCode.L);
    assertEquals(Set.of(), onFx(() -> state().locked()));
    await("the status line to forget it", () -> !text("#status").contains("locked"));
    drag(from, from.add(60, 0));
    assertNotEquals(start, configuration());
  }

  @Test
  void theColoursHoldStillDuringADragAndFitAfterwards() {
    MapFrame before = onFx(this::frame);
    Point2D from = particlePoint(FREE);
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(90, -90));
    settle();
    MapFrame during = awaitFinalMap();
    assertNotEquals(before.query().configuration(), during.query().configuration());
    assertEquals(before.scale(), during.scale());

    robot.release(MouseButton.PRIMARY);
    await("colours that fit", () -> mapIsFinal() && frame().query().style().range().isEmpty());
    assertNotEquals(before.scale(), onFx(() -> frame().scale()));
  }
}
