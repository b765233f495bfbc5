package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.doOnFx;
import static org.pesexplorer.ui.common.SmallWindow.onFx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.SmallWindow;
import org.testfx.api.FxRobot;

/** The page Validate in a small window, driven as a user does. */
@Tag("ui")
class ValidateUiTest {
  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final FxPulse pulse = new FxPulse();
  private final ValidateCases cases = new ValidateCases(runner, pulse, pulse::latest);
  private ValidatePage page;
  private SmallWindow window;

  @BeforeEach
  void show() throws TimeoutException {
    window =
        new SmallWindow(
            () -> {
              page = new ValidatePage(cases.parts);
              return page;
            },
            1240,
            760);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new MouseButton[0]);
    window.close();
    runner.close();
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private ValidateViewModel model() {
    return page.model();
  }

  private String text(String id) {
    return onFx(() -> ((Labeled) window.find(id)).getText());
  }

  private ChartPane chart(String id) {
    return (ChartPane) window.find(id);
  }

  private void open(String tab) {
    doOnFx(
        () -> {
          page.open(tab);
          return null;
        });
    SmallWindow.pulses(3);
  }

  /** A network that was trained on a small database is in hand, and judged. */
  private void judged() {
    doOnFx(
        () -> {
          cases.generate("own", ValidateCases.rows(150));
          return null;
        });
    await("rows", () -> cases.parts.databases().currentProperty().get() != null);
    OpenDatabase own = onFx(() -> cases.parts.databases().currentProperty().get());
    TrainedNetwork trained = ValidateCases.train(own.database(), SplitPlan.standard(3));
    onFx(() -> cases.take("A", trained, own));
    await("a judgement", () -> model().viewProperty().get() != null);
    await("the plot", () -> chart("#chart-parity").upToDate());
  }

  @Test
  void aNetworkIsJudgedAndAPointIsItsRow() {
    assertEquals("No network is in hand", text("#validate-empty-title"));
    robot.clickOn("#validate-train");
    assertEquals(List.of("train"), onFx(() -> List.copyOf(cases.asked)));
    judged();
    assertTrue(text("#validate-rows").startsWith("own: 104 training"), text("#validate-rows"));
    assertTrue(text("#figure-mae").endsWith(" E_c"));
    assertTrue(text("#figure-drag").endsWith(" %"));

    ChartPane parity = chart("#chart-parity");
    double x = onFx(() -> parity.spec().series().get(0).x(3));
    double y = onFx(() -> parity.spec().series().get(0).y(3));
    ChartFrame frame = onFx(() -> parity.frame().orElseThrow());
    Point2D at = SmallWindow.onScreen(parity, frame.toPixelX(x), frame.toPixelY(y));
    robot.moveTo(at).clickOn(MouseButton.PRIMARY);
    await("a row", () -> model().row().property().get() != null);
    JudgedRow row = onFx(() -> model().row().property().get());
    assertEquals("Row " + row.index() + ", test", text("#validate-row-title"));
    RowLattice lattice = (RowLattice) window.find("#validate-lattice");
    assertEquals(
        row.configuration(),
        onFx(() -> lattice.panes().get(0).pictureProperty().get().configuration()));
    robot.clickOn("#validate-look");
    await("the database", () -> cases.asked.contains("look " + row.row()));
    robot.clickOn("#validate-dice");
    await("a validation row", () -> text("#validate-row-title").endsWith(", validation"));
    robot.clickOn("#part-validation");
    await("two parts", () -> parity.spec().series().size() == 3);
  }

  @Test
  void theWorstTenAndErrorsByKindAreShown() {
    judged();
    open("tab-worst");
    await("ten cards", () -> window.scene().getRoot().lookupAll(".pin").size() == 10);
    robot.clickOn("#worst-2");
    await(
        "the second worst",
        () ->
            model().row().property().get() != null
                && model().row().property().get().row()
                    == model().viewProperty().get().worst().get(1));
    open("tab-errors");
    robot.clickOn("#errors-structure");
    await(
        "classes", () -> chart("#chart-errors").spec().title().equals("Error by structure class"));
    assertTrue(text("#errors-forces").startsWith("Forces (test): MAE "));
    window.resize(960, 640);
    open("tab-parity");
    await("the switch", () -> shown("#validate-residuals"));
    robot.clickOn("#validate-residuals");
    await("residuals", () -> window.scene().lookup("#chart-residuals") != null);
    assertTrue(onFx(() -> window.scene().lookup("#chart-parity") == null), "one at a time");
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

  @Test
  void theBandOfAnEnsembleGoesToTheDragPathByAClick() {
    judged();
    open("tab-uncertainty");
    assertTrue(onFx(() -> window.find("#ensemble-band").isDisabled()));
    assertTrue(onFx(() -> window.find("#ensemble-save").isDisabled()));
    robot.clickOn("#ensemble-run");
    await("an ensemble", () -> !window.find("#ensemble-save").isDisabled());
    assertTrue(onFx(() -> cases.parts.scene().band().isEmpty()));
    robot.clickOn("#ensemble-band");
    assertEquals(5, onFx(() -> cases.parts.scene().band().orElseThrow().members().size()));
    robot.clickOn("#ensemble-band");
    assertTrue(onFx(() -> cases.parts.scene().band().isEmpty()));
    robot.clickOn("#ensemble-see");
    assertEquals(List.of("train"), onFx(() -> List.copyOf(cases.asked)));
    assertTrue(onFx(() -> cases.parts.scene().band().isPresent()));
  }

  @Test
  void settingsAreSearchedByClicking() {
    judged();
    open("tab-search");
    doOnFx(
        () -> {
          ((TextField) window.find("#search-values-0")).setText("1e-3, 1e-2");
          ((TextField) window.find("#search-values-1")).setText("4");
          ((TextField) window.find("#search-values-2")).setText("2");
          return null;
        });
    assertEquals("2 runs, all else as in A", text("#search-forecast"));
    robot.clickOn("#search-run");
    await("two runs", () -> text("#search-words").startsWith("2 of 2 runs on own"));
    doOnFx(
        () -> {
          ((TableView<?>) window.find("#search-table")).getSelectionModel().select(0);
          return null;
        });
    robot.clickOn("#search-train");
    await(
        "the best in hand",
        () -> cases.parts.networks().currentProperty().get().name().equals("found on own"));
    open("tab-runs");
    await("two runs", () -> window.find("#runs-table").lookupAll(".indexed-cell").size() > 1);
  }
}
