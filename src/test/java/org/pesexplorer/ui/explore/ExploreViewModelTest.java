package org.pesexplorer.ui.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.MapQuery;
import org.pesexplorer.ui.common.Pipelines;

class ExploreViewModelTest {
  private static final Configuration FOUR =
      new Configuration(new Cell(2, 5), 0.1, 2.5, 4.9, 2.5, 0.1, 2.8, 2, 2);

  private final Workspace workspace = new Workspace();
  private final List<Problem> problems = new ArrayList<>();
  private ExploreViewModel model;

  @BeforeEach
  void make() {
    workspace.replaceConfiguration("Test", FOUR);
    model =
        new ExploreViewModel(
            workspace,
            new Pipelines(new DirectJobRunner(), (key, work) -> work.run(), problems::add));
    model.options().gridProperty().set(100);
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), problems);
  }

  private MapFrame frame() {
    return model.frameProperty().get();
  }

  private double energy() {
    return model.readingProperty().get().report().energyPerParticle();
  }

  @Test
  void theCaptionSaysWhoseSurfaceIsShown() {
    assertEquals("v with one particle more, standing here", model.captionProperty().get());
    assertEquals(OptionalInt.empty(), model.moved());
    model.options().modeProperty().set(MapMode.MOVED);
    assertEquals("v if particle 1 stood here", model.captionProperty().get());
    workspace.select(Set.of(2));
    assertEquals("v if particle 3 stood here", model.captionProperty().get());
    workspace.select(Set.of(0, 2)); // the one selected last leads
    assertEquals(OptionalInt.of(0), model.moved());
    assertEquals(OptionalInt.of(0), frame().query().moved());
    workspace.removeParticles(Set.of(0, 1, 2, 3));
    assertEquals(OptionalInt.empty(), model.moved());
    assertEquals("v with one particle more, standing here", model.captionProperty().get());
  }

  @Test
  void mapAndEnergyFollowTheWorkspace() {
    MapFrame first = frame();
    assertEquals(FOUR, first.query().configuration());
    double before = energy();
    assertEquals(workspace.state().model().evaluator().energyPerParticle(FOUR), before);

    workspace.moveParticles(Set.of(3), 0.5, 0.5);
    assertEquals(workspace.state().configuration(), frame().query().configuration());
    assertNotEquals(before, energy());

    workspace.undo();
    assertEquals(before, energy());
    assertArrayEquals(first.surface().values(), frame().surface().values());

    workspace.setCounting(Counting.THESIS);
    assertEquals(Counting.THESIS, frame().query().model().settings().counting());
    assertNotEquals(before, energy());
  }

  @Test
  void aSelectionAloneDrawsNoNewMapOfOneParticleMore() {
    MapFrame before = frame();
    workspace.select(Set.of(1));
    assertSame(before, frame());
    assertEquals(Set.of(1), model.readingProperty().get().state().selection());
    workspace.toggleLock(Set.of(1));
    assertSame(before, frame());
    assertEquals(Set.of(1), model.readingProperty().get().state().locked());
    model.options().modeProperty().set(MapMode.MOVED);
    MapFrame moved = frame();
    workspace.select(Set.of(2));
    assertNotSame(moved, frame());
  }

  @Test
  void theRangeIsHeldDuringADragAndFitsAfterwards() {
    MapQuery.Range start = new MapQuery.Range(frame().scale().low(), frame().scale().high());
    model.holdRange();
    workspace.beginGesture("Drag");
    workspace.update(now -> now.withConfiguration(FOUR.withPosition(3, 0.9, 3.4)));
    assertEquals(start.low(), frame().scale().low());
    assertEquals(start.high(), frame().scale().high());
    workspace.endGesture();
    model.releaseRange();
    assertEquals(frame().surface().minimum(), frame().scale().low());
    assertNotEquals(start.low(), frame().scale().low());
  }

  @Test
  void aLockedRangeWinsOverTheHeldOne() {
    MapQuery.Range locked = new MapQuery.Range(-3, 1);
    model.options().lockedRangeProperty().set(Optional.of(locked));
    model.holdRange();
    workspace.moveParticles(Set.of(3), 0.1, 0);
    assertEquals(-3, frame().scale().low());
    assertEquals(1, frame().scale().high());
    model.options().lockedRangeProperty().set(Optional.empty());
    model.releaseRange();
    assertEquals(frame().surface().minimum(), frame().scale().low());
  }

  @Test
  void theSelectionIsMeasuredOverTheFaces() {
    assertEquals("", model.selectionText());
    workspace.select(Set.of(0));
    assertEquals("", model.selectionText());
    workspace.select(Set.of(0, 1));
    assertEquals("1–2: r = 0.2000 R_c", model.selectionText());

    workspace.select(Set.of(1));
    workspace.select(Set.of(0, 1));
    workspace.select(Set.of(0, 1, 2));
    assertEquals("angle 2–1–3: 90.00°", model.selectionText());
    workspace.select(Set.of(0, 1, 2, 3));
    assertEquals("", model.selectionText());
  }

  @Test
  void theOrderOfSelectionDecidesWhereTheAngleIs() {
    workspace.select(Set.of(0));
    workspace.select(Set.of(0, 2));
    workspace.select(Set.of(0, 1, 2));
    assertEquals(List.of(0, 2, 1), List.copyOf(model.selectionInOrder()));
    // The angle at particle 3 of the right triangle with legs 0.2 and 0.3.
    assertEquals("angle 1–3–2: 33.69°", model.selectionText());
  }

  @Test
  void theReadingUnderTheCursorIsOfTheParticleOfTheMap() {
    assertNull(model.cursorReadingProperty().get());
    model.cursorProperty().set(new double[] {-1, 6}); // over an image cell
    CursorReading probe = model.cursorReadingProperty().get();
    assertEquals(5, probe.report().count());
    assertEquals(4, probe.particle());
    Configuration five = FOUR.withAdded(4, 1);
    double expected = workspace.state().model().evaluator().energyPerParticle(five);
    assertEquals(expected, probe.report().energyPerParticle(), 1e-12 * Math.abs(expected));
    assertEquals(1, probe.neighbours().get(0).particle());

    workspace.select(Set.of(3));
    model.options().modeProperty().set(MapMode.MOVED);
    CursorReading moved = model.cursorReadingProperty().get();
    assertEquals(4, moved.report().count());
    assertEquals(3, moved.particle());
    model.cursorProperty().set(null);
    assertNull(model.cursorReadingProperty().get());
  }

  @Test
  void anEmptyCellHasAMapToo() {
    workspace.removeParticles(Set.of(0, 1, 2, 3));
    assertEquals(0, frame().query().configuration().count());
    assertEquals(0, energy());
    model.options().modeProperty().set(MapMode.MOVED);
    assertEquals(OptionalInt.empty(), frame().query().moved());
  }
}
