package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

class WorkspaceTest {
  private static final double TOLERANCE = 1e-12;
  private static final Potential ENDLESS = PotentialKind.parse("eq6");
  private static final Potential OTHER_ENDLESS = PotentialKind.parse("morse");
  private static final Potential CUT_OFF = PotentialKind.parse("eq10:n=5");

  private final Workspace workspace = new Workspace();
  private final List<WorkspaceState> seen = new ArrayList<>();

  @BeforeEach
  void listen() {
    workspace.stateProperty().addListener((property, before, now) -> seen.add(now));
  }

  private double coordinate(int particle, int axis) {
    return workspace.state().configuration().coordinate(particle, axis);
  }

  private ImageDepth depth() {
    return workspace.state().settings().depth();
  }

  private void assertNames(String undo, String redo) {
    assertEquals(undo, workspace.undoNameProperty().get());
    assertEquals(redo, workspace.redoNameProperty().get());
  }

  /** Takes the last step back and again, and back for good. */
  private void assertOneStepBackTo(WorkspaceState start) {
    WorkspaceState end = workspace.state();
    workspace.undo();
    assertEquals(start, workspace.state());
    workspace.redo();
    assertEquals(end, workspace.state());
    workspace.undo();
    assertNames("", workspace.redoNameProperty().get());
  }

  @Test
  void startsInTheStandardStateWithoutHistory() {
    assertEquals(WorkspaceState.standard().configuration(), workspace.state().configuration());
    assertSame(workspace.state(), workspace.stateProperty().get());
    assertNames("", "");
    workspace.undo();
    workspace.redo();
    assertEquals(List.of(), seen);
  }

  @Test
  void aChangeIsSeenAndCanBeUndone() {
    WorkspaceState start = workspace.state();
    workspace.apply("Lock two", now -> now.withLocked(Set.of(2)));

    assertEquals(Set.of(2), workspace.state().locked());
    assertEquals(List.of(workspace.state()), seen);
    assertNames("Lock two", "");
    workspace.undo();
    assertEquals(start, workspace.stateProperty().get());
    assertNames("", "Lock two");
    workspace.redo();
    assertEquals(Set.of(2), workspace.stateProperty().get().locked());
    assertNames("Lock two", "");
    assertEquals(3, seen.size());
  }

  @Test
  void whatThrowsLeavesEverythingAsItWas() {
    workspace.setWidth(6);
    workspace.setWidth(7);
    workspace.undo();
    WorkspaceState before = workspace.state();
    seen.clear();
    List<Executable> bad =
        List.of(
            () -> workspace.apply("bad", now -> now.withSelection(Set.of(9))),
            () -> workspace.apply("bad", now -> null),
            () -> workspace.setWidth(0),
            () -> workspace.setWidth(Double.NaN),
            () -> workspace.moveParticles(Set.of(0), 1),
            () -> workspace.moveParticles(Set.of(0), Double.NaN, 0),
            () -> workspace.moveParticles(Set.of(4), 1, 1),
            () -> workspace.addParticle(1, 2, 3),
            () -> workspace.addParticle(1, Double.POSITIVE_INFINITY),
            () -> workspace.removeParticles(Set.of(-1)),
            () -> workspace.select(Set.of(4)),
            () -> workspace.toggleLock(Set.of(4)),
            () -> workspace.slide(1),
            () -> workspace.slide(Double.NaN, 0));

    for (Executable each : bad) {
      assertThrows(RuntimeException.class, each);
    }
    assertEquals(before, workspace.state());
    assertEquals(List.of(), seen);
    assertNames("Change width", "Change width");
  }

  @Test
  void movingWrapsAndLeavesLockedAndOtherParticles() {
    workspace.toggleLock(Set.of(1));
    Configuration before = workspace.state().configuration();
    workspace.moveParticles(Set.of(0, 1), -2, 0.25);

    assertEquals(4.5, coordinate(0, 0), TOLERANCE);
    assertEquals(2.75, coordinate(0, 1), TOLERANCE);
    Configuration after = workspace.state().configuration();
    for (int particle = 1; particle < 4; particle++) {
      assertArrayEquals(before.position(particle), after.position(particle));
    }
    assertNames("Move particles", "");
    workspace.moveParticles(Set.of(3), 1, 1);
    assertNames("Move particle", "");
  }

  @Test
  void movingOnlyLockedParticlesIsNoStep() {
    workspace.toggleLock(Set.of(1));
    workspace.moveParticles(Set.of(1), 1, 1);

    assertNames("Lock", "");
    assertEquals(1, seen.size());
  }

  @Test
  void addingWrapsAndSelects() {
    WorkspaceState start = workspace.state();
    workspace.addParticle(6, -1);

    assertEquals(5, workspace.state().configuration().count());
    assertEquals(1, coordinate(4, 0), TOLERANCE);
    assertEquals(4, coordinate(4, 1), TOLERANCE);
    assertEquals(Set.of(4), workspace.state().selection());
    assertOneStepBackTo(start);
  }

  @Test
  void removingRenumbersSelectionAndLocks() {
    workspace.select(Set.of(0, 1, 3));
    workspace.toggleLock(Set.of(2, 3));
    double[] second = workspace.state().configuration().position(1);
    double[] fourth = workspace.state().configuration().position(3);
    workspace.removeParticles(Set.of(0, 2));

    assertEquals(2, workspace.state().configuration().count());
    assertArrayEquals(second, workspace.state().configuration().position(0));
    assertArrayEquals(fourth, workspace.state().configuration().position(1));
    assertEquals(Set.of(0, 1), workspace.state().selection());
    assertEquals(Set.of(1), workspace.state().locked());
    workspace.removeParticles(Set.of(0, 1));
    assertEquals(0, workspace.state().configuration().count());
    workspace.undo();
    workspace.undo();
    assertEquals(Set.of(2, 3), workspace.state().locked());
  }

  @Test
  void theWidthKeepsFractions() {
    WorkspaceState start = workspace.state();
    workspace.setWidth(10);

    assertEquals(10, workspace.state().configuration().width());
    assertEquals(3, coordinate(0, 0), TOLERANCE);
    assertEquals(6.2, coordinate(3, 1), TOLERANCE);
    assertOneStepBackTo(start);
  }

  @Test
  void countingAndDepthAreSteps() {
    WorkspaceState start = workspace.state();
    workspace.setCounting(Counting.THESIS);
    assertEquals(Counting.THESIS, workspace.state().model().settings().counting());
    assertOneStepBackTo(start);
    workspace.setDepth(ImageDepth.of(3));
    assertEquals(ImageDepth.of(3), depth());
    assertOneStepBackTo(start);
  }

  @Test
  void depthOneStandsInForAutoUntilACutOffIsBack() {
    workspace.setPotential(ENDLESS);
    assertEquals(ImageDepth.of(1), depth());
    workspace.setCounting(Counting.THESIS);
    workspace.setPotential(OTHER_ENDLESS);
    assertEquals(ImageDepth.of(1), depth());
    workspace.setPotential(CUT_OFF);
    assertEquals(ImageDepth.AUTO, depth());
    assertEquals(CUT_OFF, workspace.state().potential());

    workspace.undo();
    assertEquals(ImageDepth.of(1), depth());
    workspace.setPotential(CUT_OFF);
    assertEquals(ImageDepth.AUTO, depth(), "undo brings the memory back, too");
  }

  @Test
  void aDepthThatWasChosenStays() {
    workspace.setDepth(ImageDepth.of(1));
    workspace.setPotential(ENDLESS);
    workspace.setPotential(CUT_OFF);
    assertEquals(ImageDepth.of(1), depth());

    workspace.reset();
    workspace.setPotential(ENDLESS);
    workspace.setDepth(ImageDepth.of(2));
    workspace.setDepth(ImageDepth.of(1));
    workspace.setPotential(CUT_OFF);
    assertEquals(ImageDepth.of(1), depth());

    workspace.setPotential(ENDLESS);
    assertThrows(IllegalArgumentException.class, () -> workspace.setDepth(ImageDepth.AUTO));
  }

  @Test
  void theStandInIsOneStepWithItsPotential() {
    WorkspaceState start = workspace.state();
    workspace.setPotential(ENDLESS);
    assertOneStepBackTo(start);
    assertEquals(ImageDepth.AUTO, depth());
  }

  @Test
  void lockingLocksAllUnlessAllAreLocked() {
    workspace.toggleLock(Set.of(1));
    workspace.toggleLock(Set.of(1, 2));
    assertEquals(Set.of(1, 2), workspace.state().locked());
    assertNames("Lock", "");
    workspace.toggleLock(Set.of(2));
    assertEquals(Set.of(1), workspace.state().locked());
    assertNames("Unlock", "");
  }

  @Test
  void slidingMovesEveryParticleAndKeepsTheUniformEnergy() {
    workspace.toggleLock(Set.of(1));
    workspace.select(Set.of(2));
    double before = energy();
    double first = coordinate(1, 0);
    workspace.slide(2.5, 0);

    assertEquals((first + 2.5) % 5, coordinate(1, 0), TOLERANCE);
    assertEquals(before, energy(), 1e-11);
    assertEquals(Set.of(1), workspace.state().locked());
    assertEquals(Set.of(2), workspace.state().selection());
  }

  private double energy() {
    WorkspaceState now = workspace.state();
    return now.model().evaluator().energyPerParticle(now.configuration());
  }

  @Test
  void anotherConfigurationClearsSelectionAndLocks() {
    workspace.select(Set.of(3));
    workspace.toggleLock(Set.of(3));
    workspace.setCounting(Counting.THESIS);
    Configuration cube = Configuration.ofFractions(new Cell(3, 4), 0.5, 0.5, 0.5);
    workspace.replaceConfiguration("Open cube", cube);

    assertEquals(cube, workspace.state().configuration());
    assertEquals(Set.of(), workspace.state().selection());
    assertEquals(Set.of(), workspace.state().locked());
    assertEquals(Counting.THESIS, workspace.state().settings().counting());
    assertNames("Open cube", "");
    workspace.undo();
    assertEquals(Set.of(3), workspace.state().selection());
  }

  @Test
  void resetIsAStep() {
    workspace.setPotential(ENDLESS);
    workspace.addParticle(1, 1);
    WorkspaceState before = workspace.state();
    workspace.reset();

    assertEquals(WorkspaceState.standard().configuration(), workspace.state().configuration());
    assertEquals("eq10", workspace.state().potential().id());
    assertEquals(ImageDepth.AUTO, depth());
    assertNames("Reset", "");
    workspace.undo();
    assertEquals(before, workspace.state());
  }

  @Test
  void aDragIsOneStepWithEveryMoveSeen() {
    WorkspaceState start = workspace.state();
    workspace.beginGesture("Drag particle");
    assertTrue(workspace.inGesture());
    workspace.select(Set.of(0));
    for (int k = 0; k < 10; k++) {
      workspace.moveParticles(Set.of(0), 0.1, 0);
    }
    workspace.update(now -> now.withLocked(Set.of(0)));
    assertNames("", "");
    workspace.endGesture();

    assertFalse(workspace.inGesture());
    assertEquals(12, seen.size());
    assertEquals(2.5, coordinate(0, 0), TOLERANCE);
    assertNames("Drag particle", "");
    assertOneStepBackTo(start);
  }

  @Test
  void aDragThatChangesNothingIsNoStep() {
    workspace.setWidth(6);
    workspace.undo();
    workspace.beginGesture("Drag particle");
    workspace.select(Set.of(1));
    workspace.select(Set.of());
    workspace.endGesture();

    assertNames("", "Change width");
  }

  @Test
  void aCancelledDragRestores() {
    WorkspaceState start = workspace.state();
    workspace.beginGesture("Drag particle");
    workspace.moveParticles(Set.of(0), 1, 0);
    workspace.cancelGesture();

    assertEquals(start, workspace.stateProperty().get());
    assertNames("", "");
  }

  @Test
  void anUndoInTheMiddleOfADragEndsItAndTheRestIsIgnored() {
    WorkspaceState start = workspace.state();
    workspace.beginGesture("Drag particle");
    workspace.update(now -> now.withSelection(Set.of(1)));
    workspace.undo();
    workspace.update(now -> now.withSelection(Set.of(2)));
    workspace.endGesture();

    assertEquals(start, workspace.state());
    assertNames("", "Drag particle");
  }

  @Test
  void aHundredStepsCanBeTakenBack() {
    WorkspaceState start = workspace.state();
    for (int k = 1; k <= 100; k++) {
      workspace.setWidth(5 + 0.01 * k);
    }
    for (int k = 0; k < 100; k++) {
      workspace.undo();
    }
    assertEquals(start, workspace.state());
    assertNames("", "Change width");
  }
}
