package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.Viewport;
import org.pesexplorer.ui.explore.MapOptions;

/** The picture: what it shows, zoom, colours, presets and large configurations. */
class MapUiTest extends UiHarness {

  private Viewport view() {
    return onFx(() -> pane().viewport());
  }

  @Test
  void theWheelZoomsAboutTheCursorAndZeroFits() {
    Viewport before = view();
    Point2D place = screenPoint(1.5, 3.2);
    Point2D at = new Point2D(Math.rint(place.getX()), Math.rint(place.getY()));
    Point2D inPane = onFx(() -> pane().screenToLocal(at));
    double x = before.toX(inPane.getX());
    double y = before.toY(inPane.getY());

    robot.moveTo(at).scroll(3, VerticalDirection.UP);
    settle();
    Viewport zoomed = view();
    assertNotEquals(before.scale(), zoomed.scale());
    assertEquals(x, zoomed.toX(inPane.getX()), 1e-9);
    assertEquals(y, zoomed.toY(inPane.getY()), 1e-9);

    keys(KeyCode.DIGIT0);
    assertEquals(before, view());
  }

  @Test
  void theRightButtonPansAndCtrlDragZoomsToAFrame() {
    Viewport before = view();
    Point2D at = screenPoint(1, 1);
    robot.moveTo(at).press(MouseButton.SECONDARY).moveTo(at.add(40, -20));
    robot.release(MouseButton.SECONDARY);
    settle();
    assertEquals(before.panned(40, -20).centreX(), view().centreX(), 1e-9);
    assertEquals(before.panned(40, -20).centreY(), view().centreY(), 1e-9);
    keys(KeyCode.DIGIT0);

    robot.press(KeyCode.CONTROL);
    drag(screenPoint(1, 1), screenPoint(3, 3));
    robot.release(KeyCode.CONTROL);
    assertEquals(2, view().centreX(), 0.02);
    assertEquals(2, view().centreY(), 0.02);
    assertTrue(view().scale() > 1.5 * before.scale());
    keys(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(before, view());
  }

  @Test
  void theCaptionSaysWhatTheMapShowsAndTheModeChangesTheSurface() {
    assertEquals("v with one particle more, standing here", textOnFx("#caption"));
    double[] probe = onFx(() -> frame().surface().values().clone());
    click(particlePoint(2));
    reveal("#map-mode");
    doOnFx(() -> find("#map-mode").requestFocus());
    robot.push(KeyCode.DOWN);
    settle();
    MapFrame moved = awaitFinalMap();

    assertEquals("v if particle 3 stood here", textOnFx("#caption"));
    assertEquals(OptionalInt.of(2), moved.query().moved());
    assertFalse(Arrays.equals(probe, moved.surface().values()));
    click(particlePoint(0));
    awaitText("#caption", "v if particle 1 stood here");
    assertFalse(Arrays.equals(moved.surface().values(), awaitFinalMap().surface().values()));
  }

  @Test
  void theLockedLegendHoldsItsRange() {
    ColourScale before = onFx(() -> frame().scale());
    robot.clickOn("#legend-lock");
    settle();
    awaitFinalMap();
    Point2D from = particlePoint(3);
    drag(from, from.add(-60, -90));
    assertEquals(before, awaitFinalMap().scale());

    robot.clickOn("#legend-lock");
    await("colours that fit", () -> !frame().scale().equals(before));
    doOnFx(() -> find("#legend-high").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A).write("0.5").push(KeyCode.ENTER);
    await("the typed range", () -> frame().scale().high() == 0.5);
    assertTrue(onFx(() -> explore().options().lockedRangeProperty().get().isPresent()));
    assertTrue(textOnFx("#clip").contains("0.500 E_c"), textOnFx("#clip"));
  }

  @Test
  void aRangeUpsideDownIsRefusedInWords() {
    ColourScale before = onFx(() -> frame().scale());
    doOnFx(() -> find("#legend-high").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A).write("-1000").push(KeyCode.ENTER);
    settle();
    assertEquals(before, awaitFinalMap().scale());
    assertEquals(
        "the upper end of the colours must lie above the lower end",
        onFx(() -> ((org.pesexplorer.ui.common.NumberField) find("#legend-high")))
            .problemProperty()
            .get());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theReadOutFollowsTheCursor() {
    robot.moveTo(screenPoint(1.0, 1.0));
    await("an energy", () -> text("#cursor-energy").startsWith("v "));
    await("a force", () -> text("#cursor-force").startsWith("F ("));
    await("five terms", () -> text("#cursor-terms").matches("c1 .*c2 .*c3 .*p1 .*p2 .*"));
    robot.moveTo("#status");
    await("words instead", () -> text("#cursor-energy").startsWith("Move over"));
  }

  @Test
  void theColoursOnScreenAreThoseOfTheMap() {
    doOnFx(
        () -> {
          MapOptions options = explore().options();
          options.contoursProperty().set(false);
          options.minimaProperty().set(false);
        });
    awaitFinalMap();
    await("a picture without contours", () -> !frame().query().style().contours());
    long drawn = onFx(() -> pane().drawings());
    robot.moveTo("#status");
    doOnFx(() -> explore().options().labelsProperty().set(false));
    await("a new drawing", () -> pane().drawings() > drawn);
    for (double[] place : new double[][] {{0.4, 0.7}, {4.6, 4.2}, {2.4, 1.2}}) {
      Color seen = colourAt(place[0], place[1]);
      MapFrame frame = onFx(this::frame);
      int column = (int) (place[0] / 5 * frame.query().grid());
      int row = (int) (place[1] / 5 * frame.query().grid());
      int argb = frame.scale().argb(frame.surface().value(column, row));
      assertEquals((argb >> 16 & 255) / 255.0, seen.getRed(), 0.06);
      assertEquals((argb >> 8 & 255) / 255.0, seen.getGreen(), 0.06);
      assertEquals((argb & 255) / 255.0, seen.getBlue(), 0.06);
    }
  }

  private Color colourAt(double x, double y) {
    return onFx(
        () -> {
          PixelReader pixels = pane().snapshot(null, null).getPixelReader();
          Viewport view = pane().viewport();
          return pixels.getColor((int) view.toScreenX(x), (int) view.toScreenY(y));
        });
  }

  @Test
  void presetsReplaceTheConfiguration() {
    clickPanel("#presets");
    robot.clickOn("Square across a cell face");
    settle();
    assertEquals(4.5, configuration().coordinate(0, 0));
    awaitFinalMap();
    awaitText("#energy", "v = −3.16717 E_c");
    undo();
    awaitFinalMap();
    clickPanel("#reset");
    assertEquals(org.pesexplorer.model.WorkspaceState.standard().configuration(), configuration());
  }

  @Test
  void theSameSeedGivesTheSameParticles() {
    type("#random-count", "7");
    type("#random-seed", "42");
    clickPanel("#random");
    Configuration first = configuration();
    assertEquals(7, first.count());
    assertEquals("43", textOnFx("#random-seed"));
    clickPanel("#random");
    assertNotEquals(first, configuration());
    type("#random-seed", "42");
    clickPanel("#random");
    assertEquals(first, configuration());
    awaitFinalMap();
  }

  private void type(String id, String text) {
    clickPanel(id);
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    settle();
  }

  @Test
  void resetBringsASaneStateBackAndCanBeUndone() {
    clickPanel("#equation9");
    doOnFx(() -> workspace().removeParticles(Set.of(0, 1)));
    Configuration two = configuration();
    clickPanel("#reset");
    assertEquals(4, configuration().count());
    awaitFinalMap();
    awaitText("#context-model", "eq. 10, uniform");
    undo();
    assertEquals(two, configuration());
    awaitText("#context-model", "eq. 10, equation 9");
  }

  @Test
  void twentyParticlesCanBeDragged() {
    openPreset("Twenty");
    Point2D from = particlePoint(5);
    drag(from, from.add(25, 15));
    assertEquals("Move a particle", onFx(() -> workspace().undoNameProperty().get()));
    awaitFinalMap();
    assertEquals("", onFx(this::problems));
  }

  @Test
  void aHundredParticlesCanBeDragged() {
    openPreset("A hundred");
    String energy = textOnFx("#energy");
    Point2D from = particlePoint(50);
    drag(from, from.add(10, 10));
    await("another energy", () -> !text("#energy").equals(energy));
    await("a map of it", () -> frame().query().configuration().equals(state().configuration()));
    assertEquals("", onFx(this::problems));
  }

  private void openPreset(String beginning) {
    Configuration preset =
        onFx(
            () ->
                application.program().presets().stream()
                    .filter(each -> each.name().startsWith(beginning))
                    .findFirst()
                    .orElseThrow()
                    .configuration());
    doOnFx(() -> workspace().replaceConfiguration(beginning, preset));
    await(
        "the energy of the preset",
        () -> explore().readingProperty().get().state().equals(state()));
  }
}
