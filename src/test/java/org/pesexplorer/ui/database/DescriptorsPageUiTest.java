package org.pesexplorer.ui.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.doOnFx;
import static org.pesexplorer.ui.common.SmallWindow.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.SmallWindow;
import org.testfx.api.FxRobot;

/** The page Descriptors in a small window, driven as a user does. */
@Tag("ui")
class DescriptorsPageUiTest {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid-number");
  private static final int ROWS = 300;

  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final FxPulse pulse = new FxPulse();
  private final LookCases cases = new LookCases(runner, pulse, pulse::latest);
  private final List<String> asked = new ArrayList<>();
  private LookViewModel look;
  private DescriptorsPage page;
  private SmallWindow window;

  private final DescriptorsPage.Actions actions =
      new DescriptorsPage.Actions() {
        @Override
        public void openLook() {
          asked.add("look");
        }

        @Override
        public void openGenerate() {
          asked.add("generate");
        }

        @Override
        public void openFile() {
          asked.add("file");
        }
      };

  @BeforeEach
  void show() throws TimeoutException {
    window =
        new SmallWindow(
            () -> {
              look = cases.model();
              page =
                  new DescriptorsPage(
                      cases.descriptors(look),
                      cases.pipelines,
                      new Documents(cases.workspace, runner, pulse, cases.notices),
                      new ReadOnlyBooleanWrapper(false),
                      actions);
              return page;
            },
            1240,
            760);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    window.close();
    runner.close();
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private DescriptorsViewModel model() {
    return page.model();
  }

  private void take(DatabaseSettings settings) {
    doOnFx(
        () -> {
          cases.generate("test", settings);
          return null;
        });
    await("the database", () -> look.shelf().current() != null && look.upToDate());
    SmallWindow.pulses(2);
  }

  private void prepare(DatabaseSettings settings) {
    take(settings);
    doOnFx(
        () -> {
          model().prepare();
          return null;
        });
    await("descriptors", () -> model().prepared().isPresent());
    SmallWindow.pulses(2);
  }

  private void open(String tab) {
    doOnFx(
        () -> {
          model().tabProperty().set(tab);
          return null;
        });
    SmallWindow.pulses(3);
  }

  private String text(String id) {
    return onFx(() -> ((Labeled) window.find(id)).getText());
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

  private void type(String id, String text) {
    robot.doubleClickOn(id).push(KeyCode.SHORTCUT, KeyCode.A).write(text).push(KeyCode.ENTER);
    SmallWindow.pulses(2);
  }

  private ChartPane chart(String id) {
    return (ChartPane) window.find(id);
  }

  private DescriptorSettings wanted() {
    return onFx(() -> model().wantedProperty().get());
  }

  @Test
  void descriptorsAreComputedByClickingAndReplaced() {
    assertTrue(onFx(() -> shown("#inputs-empty")));
    robot.clickOn("#inputs-generate").clickOn("#inputs-open");
    await("both", () -> asked.equals(List.of("generate", "file")));
    take(LookCases.plane(ROWS));
    assertTrue(text("#descriptors-has").startsWith("Has no descriptors"));
    await("a forecast", () -> text("#descriptors-predicted").startsWith(ROWS + " rows, 8 inputs"));
    robot.clickOn("#inputs-compute");
    await("descriptors", () -> model().prepared().isPresent());
    await("the chart", () -> shown("#chart-inputs") && chart("#chart-inputs").upToDate());
    assertFalse(onFx(() -> shown("#inputs-empty")));
    assertTrue(onFx(() -> look.shelf().current().unsaved()));
    assertFalse(onFx(() -> window.find("#descriptors-save").isDisabled()));

    type("#descriptors-orders", "-2, -3, -4");
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    await("twelve inputs", () -> model().prepared().map(DescriptorColumns::length).get() == 12);
    assertTrue(text("#descriptors-hint").contains("exponents -2, -3, -4, R0p 20, 12 inputs"));
    robot.clickOn("#inputs-scaled");
    await("scaled", () -> chart("#chart-inputs").spec().title().equals("Inputs after scaling"));
    robot.clickOn("#inputs-next");
    await(
        "the next input",
        () -> chart("#chart-input-histogram").spec().title().startsWith("Input 2: eigenvalue 2"));
  }

  @Test
  void exponentsThatAreNotSmoothAreRefusedWithTheReason() {
    take(LookCases.plane(30));
    type("#descriptors-orders", "-1");
    assertTrue(
        onFx(() -> window.find("#descriptors-orders").getPseudoClassStates().contains(INVALID)));
    String reason = text("#descriptors-orders-reason");
    assertTrue(reason.contains("was -1") && reason.contains("its slope jumps"), reason);
    assertEquals(DescriptorSettings.THESIS, wanted());
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    SmallWindow.pulses(2);
    assertFalse(onFx(() -> model().preparation().runningProperty().get()));
    assertTrue(onFx(() -> model().prepared().isEmpty()), "nothing is computed");

    type("#descriptors-orders", "2");
    assertTrue(text("#descriptors-orders-reason").contains("beyond all bounds"));
    type("#descriptors-orders", "-2");
    assertEquals(List.of(-2), wanted().orders());
    assertTrue(text("#descriptors-orders-reason").startsWith("Whole numbers"));
    robot.clickOn("#descriptors-power-sums");
    robot.clickOn("More").clickOn("#descriptors-copy");
    String command = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(
        "java -jar pes-explorer.jar prepare --in database.json --orders=-2 --r0p 20"
            + " --descriptor power-sums --out database-prepared.json",
        command);
  }

  @Test
  void theCursorIsDraggedInTheCellAndInTheChart() {
    open("tab-drag");
    await(
        "curves",
        () -> chart("#chart-drag").upToDate() && model().drag().drawnProperty().get() != null);
    LatticePane pane = (LatticePane) window.find("#drag-lattice");
    assertEquals(2.5, onFx(() -> model().drag().cursorProperty().get()));
    Point2D from = place(pane, 2.5, 2.5);
    Point2D to = place(pane, 2.5, 4);
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
    await("the particle", () -> Math.abs(model().drag().cursorProperty().get() - 4) < 0.1);
    assertEquals(
        model().drag().cursorProperty().get(),
        onFx(() -> chart("#chart-drag").handle().orElseThrow().value()));
    assertTrue(text("#drag-words").startsWith("Particle 4 at "));

    robot.moveTo(place(pane, 1.5, 2.5)).clickOn(MouseButton.PRIMARY);
    await("the first particle", () -> model().drag().sceneProperty().get().particle() == 0);
    await("its curves", () -> model().drag().drawnProperty().get().scene().particle() == 0);
    robot.clickOn("#drag-row");
    await("no row", () -> shown("#drag-none"));
    robot.clickOn("#drag-in-hand");
    await("the configuration in Explore", () -> !shown("#drag-none"));
    robot.clickOn("#drag-log");
    await(
        "plain numbers",
        () -> chart("#chart-drag").spec().y().label().equals("sorted eigenvalues"));
    window.resize(1000, 560);
    await("one chart", () -> window.scene().lookup("#chart-drag-slopes") == null);
    robot.clickOn("#drag-only-slopes");
    await("the other", () -> window.scene().lookup("#chart-drag-slopes") != null);
    assertTrue(onFx(() -> window.scene().lookup("#chart-drag") == null));
  }

  private static Point2D place(LatticePane pane, double x, double y) {
    return onFx(
        () -> pane.localToScreen(pane.viewport().toScreenX(x), pane.viewport().toScreenY(y)));
  }

  @Test
  void theKinkIsSaidInWords() {
    open("tab-kink");
    await("words", () -> text("#kink-words").contains("Sorted eigenvalues 2 and 3 meet there"));
    assertTrue(text("#kink-words").contains("All power sums go through without a kink."));
    await("a chart", () -> chart("#chart-kink-eigenvalues").upToDate());
    assertTrue(onFx(() -> shown("#chart-kink-power-sum-slopes")));
    window.resize(1000, 560);
    await("one row of charts", () -> window.scene().lookup("#chart-kink-eigenvalues") == null);
    robot.clickOn("#kink-values");
    await("the inputs", () -> window.scene().lookup("#chart-kink-eigenvalues") != null);
  }

  @Test
  void twinsAreFoundAndSeenAsTwoLattices() {
    prepare(LookCases.plane(ROWS));
    open("tab-twins");
    robot.clickOn("#twins-run");
    await("twins", () -> text("#twins-words").contains("Listed are "));
    LatticePane first = lattice("#twin-first-lattice");
    LatticePane second = lattice("#twin-second-lattice");
    assertNotEquals(
        onFx(() -> first.pictureProperty().get().configuration()),
        onFx(() -> second.pictureProperty().get().configuration()));
    int wanted = onFx(() -> model().twins().pair().orElseThrow().second());
    robot.clickOn("#twin-second-open");
    await("Look", () -> asked.equals(List.of("look")));
    assertEquals(wanted, onFx(() -> look.rowProperty().get().row()));

    open("tab-reach");
    await("the share of the row", () -> text("#reach-row").contains("out of reach"));
    robot.clickOn("#reach-run");
    await("the reach", () -> text("#reach-words").startsWith("In half of"));
  }

  private LatticePane lattice(String id) {
    return ((RowLattice) window.find(id)).panes().get(0);
  }

  @Test
  void energiesAreComputedAgain() {
    take(LookCases.plane(ROWS));
    open("tab-rescore");
    assertTrue(onFx(() -> shown("#rescore-run")), "no descriptors are needed");
    robot.clickOn("#rescore-run");
    await("a verdict", () -> text("#rescore-words").startsWith("All energies are those"));
    robot.clickOn("#rescore-equation-9").clickOn("#rescore-run");
    await("differences", () -> text("#rescore-words").contains("another potential, weighting"));
    assertTrue(text("#rescore-figures").startsWith(ROWS + " rows, "));
    await("the chart", () -> chart("#chart-rescore").upToDate());
  }

  @Test
  void rowsInSpaceHaveInputsReachAndTwins() {
    prepare(LookCases.space(60));
    open("tab-twins");
    robot.clickOn("#twins-run");
    await("twins", () -> model().twins().pair().isPresent());
    assertEquals(3, onFx(() -> ((RowLattice) window.find("#twin-first-lattice")).panes().size()));
    doOnFx(
        () -> {
          look.select(2);
          return null;
        });
    open("tab-drag");
    robot.clickOn("#drag-row");
    await(
        "the row's curves",
        () ->
            model().drag().drawnProperty().get() != null
                && model().drag().drawnProperty().get().scene().start().dimension() == 3);
    LatticePane pane = (LatticePane) window.find("#drag-lattice");
    assertEquals("z up", onFx(() -> pane.pictureProperty().get().caption()));
  }
}
