package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationFrame;
import org.pesexplorer.core.relax.RelaxationPoint;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Relaxations;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.ui.common.Pipelines;

class RelaxationViewModelTest {
  private final Workspace workspace = new Workspace();
  private final List<Problem> problems = new ArrayList<>();
  private final Notices notices = new Notices();
  private RelaxationViewModel model;

  @BeforeEach
  void make() {
    DirectJobRunner runner = new DirectJobRunner();
    model =
        new RelaxationViewModel(
            workspace,
            new Relaxations(runner, Runnable::run, notices),
            new Pipelines(runner, (key, work) -> work.run(), problems::add));
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), problems);
    assertEquals(List.of(), notices.problems());
  }

  private Recording recording(Images images) {
    return model.runsProperty().get().of(images).orElseThrow();
  }

  private RelaxationFrame frame(Images images) {
    return model.framesProperty().get().of(images).orElseThrow();
  }

  private static RelaxationPoint last(Recording recording) {
    return recording.points().get(recording.points().size() - 1);
  }

  @Test
  void theFirstLookHasTwoRunsThatComeApart() {
    assertSame(RunPair.NONE, model.runsProperty().get());
    assertNull(model.chartsProperty().get());
    model.setOnScreen(true);
    Recording updated = recording(Images.LIVE);
    Recording fixed = recording(Images.FROZEN);
    assertEquals(updated.request().start(), fixed.request().start());
    assertEquals(updated.request().seed(), fixed.request().seed());
    assertTrue(updated.complete() && fixed.complete());
    assertEquals(400, model.clock().lengthProperty().get());
    assertEquals(0, model.clock().headProperty().get());
    assertFalse(model.runningProperty().get());
    assertFalse(model.staleProperty().get());
    assertEquals(RunHints.FIRST, model.hintProperty().get());
    assertEquals("Recorded: 100 scans, 400 moves", model.statusProperty().get());
    assertTrue(last(fixed).energy() > 100 && last(fixed).believed() < 0);
    assertTrue(last(updated).energy() < -3.8);
    model.clock().stepMove(1);
    assertTrue(
        model.hintProperty().get().startsWith("Same moves; with images fixed it believes v = −1.5"),
        model.hintProperty().get());
  }

  @Test
  void framesFollowThePlayHead() {
    model.setOnScreen(true);
    for (long head : new long[] {17, 400, 3, 0}) {
      model.clock().seek(head);
      assertEquals(head, model.framesProperty().get().head());
      for (Images images : Images.values()) {
        assertEquals(head, frame(images).steps());
      }
    }
    model.clock().toEnd();
    for (Images images : Images.values()) {
      assertEquals(recording(images).end(), frame(images).configuration());
      assertEquals(last(recording(images)).energy(), frame(images).energy());
      assertEquals(last(recording(images)).accepted(), frame(images).accepted());
    }
  }

  @Test
  void nothingIsComputedOffScreen() {
    model.change(now -> now.withStartSeed(9));
    workspace.setWidth(6);
    assertSame(RunPair.NONE, model.runsProperty().get());
    model.setOnScreen(true);
    RunPair shown = model.runsProperty().get();
    model.clock().play();
    model.setOnScreen(false);
    assertFalse(model.clock().playingProperty().get());
    FramePair frames = model.framesProperty().get();
    RunCharts charts = model.chartsProperty().get();
    model.clock().seek(30);
    model.windowProperty().set(3);
    model.change(now -> now.withSeed(77));
    assertSame(shown, model.runsProperty().get());
    assertSame(frames, model.framesProperty().get());
    assertSame(charts, model.chartsProperty().get());
    model.setOnScreen(true);
    assertEquals(77, recording(Images.LIVE).request().seed());
  }

  @Test
  void aChangeOfASettingRunsAgain() {
    model.setOnScreen(true);
    Recording before = recording(Images.LIVE);
    model.change(now -> now.with(settings -> settings.withLargestMove(0.3).withScans(20)));
    assertNotSame(before, recording(Images.LIVE));
    assertEquals(0.3, recording(Images.FROZEN).request().settings().largestMove());
    assertEquals(80, model.clock().lengthProperty().get());
    assertThrows(
        IllegalArgumentException.class,
        () -> model.change(now -> now.with(settings -> settings.withLargestMove(-1))));
    assertEquals(0.3, model.setupProperty().get().settings().largestMove());
  }

  @Test
  void theEndStaysTheEndWhenItIsRunAgain() {
    model.setOnScreen(true);
    model.clock().toEnd();
    model.change(now -> now.with(settings -> settings.withScans(30)));
    assertEquals(120, model.clock().headProperty().get());
    model.clock().seek(5);
    model.change(now -> now.with(settings -> settings.withScans(31)));
    assertEquals(0, model.clock().headProperty().get());
  }

  @Test
  void fewerRunsAreShownWithoutRunningAgain() {
    model.setOnScreen(true);
    Recording updated = recording(Images.LIVE);
    Recording fixed = recording(Images.FROZEN);
    model.change(now -> now.withShown(Shown.UPDATED));
    assertSame(updated, recording(Images.LIVE));
    assertTrue(model.runsProperty().get().fixed().isEmpty());
    assertTrue(model.framesProperty().get().fixed().isEmpty());
    assertEquals(1, model.chartsProperty().get().energy().series().size());
    model.change(now -> now.withShown(Shown.FIXED));
    assertSame(fixed, recording(Images.FROZEN));
    assertTrue(model.runsProperty().get().updated().isEmpty());
    model.change(now -> now.withShown(Shown.BOTH));
    assertSame(updated, recording(Images.LIVE));
    assertSame(fixed, recording(Images.FROZEN));
  }

  @Test
  void anotherRunIsMadeWhenOneIsMissing() {
    model.change(now -> now.withShown(Shown.UPDATED));
    model.setOnScreen(true);
    assertTrue(model.runsProperty().get().fixed().isEmpty());
    model.change(now -> now.withShown(Shown.BOTH));
    assertEquals(400, recording(Images.FROZEN).steps());
  }

  @Test
  void methodsThatFollowForcesHaveOneRun() {
    model.setOnScreen(true);
    model.change(now -> now.withRandom(false).with(s -> s.withMethod(Method.FIRE)));
    assertEquals(Shown.UPDATED, model.setupProperty().get().wanted());
    assertTrue(model.runsProperty().get().fixed().isEmpty());
    assertEquals(1, model.runsProperty().get().stepsPerScan());
    assertEquals("steps", model.chartsProperty().get().energy().x().label());
    assertTrue(model.statusProperty().get().endsWith(" steps"), model.statusProperty().get());
    model.change(now -> now.with(s -> s.withMethod(Method.METROPOLIS)));
    assertEquals(400, recording(Images.FROZEN).steps());
  }

  @Test
  void alongTheConfigurationInHand() {
    model.change(now -> now.withRandom(false));
    model.setOnScreen(true);
    assertEquals(workspace.state().configuration(), recording(Images.LIVE).request().start());
    workspace.setCounting(Counting.THESIS);
    assertEquals(Counting.THESIS, recording(Images.LIVE).request().model().settings().counting());
    workspace.moveParticles(Set.of(1), 0.5, 0.5);
    assertEquals(workspace.state().configuration(), recording(Images.LIVE).request().start());
    Recording before = recording(Images.LIVE);
    workspace.select(Set.of(2));
    assertSame(before, recording(Images.LIVE));

    workspace.removeParticles(Set.of(0, 1, 2, 3));
    assertEquals(RunHints.EMPTY_CELL, model.hintProperty().get());
    model.run();
    assertEquals(RunHints.EMPTY_CELL, model.hintProperty().get());
    assertFalse(model.runningProperty().get());
    model.change(now -> now.withRandom(true));
    assertNotEquals(RunHints.EMPTY_CELL, model.hintProperty().get());
  }

  @Test
  void aLongRunWaitsToBeAskedFor() {
    model.setOnScreen(true);
    Recording before = recording(Images.LIVE);
    model.change(now -> now.withCount(200).with(settings -> settings.withScans(60)));
    assertTrue(model.staleProperty().get());
    assertEquals(RunHints.STALE, model.hintProperty().get());
    assertSame(before, recording(Images.LIVE));
    model.change(now -> now.withCount(4).with(settings -> settings.withScans(100)));
    assertFalse(model.staleProperty().get());
    assertSame(before, recording(Images.LIVE));
    model.change(now -> now.withWidth(30).withCount(60).with(s -> s.withScans(600)));
    assertTrue(model.staleProperty().get());
    model.run();
    assertFalse(model.staleProperty().get());
    assertEquals(60, recording(Images.LIVE).end().count());
  }

  @Test
  void aFrameGoesToExploreAsOneStep() {
    model.setOnScreen(true);
    Configuration before = workspace.state().configuration();
    model.clock().seek(250);
    Configuration there = frame(Images.FROZEN).configuration();
    model.sendToExplore(Images.FROZEN);
    assertEquals(there, workspace.state().configuration());
    workspace.undo();
    assertEquals(before, workspace.state().configuration());
    model.change(now -> now.withShown(Shown.UPDATED));
    model.sendToExplore(Images.FROZEN);
    assertEquals(before, workspace.state().configuration());
  }

  @Test
  void aPotentialWithoutCutOffTakesTheDepthInHand() {
    model.setOnScreen(true);
    workspace.setPotential(PotentialKind.LENNARD_JONES.create(Map.of()));
    assertEquals(ImageDepth.of(1), recording(Images.LIVE).request().settings().depth());
    model.change(now -> now.with(settings -> settings.withDepth(ImageDepth.of(0))));
    assertEquals(ImageDepth.of(0), recording(Images.LIVE).request().settings().depth());
  }

  @Test
  void theChartsAreThoseOfTheRecordings() {
    model.setOnScreen(true);
    model.windowProperty().set(25);
    RunCharts charts = model.chartsProperty().get();
    List<ChartSeries> acceptance = charts.acceptance().series();
    assertEquals(4, acceptance.size());
    assertEquals("images updated, over 25 scans", acceptance.get(2).name());
    List<ChartSeries> energy = charts.energy().series();
    assertEquals(
        List.of("images updated", "images fixed at start: true v", "what it believes"),
        energy.stream().map(ChartSeries::name).toList());
    List<RelaxationPoint> points = recording(Images.FROZEN).points();
    for (int k = 0; k < points.size(); k++) {
      assertEquals(points.get(k).steps() / 4.0, energy.get(1).x(k));
      assertEquals(points.get(k).energy(), energy.get(1).y(k));
      assertEquals(points.get(k).believed(), energy.get(2).y(k));
    }
    long of50 = points.get(50).accepted() - points.get(25).accepted();
    assertEquals(100.0 * of50 / 100, acceptance.get(3).y(50), 1e-12);
    assertEquals(
        100.0 * (points.get(50).accepted() - points.get(49).accepted()) / 4,
        acceptance.get(1).y(50),
        1e-12);
    assertTrue(charts.energy().y().scale().logarithmic());
    model.energyScaleProperty().set(EnergyScale.LINEAR);
    assertFalse(model.chartsProperty().get().energy().y().scale().logarithmic());
    model.change(now -> now.withShown(Shown.UPDATED));
    model.energyScaleProperty().set(EnergyScale.AUTO);
    assertFalse(model.chartsProperty().get().energy().y().scale().logarithmic());
    model.energyScaleProperty().set(EnergyScale.LOG);
    assertTrue(model.chartsProperty().get().energy().y().scale().logarithmic());
  }

  @Test
  void aShortWindowAtTheBeginningLooksBackToTheStart() {
    model.change(now -> now.withShown(Shown.UPDATED).with(settings -> settings.withScans(8)));
    model.setOnScreen(true);
    RunCurves curves = RunCurves.of(recording(Images.LIVE), 5);
    List<RelaxationPoint> points = recording(Images.LIVE).points();
    assertTrue(Double.isNaN(curves.rolling()[0]) && Double.isNaN(curves.perScan()[0]));
    assertEquals(25.0 * points.get(3).accepted() / 3, curves.rolling()[3], 1e-12);
    assertEquals(
        5.0 * (points.get(8).accepted() - points.get(3).accepted()), curves.rolling()[8], 1e-12);
    assertEquals(RunCurves.of(recording(Images.LIVE), 1).rolling()[6], curves.perScan()[6]);
  }

  @Test
  void randomStartsDependOnTheirSeedAlone() {
    RelaxationSetup setup = RelaxationSetup.STANDARD;
    Configuration one = setup.start(workspace.state());
    assertEquals(one, setup.withSeed(99).start(workspace.state()));
    assertNotEquals(one, setup.withStartSeed(5).start(workspace.state()));
    assertEquals(new Cell(2, 7), setup.withWidth(7).start(workspace.state()).cell());
    assertEquals(11, setup.withCount(11).start(workspace.state()).count());
  }
}
