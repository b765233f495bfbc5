package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.LatticePicture.Move;
import org.pesexplorer.ui.common.LatticePicture.Trail;
import org.testfx.api.FxRobot;

/** The picture of a lattice: what is drawn where, and what mouse and keys do to it. */
@Tag("ui")
class LatticePaneUiTest {
  private static final Palette COLOURS = Palette.DARK;
  private static final Cell CELL = new Cell(2, 5);
  private static final Configuration START = new Configuration(CELL, 0.2, 1.5, 3, 4.8);
  private static final Configuration NOW = new Configuration(CELL, 1, 1.5, 3, 4.8);

  private final FxRobot robot = new FxRobot();
  private final List<Integer> clicks = new ArrayList<>();
  private LatticePane pane;
  private LatticePane other;
  private SmallWindow window;

  @BeforeEach
  void show() throws TimeoutException {
    window =
        new SmallWindow(
            () -> {
              pane = new LatticePane();
              other = new LatticePane();
              for (LatticePane each : List.of(pane, other)) {
                each.setPrefSize(400, 400);
                each.paletteProperty().set(COLOURS);
                HBox.setHgrow(each, Priority.ALWAYS);
              }
              pane.onParticle(clicks::add);
              return new HBox(pane, other);
            },
            800,
            420);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new MouseButton[0]);
    window.close();
  }

  private static LatticePicture.Builder plain() {
    return LatticePicture.builder(NOW).labels(false);
  }

  private WritableImage draw(LatticePicture.Builder builder) {
    return draw(builder.build());
  }

  private WritableImage draw(LatticePicture picture) {
    long before = SmallWindow.onFx(pane::drawings);
    SmallWindow.doOnFx(
        () -> {
          pane.pictureProperty().set(picture);
          return null;
        });
    SmallWindow.await("a drawing", () -> pane.drawings() > before);
    return SmallWindow.onFx(() -> pane.snapshot(null, null));
  }

  private Viewport view() {
    return SmallWindow.onFx(pane::viewport);
  }

  /** The colour drawn some pixels beside a place of the plane. */
  private Color at(WritableImage image, double x, double y, double right, double down) {
    Viewport view = view();
    return image
        .getPixelReader()
        .getColor((int) (view.toScreenX(x) + right), (int) (view.toScreenY(y) + down));
  }

  private static void assertColour(Color expected, Color seen, String what) {
    assertTrue(distance(expected, seen) < 0.12, what + ": " + seen + " is not " + expected);
  }

  private static double distance(Color one, Color two) {
    return Math.max(
        Math.abs(one.getRed() - two.getRed()),
        Math.max(
            Math.abs(one.getGreen() - two.getGreen()), Math.abs(one.getBlue() - two.getBlue())));
  }

  private double radius() {
    return CellMarks.radius(view());
  }

  @Test
  void imagesThatFollowAreHollowRings() {
    WritableImage image = draw(plain());
    assertColour(COLOURS.particle(), at(image, 1, 1.5, 0, 0), "the particle");
    assertColour(COLOURS.background(), at(image, 6, 1.5, 0, 0), "inside its image");
    Color rim = at(image, 6, 1.5, -radius(), 0);
    assertTrue(distance(rim, COLOURS.background()) > 0.3, "the rim of its image: " + rim);
    WritableImage none = draw(plain().shells(0));
    assertColour(COLOURS.background(), at(none, 6, 1.5, -radius(), 0), "no image");
  }

  @Test
  void fixedImagesStandWhereTheStartStood() {
    WritableImage image = draw(plain().fixedImages(START, false));
    double half = 0.85 * radius();
    assertColour(COLOURS.fixed(), at(image, 5.2, 1.5, -half, 0), "the side of a square");
    assertColour(COLOURS.fixed(), at(image, 5.2, 1.5, -half, half), "the corner of a square");
    assertColour(COLOURS.background(), at(image, 6, 1.5, -radius(), 0), "no image that follows");
    assertColour(COLOURS.particle(), at(image, 1, 1.5, 0, 0), "the particle");
    assertColour(COLOURS.background(), at(image, 0.2, 1.5, 0, 0), "no start in the cell itself");

    WritableImage both = draw(plain().fixedImages(START, true));
    double faint = distance(at(both, 6, 1.5, -radius(), 0), COLOURS.background());
    double full = distance(at(draw(plain()), 6, 1.5, -radius(), 0), COLOURS.background());
    assertTrue(faint > 0.06 && faint < 0.6 * full, "faint " + faint + ", else " + full);
  }

  @Test
  void anAcceptedMoveLeavesAGhostAndAnArrow() {
    Move move = new Move(0, 2, 1.5, 1, 1.5, true);
    WritableImage image = draw(plain().move(move));
    assertColour(COLOURS.accent(), at(image, 2, 1.5, radius(), 0), "the rim of the ghost");
    assertColour(COLOURS.accent(), at(image, 1.5, 1.5, 0, 0), "the arrow");
    assertColour(COLOURS.particle(), at(image, 1, 1.5, -4, 0), "the particle behind the arrow");
    WritableImage none = draw(plain());
    assertColour(COLOURS.background(), at(none, 1.5, 1.5, 0, 0), "no arrow");
  }

  @Test
  void aRejectedMoveIsARingWithACrossAtThePlaceTried() {
    Move move = new Move(0, 1, 1.5, 2, 1.5, false);
    WritableImage image = draw(plain().move(move));
    assertColour(COLOURS.rejected(), at(image, 2, 1.5, 0, 0), "the cross");
    assertColour(COLOURS.rejected(), at(image, 2, 1.5, -radius(), 0), "the ring");
    assertColour(COLOURS.background(), at(image, 2, 1.5, -0.65 * radius(), 0), "hollow");
    assertColour(COLOURS.particle(), at(image, 1, 1.5, 0, 0), "the particle stays");
    assertColour(COLOURS.background(), at(image, 1.5, 1.5, 0, 0), "no arrow");
  }

  @Test
  void aMoveOverAFaceIsDrawnBesideItsStart() {
    Move move = new Move(1, 3, 4.8, 3, 0.4, false);
    WritableImage image = draw(plain().move(move));
    assertColour(COLOURS.rejected(), at(image, 3, 5.4, 0, 0), "the cross above the cell");
    assertColour(COLOURS.background(), at(image, 3, 0.4, 0, 0), "not at the wrapped place");
  }

  @Test
  void trailsBreakAtFaces() {
    Trail trail = new Trail(1, 3, 0.7, 3, 0.1, 3, 4.6, 3, 4);
    WritableImage image = draw(plain().trails(List.of(trail)));
    Color young = at(image, 3, 4.2, 0, 0);
    Color left = at(image, 3, 4.2, -1, 0);
    double seen =
        Math.max(distance(young, COLOURS.background()), distance(left, COLOURS.background()));
    assertTrue(seen > 0.2, "the trail: " + young);
    assertColour(COLOURS.background(), at(image, 3, 2.5, 0, 0), "nothing across the cell");
    assertColour(COLOURS.background(), at(image, 3, 2.5, -1, 0), "nothing across the cell");
  }

  @Test
  void whatHappenedIsSaidInWordsToo() {
    Move accepted = new Move(0, 1, 1.5, 1, 1.5, true);
    Move rejected = new Move(0, 1, 1.5, 1, 1.5, false);
    int none = inked(draw(plain()));
    int yes = inked(draw(plain().move(accepted)));
    int no = inked(draw(plain().move(rejected)));
    assertEquals(0, none);
    assertTrue(yes > 50 && no > 50, yes + " and " + no);
    assertTrue(SmallWindow.onFx(pane::getAccessibleText).endsWith("particle 1: rejected"));
  }

  /** How many pixels of the lower left corner are as bright as words. */
  private static int inked(WritableImage image) {
    int count = 0;
    for (int x = 8; x < 60; x++) {
      for (int y = (int) image.getHeight() - 32; y < image.getHeight() - 8; y++) {
        Color seen = image.getPixelReader().getColor(x, y);
        count += distance(seen, COLOURS.background()) > 0.4 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void itDrawsOnceHoweverOftenThePictureChangesAndNeverWhenNothingDoes() {
    draw(plain());
    SmallWindow.pulses(3);
    long before = SmallWindow.onFx(pane::drawings);
    SmallWindow.doOnFx(
        () -> {
          for (int k = 0; k < 5; k++) {
            pane.pictureProperty().set(plain().highlighted(k % 2).build());
          }
          return null;
        });
    SmallWindow.pulses(5);
    assertEquals(before + 1, SmallWindow.onFx(pane::drawings));
    SmallWindow.doOnFx(
        () -> {
          pane.paletteProperty().set(Palette.LIGHT);
          return null;
        });
    SmallWindow.pulses(5);
    assertEquals(before + 2, SmallWindow.onFx(pane::drawings));
  }

  @Test
  void aClickOnAParticleOrItsImageNamesIt() {
    draw(plain().fixedImages(START, false));
    click(1, 1.5);
    click(5.2, 1.5);
    click(3, -0.2);
    click(4, 3);
    click(6, 1.5);
    assertEquals(List.of(0, 0, 1), clicks);
  }

  private Point2D point(double x, double y) {
    Viewport view = view();
    return SmallWindow.onScreen(pane, view.toScreenX(x), view.toScreenY(y));
  }

  private void click(double x, double y) {
    robot.moveTo(point(x, y)).clickOn(MouseButton.PRIMARY);
    SmallWindow.pulses(2);
  }

  @Test
  void theWheelZoomsADragMovesAndADoubleClickFits() {
    draw(plain());
    Viewport fit = view();
    robot.moveTo(point(2.5, 2.5)).scroll(2, VerticalDirection.UP);
    SmallWindow.await("a zoom", () -> pane.viewport().scale() != fit.scale());
    Viewport zoomed = view();

    Point2D from = point(2.5, 2.5);
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(40, -20));
    robot.release(MouseButton.PRIMARY);
    SmallWindow.await(
        "a move", () -> Math.abs(pane.viewport().toScreenX(zoomed.toX(0)) - 40) < 1e-6);
    assertEquals(-20, view().toScreenY(zoomed.toY(0)), 1e-6);
    assertEquals(List.of(), clicks);

    robot.moveTo(point(2.5, 2.5)).doubleClickOn(MouseButton.PRIMARY);
    SmallWindow.await("the whole cell", () -> pane.viewport().equals(fit));
    robot.push(KeyCode.PLUS);
    SmallWindow.await("a zoom by key", () -> pane.viewport().scale() > fit.scale());
    robot.push(KeyCode.DIGIT0);
    SmallWindow.await("the whole cell", () -> pane.viewport().equals(fit));
  }

  @Test
  void linkedPanesShowTheSamePart() {
    draw(plain());
    Viewport fit = view();
    SmallWindow.doOnFx(
        () -> {
          other.pictureProperty().set(plain().build());
          pane.linkWith(other);
          return null;
        });
    robot.moveTo(point(1, 1)).scroll(2, VerticalDirection.UP);
    SmallWindow.await("a zoom", () -> pane.viewport().scale() != fit.scale());
    assertEquals(view().scale(), SmallWindow.onFx(other::viewport).scale());
    assertEquals(view().centreX(), SmallWindow.onFx(other::viewport).centreX());
    SmallWindow.doOnFx(
        () -> {
          other.fit();
          return null;
        });
    assertEquals(fit, view());
    assertNotEquals(1, fit.scale());
  }

  @Test
  void itFitsTheCellAgainWhenTheRoomOrTheCellChanges() {
    draw(plain());
    double before = view().scale();
    window.resize(800, 300);
    SmallWindow.await("another size", () -> pane.viewport().scale() < before);
    double small = view().scale();
    draw(LatticePicture.builder(NOW.withWidth(10)));
    assertEquals(small / 2, view().scale(), 1e-9);
  }

  @Test
  void withoutAPictureItSaysWhatWouldBeThere() {
    SmallWindow.await("a drawing", () -> pane.drawings() > 0);
    WritableImage image = SmallWindow.onFx(() -> pane.snapshot(null, null));
    int words = 0;
    for (int x = 100; x < 300; x++) {
      for (int y = (int) image.getHeight() / 2 - 8; y < image.getHeight() / 2 + 8; y++) {
        Color seen = image.getPixelReader().getColor(x, y);
        words += distance(seen, COLOURS.background()) > 0.3 ? 1 : 0;
      }
    }
    assertTrue(words > 50, words + " pixels");
    robot.moveTo(pane).clickOn(MouseButton.PRIMARY);
    SmallWindow.pulses(2);
    assertEquals(List.of(), clicks);
  }
}
