package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.SampleDatabases;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.ui.training.TrainPreset;
import org.pesexplorer.ui.training.TrainViewModel;

/** The page Train as a user drives it. */
class TrainUiTest extends UiHarness {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  @BeforeEach
  void open() {
    keys(KeyCode.CONTROL, KeyCode.DIGIT4);
    doOnFx(
        () -> {
          application.program().trainings().cancel();
          List.copyOf(networks().open()).forEach(networks()::close);
          model()
              .change(
                  now ->
                      TrainPreset.BEST_KNOWN
                          .setup()
                          .withDescriptor(DescriptorSettings.THESIS)
                          .with(settings -> settings.withSlopeWeight(0)));
          SampleDatabases.show(application.program().databases(), "width-5.json.gz", () -> {});
        });
    await(
        "the page and a database",
        () ->
            application.content().training().onScreen()
                && application.program().databases().currentProperty().get() != null);
  }

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  private TrainViewModel model() {
    return application.content().training().trainPage().model();
  }

  private Networks networks() {
    return application.program().networks();
  }

  private OpenNetwork network() {
    return networks().currentProperty().get();
  }

  /** Types into a field of the form and presses Enter. */
  private void type(String id, String text) {
    reveal(id);
    robot.doubleClickOn(id).push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
    settle();
  }

  private void awaitState(Trainings.State state) {
    await(state.name(), () -> model().stateProperty().get() == state);
  }

  /** The epoch that plots look at; -1 for none. */
  private int shownEpoch() {
    String words = textOnFx("#epoch-value").replaceAll(" of.*|,", "");
    return words.matches("\\d+") ? Integer.parseInt(words) : -1;
  }

  @Test
  void aSmallNetworkIsTrainedByClicking() {
    clickPanel("#train-layer-remove-2");
    type("#train-layer-1", "16");
    type("#train-rate", "0,01");
    type("#train-epochs", "20");
    assertEquals(
        List.of(16), onFx(() -> model().setupProperty().get().settings().shape().layers()));
    robot.clickOn("#train-start");
    await("a network", () -> network() != null);
    awaitState(Trainings.State.IDLE);
    double test = Double.parseDouble(textOnFx("#train-figure-test"));
    assertTrue(test > 0.03 && test < 0.07, "test MAE " + test);
    assertTrue(textOnFx("#train-beside-test").contains("const. 0.658, linear 0.147"));
    assertEquals("network " + network().name(), textOnFx("#context-network"));
    clickPanel("#train-layer-add");
    assertEquals(
        List.of(16, 16), onFx(() -> model().setupProperty().get().settings().shape().layers()));

    Path file = folder.resolve("saved.json");
    doOnFx(() -> networks().save(network(), file));
    await("the file", () -> network().file().isPresent());
    robot.clickOn("#nav-explore");
    doOnFx(
        () -> {
          networks().close(network());
          application.program().openings().open(file);
        });
    await("the network again", () -> network() != null);
    await("the page again", () -> application.content().training().onScreen());
    assertTrue(Files.exists(file));
    assertEquals(test, Double.parseDouble(textOnFx("#train-figure-test")));
    assertTrue(onFx(() -> model().hintProperty().get()).startsWith("saved.json: best epoch"));
    String warning = textOnFx("#train-hint");
    assertTrue(warning.startsWith("A small error hides a bad gradient"), warning);
    assertTrue(onFx(() -> find("#train-cure").isVisible()));
  }

  @Test
  void aTrainingIsHeldUpContinuedAndScrubbed() {
    type("#train-epochs", "100000");
    robot.clickOn("#train-start");
    await("some epochs", () -> shownEpoch() > 3);
    robot.clickOn("#train-pause");
    awaitState(Trainings.State.HELD);
    awaitText("#train-pause", "Continue");
    int held = shownEpoch();
    robot.clickOn("#train-step");
    await("one epoch more", () -> shownEpoch() == held + 1);
    awaitState(Trainings.State.HELD);
    robot.clickOn("#train-pause");
    await("more epochs", () -> shownEpoch() > held + 1);
    robot.clickOn("#train-stop");
    awaitState(Trainings.State.IDLE);
    await("a network", () -> network() != null);
    robot.clickOn("#epoch-newest");
    settle();
    int last = shownEpoch();
    robot.clickOn("#epoch-back");
    settle();
    int before = shownEpoch();
    assertTrue(before < last, before + " of " + last);
    doOnFx(() -> ((Slider) find("#epoch-slider")).setValue(0));
    assertEquals(0, shownEpoch());
    robot.clickOn("#train-reset");
    awaitState(Trainings.State.HELD);
    assertTrue(textOnFx("#train-hint").contains("first weights"));
  }

  @Test
  void numbersBeyondAllBoundsAreExplainedAndCured() {
    LOG.setFilter(entry -> false); // a failure is wanted here
    type("#train-epochs", "2");
    doOnFx(
        () ->
            model()
                .change(
                    now ->
                        now.with(
                            settings ->
                                settings.withOptimiser(OptimiserSettings.of(OptimiserKind.SGD)))));
    type("#train-rate", "1e9");
    robot.clickOn("#train-start");
    await("the explanation", () -> find("#train-diverged").isVisible());
    assertTrue(textOnFx("#train-diverged-cause").contains("rate"));
    assertTrue(textOnFx("#train-diverged-advice").contains("a smaller rate"));
    robot.clickOn("#train-diverged-cure");
    await("a network", () -> network() != null);
    awaitState(Trainings.State.IDLE);
    assertFalse(onFx(() -> find("#train-diverged").isVisible()));
    assertEquals("0.01", textOnFx("#train-rate"));
  }

  @Test
  void garbageIsMarkedAndNotTrained() {
    type("#train-rate", "-3");
    robot.clickOn("#train-start");
    settle();
    assertEquals(Trainings.State.IDLE, onFx(() -> model().stateProperty().get()));
    assertEquals(find("#train-rate"), onFx(() -> stage.getScene().getFocusOwner()));
    robot.push(KeyCode.ESCAPE);
    settle();
    assertEquals("0.003", textOnFx("#train-rate"));
    robot.push(KeyCode.F9);
    settle();
    assertTrue(onFx(() -> stage.getScene().lookup("#train-start") == null));
    robot.push(KeyCode.F9);
    settle();
    assertTrue(onFx(() -> model().command()).contains("--layers=64,64"));
  }
}
