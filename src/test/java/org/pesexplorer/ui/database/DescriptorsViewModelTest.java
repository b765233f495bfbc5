package org.pesexplorer.ui.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.OpenDatabase;

class DescriptorsViewModelTest {
  private static final DescriptorSettings ONE =
      new DescriptorSettings(List.of(-2), 3, DescriptorKind.POWER_SUMS);

  @TempDir Path folder;

  private final LookCases cases =
      new LookCases(new DirectJobRunner(), Runnable::run, (key, work) -> work.run());
  private final LookViewModel look = cases.model();
  private final DescriptorsViewModel model = cases.descriptors(look);

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private OpenDatabase take(int rows) {
    cases.generate("plane", LookCases.plane(rows));
    return look.shelf().current();
  }

  @Test
  void withoutADatabaseNothingIsComputed() {
    model.prepare();
    model.twins().find();
    model.reach().measure();
    model.rescore().run();
    assertNull(model.twins().twins().resultProperty().get());
    assertNull(model.inputs().answerProperty().get());
    assertEquals("", model.predictedProperty().get());
    assertTrue(model.drag().drawnProperty().get() != null, "the figure needs no database");
  }

  @Test
  void preparingReplacesTheInputsAndKeepsSelectionAndFilter() {
    OpenDatabase before = take(40);
    look.select(7);
    look.togglePin();
    model.prepare();
    OpenDatabase after = look.shelf().current();
    assertEquals(before.id(), after.id());
    assertEquals(8, model.prepared().orElseThrow().length());
    assertEquals(7, look.rowProperty().get().row());
    assertEquals(1, look.pins().rows().size());

    model.want(ONE);
    model.prepare();
    assertEquals(ONE, model.prepared().orElseThrow().settings());
    assertEquals(4, model.prepared().orElseThrow().length());
    assertEquals(
        "plane: power sums, exponents -2, R0p 3, 4 inputs a row.", model.hintProperty().get());
  }

  @Test
  void aPreparedDatabaseIsUnsavedUntilItIsSaved() {
    take(20);
    Path file = folder.resolve("rows.json");
    look.shelf().save(file);
    assertFalse(look.shelf().current().unsaved());
    assertTrue(model.command().endsWith("rows-prepared.json"), model.command());
    model.prepare();
    assertTrue(look.shelf().current().unsaved());
    assertEquals(Optional.of(file.toAbsolutePath()), look.shelf().current().file());
    look.shelf().save(file);
    assertFalse(look.shelf().current().unsaved());
    assertEquals(8, model.prepared().orElseThrow().length());
  }

  @Test
  void theFormTurnsToTheDescriptorOfTheDatabaseOnScreen() {
    take(20);
    model.prepare();
    OpenDatabase first = look.shelf().current();
    take(10);
    model.want(ONE);
    look.shelf().show(first);
    assertEquals(DescriptorSettings.THESIS, model.wantedProperty().get());
  }

  @Test
  void whatWasFoundGoesWithTheInputsThatItWasFoundFor() {
    take(60);
    model.prepare();
    model.twins().find();
    model.reach().measure();
    assertTrue(model.twins().pair().isPresent());
    assertTrue(model.reach().words().startsWith("In half of 60 rows"), model.reach().words());
    model.want(ONE);
    assertTrue(model.twins().pair().isPresent(), "wanting is not having");
    model.prepare();
    assertNull(model.twins().twins().resultProperty().get());
    assertNull(model.reach().survey().resultProperty().get());
    assertEquals(-1, model.twins().selectedProperty().get());
  }

  @Test
  void oneExponentLeavesForcesOutOfReachAndTwoDoNot() {
    take(80);
    model.prepare();
    model.reach().measure();
    assertTrue(model.reach().words().contains("The forces can be learnt."), model.reach().words());
    model.want(new DescriptorSettings(List.of(-2), 20, DescriptorKind.EIGENVALUES));
    model.prepare();
    model.reach().measure();
    double median = model.reach().survey().resultProperty().get().median();
    assertTrue(median > 0.01 && median < 0.7, "median " + median);
    assertTrue(model.reach().words().contains("A second exponent helps"), model.reach().words());
  }

  @Test
  void inputsWithoutSpreadAreNamed() {
    take(20);
    model.want(new DescriptorSettings(List.of(-2), 20, DescriptorKind.POWER_SUMS));
    model.prepare();
    String warning = model.inputs().answerProperty().get().warning();
    assertTrue(warning.startsWith("1 input is the same in all rows: power sum 1"), warning);
    model.inputs().choose(3);
    assertTrue(model.inputs().answerProperty().get().histogram().title().startsWith("Input 4"));
    model.inputs().choose(4);
    assertEquals(3, model.inputs().inputProperty().get(), "there is no fifth");
    model.inputs().choose(0);
    assertEquals(List.of(), model.inputs().answerProperty().get().histogram().series());
  }

  @Test
  void energiesAreThoseOfTheDatabasesOwnModelAlone() {
    take(30);
    assertEquals(Counting.INVARIANT, model.rescore().countingProperty().get());
    model.rescore().run();
    assertTrue(model.rescore().words().startsWith("All energies"), model.rescore().words());
    model.rescore().depthProperty().set(Optional.of(ImageDepth.of(0)));
    model.rescore().run();
    assertTrue(model.rescore().figures().startsWith("30 rows, "), model.rescore().figures());
    assertFalse(model.rescore().words().startsWith("All energies are"), model.rescore().words());
    model.prepare();
    assertTrue(model.rescore().comparison().resultProperty().get() != null, "energies stay");
    take(10);
    assertNull(model.rescore().comparison().resultProperty().get(), "other rows");
  }

  @Test
  void theDraggedParticleStaysOnItsPath() {
    model.drag().moveTo(100);
    assertEquals(5.5, model.drag().cursorProperty().get(), 1e-12);
    model.drag().moveTo(-100);
    assertEquals(-0.5, model.drag().cursorProperty().get(), 1e-12);
    model.drag().moveTo(Double.NaN);
    assertEquals(-0.5, model.drag().cursorProperty().get(), 1e-12);
    model.drag().drag(1);
    assertEquals(4.5, model.drag().cursorProperty().get(), 1e-12, "where it stands");
    model.drag().sourceProperty().set(DragModel.Source.ROW);
    assertNull(model.drag().drawnProperty().get());
    take(10);
    look.select(3);
    assertEquals(
        look.rowProperty().get().configuration(),
        model.drag().drawnProperty().get().scene().start());
  }
}
