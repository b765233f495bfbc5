package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.database.DatabaseSetup;
import org.pesexplorer.ui.database.GenerateQuestion;
import org.pesexplorer.ui.database.GenerateViewModel;

/** The page Generate as a user drives it. */
class DatabaseUiTest extends UiHarness {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid-number");

  @BeforeEach
  void open() {
    keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    doOnFx(
        () -> {
          List.copyOf(databases().open()).forEach(databases()::close);
          application.content().database().openGenerate();
          model().change(now -> DatabaseSetup.standard(folder.resolve("data.json"), 1));
        });
    await("the page on screen", () -> application.content().database().onScreen());
  }

  private GenerateViewModel model() {
    return application.content().database().model();
  }

  private Databases databases() {
    return application.program().databases();
  }

  private OpenDatabase current() {
    return onFx(() -> databases().currentProperty().get());
  }

  /** Types into a field of the form and presses Enter. */
  private void type(String id, String text) {
    reveal(id);
    robot.doubleClickOn(id).push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
    settle();
  }

  private boolean invalid(String id) {
    return onFx(() -> find(id).getPseudoClassStates().contains(INVALID));
  }

  private DatabaseSetup setup() {
    return onFx(() -> model().setupProperty().get());
  }

  private void awaitDone() {
    await("the end of the run", () -> !model().runningProperty().get());
  }

  @Test
  void aDatabaseIsGeneratedByClicking() {
    type("#generate-points", "500");
    assertEquals(500, setup().settings().points());
    await("a forecast", () -> text("#generate-predicted").contains("589 rows generated"));
    robot.clickOn("#generate-run");
    await("a database", () -> model().madeProperty().get());
    assertTrue(current().database().rows() > 400, "rows " + current().database().rows());
    ChartPane chart = (ChartPane) onFx(() -> find("#chart-generation"));
    await(
        "the rows in the chart",
        () -> chart.upToDate() && chart.spec().title().startsWith("589 rows"));
    String took = textOnFx("#generate-hint");
    assertTrue(took.matches("Predicted .* s, took .* s; [0-9]+ rows kept of 589\\."), took);
    String chip = "dataset \"mixed scans\" " + current().database().rows();
    assertEquals(chip, textOnFx("#context-database"));
    robot.clickOn("#nav-explore");
    robot.clickOn("#context-database");
    await("the view of databases", () -> application.content().database().onScreen());
  }

  @Test
  void aRunIntoAFileIsCancelledAndResumed() throws IOException {
    Path file = folder.resolve("data.json");
    robot.clickOn("#generate-to-file");
    settle();
    type("#generate-scans", "30");
    type("#generate-points", "300000");
    robot.clickOn("#generate-run");
    await("rows", () -> model().snapshotProperty().get() != null);
    robot.clickOn("#generate-pause");
    awaitText("#generate-pause", "Resume");
    assertTrue(textOnFx("#generate-hint").startsWith("Paused at "));
    assertTrue(onFx(() -> find("#generate-run").isDisabled()), "one run at a time");
    robot.clickOn("#generate-cancel");
    awaitDone();
    assertTrue(
        textOnFx("#generate-hint").contains("finished rows are kept in data.json.journal"),
        textOnFx("#generate-hint"));
    assertTrue(Files.exists(folder.resolve("data.json.journal")));

    await("the offer to resume", () -> model().question().is(GenerateQuestion.Question.RESUME));
    robot.clickOn("#generate-resume-run");
    await("the run again", () -> model().runningProperty().get());
    robot.clickOn("#generate-cancel");
    awaitDone();
    await("the offer again", () -> model().question().is(GenerateQuestion.Question.RESUME));
    type("#generate-points", "200");
    await("other settings", () -> model().question().is(GenerateQuestion.Question.OTHER));
    assertTrue(
        textOnFx("#generate-question").contains("points is 300000 there and 200 now"),
        textOnFx("#generate-question"));
    robot.clickOn("#generate-anew");
    await("a database", () -> model().madeProperty().get());
    assertTrue(Files.exists(file));
    assertFalse(Files.exists(folder.resolve("data.json.journal")));
    assertEquals("data.json", current().name());

    robot.clickOn("#generate-run");
    await("the question", () -> model().question().is(GenerateQuestion.Question.REPLACE));
    robot.clickOn("#generate-keep");
    settle();
    assertFalse(onFx(() -> find("#generate-question-box").isVisible()));
  }

  @Test
  void garbageIsMarkedAndLedTo() {
    DatabaseSetup before = setup();
    for (String id :
        List.of(
            "#generate-points", "#generate-scans", "#generate-cutoff", "#generate-max-energy")) {
      type(id, "12:x,;");
      assertTrue(invalid(id), id);
    }
    for (String scans : List.of("40:3", "-1", "3,,6", "3;6", "1e3", "")) {
      type("#generate-scans", scans);
      assertTrue(invalid("#generate-scans"), scans);
    }
    assertEquals(before, setup());
    robot.clickOn("#generate-run");
    settle();
    assertFalse(onFx(() -> model().runningProperty().get()));
    assertTrue(onFx(() -> stage.getScene().getFocusOwner() instanceof TextField));
    type("#generate-scans", "3 : 40");
    assertEquals(new ScanPlan.Uniform(3, 40), setup().settings().scans());
    assertEquals("3:40", textOnFx("#generate-scans"));
    type("#generate-max-energy", "1,5");
    assertEquals(1.5, setup().settings().filter().maxEnergy().orElseThrow());
    type("#generate-max-energy", "none");
    assertTrue(setup().settings().filter().maxEnergy().isEmpty());
  }

  @Test
  void aFieldInAClosedSectionIsLedToAsWell() {
    doOnFx(() -> section("#generate-seed").setExpanded(true));
    type("#generate-seed", "-3");
    doOnFx(() -> section("#generate-seed").setExpanded(false));
    robot.clickOn("#generate-run");
    settle();
    assertTrue(onFx(() -> section("#generate-seed").isExpanded()));
    assertTrue(onFx(() -> find("#generate-seed").isFocused()));
    robot.push(KeyCode.ESCAPE);
    settle();
    assertFalse(invalid("#generate-seed"));
    clickPanel("#generate-copy");
    String command = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(command.startsWith("java -jar pes-explorer.jar generate --points 50000 "), command);
  }

  private TitledPane section(String id) {
    Node node = find(id);
    while (!(node instanceof TitledPane)) {
      node = node.getParent();
    }
    return (TitledPane) node;
  }

  @Test
  void theFormTheFileAndTheDatabasesComeBackAfterARestart(@TempDir Path own)
      throws TimeoutException {
    stop();
    start(own);
    open();
    type("#generate-points", "40");
    robot.clickOn("#generate-to-file");
    settle();
    robot.clickOn("#generate-run");
    await("a database", () -> model().madeProperty().get());
    Map<String, String> before = onFx(() -> application.content().database().choices());
    assertEquals("40", before.get("database.points"));
    stop();
    start(own);
    await("the database", () -> databases().currentProperty().get() != null);
    assertEquals(before, onFx(() -> application.content().database().choices()));
    assertEquals("data.json", current().name());
    assertEquals("", onFx(this::problems));
    stop();
  }

  @Test
  void aRunThatTheEndOfTheProgramInterruptsIsOfferedAgain(@TempDir Path own)
      throws TimeoutException {
    stop();
    start(own);
    open();
    type("#generate-points", "3000000");
    robot.clickOn("#generate-to-file");
    settle();
    robot.clickOn("#generate-run");
    await("rows", () -> model().snapshotProperty().get() != null);
    stop();
    start(own);
    doOnFx(() -> application.content().openDatabase());
    await("the offer", () -> model().question().is(GenerateQuestion.Question.RESUME));
    String offer = textOnFx("#generate-question");
    assertTrue(
        offer.matches("An interrupted run is there \\([1-9][0-9,]* of 3,529,412 rows\\)\\."),
        offer);
    stop();
  }

  @Test
  void aDatabaseThatIsOpenedIsShown() {
    type("#generate-points", "40");
    robot.clickOn("#generate-to-file");
    settle();
    robot.clickOn("#generate-run");
    await("a database", () -> model().madeProperty().get());
    robot.clickOn("#generate-look");
    await("the page Look", () -> stage.getScene().lookup("#look-page") != null);
    doOnFx(() -> List.copyOf(databases().open()).forEach(databases()::close));
    robot.clickOn("#page-generate");
    robot.clickOn("#nav-explore");
    settle();
    doOnFx(() -> application.program().openings().open(folder.resolve("data.json")));
    await("the database", () -> databases().currentProperty().get() != null);
    await("the page Look again", () -> stage.getScene().lookup("#look-page") != null);
    assertEquals(
        folder.resolve("data.json").toAbsolutePath(),
        onFx(() -> application.program().documents().recent().get(0)));
    assertEquals("", onFx(this::problems));
  }
}
