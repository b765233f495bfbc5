package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Ensembles;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.plot.AcceptanceChart;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;

class EnsembleViewModelTest {
  private final Workspace workspace = new Workspace();
  private final Notices notices = new Notices();
  private final EnsembleViewModel model =
      new EnsembleViewModel(
          workspace, new Ensembles(new DirectJobRunner(), Runnable::run, notices));

  private void small(List<Double> widths) {
    model.change(now -> now.withConfigurations(30).withWidths(widths).withScans(List.of(5L, 30L)));
  }

  private EnsembleStudy study(int place) {
    return model.studiesProperty().get().get(place);
  }

  private static List<Double> ys(ChartSpec chart, String name, ChartSeries.Kind kind) {
    ChartSeries found =
        chart.series().stream()
            .filter(one -> one.name().equals(name) && one.kind() == kind)
            .findFirst()
            .orElseThrow();
    return java.util.stream.IntStream.range(0, found.size()).mapToObj(found::y).toList();
  }

  @Test
  void nothingIsRunBeforeSomebodyAsks() {
    assertEquals(List.of(), model.studiesProperty().get());
    assertNull(model.widthProperty().get());
    EnsembleFigures figures = model.figuresProperty().get();
    assertEquals(4, figures.acceptance().series().size(), "the thesis's rates");
    assertEquals(List.of(), figures.coverage().series());
    assertTrue(figures.advice().isEmpty());
    model.pick(0);
    model.sendToExplore();
    model.stop();
    assertNull(model.pickedProperty().get());
  }

  @Test
  void aRunFillsTheChartsOfTheWidthThatIsLookedAt() {
    small(List.of(4.0, 5.0));
    model.run();
    assertEquals(4, model.studiesProperty().get().size());
    assertFalse(model.runningProperty().get());
    assertEquals("120 relaxations in 4 ensembles.", model.hintProperty().get());
    assertEquals(5, model.widthProperty().get());
    assertEquals(30, model.scanProperty().get());
    EnsembleStudy live = study(2);
    EnsembleStudy fixed = study(3);
    EnsembleFigures figures = model.figuresProperty().get();
    assertEquals(
        AcceptanceChart.of(model.studiesProperty().get(), true).series().size(),
        figures.acceptance().series().size());
    List<Double> inside = ys(figures.coverage(), "points of paths inside", ChartSeries.Kind.LINE);
    assertEquals(100 * live.singles().get(1).pointsInside(), inside.get(1), 1e-12);
    assertEquals(live.advice(), figures.advice());
    assertEquals(
        fixed.ensemble().energies(1)[7],
        ys(figures.mechanism(), "configurations", ChartSeries.Kind.POINTS).get(7));

    model.imagesProperty().set(Images.FROZEN);
    assertEquals(fixed.advice(), model.figuresProperty().get().advice());
    model.widthProperty().set(4.0);
    assertEquals(study(1).advice(), model.figuresProperty().get().advice());
    model.scanProperty().set(5L);
    assertEquals(
        study(1).ensemble().energies(0)[7],
        ys(model.figuresProperty().get().mechanism(), "configurations", ChartSeries.Kind.POINTS)
            .get(7));
  }

  @Test
  void aPickedPointGoesToExploreOrIsPlayedBack() {
    small(List.of(5.0));
    model.run();
    model.pick(30);
    assertNull(model.pickedProperty().get(), "there is no such configuration");
    model.pick(11);
    PickedMember picked = model.pickedProperty().get();
    assertEquals(study(1).ensemble().samples().get(11)[1], picked.sample());
    assertTrue(picked.words().startsWith("Configuration 12 after 30 scans"), picked.words());
    RelaxationRequest alone = picked.relaxation();
    Relaxer relaxer = alone.relaxer();
    relaxer.advance(30 * 4);
    assertEquals(picked.sample().configuration(), relaxer.configuration());
    model.sendToExplore();
    assertEquals(picked.sample().configuration(), workspace.state().configuration());
    workspace.undo();
    assertEquals(
        org.pesexplorer.model.WorkspaceState.standard().configuration(),
        workspace.state().configuration());
    model.scanProperty().set(5L);
    assertNull(model.pickedProperty().get(), "the chart shows other points now");
  }

  @Test
  void changedSettingsWaitForRun() {
    small(List.of(5.0));
    model.run();
    EnsembleStudy before = study(0);
    model.change(now -> now.withSeed(77));
    assertEquals(before, study(0));
    assertTrue(model.hintProperty().get().contains("Run makes new"));
    model.run();
    assertEquals(77, study(0).ensemble().request().seed());
  }

  @Test
  void whatCannotBeRunIsSaidAndNothingIsLost() {
    small(List.of(5.0));
    model.run();
    workspace.setPotential(PotentialKind.LENNARD_JONES.create(Map.of()));
    model.run();
    assertEquals(2, model.studiesProperty().get().size());
    assertTrue(
        model.hintProperty().get().startsWith("This cannot be run"), model.hintProperty().get());
    assertFalse(model.runningProperty().get());
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  @Test
  void theNoteSaysHowTheChosenSettingsDifferFromTheThesis() {
    assertTrue(model.acceptanceNote().contains("uniform weighting"), model.acceptanceNote());
    model.change(now -> EnsembleSetup.THESIS);
    assertEquals("", model.acceptanceNote());
    assertTrue(model.command(Images.LIVE).contains("--widths 2.5,5,10,20"));
  }

  @Test
  void theNoteStaysWithWhatIsShownUntilTheNextRun() {
    model.change(now -> EnsembleSetup.QUICK);
    model.run();
    String note = model.acceptanceNote();
    assertTrue(note.contains("uniform weighting"), note);
    model.change(now -> EnsembleSetup.THESIS);
    assertEquals(note, model.acceptanceNote());
  }
}
