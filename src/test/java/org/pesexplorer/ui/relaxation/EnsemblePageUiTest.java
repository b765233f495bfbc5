package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Ensembles;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.SmallWindow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page of ensembles in a small window, driven as a user does. */
@Tag("ui")
class EnsemblePageUiTest {
  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final Workspace workspace = new Workspace();
  private final Notices notices = new Notices();
  private final List<RelaxationRequest> replayed = new ArrayList<>();
  private int explored;
  private EnsemblePage page;
  private SmallWindow window;

  private final EnsemblePage.Actions actions =
      new EnsemblePage.Actions() {
        @Override
        public void openExplore() {
          explored++;
        }

        @Override
        public void replay(RelaxationRequest request) {
          replayed.add(request);
        }
      };

  @BeforeEach
  void show() throws TimeoutException {
    FxPulse pulse = new FxPulse();
    window =
        new SmallWindow(
            () -> {
              page =
                  new EnsemblePage(
                      new EnsembleViewModel(workspace, new Ensembles(runner, pulse, notices)),
                      new Pipelines(runner, pulse::latest, notices::report),
                      new Documents(workspace, runner, pulse, notices),
                      new ReadOnlyBooleanWrapper(false),
                      actions);
              return page;
            },
            1000,
            600);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    window.close();
    runner.close();
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  private void tab(String id, String chart) {
    robot.clickOn(id);
    await(id, () -> shown(chart));
  }

  private boolean shown(String id) {
    Node node = window.scene().lookup(id);
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private ChartPane chart(String id) {
    return (ChartPane) window.find(id);
  }

  private String text(String id) {
    return onFx(() -> ((Labeled) window.find(id)).getText());
  }

  private EnsembleViewModel model() {
    return page.model();
  }

  private void write(String id, String text) {
    robot.clickOn(id).push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
  }

  /** Few configurations, run to the end. */
  private List<EnsembleStudy> runSmall() {
    write("#ensemble-configurations", "40");
    write("#ensemble-scans", "5, 20 100");
    robot.clickOn("#ensemble-run");
    await(
        "two ensembles",
        () -> !model().runningProperty().get() && model().studiesProperty().get().size() == 2);
    return onFx(() -> model().studiesProperty().get());
  }

  private static ChartSeries named(ChartSpec spec, String name, ChartSeries.Kind kind) {
    return spec.series().stream()
        .filter(one -> one.name().equals(name) && one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void emptyChartsOfferARunAndAfterItShowTheEnsembles() {
    assertEquals(4, onFx(() -> chart("#chart-acceptance-table").spec().series().size()));
    tab("#tab-energies", "#chart-ensemble-energies");
    assertTrue(onFx(() -> window.find("#chart-ensemble-energies-run").isVisible()));
    assertEquals(List.of(), onFx(() -> chart("#chart-ensemble-energies").spec().series()));
    List<EnsembleStudy> studies = runSmall();
    EnsembleStudy live = studies.get(0);
    assertEquals(List.of(5L, 20L, 100L), live.scans());
    assertEquals(40, live.ensemble().size());
    assertFalse(onFx(() -> window.find("#chart-ensemble-energies-run").isVisible()));
    ChartSeries median =
        named(
            onFx(() -> chart("#chart-ensemble-energies").spec()),
            "50 % updated",
            ChartSeries.Kind.LINE);
    assertEquals(live.quantiles().get(2).values().get(2), median.y(2));
    tab("#tab-acceptance", "#chart-acceptance-table");
    ChartSeries rate =
        named(
            onFx(() -> chart("#chart-acceptance-table").spec()),
            "w 5 fixed",
            ChartSeries.Kind.LINE);
    assertEquals(100 * studies.get(1).singles().get(0).acceptance(), rate.y(0), 1e-12);
    await("a drawing", () -> chart("#chart-acceptance-table").upToDate());
    assertEquals("80 relaxations in 2 ensembles.", text("#ensemble-hint"));
  }

  @Test
  void adviceFollowsTheImagesThatAreChosen() {
    List<EnsembleStudy> studies = runSmall();
    tab("#tab-coverage", "#chart-coverage");
    String live = studies.get(0).advice().orElseThrow().headline();
    assertEquals("Relax for " + live + ".", text("#advice-headline"));
    assertEquals(studies.get(0).advice().orElseThrow().reason(), text("#advice-reason"));
    assertEquals(studies.get(0).advice().orElseThrow().comparison(), text("#advice-comparison"));
    robot.clickOn("#coverage-images").clickOn("fixed at start");
    await("fixed images", () -> model().imagesProperty().get() == Images.FROZEN);
    assertEquals(studies.get(1).advice().orElseThrow().reason(), text("#advice-reason"));
    tab("#tab-structures", "#chart-structures");
    assertEquals(
        Images.FROZEN, onFx(() -> ((ComboBox<?>) window.find("#structures-images")).getValue()));
  }

  @Test
  void aClickOnAPointShowsItsLatticeAndItCanBeTakenOrPlayed() {
    List<EnsembleStudy> studies = runSmall();
    tab("#tab-mechanism", "#chart-mechanism");
    ChartPane chart = chart("#chart-mechanism");
    await("the points", () -> chart.upToDate() && chart.frame().isPresent());
    LatticePane lattice = (LatticePane) window.find("#picked-lattice");
    assertNull(onFx(() -> lattice.pictureProperty().get()));
    assertTrue(onFx(() -> window.find("#picked-replay").isDisabled()));
    int member = highest(studies.get(1));
    EnsembleSample sample = studies.get(1).ensemble().samples().get(member)[2];
    Point2D at =
        onFx(
            () -> {
              ChartFrame frame = chart.frame().orElseThrow();
              return chart.localToScreen(
                  frame.toPixelX(sample.believed()), frame.toPixelY(sample.energy()));
            });
    robot.moveTo(at).clickOn(MouseButton.PRIMARY);
    await("the lattice", () -> lattice.pictureProperty().get() != null);
    assertEquals(
        sample.configuration(), onFx(() -> lattice.pictureProperty().get().configuration()));
    assertTrue(text("#picked-words").startsWith("Configuration " + (member + 1) + " after 100"));
    robot.clickOn("#picked-replay");
    await("the replay", () -> replayed.size() == 1);
    assertEquals(member, replayed.get(0).index());
    assertEquals(Images.FROZEN, replayed.get(0).settings().images());
    assertEquals(100, replayed.get(0).settings().scans());
    robot.clickOn("#picked-explore");
    await("Explore", () -> explored == 1);
    assertEquals(sample.configuration(), onFx(() -> workspace.state().configuration()));
  }

  /** The highest of them stands alone in the chart. */
  private static int highest(EnsembleStudy study) {
    double[] energies = study.ensemble().energies(2);
    int highest = 0;
    for (int i = 0; i < energies.length; i++) {
      boolean finite = Double.isFinite(energies[i]);
      highest = finite && energies[i] > energies[highest] ? i : highest;
    }
    return highest;
  }

  @Test
  void aLongRunCanBeStoppedAndKeepsWhatItHas() {
    write("#ensemble-configurations", "20000");
    write("#ensemble-widths", "2.5");
    write("#ensemble-scans", "100, 5000");
    robot.clickOn("#ensemble-run");
    await("the first members", () -> !model().studiesProperty().get().isEmpty());
    assertTrue(onFx(() -> window.find("#ensemble-stop").isVisible()));
    robot.clickOn("#ensemble-stop");
    await("the end", () -> !model().runningProperty().get());
    int size = onFx(() -> model().studiesProperty().get().get(0).ensemble().size());
    assertTrue(size > 0 && size < 20000, () -> "" + size);
    assertTrue(text("#ensemble-hint").startsWith("Stopped"), text("#ensemble-hint"));
    assertFalse(onFx(() -> window.find("#ensemble-stop").isVisible()));
  }

  @Test
  void presetsFillTheFormAndListsAreCheckedWhileTyping() {
    robot.clickOn("#preset-thesis");
    assertEquals("2.5, 5, 10, 20", field("#ensemble-widths"));
    assertEquals("1500", field("#ensemble-configurations"));
    assertEquals(
        "Equation 9", onFx(() -> ((ComboBox<?>) window.find("#ensemble-weighting")).getValue()));
    assertEquals("1", onFx(() -> ((ComboBox<?>) window.find("#ensemble-depth")).getValue()));
    write("#ensemble-widths", "5 3");
    assertTrue(marked("#ensemble-widths"));
    assertEquals(4, onFx(() -> model().setupProperty().get().widths().size()));
    robot.push(KeyCode.ESCAPE);
    assertEquals("2.5, 5, 10, 20", field("#ensemble-widths"));
    assertFalse(marked("#ensemble-widths"));
    write("#ensemble-widths", "3;4.5");
    assertEquals(List.of(3.0, 4.5), onFx(() -> model().setupProperty().get().widths()));
    write("#ensemble-scans", "3, x");
    assertTrue(marked("#ensemble-scans"));
    write("#ensemble-scans", "3, 7.5");
    assertTrue(marked("#ensemble-scans"));
    robot.clickOn("#preset-quick");
    assertEquals("5", field("#ensemble-widths"));
  }

  @Test
  void theCommandLineCanBeCopied() {
    robot.clickOn("More");
    await("the section", () -> shown("#ensemble-copy-frozen"));
    robot.clickOn("#ensemble-copy-frozen");
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(onFx(() -> model().command(Images.FROZEN)), copied);
    write("#ensemble-keep", "80");
    assertEquals(0.8, onFx(() -> model().setupProperty().get().keep()));
  }

  private String field(String id) {
    return onFx(() -> ((TextField) window.find(id)).getText());
  }

  private boolean marked(String id) {
    return onFx(
        () ->
            window.find(id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("invalid-number")));
  }

  @Test
  void whatCannotBeTakenIsNotRunAndAPresetReplacesIt() {
    write("#ensemble-particles", "1e9");
    robot.clickOn("#ensemble-run");
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(onFx(() -> model().runningProperty().get()));
    assertTrue(onFx(() -> window.find("#ensemble-particles").isFocused()));
    write("#ensemble-widths", "2,5; 5");
    assertEquals(List.of(2.5, 5.0), onFx(() -> model().setupProperty().get().widths()));
    robot.clickOn("#preset-quick");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "4", onFx(() -> ((TextInputControl) window.find("#ensemble-particles")).getText()));
  }
}
