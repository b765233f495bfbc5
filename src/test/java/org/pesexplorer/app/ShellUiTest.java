package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.ui.common.Palette;

/** The window around the view: help, themes, task list, panel, context bar. */
class ShellUiTest extends UiHarness {

  private Node lookup(String id) {
    return onFx(() -> stage.getScene().lookup(id));
  }

  @Test
  void f1OpensTheHelpAndClosesIt() {
    assertNull(lookup("#help"));
    keys(KeyCode.F1);
    assertNotNull(lookup("#help"));
    await(
        "the help of the view",
        () ->
            find("#help").lookupAll(".help-title").stream().anyMatch(Node::isVisible)
                && !find("#help").lookupAll(".help-paragraph").isEmpty());
    robot.clickOn("Glossary");
    robot.clickOn("Limits");
    keys(KeyCode.F1);
    assertNull(lookup("#help"));
  }

  @Test
  void f9HidesThePanelAndThePictureTakesItsPlace() {
    double narrow = onFx(() -> pane().getWidth());
    keys(KeyCode.F9);
    assertNull(lookup("#side-panel"));
    await("a wider picture", () -> pane().getWidth() > narrow + 200);
    robot.clickOn("#panel-toggle");
    settle();
    assertNotNull(lookup("#side-panel"));
    await("the picture as it was", () -> pane().getWidth() == narrow);
  }

  @Test
  void theThemeCanBeSwitched() {
    PseudoClass dark = PseudoClass.getPseudoClass("dark");
    robot.clickOn("View").clickOn("Dark");
    settle();
    assertTrue(onFx(() -> stage.getScene().getRoot().getPseudoClassStates().contains(dark)));
    assertEquals(Palette.DARK, onFx(() -> pane().paletteProperty().get()));
    robot.clickOn("View").clickOn("Light");
    settle();
    assertFalse(onFx(() -> stage.getScene().getRoot().getPseudoClassStates().contains(dark)));
    assertEquals(Palette.LIGHT, onFx(() -> pane().paletteProperty().get()));
  }

  @Test
  void theTaskListShowsALongTaskAndCancelsIt() {
    assertEquals("No tasks", textOnFx("#tasks"));
    CountDownLatch started = new CountDownLatch(1);
    JobHandle<Object> handle =
        application
            .program()
            .runner()
            .submit(
                "Count to infinity",
                JobPool.COMPUTE,
                context -> {
                  context.progress(0.4, "at 40");
                  started.countDown();
                  new CountDownLatch(1).await();
                  return null;
                });
    await("the task", () -> started.getCount() == 0 && text("#tasks").equals("1 task (40 %)"));
    robot.clickOn("#tasks");
    await("the list", () -> robot.lookup("Count to infinity").tryQuery().isPresent());
    robot.clickOn("#cancel-all");
    await("the end", () -> handle.state() == JobState.CANCELLED);
    await("an empty list", () -> text("#tasks").equals("No tasks"));
    assertTrue(robot.lookup("Count to infinity").tryQuery().isEmpty());
    click(screenPoint(4, 1));
    await("the list to close", () -> robot.lookup("#cancel-all").tryQuery().isEmpty());
  }

  @Test
  void theContextBarOpensWhatItNames() {
    assertEquals("eq. 10, uniform", textOnFx("#context-model"));
    assertEquals("4 particles, w 5, depth auto", textOnFx("#context-cell"));
    TitledPane model =
        onFx(
            () -> {
              Node node = find("#potential");
              while (!(node instanceof TitledPane)) {
                node = node.getParent();
              }
              return (TitledPane) node;
            });
    doOnFx(() -> model.setExpanded(false));
    robot.clickOn("#context-model");
    await("the section", model::isExpanded);
  }

  @Test
  void theMenusNameWhatTheyWouldUndo() {
    doOnFx(() -> workspace().setWidth(6));
    robot.clickOn("Edit");
    await("the step", () -> robot.lookup("Undo: Change width").tryQuery().isPresent());
    robot.clickOn("Undo: Change width");
    settle();
    assertEquals(5, configuration().width());
  }

  @Test
  void theEquivalentCommandCanBeCopied() {
    robot.clickOn("Edit").clickOn("Copy the equivalent command line");
    settle();
    assertEquals(
        "java -jar pes-explorer.jar energy --in cell.json --potential eq10 --counting invariant"
            + " --depth auto",
        onFx(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void anUnexpectedFailureBecomesANotice() {
    application
        .program()
        .pulse()
        .run(
            () -> {
              throw new IllegalStateException("made by a test");
            });
    await("a notice", () -> find("#notices").isVisible());
    Label title = (Label) onFx(() -> find(".notice-title"));
    assertEquals("Something went wrong inside the program", title.getText());
    Button close = (Button) onFx(() -> find(".notice-close"));
    robot.clickOn(close);
    await("it to go", () -> !find("#notices").isVisible());
  }

  @Test
  void theHintGoesWithTheFirstChangeAndTheSizeOfTheWindowMayChange() throws Exception {
    stop();
    start(folder.resolve("fresh"));
    assertTrue(onFx(() -> find("#hint").isVisible()));
    awaitFinalMap();
    doOnFx(() -> workspace().setWidth(6));
    assertFalse(onFx(() -> find("#hint").isVisible()));
    double before = onFx(() -> pane().viewport().scale());
    doOnFx(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(700);
        });
    await("a smaller picture", () -> pane().viewport().scale() < before);
    assertNotEquals(0, onFx(() -> pane().drawings()));
    stop();
  }
}
