package org.pesexplorer.ui.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;

class SlideModelTest {
  private static final Configuration SQUARE =
      new Configuration(new Cell(2, 5), 2, 2, 3, 2, 3, 3, 2, 3);

  private final Workspace workspace = new Workspace();
  private final List<Problem> problems = new ArrayList<>();
  private SlideModel slide;

  @BeforeEach
  void make() {
    workspace.replaceConfiguration("Test", SQUARE);
    slide =
        new SlideModel(
            workspace,
            new Pipelines(new DirectJobRunner(), (key, work) -> work.run(), problems::add));
    workspace.stateProperty().addListener((all, before, now) -> slide.refresh());
  }

  private SlideCurve curve() {
    return slide.curveProperty().get();
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    slide.refresh();
    assertNull(curve());
    slide.setWanted(true);
    assertEquals(SQUARE, curve().question().start());
    SlideCurve seen = curve();
    slide.setWanted(false);
    slide.refresh();
    assertSame(seen, curve());
  }

  @Test
  void uniformStaysAndEquationNineDoesNot() {
    slide.setWanted(true);
    for (Counting counting : Counting.values()) {
      workspace.setCounting(counting); // the weighting in force does not matter
      assertEquals(0, SlideSection.spread(curve().uniform()));
      assertEquals(0.8972, SlideSection.spread(curve().equation9()), 5e-5);
      assertEquals(-3.16717, curve().uniform()[77], 5e-6);
      assertEquals(-3.16717, curve().equation9()[0], 5e-6);
      assertEquals(-2.27001, curve().equation9()[100], 5e-6);
      assertEquals(curve().equation9()[0], curve().equation9()[200], 1e-11);
    }
  }

  @Test
  void aSlideIsOneStepAndMeasuredFromItsStart() {
    slide.setWanted(true);
    SlideCurve before = curve();
    slide.begin();
    for (double part : new double[] {0.1, 0.35, 0.5}) {
      slide.to(part);
      assertEquals(part, slide.fractionProperty().get());
    }
    slide.end();
    assertArrayEquals(
        SQUARE.translated(2.5, 0).positions(), workspace.state().configuration().positions());
    assertEquals(SQUARE, curve().question().start());
    assertArrayEquals(before.equation9(), curve().equation9());

    workspace.undo();
    assertEquals(SQUARE, workspace.state().configuration());
    assertEquals(0, slide.fractionProperty().get());
  }

  @Test
  void anythingElseThatMovesBeginsTheSlideAnew() {
    slide.setWanted(true);
    slide.begin();
    slide.to(0.25);
    slide.end();
    assertEquals(0.25, slide.fractionProperty().get());
    workspace.moveParticles(Set.of(0), 0.1, 0);
    assertEquals(0, slide.fractionProperty().get());
    assertEquals(workspace.state().configuration(), curve().question().start());
  }

  @Test
  void theDirectionDecidesWhereItGoes() {
    slide.setWanted(true);
    slide.directionProperty().set(SlideCurve.Direction.DIAGONAL);
    slide.begin();
    slide.to(0.1);
    slide.end();
    assertArrayEquals(
        SQUARE.translated(0.5, 0.5).positions(), workspace.state().configuration().positions());
    slide.directionProperty().set(SlideCurve.Direction.Y);
    assertEquals(0, slide.fractionProperty().get());
    slide.begin();
    slide.to(0.2);
    slide.end();
    assertArrayEquals(
        SQUARE.translated(0.5, 0.5).translated(0, 1).positions(),
        workspace.state().configuration().positions());
    assertEquals(List.of(), problems);
  }

  @Test
  void lockedParticlesSlideTooAsNothingPhysicalChanges() {
    workspace.toggleLock(Set.of(1));
    slide.begin();
    slide.to(0.5);
    slide.end();
    assertEquals(0.5, workspace.state().configuration().coordinate(1, 0), 1e-12);
  }
}
