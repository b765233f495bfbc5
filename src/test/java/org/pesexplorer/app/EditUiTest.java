package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/** Particles added, removed, selected, nudged and typed. */
class EditUiTest extends UiHarness {

  private Set<Integer> selection() {
    return onFx(() -> state().selection());
  }

  private String undoName() {
    return onFx(() -> workspace().undoNameProperty().get());
  }

  @Test
  void aDoubleClickAddsAParticleThere() {
    robot.doubleClickOn(screenPoint(1.0, 1.25));
    settle();
    awaitFinalMap();

    Configuration now = configuration();
    double pixel = onFx(() -> 1 / pane().viewport().scale());
    assertEquals(5, now.count());
    assertEquals(1.0, now.coordinate(4, 0), 1.5 * pixel);
    assertEquals(1.25, now.coordinate(4, 1), 1.5 * pixel);
    assertEquals(Set.of(4), selection());
    await("five in the read-out", () -> text("#cell-energy").contains("N = 5"));
    undo();
    assertEquals(4, configuration().count());
  }

  @Test
  void deleteRemovesTheSelectedOnes() {
    Configuration start = configuration();
    click(particlePoint(1));
    robot.push(KeyCode.DELETE);
    settle();
    awaitFinalMap();
    assertEquals(start.without(1), configuration());

    undo();
    assertEquals(start, configuration());
  }

  @Test
  void anEmptyCellIsNoTroubleAndSaysWhatToDo() {
    keys(KeyCode.CONTROL, KeyCode.A);
    assertEquals(Set.of(0, 1, 2, 3), selection());
    clickPanel("#delete-particles");
    awaitFinalMap();
    assertEquals(0, configuration().count());
    awaitText("#energy", "v = 0.00000 E_c");

    clickPanel("#add-particle");
    awaitFinalMap();
    assertArrayEquals(new double[] {2.5, 2.5}, configuration().positions());
    assertEquals("", onFx(this::problems));
  }

  @Test
  void shiftClickExtendsTheSelectionAndTakesFromIt() {
    click(particlePoint(0));
    assertEquals(Set.of(0), selection());
    robot.press(KeyCode.SHIFT);
    click(particlePoint(2));
    click(particlePoint(3));
    assertEquals(Set.of(0, 2, 3), selection());
    click(particlePoint(2));
    robot.release(KeyCode.SHIFT);
    assertEquals(Set.of(0, 3), selection());
    // 0.2 and 0.12 of w = 5 apart: hypot(1, 0.6)
    awaitText("#selection-distance", "1–4: r = 1.1662 R_c");

    click(screenPoint(0.4, 0.4));
    assertEquals(Set.of(), selection());
  }

  @Test
  void aRubberBandSelectsWhatLiesInIt() {
    take(new Configuration(new Cell(2, 5), 1, 1, 1.5, 2, 3, 1, 4, 4));
    drag(screenPoint(0.5, 2.5), screenPoint(2.2, 0.5));
    assertEquals(Set.of(0, 1), selection());
    robot.press(KeyCode.SHIFT);
    drag(screenPoint(2.5, 0.5), screenPoint(3.5, 1.5));
    robot.release(KeyCode.SHIFT);
    assertEquals(Set.of(0, 1, 2), selection());
    drag(screenPoint(2.5, 0.5), screenPoint(3.5, 1.5));
    assertEquals(Set.of(2), selection());
  }

  @Test
  void arrowKeysNudge() {
    take(new Configuration(new Cell(2, 5), 1, 1, 3, 3));
    click(particlePoint(0));
    robot.push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.UP);
    robot.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.DOWN);
    settle();
    assertArrayEquals(new double[] {0.91, 1.01, 3, 3}, configuration().positions(), 1e-12);
  }

  @Test
  void contextMenuLocksAndDeletes() {
    robot.rightClickOn(particlePoint(2));
    robot.clickOn("Lock particle 3");
    settle();
    assertEquals(Set.of(2), onFx(() -> state().locked()));
    robot.rightClickOn(particlePoint(2));
    robot.clickOn("Delete particle 3");
    settle();
    assertEquals(3, configuration().count());
  }

  // ---- the table

  private TableCell<?, ?> cell(int row, int column) {
    reveal("#particles");
    TableView<?> table = (TableView<?>) onFx(() -> find("#particles"));
    return robot.from(table).lookup(".table-cell").<TableCell<?, ?>>queryAllAs(tableCell()).stream()
        .filter(
            each ->
                each.getIndex() == row && each.getTableColumn() == table.getColumns().get(column))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal knows no type arguments
  private static Class<TableCell<?, ?>> tableCell() {
    return (Class) TableCell.class;
  }

  private TextField edit(int row, int column) {
    TableCell<?, ?> cell = cell(row, column);
    robot.doubleClickOn(cell);
    await("a field to type in", () -> stage.getScene().getFocusOwner() instanceof TextField);
    return (TextField) onFx(() -> stage.getScene().getFocusOwner());
  }

  @Test
  void aCoordinateCanBeTypedWithADecimalComma() {
    edit(1, 1);
    robot.write("1,5").push(KeyCode.ENTER);
    settle();
    assertEquals(1.5, configuration().coordinate(1, 0));
    assertEquals(4.5, configuration().coordinate(1, 1), 1e-12);
    assertEquals("1.50000", onFx(() -> cell(1, 1).getText()));
    awaitFinalMap();
    assertEquals("Type a coordinate", undoName());
  }

  @Test
  void whatCanBeReadInTwoWaysIsRefusedInWords() {
    Configuration start = configuration();
    TextField field = edit(0, 2);
    robot.write("1,234").push(KeyCode.ENTER);
    settle();
    assertEquals(start, configuration());
    assertEquals(
        "1,234 can be read in two ways: write 1.234 or 1234",
        onFx(() -> field.getTooltip().getText()));
    assertTrue(onFx(() -> field.getStyleClass().contains("invalid")));

    robot.push(KeyCode.ESCAPE);
    settle();
    assertEquals(start, configuration());
    assertEquals("2.50000", onFx(() -> cell(0, 2).getText()));
  }

  @Test
  void aCoordinateThatIsLookedAtButNotTypedStaysWhatItWas() {
    double odd = 0.1 + 0.2;
    take(new Configuration(new Cell(2, 5), odd, 1, 3, 3));
    edit(0, 1);
    robot.push(KeyCode.ENTER);
    settle();
    assertEquals(odd, configuration().coordinate(0, 0));
    assertEquals("Select", undoName());
  }

  @Test
  void rowsSelectParticles() {
    robot.clickOn(cell(2, 0));
    settle();
    assertEquals(Set.of(2), selection());
    await(
        "the read-out to name it", () -> text("#selection").startsWith("Particle 3 at (3.5000, "));
  }

  // ---- the width of the cell

  @Test
  void theWidthKeepsFractions() {
    Configuration start = configuration();
    clickPanel("#width");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("7,5").push(KeyCode.ENTER);
    settle();
    awaitFinalMap();

    assertEquals(start.withWidth(7.5), configuration());
    assertEquals(7.5, configuration().width());
    assertEquals("Change width", undoName());
    undo();
    assertEquals(start, configuration());
    assertEquals("5", textOnFx("#width"));
  }

  @Test
  void aWidthOutOfRangeIsRefusedInWordsAndEscapeBringsTheOldOneBack() {
    Configuration start = configuration();
    clickPanel("#width");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("0.1").push(KeyCode.ENTER);
    settle();
    assertEquals(start, configuration());
    assertTrue(
        onFx(() -> ((TextField) find("#width")).getTooltip().getText())
            .startsWith("must be from 0.5 to 100"));
    robot.push(KeyCode.ESCAPE);
    settle();
    assertEquals("5", textOnFx("#width"));
  }

  @Test
  void theWidthSliderIsOneStep() {
    Configuration start = configuration();
    reveal("#width-slider");
    Point2D thumb =
        onFx(
            () -> {
              var node = find("#width-slider").lookup(".thumb");
              return node.localToScreen(
                  node.getBoundsInLocal().getWidth() / 2, node.getBoundsInLocal().getHeight() / 2);
            });
    robot
        .moveTo(thumb)
        .press(MouseButton.PRIMARY)
        .moveTo(thumb.add(10, 0))
        .moveTo(thumb.add(25, 0));
    robot.release(MouseButton.PRIMARY);
    settle();
    double width = configuration().width();
    assertTrue(width > 5.5, "was " + width);
    assertEquals(start.withWidth(width).positions()[0], configuration().positions()[0], 1e-12);
    undo();
    assertEquals(start, configuration());
  }
}
