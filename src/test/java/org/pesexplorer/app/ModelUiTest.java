package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;

/** The potential, the weighting, the slide of the whole cell and the image depth. */
class ModelUiTest extends UiHarness {
  /** A unit square in the middle of a cell of width 5 and one that straddles a face. */
  private static final Configuration MIDDLE =
      new Configuration(new Cell(2, 5), 2, 2, 3, 2, 3, 3, 2, 3);

  private static final Configuration ACROSS = MIDDLE.translated(2.5, 0);

  private static final String TRUE_ENERGY = "v = −3.16717 E_c";

  @Test
  void equationNineCountsASquareAcrossAFaceDifferently() {
    take(ACROSS);
    awaitText("#energy", TRUE_ENERGY);
    clickPanel("#equation9");
    awaitText("#energy", "v = −2.27001 E_c");
    assertEquals(Counting.THESIS, onFx(() -> state().settings().counting()));
    awaitText("#context-model", "eq. 10, equation 9");
    double[] map = awaitFinalMap().surface().values();
    clickPanel("#uniform");
    awaitText("#energy", TRUE_ENERGY);
    assertFalse(Arrays.equals(map, awaitFinalMap().surface().values()));

    undo();
    awaitText("#energy", "v = −2.27001 E_c");
    take(MIDDLE);
    awaitText("#energy", TRUE_ENERGY);
  }

  @Test
  void withEquationNineTheEnergyJumpsWhenAParticleIsDraggedOverAFace() {
    doOnFx(() -> workspace().setCounting(Counting.THESIS));
    Configuration inside = new Configuration(new Cell(2, 5), 0.02, 2.5, 1.0, 2.5, 0.5, 3.4);
    take(inside);
    double before = onFx(() -> explore().readingProperty().get().report().energyPerParticle());
    Point2D at = particlePoint(0);
    drag(at, at.add(-4, 0));
    awaitFinalMap();
    assertTrue(configuration().coordinate(0, 0) > 4.9, "over the face");
    double after = onFx(() -> explore().readingProperty().get().report().energyPerParticle());
    assertTrue(Math.abs(after - before) > 0.2, before + " to " + after);

    doOnFx(() -> workspace().setCounting(Counting.INVARIANT));
    awaitFinalMap();
    double uniform = onFx(() -> explore().readingProperty().get().report().energyPerParticle());
    assertEquals(before, uniform, 0.1);
  }

  @Test
  void slidingTheWholeCellComparesTheWeightings() {
    take(MIDDLE);
    reveal("#slide-verdict");
    awaitText(
        "#slide-verdict",
        "Uniform (blue) changes by 0.0000 E_c, equation 9 (orange) by 0.8972 E_c.");
    Point2D thumb =
        onFx(
            () -> {
              var bounds = find("#slide").lookup(".thumb").getBoundsInLocal();
              return find("#slide")
                  .lookup(".thumb")
                  .localToScreen(bounds.getCenterX(), bounds.getCenterY());
            });
    robot.moveTo(thumb).press(MouseButton.PRIMARY).moveTo(thumb.add(60, 0));
    robot.moveTo(thumb.add(100, 0)).release(MouseButton.PRIMARY);
    settle();

    double by = configuration().coordinate(0, 0) - MIDDLE.coordinate(0, 0);
    assertTrue(by > 1, "slid by " + by);
    assertArrayEquals(MIDDLE.translated(by, 0).positions(), configuration().positions(), 1e-12);
    awaitFinalMap();
    awaitText("#energy", TRUE_ENERGY);
    assertEquals("Slide the cell", onFx(() -> workspace().undoNameProperty().get()));
    undo();
    assertEquals(MIDDLE, configuration());
    assertEquals(0, onFx(() -> ((javafx.scene.control.Slider) find("#slide")).getValue()));
  }

  @Test
  void slidingWithTheKeyboardAndAClickOnTheTrackWorkToo() {
    take(MIDDLE);
    reveal("#slide");
    doOnFx(() -> find("#slide").requestFocus());
    robot.push(KeyCode.RIGHT);
    settle();
    assertEquals(2.05, configuration().coordinate(0, 0), 1e-12);
    robot.clickOn("#slide"); // the middle of the track: half a width
    settle();
    double value = onFx(() -> ((javafx.scene.control.Slider) find("#slide")).getValue());
    assertEquals(0.5, value, 0.05);
    assertArrayEquals(
        MIDDLE.translated(5 * value, 0).positions(), configuration().positions(), 1e-9);
  }

  @Test
  void aPotentialWithoutCutOffIsMarkedAsNotConverged() {
    reveal("#potential");
    doOnFx(() -> find("#potential").requestFocus());
    robot.push(KeyCode.DOWN);
    settle();
    assertEquals("eq6", onFx(() -> state().potential().id()));
    awaitText("#convergence", "not converged, 1 image shell");
    assertTrue(onFx(() -> find("#convergence").isDisabled()));
    assertTrue(onFx(() -> find("#depth-auto").isDisabled()));
    awaitText("#context-cell", "4 particles, w 5, depth 1 (not converged)");
    awaitFinalMap();

    undo();
    awaitText("#convergence", "converged, 1 image shell");
    assertEquals(ImageDepth.AUTO, onFx(() -> state().settings().depth()));
  }

  @Test
  void everyPotentialCanBePicked() {
    reveal("#potential");
    for (String id : new String[] {"eq6", "eq7", "eq8", "lennard-jones", "morse"}) {
      doOnFx(() -> find("#potential").requestFocus());
      robot.push(KeyCode.DOWN);
      settle();
      assertEquals(id, onFx(() -> state().potential().id()));
      awaitFinalMap();
      assertEquals("", onFx(this::problems));
    }
  }

  @Test
  void oneClickOnTheBadgeRaisesTheDepth() {
    take(ACROSS);
    String energy = textOnFx("#energy");
    clickPanel("#depth-fixed");
    doOnFx(() -> find("#depth").requestFocus());
    robot.push(KeyCode.DOWN);
    settle();
    assertEquals(ImageDepth.of(0), onFx(() -> state().settings().depth()));
    awaitText("#convergence", "not converged, 0 image shells");
    await("another energy", () -> !text("#energy").equals(energy));

    robot.clickOn("#convergence");
    awaitText("#convergence", "converged, 1 image shell");
    awaitText("#energy", energy);
    assertEquals(ImageDepth.AUTO, onFx(() -> state().settings().depth()));
  }

  @Test
  void aParameterCanBeTyped() {
    clickPanel("#par-R0");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("2,5").push(KeyCode.ENTER);
    settle();
    assertEquals(2.5, onFx(() -> state().potential().parameters().get("R0")));
    awaitFinalMap();
    awaitText("#convergence", "converged, 1 image shell");
    undo();
    awaitText("#par-R0", "2");
  }

  @Test
  void underTheHoodAreTheFiveTerms() {
    doOnFx(() -> application.content().exploreView().reveal("Under the hood"));
    take(ACROSS);
    for (String term : new String[] {"c1", "c2", "c3", "p1", "p2"}) {
      await(term, () -> text("#term-" + term).matches("−?\\d+\\.\\d{5}"));
    }
    double energy =
        0.75 * (term("c1") + 2 * term("c2") + term("c3")) + 0.25 * (term("p1") + term("p2"));
    assertEquals(4 * -3.16717, energy, 1e-4);
    awaitText("#formula", "N v = 0.75 (c1 + 2 c2 + c3) + 0.25 (p1 + p2)");
  }

  private double term(String name) {
    return Double.parseDouble(textOnFx("#term-" + name).replace('−', '-'));
  }

  @Test
  void coincidentParticlesAreNoTroubleAndSaidInWords() {
    take(new Configuration(new Cell(2, 5), 2, 2, 2, 2, 3, 3));
    awaitText("#energy", "v = +∞ E_c");
    await("words", () -> text("#status").endsWith("forces undefined"));
    assertEquals("", onFx(this::problems));
  }
}
