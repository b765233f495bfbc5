package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.network.EnsemblePredictor;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.core.network.UncertaintyFigures;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.SearchSetup;
import org.pesexplorer.model.Trainings;

/** What trains networks again: learning curves, ensembles and repeats. */
class TrialModelsTest {
  private final ValidateCases cases =
      new ValidateCases(new DirectJobRunner(), Runnable::run, (key, work) -> work.run());
  private final ValidateViewModel model = new ValidateViewModel(cases.parts);
  private TrainedNetwork trained;

  @BeforeEach
  void take() {
    cases.generate("own", ValidateCases.rows(150));
    OpenDatabase own = cases.parts.databases().currentProperty().get();
    trained = ValidateCases.train(own.database(), SplitPlan.standard(3));
    cases.take("A", trained, own);
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  @Test
  void aLearningCurveIsTrainedAndPutInWords() {
    CurveModel curve = new CurveModel(model);
    assertTrue(curve.forecast(2, 2).startsWith("4 networks, about "), curve.forecast(2, 2));
    curve.start(2, 2);
    assertEquals(4, curve.run().resultProperty().get().runs().size(), "100 and 105 rows");
    assertTrue(curve.words().startsWith("A on own, judged on 23 test rows."), curve.words());
    assertFalse(curve.run().runningProperty().get());
  }

  @Test
  void anEnsembleSaysWhatItsUncertaintyIsWorth() {
    UncertaintyModel uncertainty = new UncertaintyModel(model);
    assertTrue(uncertainty.forecast(3, 2).startsWith("about "));
    uncertainty.start(3, 2);
    assertEquals(23, uncertainty.run().resultProperty().get().errors().length);
    assertEquals(
        uncertainty.run().resultProperty().get().ensemble().orElseThrow().calibration().test(),
        UncertaintyFigures.of(
            uncertainty.run().resultProperty().get().errors(),
            uncertainty.run().resultProperty().get().uncertainties()));
    assertTrue(uncertainty.words().contains("Rank correlation"), uncertainty.words());
  }

  @Test
  void aTrainedEnsembleIsABandOnTheDragPathAndCanBeSaved(@TempDir Path folder)
      throws DataException {
    TrainingScene scene = cases.parts.scene();
    new SceneFeed(scene, cases.parts.networks(), cases.parts.trainings());
    DragPlotModel drag =
        new DragPlotModel(
            scene, cases.parts.pipelines(), shown -> OptionalDouble.empty(), Runnable::run);
    UncertaintyModel uncertainty = new UncertaintyModel(model);
    scene.bandShownProperty().set(true);
    assertTrue(drag.drawnProperty().get().curves().band().isEmpty(), "there is no ensemble yet");
    uncertainty.start(2, 2);
    TrainedEnsemble ensemble = uncertainty.ensemble().orElseThrow();
    StraightPath path = drag.path();
    EnsemblePredictor.Estimate expected =
        ensemble.surface().predictor().energyPerParticle(path.at(60));
    DragCurves.Band band = drag.drawnProperty().get().curves().band().orElseThrow();
    assertEquals(expected.mean(), band.mean()[60]);
    assertEquals(expected.uncertainty(), band.uncertainty()[60]);
    scene.bandShownProperty().set(false);
    assertTrue(drag.drawnProperty().get().curves().band().isEmpty());

    assertEquals("ensemble-A.json", uncertainty.fileName());
    uncertainty.save(folder.resolve(uncertainty.fileName()));
    TrainedEnsemble read = EnsembleFiles.read(folder.resolve("ensemble-A.json"));
    assertEquals(ensemble.calibration(), read.calibration());
    assertEquals(2, read.members().size());

    scene.ensembleProperty().set(null);
    cases.parts.networks().openFile(folder.resolve("ensemble-A.json"));
    assertEquals("ensemble-A.json", scene.shown().orElseThrow().name());
    band = drag.drawnProperty().get().curves().band().orElseThrow();
    assertEquals(expected.uncertainty(), band.uncertainty()[60], "opened, it is shown at once");
  }

  @Test
  void repeatsStandInTheTableWithMedianAndRange() {
    RunsModel runs = new RunsModel(model);
    assertEquals(1, runs.rows().size());
    assertEquals(trained.figures().test().mae(), runs.rows().get(0).figure(f -> f.test().mae()));
    assertTrue(runs.rows().get(0).settings().startsWith("8-8-1 silu, mae, adam 0.003"));
    runs.repeat(2, 5);
    assertEquals(3, runs.rows().size());
    assertEquals("seed 2 of A", runs.rows().get(1).name());
    assertTrue(runs.words().startsWith("3 runs of A on own, median (range): test MAE "));
    runs.select(runs.rows());
    assertEquals(3, runs.chart().series().size());
    assertEquals(3, cases.parts.scene().compared().size());
    runs.select(List.of());
    assertEquals(List.of(), List.copyOf(cases.parts.scene().compared()));
    runs.show(runs.rows().get(2));
    assertEquals("seed 3 of A", cases.parts.networks().currentProperty().get().name());
  }

  @Test
  void trainingsStandInTheTableWithTheirTimeAndThoseThatFailedInWords() {
    RunsModel runs = new RunsModel(model);
    OpenDatabase own = cases.parts.databases().currentProperty().get();
    Trainings trainings = cases.parts.trainings();
    trainings.start(ValidateCases.order(own, SplitPlan.standard(3), same -> same));
    RunRow last = runs.rows().get(runs.rows().size() - 1);
    assertEquals(trainings.name(), last.name());
    assertTrue(last.seconds() > 0);
    assertTrue(Double.isNaN(runs.rows().get(0).seconds()));
    assertEquals("", runs.lost());
    trainings.start(
        ValidateCases.order(
            own,
            SplitPlan.standard(3),
            now -> now.withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(1e200))));
    assertTrue(runs.lost().contains(" failed: "), runs.lost());
    assertTrue(runs.words().contains(runs.lost()));
  }

  @Test
  void aSearchIsOrderedByValidationAndItsBestIsTrained(@TempDir Path folder) throws IOException {
    SearchModel search = new SearchModel(model);
    search.change(
        List.of(new SearchSetup.Axis("rate", "1e-3, 1e-2"), new SearchSetup.Axis("epochs", "3")),
        0,
        1);
    assertEquals("2 runs, all else as in A", search.forecast());
    search.start();
    List<SearchRow> rows = search.run().resultProperty().get().rows();
    assertEquals(2, rows.size());
    assertTrue(rows.get(0).validation().mae() <= rows.get(1).validation().mae());
    assertTrue(search.tried(rows.get(0)).endsWith("epochs 3"), search.tried(rows.get(0)));
    assertEquals(3, rows.get(0).epochs());
    search.save(folder.resolve("search.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("search.csv"));
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("rate,epochs,trainMae,validationMae,"), lines.get(0));
    search.train(rows.get(0));
    TrainedNetwork best = cases.parts.networks().currentProperty().get().trained().orElseThrow();
    assertEquals(rows.get(0).validation(), best.figures().validation());
    assertEquals(trained.surface().descriptor(), best.surface().descriptor());
    List<TrainingPlan> taken = new ArrayList<>();
    cases.parts.scene().onSettings(taken::add);
    search.take(rows.get(0));
    assertEquals(best.settings().optimiser(), taken.get(0).settings().optimiser());
    assertEquals(List.of("train"), cases.asked);
  }

  @Test
  void whatCannotBeSearchedIsSaid() {
    SearchModel search = new SearchModel(model);
    search.change(List.of(new SearchSetup.Axis("rate", "fast")), 0, 1);
    assertTrue(search.forecast().contains("expected a number"), search.forecast());
    search.start();
    assertFalse(search.run().runningProperty().get());
    search.change(List.of(new SearchSetup.Axis("rate", "1e-4:1e-2")), 0, 1);
    assertTrue(search.forecast().contains("how many runs are drawn"), search.forecast());
    search.change(List.of(new SearchSetup.Axis("rate", "1e-4:1e-2")), 3, 1);
    assertEquals("3 runs, all else as in A", search.forecast());
  }

  @Test
  void theNetworkWithoutHolesIsInHandWithItsRows() {
    HuntModel hunt = new HuntModel(model, 8);
    assertTrue(hunt.forecast(1, 2).startsWith("8 starts a round; training about "));
    hunt.start(1, 2);
    assertEquals(2, hunt.run().resultProperty().get().size());
    assertTrue(hunt.words().startsWith("A on own: at first "), hunt.words());
    assertEquals("A, holes filled", cases.parts.networks().currentProperty().get().name());
    OpenDatabase filled = cases.parts.databases().currentProperty().get();
    assertEquals("own, holes filled", filled.name());
    assertTrue(filled.database().rows() > 150);
    model.watchedProperty().set(true);
    assertFalse(model.judgement().orElseThrow().whole(), "these are the rows of its training");
    assertEquals(filled, model.answerProperty().get().database());
  }
}
