package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.io.SessionFile;
import org.pesexplorer.ui.explore.Arrows;

/** Files opened and saved, and the session from one start to the next. */
class FilesUiTest extends UiHarness {

  private void open(Path path) {
    doOnFx(() -> application.program().documents().open(path));
  }

  /** The words of the notices above the view. */
  private String notices() {
    return find("#notices").lookupAll(".label").stream()
        .map(label -> ((Label) label).getText())
        .collect(Collectors.joining(" | "));
  }

  private void awaitRefusal(Path path, String... words) {
    Configuration before = configuration();
    open(path);
    await(
        "a notice",
        () -> find("#notices").isVisible() && !find("#notices").lookupAll(".label").isEmpty());
    String seen = onFx(this::notices);
    for (String each : words) {
      assertTrue(seen.contains(each), seen);
    }
    assertEquals(before, configuration());
    assertEquals("", onFx(() -> workspace().undoNameProperty().get()));
    robot.clickOn(".notice-close");
    await("the notice to go", () -> !find("#notices").isVisible());
  }

  @Test
  void filesThatCannotBeOpenedAreToldInWords() {
    awaitRefusal(
        file(
            "broken.json",
            "{\"dimension\": 2,\n \"widthOfCell\": 5.0,\n \"particleCoordinates\": [[1, 2], [3"),
        "The file could not be opened",
        "broken.json, line 3",
        "What was in hand is unchanged.");
    awaitRefusal(
        file(
            "cube.json",
            "{\"dimension\":3,\"widthOfCell\":5,\"particleCoordinates\":[[1,2,3],[2,2,2]]}"),
        "This view shows cells of two dimensions",
        "cube.json holds one of 3",
        "energy --in cube.json");
    awaitRefusal(
        folder.resolve("missing.json"), "The file could not be opened", "there is no such file");
    awaitRefusal(
        file(
            "short.xyz",
            "3\nLattice=\"5 0 0 0 5 0 0 0 5\" Properties=species:S:1:pos:R:3\nX 1 2 0\n"),
        "The file could not be opened",
        "short.xyz");
    awaitRefusal(folder, "The file could not be opened", "is a folder, not a file");
  }

  @Test
  void jsonAndXyzComeBackExactly() {
    RandomStream random = RandomStream.of(11, 0);
    double[] places = new double[12];
    for (int k = 0; k < places.length; k++) {
      places[k] = random.nextDouble(0, 4.7);
    }
    Configuration odd = new Configuration(new Cell(2, 4.7), places);
    for (String name : new String[] {"saved.json", "saved.xyz", "saved.extxyz"}) {
      Path path = folder.resolve(name);
      doOnFx(() -> workspace().replaceConfiguration("Test", odd));
      doOnFx(() -> application.program().documents().save(path));
      await("the file", () -> path.equals(application.program().documents().fileProperty().get()));
      doOnFx(() -> workspace().reset());
      open(path);
      await("the configuration", () -> state().configuration().equals(odd));
      assertEquals("Open " + name, onFx(() -> workspace().undoNameProperty().get()));
      assertTrue(
          onFx(
              () ->
                  find("#main-window").lookupAll(".context-bar > .label").stream()
                      .anyMatch(label -> ((Labeled) label).getText().endsWith(name))));
    }
    awaitFinalMap();
    assertEquals("", onFx(this::problems));
    assertEquals(
        folder.resolve("saved.extxyz"),
        onFx(() -> application.program().documents().recent().get(0)));
  }

  @Test
  void aDepthInTheFileCountsAndOpeningIsOneStep() {
    Path path =
        file(
            "deep.json",
            "{\"dimension\":2,\"widthOfCell\":5,\"particleCoordinates\":[[1,2],[2,2]],"
                + "\"depthOfSurroundingCells\":2}");
    Configuration before = configuration();
    open(path);
    awaitText("#convergence", "converged, 2 image shells");
    assertEquals(ImageDepth.of(2), onFx(() -> state().settings().depth()));
    undo();
    assertEquals(before, configuration());
    assertEquals(ImageDepth.AUTO, onFx(() -> state().settings().depth()));
  }

  @Test
  void theSessionIsThereAgainAfterARestart() throws TimeoutException {
    Path own = folder.resolve("session");
    stop();
    start(own);
    Configuration left = new Configuration(new Cell(2, 6.25), 0.1 + 0.2, 1, 2, 3, 4, 5);
    doOnFx(
        () -> {
          workspace().replaceConfiguration("Test", left);
          workspace().setPotential(PotentialKind.parse("eq10:n=5,R0=1.75"));
          workspace().setCounting(Counting.THESIS);
          explore().options().arrowsProperty().set(Arrows.PARTS);
          explore().options().contoursProperty().set(false);
          explore().options().shellsProperty().set(2);
        });
    robot.clickOn("View").clickOn("Dark");
    settle();
    stop();
    start(own);

    assertEquals(left, configuration());
    assertEquals("eq10:n=5,R0=1.75", onFx(() -> PotentialKind.format(state().potential())));
    assertEquals(Counting.THESIS, onFx(() -> state().settings().counting()));
    assertEquals(Arrows.PARTS, onFx(() -> explore().options().arrowsProperty().get()));
    assertFalse(onFx(() -> explore().options().contoursProperty().get()));
    assertEquals(2, onFx(() -> explore().options().shellsProperty().get()));
    assertTrue(
        onFx(
            () ->
                stage
                    .getScene()
                    .getRoot()
                    .getPseudoClassStates()
                    .contains(PseudoClass.getPseudoClass("dark"))));
    assertEquals("", onFx(() -> workspace().undoNameProperty().get()));
    assertEquals("", onFx(this::problems));
    awaitFinalMap();
    stop();
  }

  @Test
  void aDamagedSessionGivesANoticeAndAWorkingWindow() throws TimeoutException, IOException {
    for (String damaged :
        new String[] {
          "{\"dimension\": 2, \"widthOfCell\": 5.0, \"posit",
          "[]",
          "{\"dimension\":2,\"widthOfCell\":5,\"positions\":[1,2],\"potential\":\"morse\","
              + "\"counting\":\"invariant\",\"depth\":\"auto\"}"
        }) {
      Path own = Files.createTempDirectory(folder, "damaged");
      Files.writeString(own.resolve("session.json"), damaged);
      stop();
      start(own);
      await("a notice", () -> find("#notices").isVisible());
      String seen = onFx(this::notices);
      assertTrue(seen.contains("The last session could not be restored"), seen);
      assertTrue(seen.contains("session.json"), seen);
      awaitFinalMap();
      assertEquals(4, configuration().count());
      robot.doubleClickOn(screenPoint(1, 1));
      await("one particle more", () -> state().configuration().count() == 5);
      stop();
      assertEquals(
          5, SessionFile.read(own.resolve("session.json")).orElseThrow().configuration().count());
    }
  }
}
