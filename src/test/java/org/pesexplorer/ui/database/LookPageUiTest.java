package org.pesexplorer.ui.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.doOnFx;
import static org.pesexplorer.ui.common.SmallWindow.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.SmallWindow;
import org.testfx.api.FxRobot;

/** The page in a small window, driven as a user does. */
@Tag("ui")
class LookPageUiTest {
  private static final int ROWS = 400;

  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final FxPulse pulse = new FxPulse();
  private final LookCases cases = new LookCases(runner, pulse, pulse::latest);
  private final List<RelaxationRequest> replayed = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private LookPage page;
  private LookViewModel model;
  private SmallWindow window;

  private final LookPage.Actions actions =
      new LookPage.Actions() {
        @Override
        public void openExplore() {
          asked.add("explore");
        }

        @Override
        public void replay(RelaxationRequest request) {
          replayed.add(request);
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
              model = cases.model();
              page =
                  new LookPage(
                      model,
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

  private void take(DatabaseSettings settings) {
    OpenDatabase before = onFx(() -> model.shelf().current());
    doOnFx(
        () -> {
          cases.generate("test", settings);
          return null;
        });
    await(
        "the database", () -> !Objects.equals(model.shelf().current(), before) && model.upToDate());
    await(
        "the table",
        () ->
            window.scene().lookup("#look-table") != null
                && table().getItems().size() == settings.rows());
    SmallWindow.pulses(2); // the page takes its place before its charts are drawn to fit
    await("the charts", page::upToDate);
  }

  private DatabaseColumns columns() {
    return onFx(() -> model.shelf().current().database().columns());
  }

  @SuppressWarnings("unchecked") // the page has one table with this id, of numbers of rows
  private TableView<Integer> table() {
    return (TableView<Integer>) window.find("#look-table");
  }

  private ChartPane chart(String id) {
    return (ChartPane) window.find(id);
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

  private LatticePane lattice() {
    return ((RowLattice) window.find("#look-lattice")).panes().get(0);
  }

  /** Where on the screen a point of a chart's data is, once that is drawn. */
  private Point2D at(ChartPane chart, double x, double y) {
    await("the chart", chart::upToDate);
    return onFx(
        () -> {
          ChartFrame frame = chart.frame().orElseThrow();
          return chart.localToScreen(frame.toPixelX(x), frame.toPixelY(y));
        });
  }

  private void clickRow(int place) {
    SmallWindow.pulses(2); // the table lays itself out anew when it has other rows
    await(
        "row " + place,
        () ->
            table().lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getLastVisibleCell() != null
                && flow.getLastVisibleCell().getIndex() >= place);
    Point2D at =
        onFx(
            () -> {
              VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
              Node row = flow.getCell(place);
              return row.localToScreen(30, row.getBoundsInLocal().getHeight() / 2);
            });
    robot.moveTo(at).clickOn(MouseButton.PRIMARY);
  }

  @Test
  void anEmptyPageOffersTheWaysToADatabase() {
    assertTrue(onFx(() -> shown("#look-empty")));
    robot.clickOn("#look-generate").clickOn("#look-open-first");
    await("both", () -> asked.equals(List.of("generate", "file")));
    take(LookCases.plane(30));
    assertFalse(onFx(() -> shown("#look-empty")));
    assertTrue(onFx(() -> shown("#look-unsaved")));
    robot.clickOn("#look-close");
    await("the empty page", () -> shown("#look-empty"));
  }

  @Test
  void aClickOnABarKeepsItsRowsAndAnotherBringsAllBack() {
    take(LookCases.plane(ROWS));
    ChartPane chart = chart("#chart-histogram");
    ChartSeries bars = onFx(() -> chart.spec().series().get(0));
    int tallest = 0;
    for (int k = 0; k < bars.size(); k++) {
      tallest = bars.y(k) > bars.y(tallest) ? k : tallest;
    }
    double low = bars.x(tallest);
    double high = bars.upperEdge(tallest);
    int rows = (int) bars.y(tallest);
    double middle = (low + high) / 2;
    robot.moveTo(at(chart, middle, Math.sqrt(rows))).clickOn(MouseButton.PRIMARY);
    await("its rows", () -> table().getItems().size() == rows);
    DatabaseColumns columns = columns();
    for (int row : onFx(() -> List.copyOf(table().getItems()))) {
      assertTrue(columns.energy(row) >= low && columns.energy(row) <= high, "row " + row);
    }
    assertTrue(text("#look-filter").startsWith("Filter: v from "), text("#look-filter"));
    int shown = onFx(() -> model.rowProperty().get().row());
    assertTrue(columns.energy(shown) >= low && columns.energy(shown) <= high, "row " + shown);
    String least = onFx(() -> ((TextField) window.find("#table-low")).getText());
    assertTrue(least.length() <= "-0.0001234".length(), least);
    await("the count", () -> text("#table-count").equals(rows + " of 400 rows"));
    robot.push(KeyCode.ESCAPE);
    await("all rows", () -> table().getItems().size() == ROWS);
    doOnFx(
        () -> {
          model.undo();
          return null;
        });
    await("its rows again", () -> table().getItems().size() == rows);
    robot.clickOn("#look-clear");
    await("all rows again", () -> table().getItems().size() == ROWS);
  }

  @Test
  void aClickOnARowShowsItsLatticeAndMarksItInTheCharts() {
    take(LookCases.plane(ROWS));
    assertNull(onFx(() -> lattice().pictureProperty().get()));
    assertTrue(onFx(() -> window.find("#look-replay").isDisabled()));
    clickRow(4);
    await("the lattice", () -> lattice().pictureProperty().get() != null);
    assertEquals(
        columns().configuration(4).wrapped(),
        onFx(() -> lattice().pictureProperty().get().configuration()));
    assertEquals(
        LookText.cell(RowColumn.ENERGY, onFx(() -> model.rowProperty().get())),
        text("#figure-energy"));
    assertTrue(onFx(() -> chart("#chart-percentiles").lookup("#chart-mark").isVisible()));
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.END);
    await("the last row", () -> model.rowProperty().get().row() == ROWS - 1);
    doOnFx(
        () -> {
          model.undo();
          return null;
        });
    await("the row before the walk", () -> model.rowProperty().get().row() == 4);
    assertEquals(4, onFx(() -> table().getSelectionModel().getSelectedIndex()));
    robot.clickOn("#look-replay");
    await("the replay", () -> replayed.size() == 1);
    assertEquals(4, replayed.get(0).index());
    robot.clickOn("#look-explore");
    await("Explore", () -> asked.contains("explore"));
    assertEquals(columns().configuration(4), onFx(() -> cases.workspace.state().configuration()));
    robot.clickOn("#look-copy");
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(5, copied.lines().count());
  }

  @Test
  void aClickOnThePercentileCurveSelectsThatRowAndTheTableShowsIt() {
    take(LookCases.plane(ROWS));
    ChartPane chart = chart("#chart-percentiles");
    double energy = onFx(() -> model.shelf().current().survey().energyAt(50));
    robot.moveTo(at(chart, 50, energy)).clickOn(MouseButton.PRIMARY);
    await("a row", () -> model.rowProperty().get() != null);
    int row = onFx(() -> model.rowProperty().get().row());
    int rank = onFx(() -> model.shelf().current().survey().rank(row));
    assertEquals(ROWS / 2, rank, 8);
    assertEquals(row, onFx(() -> table().getSelectionModel().getSelectedItem()));
    VirtualFlow<?> flow = onFx(() -> (VirtualFlow<?>) table().lookup(".virtual-flow"));
    await(
        "the row in sight",
        () ->
            flow.getFirstVisibleCell().getIndex() <= row
                && flow.getLastVisibleCell().getIndex() >= row);
  }

  @Test
  void theCutOffIsDraggedWithItsReadOutAndIsOneStep() {
    take(LookCases.plane(ROWS));
    ChartPane chart = chart("#chart-percentiles");
    double middle = onFx(() -> model.shelf().current().survey().energyAt(90));
    Point2D end = at(chart, 100, middle);
    robot.moveTo(end).press(MouseButton.PRIMARY);
    robot.moveTo(at(chart, 70, middle)).moveTo(at(chart, 50, middle));
    await("the read-out", () -> shown("#cut-words"));
    assertTrue(text("#cut-words").startsWith("keep lowest "), text("#cut-words"));
    assertEquals(ROWS, onFx(() -> table().getItems().size()), "nothing is cut while it is held");
    robot.release(MouseButton.PRIMARY);
    await("fewer rows", () -> table().getItems().size() < ROWS);
    double cutoff = onFx(() -> model.state().filter().cutoff());
    assertEquals(0.5, cutoff, 0.02);
    assertEquals(cutoff * ROWS, onFx(() -> table().getItems().size()), 1);
    assertFalse(onFx(() -> shown("#cut-words")));
    doOnFx(
        () -> {
          model.undo();
          return null;
        });
    await("all rows", () -> table().getItems().size() == ROWS);
    assertEquals(100, onFx(() -> chart.handle().orElseThrow().value()));
  }

  @Test
  void aClickOnAHeadingSortsAndTheSelectionStays() {
    take(LookCases.plane(ROWS));
    clickRow(2);
    await("a row", () -> model.rowProperty().get() != null);
    robot.clickOn("#heading-energy");
    int lowest = onFx(() -> model.shelf().current().survey().rowAt(0));
    await("the lowest first", () -> table().getItems().get(0) == lowest);
    assertEquals(2, onFx(() -> model.rowProperty().get().row()));
    assertEquals(2, onFx(() -> table().getSelectionModel().getSelectedItem()));
    robot.clickOn("#heading-energy");
    int highest = onFx(() -> model.shelf().current().survey().rowAt(ROWS - 1));
    await("the highest first", () -> table().getItems().get(0) == highest);
  }

  @Test
  void aRowFarDownASortedTableMayBeOneOfAFew() {
    take(LookCases.plane(ROWS));
    robot.clickOn("#heading-energy");
    await("an order", () -> model.upToDate() && table().getSortOrder().size() == 1);
    clickRow(2);
    await("a row", () -> model.rowProperty().get() != null);
    double low = onFx(() -> model.shelf().current().survey().sortedEnergy(ROWS - 9));
    double high = onFx(() -> model.shelf().current().survey().sortedEnergy(ROWS - 3));
    doOnFx(
        () -> {
          model.filtering().toggleBar(low, high);
          return null;
        });
    await("few rows", () -> model.upToDate() && table().getItems().size() == 7);
    int selected = onFx(() -> table().getSelectionModel().getSelectedItem());
    assertEquals(3, onFx(() -> table().getItems().indexOf(selected)));
    assertEquals(onFx(() -> model.rowProperty().get().row()), selected);
  }

  @Test
  void theTableStaysSortedWhenOtherRowsCome() {
    take(LookCases.plane(ROWS));
    robot.clickOn("#heading-energy");
    robot.clickOn("#heading-energy");
    int highest = onFx(() -> model.shelf().current().survey().rowAt(ROWS - 1));
    await("the highest first", () -> model.upToDate() && table().getItems().get(0) == highest);
    assertEquals(1, onFx(() -> table().getSortOrder().size()));
    doOnFx(
        () -> {
          model.filtering().keepLowest(0.5);
          return null;
        });
    await("fewer rows", () -> model.upToDate() && table().getItems().size() < ROWS);
    assertEquals(1, onFx(() -> table().getSortOrder().size()));
    int first = onFx(() -> table().getItems().get(0));
    int second = onFx(() -> table().getItems().get(1));
    assertTrue(
        onFx(
            () ->
                model.shelf().current().survey().rank(first)
                    > model.shelf().current().survey().rank(second)));
  }

  @Test
  void anotherDatabaseIsInTheTableAsSoonAsItIsShown() {
    take(LookCases.plane(ROWS));
    String first = energyOfFirstRow();
    take(LookCases.plane(ROWS).withSeed(2));
    String second = energyOfFirstRow();
    assertNotEquals(first, second);
    await("its own energies", () -> shownEnergy().equals(second));
  }

  private String energyOfFirstRow() {
    return onFx(() -> LookText.cell(RowColumn.ENERGY, new LookRow(model.shelf().current(), 0)));
  }

  /** What the table shows for the energy of its first row. */
  private String shownEnergy() {
    VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
    IndexedCell<?> row = flow.getCell(0);
    return row.lookupAll(".table-cell").stream()
        .map(cell -> (TableCell<?, ?>) cell)
        .filter(cell -> cell.getTableColumn().getUserData() == RowColumn.ENERGY)
        .map(Labeled::getText)
        .findFirst()
        .orElse("");
  }

  @Test
  void rowsArePinnedComparedAndLetGo() {
    take(LookCases.plane(ROWS));
    clickRow(1);
    robot.clickOn("#look-pin");
    clickRow(3);
    robot.clickOn("#look-pin");
    await("two", () -> window.scene().getRoot().lookupAll(".pin").size() == 2);
    robot.clickOn("row 1");
    await("the first", () -> model.rowProperty().get().row() == 1);
    assertEquals("Unpin", text("#look-pin"));
    robot.clickOn("#look-pin");
    await("one", () -> window.scene().getRoot().lookupAll(".pin").size() == 1);
    robot.clickOn(".pin-cross");
    await("none", () -> window.scene().getRoot().lookupAll(".pin").isEmpty());
  }

  @Test
  void aRangeIsTypedAndClassesAreChosen() {
    take(LookCases.plane(ROWS));
    robot.clickOn("#table-low").write("-1,5").push(KeyCode.ENTER);
    await("a filter", () -> !model.state().filter().isAll());
    assertEquals("Filter: v from \u22121.5 E_c up", text("#look-filter"));
    robot.clickOn("#table-any");
    await("all", () -> model.state().filter().isAll());
    robot.clickOn("#tab-structures");
    await("the structures", () -> shown("#class-chain"));
    robot.clickOn("#class-chain");
    await("one class", () -> model.state().filter().conditions().structures().size() == 1);
    robot.clickOn("#tab-describe");
    await("the table", () -> shown("#describe-table"));
    await("its figures", () -> text("#describe-words").contains("chain"));
    robot.clickOn("#describe-csv");
    assertTrue(
        onFx(() -> Clipboard.getSystemClipboard().getString()).contains("\n25%,"),
        "the names of pandas");
  }

  @Test
  void spaceHasThreeProjectionsAndSaysWhatItCannot() {
    take(LookCases.space(40));
    clickRow(2);
    await("three pictures", () -> ((RowLattice) window.find("#look-lattice")).panes().size() == 3);
    assertTrue(onFx(() -> window.find("#look-explore").isDisabled()));
    assertTrue(text("#look-reason").contains("two dimensions"), text("#look-reason"));
    doOnFx(
        () -> {
          page.togglePanel();
          return null;
        });
    assertNull(onFx(() -> window.scene().lookup("#look-side")));
  }
}
