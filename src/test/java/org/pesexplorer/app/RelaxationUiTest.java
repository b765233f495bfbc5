package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationPoint;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.LatticePicture;
import org.pesexplorer.ui.relaxation.RelaxationSetup;
import org.pesexplorer.ui.relaxation.RelaxationViewModel;
import org.pesexplorer.ui.relaxation.Shown;

/** The Relaxation view as a user drives it. */
class RelaxationUiTest extends UiHarness {
  private static final long LONG = 500_000_000;

  @BeforeEach
  void open() {
    keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    doOnFx(
        () -> {
          model().clock().pause();
          model().clock().toStart();
          model().change(now -> RelaxationSetup.STANDARD);
          model().run();
        });
    awaitFinal();
  }

  private RelaxationViewModel model() {
    return application.content().relaxation().model();
  }

  private void awaitFinal() {
    await(
        "the recording in hand on screen",
        () ->
            application.content().relaxation().onScreen()
                && application.content().relaxation().page().upToDate());
  }

  private long head() {
    return onFx(() -> model().clock().headProperty().get());
  }

  private boolean playing() {
    return onFx(() -> model().clock().playingProperty().get());
  }

  private Recording recording(Images images) {
    return onFx(() -> model().runsProperty().get().of(images).orElseThrow());
  }

  private LatticePicture picture(String id) {
    return onFx(() -> ((LatticePane) find(id)).pictureProperty().get());
  }

  private ChartPane chart(String id) {
    return (ChartPane) onFx(() -> find(id));
  }

  private Node lookup(String id) {
    return onFx(() -> stage.getScene().lookup(id));
  }

  private void push(KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  @Test
  void ctrlTwoOpensARunThatIsReadyToPlay() {
    assertNotNull(lookup("#run-page"));
    assertNull(lookup("#cell-pane"));
    assertEquals(400, recording(Images.LIVE).steps());
    assertEquals(400, recording(Images.FROZEN).steps());
    assertEquals("scan   0 of 100, move 0 of 4", textOnFx("#play-place"));
    assertEquals(LatticePicture.ImageMode.LIVE, picture("#lattice-live").mode());
    assertEquals(LatticePicture.ImageMode.FIXED, picture("#lattice-frozen").mode());
    assertEquals("Recorded: 100 scans, 400 moves", textOnFx("#status"));
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertNull(lookup("#run-page"));
    assertNotNull(lookup("#cell-pane"));
    await("Explore's own words", () -> text("#status").startsWith("v = "));
  }

  @Test
  void spacePlaysAndPausesAndArrowsStep() {
    push(KeyCode.SPACE);
    assertTrue(playing());
    await("some moves", () -> model().clock().headProperty().get() >= 3);
    push(KeyCode.SPACE);
    assertFalse(playing());
    awaitFinal();
    push(KeyCode.HOME);
    assertEquals(0, head());
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    assertEquals(2, head());
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertEquals(4, head());
    push(KeyCode.LEFT);
    assertEquals(3, head());
    push(KeyCode.END);
    assertEquals(400, head());
    awaitFinal();
    assertEquals(recording(Images.LIVE).end(), picture("#lattice-live").configuration());
    assertEquals(recording(Images.FROZEN).end(), picture("#lattice-frozen").configuration());
  }

  @Test
  void theButtonPlays() {
    robot.clickOn("#play");
    settle();
    assertTrue(playing());
    robot.clickOn("#play");
    settle();
    assertFalse(playing());
  }

  @Test
  void scrubbingGoesThereAndPicturesAndChartsFollow() {
    Bounds slider = onFx(() -> find("#scrub").localToScreen(find("#scrub").getBoundsInLocal()));
    Point2D left = new Point2D(slider.getMinX() + 8, slider.getCenterY());
    Point2D right = new Point2D(slider.getMaxX() - 40, slider.getCenterY());
    long drawings = onFx(() -> chart("#chart-energy").drawings());
    robot.moveTo(left).press(MouseButton.PRIMARY).moveTo(right).release(MouseButton.PRIMARY);
    settle();
    awaitFinal();
    long there = head();
    assertTrue(there > 200 && there < 400, "" + there);
    await(
        "the line of the play head",
        () -> chart("#chart-energy").lookup("#chart-head").isVisible());
    assertTrue(onFx(() -> chart("#chart-energy").lookup("#chart-veil").isVisible()));
    assertEquals(
        drawings, onFx(() -> chart("#chart-energy").drawings()), "no chart is drawn again for it");
    assertTrue(picture("#lattice-live").move().isPresent());
    assertTrue(
        textOnFx("#run-moves-live").contains(" of " + there + " ("), textOnFx("#run-moves-live"));
  }

  @Test
  void theReadOutTellsWhatIsBelievedAndWhatIsTrue() {
    push(KeyCode.END);
    awaitFinal();
    assertEquals("believes −1.5466, true 181.33 E_c", textOnFx("#run-energy-frozen"));
    assertEquals("v = −3.8967 E_c", textOnFx("#run-energy-live"));
    assertTrue(
        onFx(() -> find("#run-energy-frozen").getPseudoClassStates().toString())
            .contains("astray"));
    assertFalse(
        onFx(() -> find("#run-energy-live").getPseudoClassStates().toString()).contains("astray"));
  }

  @Test
  void theChartsAreThoseOfTheRecording() {
    List<ChartSeries> energy = onFx(() -> chart("#chart-energy").spec().series());
    List<RelaxationPoint> updated = recording(Images.LIVE).points();
    List<RelaxationPoint> fixed = recording(Images.FROZEN).points();
    assertEquals(101, updated.size());
    for (int k = 0; k < updated.size(); k++) {
      assertEquals(updated.get(k).steps() / 4.0, energy.get(0).x(k));
      assertEquals(updated.get(k).energy(), energy.get(0).y(k));
      assertEquals(fixed.get(k).energy(), energy.get(1).y(k));
      assertEquals(fixed.get(k).believed(), energy.get(2).y(k));
    }
    clickPanel("#energy-linear");
    await("a linear axis", () -> !chart("#chart-energy").spec().y().scale().logarithmic());
    reveal("#acceptance-window");
    robot.doubleClickOn("#acceptance-window").write("20").push(KeyCode.ENTER);
    await(
        "another window",
        () -> chart("#chart-acceptance").spec().series().get(2).name().endsWith("over 20 scans"));
    clickPanel("#energy-auto");
    doOnFx(() -> model().windowProperty().set(10));
  }

  @Test
  void imagesAreSwitchedWithoutRunningAgain() {
    Recording before = recording(Images.LIVE);
    clickPanel("#images-updated");
    awaitFinal();
    assertNull(lookup("#lattice-frozen"));
    assertNotNull(lookup("#lattice-live"));
    assertEquals(1, onFx(() -> chart("#chart-energy").spec().series().size()));
    clickPanel("#images-fixed");
    awaitFinal();
    assertNull(lookup("#lattice-live"));
    clickPanel("#images-both");
    awaitFinal();
    assertTrue(before == recording(Images.LIVE));
    assertEquals(Shown.BOTH, onFx(() -> model().setupProperty().get().shown()));
  }

  @Test
  void settingsAreCheckedWhileTypingAndMakeAShortRunAgain() {
    reveal("#scans");
    robot.doubleClickOn("#scans").write("2x");
    settle();
    assertTrue(
        onFx(() -> find("#scans").getPseudoClassStates().toString()).contains("invalid-number"));
    robot.push(KeyCode.CONTROL, KeyCode.A).write("25").push(KeyCode.ENTER);
    await("a run of 25 scans", () -> model().clock().lengthProperty().get() == 100);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("30").push(KeyCode.SPACE);
    assertFalse(playing(), "keys in a field are for the field");
    robot.push(KeyCode.BACK_SPACE).push(KeyCode.CONTROL, KeyCode.ENTER);
    await("what was being typed", () -> model().clock().lengthProperty().get() == 120);
    awaitFinal();
    Configuration start = recording(Images.LIVE).request().start();
    clickPanel("#start-new");
    await(
        "another start",
        () ->
            model()
                .runsProperty()
                .get()
                .of(Images.LIVE)
                .filter(each -> !each.request().start().equals(start))
                .isPresent());
    clickPanel("#start-explore");
    await(
        "the configuration in hand",
        () ->
            model()
                .runsProperty()
                .get()
                .of(Images.LIVE)
                .filter(each -> each.request().start().equals(state().configuration()))
                .isPresent());
    assertTrue(onFx(() -> find("#start-count").isDisabled()));
  }

  @Test
  void aLongRunIsWatchedStoppedAndReplaced() {
    doOnFx(() -> model().change(now -> now.with(settings -> settings.withScans(LONG))));
    await("the word that it waits", () -> text("#run-hint").contains("press Run"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    await("a first look", () -> model().clock().lengthProperty().get() > 1000);
    assertTrue(onFx(() -> model().runningProperty().get() && find("#run-stop").isVisible()));
    assertTrue(textOnFx("#run-hint").startsWith("Running: "), textOnFx("#run-hint"));
    await("it in the tasks", () -> text("#tasks").startsWith("1 task"));
    push(KeyCode.SPACE);
    await("moves played meanwhile", () -> model().clock().headProperty().get() >= 2);
    push(KeyCode.SPACE);

    doOnFx(() -> model().change(now -> RelaxationSetup.STANDARD));
    awaitFinal();
    assertEquals(400, recording(Images.LIVE).steps());
    await("the old one gone", () -> text("#tasks").equals("No tasks"));
    assertEquals(400, recording(Images.FROZEN).steps());

    doOnFx(() -> model().change(now -> now.with(settings -> settings.withScans(LONG))));
    robot.clickOn("#run");
    await("a first look", () -> model().clock().lengthProperty().get() > 1000);
    robot.clickOn("#run-stop");
    await("the end", () -> !model().runningProperty().get());
    awaitFinal();
    assertFalse(recording(Images.LIVE).complete());
    assertFalse(onFx(() -> model().clock().growing()));
    assertFalse(onFx(() -> find("#run-stop").isVisible()));
    assertEquals("", onFx(this::problems));
  }

  @Test
  void leavingPausesAndKeepsTheRecording() {
    Recording before = recording(Images.LIVE);
    push(KeyCode.SPACE);
    assertTrue(playing());
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertFalse(playing());
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    awaitFinal();
    assertTrue(before == recording(Images.LIVE));
  }

  @Test
  void aFrameIsSentToExploreAndTakenBack() {
    Configuration before = configuration();
    push(KeyCode.END);
    awaitFinal();
    clickPanel("#take-fixed");
    clickPanel("#send-frame");
    settle();
    assertNotNull(lookup("#cell-pane"));
    assertEquals(recording(Images.FROZEN).end(), configuration());
    awaitFinalMap();
    undo();
    assertEquals(before, configuration());
  }

  @Test
  void framesAreSavedAndTheCommandIsCopied() {
    Path file = folder.resolve("frames.xyz");
    doOnFx(
        () ->
            application
                .program()
                .relaxations()
                .exportFrames(file, model().runsProperty().get().updated().orElseThrow()));
    await("the file", () -> Files.exists(file));
    clickPanel("#take-updated");
    clickPanel("#copy-command");
    settle();
    assertEquals(
        RelaxationContent.command(recording(Images.LIVE).request()),
        onFx(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void thePanelHidesAndTheContextBarOpensExplore() {
    push(KeyCode.F9);
    assertNull(lookup("#side-panel"));
    push(KeyCode.F9);
    assertNotNull(lookup("#side-panel"));
    push(KeyCode.F1);
    await(
        "the help of the view", () -> robot.lookup("What acceptance means").tryQuery().isPresent());
    push(KeyCode.F1);
    robot.clickOn("#context-cell");
    settle();
    assertNotNull(lookup("#cell-pane"));
  }

  @Test
  void aSmallWindowShowsOneChartAtATime() {
    double width = onFx(stage::getWidth);
    double height = onFx(stage::getHeight);
    doOnFx(
        () -> {
          stage.setWidth(1024);
          stage.setHeight(700);
        });
    await("one chart", () -> !chart("#chart-acceptance").isVisible());
    assertTrue(onFx(() -> chart("#chart-energy").isVisible()));
    robot.clickOn("#tab-acceptance");
    await("the other chart", () -> chart("#chart-acceptance").isVisible());
    assertFalse(onFx(() -> chart("#chart-energy").isVisible()));
    assertTrue(onFx(() -> find("#lattice-live").getBoundsInLocal().getHeight()) > 180);
    doOnFx(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    await(
        "both charts",
        () -> chart("#chart-acceptance").isVisible() && chart("#chart-energy").isVisible());
  }
}
