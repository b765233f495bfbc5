package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DragCharts;

class DragPlotModelTest {
  private final PlotCases cases =
      new PlotCases(new DirectJobRunner(), Runnable::run, (key, work) -> work.run());
  private OptionalDouble mae = OptionalDouble.empty();
  private final DragPlotModel model =
      new DragPlotModel(cases.scene, cases.pipelines, shown -> mae, Runnable::run);

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), List.copyOf(cases.notices.problems()));
  }

  private DragCurves curves() {
    return model.drawnProperty().get().curves();
  }

  private List<String> names() {
    return model.drawnProperty().get().energy().series().stream().map(ChartSeries::name).toList();
  }

  @Test
  void withoutANetworkThereIsNothing() {
    assertNull(model.drawnProperty().get());
    cases.scene.show(PlotCases.shown(1, -4, 2));
    assertTrue(model.drawnProperty().get() != null);
    cases.scene.show(null);
    assertNull(model.drawnProperty().get());
  }

  @Test
  void curvesAreThoseOfThePredictorsAlongTheThesisPath() {
    ShownNetwork shown = PlotCases.shown(1, -0.3, -0.1);
    cases.scene.show(shown);
    StraightPath thesis = StraightPath.thesis(5);
    SurfacePredictor predictor = shown.surface().predictor();
    PathCurve expected =
        PathCurve.of(thesis, new ModelTruth(Optional.of(PlotCases.MODEL)), predictor);
    for (int k = 0; k < thesis.points(); k += 20) {
      assertEquals(
          PlotCases.MODEL.evaluator().energyPerParticle(thesis.at(k)), curves().curve().truth()[k]);
      assertEquals(predictor.energyPerParticle(thesis.at(k)), curves().curve().predicted()[k]);
      assertEquals(expected.trueSlope()[k], curves().curve().trueSlope()[k]);
      assertEquals(expected.predictedSlope()[k], curves().curve().predictedSlope()[k]);
      boolean outside = expected.truth()[k] < -0.3 || expected.truth()[k] > -0.1;
      assertEquals(outside, curves().outsideEnergies()[k], "point " + k);
      assertEquals(!predictor.extrapolation(thesis.at(k)).isEmpty(), curves().outsideInputs()[k]);
    }
    assertEquals(expected.slopeError(), curves().slopeError());
  }

  @Test
  void trueSlopesAreDerivativesOfTrueEnergies() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    PathCurve curve = curves().curve();
    double step = curve.path().place(1);
    for (int k = 1; k < curve.truth().length - 1; k += 7) {
      double slope = (curve.truth()[k + 1] - curve.truth()[k - 1]) / (2 * step);
      assertEquals(slope, curve.trueSlope()[k], 2e-2);
    }
  }

  @Test
  void insideAndOutsideMakeTheWhole() {
    cases.scene.show(PlotCases.shown(1, -0.3, -0.1));
    PathCurve curve = curves().curve();
    double[] sums = new double[4];
    for (int k = 0; k < curve.truth().length; k++) {
      int part = curves().outside(k) ? 2 : 0;
      sums[part] += Math.pow(curve.predictedSlope()[k] - curve.trueSlope()[k], 2);
      sums[part + 1] += Math.pow(curve.trueSlope()[k], 2);
    }
    assertEquals(Math.sqrt(sums[0] / sums[1]), curves().slopeError(false), 1e-12);
    assertEquals(Math.sqrt(sums[2] / sums[3]), curves().slopeError(true), 1e-12);
    assertTrue(names().contains("outside the training data"));
  }

  @Test
  void aSmallErrorWithAWrongGradientIsSaid() {
    mae = OptionalDouble.of(0.0023);
    cases.scene.show(PlotCases.shown(1, -4, -0.57));
    assertTrue(DragWords.wrong(curves()));
    assertEquals("Why is my gradient wrong?", DragWords.title(curves()));
    String badge = DragWords.badge(curves());
    assertTrue(badge.startsWith("MAE 0.0023 E_c, yet slope error "), badge);
    String words = DragWords.explanation(curves());
    assertTrue(words.contains("100\u00a0% of the path lies outside the training data"), words);
    assertTrue(words.contains("mixed scans"), words);
  }

  @Test
  void nothingIsSaidOfTrainingDataThatNobodyKnows() {
    ShownNetwork known = PlotCases.shown(1, -4, 2);
    SurfaceNetwork own = known.surface();
    SurfaceNetwork foreign =
        new SurfaceNetwork(
            own.network(),
            own.descriptor(),
            own.particles(),
            own.dimension(),
            InputRange.unknown(own.range().lower().length));
    cases.scene.show(new ShownNetwork("keras", foreign, known.truth(), EnergySpan.UNKNOWN, 0));
    String words = DragWords.explanation(curves());
    assertTrue(words.contains("What it was trained on is not known"), words);
    assertFalse(words.contains("inside the training data"), words);
    assertFalse(DragWords.curable(curves()));
  }

  @Test
  void networksStandBesideEachOther() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    cases.scene.compared().add(PlotCases.shown(2, -4, 2));
    SurfaceNetwork three = PlotCases.surface(3, 2, 5);
    cases
        .scene
        .compared()
        .add(new ShownNetwork("three", three, Optional.empty(), EnergySpan.UNKNOWN, 0));
    assertTrue(names().containsAll(List.of("truth", "random 1", "random 2")), names().toString());
    assertFalse(names().contains("three"), "it reads other particles");
    StraightPath path = model.path();
    SurfacePredictor other = PlotCases.shown(2, -4, 2).surface().predictor();
    assertEquals(
        other.energyPerParticle(path.at(30)), curves().others().get(0).curve().predicted()[30]);
  }

  @Test
  void withoutATruthTheNetworkStandsAlone() {
    cases.scene.show(
        new ShownNetwork(
            "alone", PlotCases.surface(4, 2, 1), Optional.empty(), EnergySpan.UNKNOWN, 0));
    assertFalse(names().contains("truth"));
    assertEquals("truth unknown", DragWords.badge(curves()));
    assertFalse(DragWords.wrong(curves()));
    assertTrue(DragWords.explanation(curves()).startsWith("Nobody wrote down"));
  }

  @Test
  void anEnsembleIsABand() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    SurfaceEnsemble ensemble =
        new SurfaceEnsemble(List.of(PlotCases.surface(4, 2, 1), PlotCases.surface(4, 2, 2)), 1.5);
    cases.scene.ensembleProperty().set(ensemble);
    assertFalse(names().contains("calibrated uncertainty"), names().toString());
    cases.scene.bandShownProperty().set(true);
    assertTrue(names().contains("calibrated uncertainty"), names().toString());
    DragCurves.Band band = curves().band().orElseThrow();
    var estimate = ensemble.predictor().energyPerParticle(model.path().at(17));
    assertEquals(estimate.mean(), band.mean()[17]);
    assertEquals(estimate.uncertainty(), band.uncertainty()[17]);
    cases.scene.bandShownProperty().set(false);
    assertFalse(names().contains("calibrated uncertainty"), names().toString());
  }

  @Test
  void perCellAllCurvesAreNTimesAsLargeAndTheMixOfTheThesisIsDrawnAndNamed() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    DragPlotModel.Drawn particle = model.drawnProperty().get();
    double error = curves().slopeError();
    cases.scene.quantityProperty().set(DragCharts.Quantity.PER_CELL);
    DragPlotModel.Drawn cell = model.drawnProperty().get();
    assertEquals("energy of the cell N v / E_c", cell.energy().y().label());
    assertTrue(cell.slope().y().label().startsWith("slope d(N v)/ds"), cell.slope().y().label());
    for (int k = 0; k < 241; k += 40) {
      double v = curves().curve().predicted()[k];
      double slope = curves().curve().predictedSlope()[k];
      assertEquals(4 * v, series(cell.energy(), "random 1").y(k), 1e-12);
      assertEquals(4 * slope, series(cell.slope(), "random 1").y(k), 1e-12);
      assertEquals(4 * curves().curve().truth()[k], series(cell.energy(), "truth").y(k), 1e-12);
      assertEquals(v, series(cell.energy(), "random 1: v, as the thesis drew it").y(k));
      assertEquals(slope, series(cell.slope(), "random 1: dv/ds, as the thesis drew it").y(k));
      assertEquals(v, series(particle.energy(), "random 1").y(k));
    }
    assertEquals(error, curves().slopeError(), "N cancels out");
    double off = 0;
    double size = 0;
    for (int k = 0; k < curves().curve().truth().length; k++) {
      double ofCell = 4 * curves().curve().trueSlope()[k];
      off += Math.pow(curves().curve().predictedSlope()[k] - ofCell, 2);
      size += ofCell * ofCell;
    }
    assertEquals(Math.sqrt(off / size), curves().mixedSlopeError(), 1e-12);
    String words = DragWords.explanation(curves());
    assertTrue(words.contains("The thesis drew the network's v beside the truth's N v"), words);
  }

  private static ChartSeries series(ChartSpec chart, String name) {
    return chart.series().stream().filter(each -> each.name().equals(name)).findFirst().get();
  }

  @Test
  void aPathThatIsDrawnIsFollowedAndOneStep() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    double[] before = curves().curve().predicted();
    double[] from = {1, 4};
    model.begin("Draw a path");
    model.take(PathEdits.between(model.path(), from, new double[] {2, 4}));
    model.take(PathEdits.between(model.path(), from, new double[] {4, 3}));
    model.end();
    StraightPath path = model.path();
    assertEquals(Math.sqrt(10), path.length(), 1e-12);
    assertEquals(4, PathEdits.end(path)[0], 1e-12);
    assertEquals(3, PathEdits.end(path)[1], 1e-12);
    SurfacePredictor predictor = PlotCases.shown(1, -4, 2).surface().predictor();
    assertEquals(predictor.energyPerParticle(path.at(99)), curves().curve().predicted()[99]);
    assertNotEquals(before[99], curves().curve().predicted()[99]);

    model.undo();
    assertEquals(before[99], curves().curve().predicted()[99], "the whole drag is one step");
    assertFalse(model.undoableProperty().get());
    model.redo();
    assertEquals(path, model.path());
    model.reset();
    assertEquals(6, model.path().length(), 1e-12);
    model.undo();
    assertEquals(path, model.path(), "even a reset can be taken back");
  }

  @Test
  void theParticleOfTheSceneFollowsTheCursor() {
    cases.scene.show(PlotCases.shown(1, -4, 2));
    model.moveTo(2);
    assertEquals(2, model.cursorProperty().get(), 1e-12);
    assertEquals(-0.5 + 2, cases.scene.particlesProperty().get().coordinate(3, 1), 1e-12);
    model.moveTo(99);
    assertEquals(6, model.cursorProperty().get(), 1e-12);
    cases.scene.particlesProperty().set(model.path().start().withPosition(3, 1.0, 1.0));
    assertTrue(Double.isNaN(model.cursorProperty().get()), "it has left the path");
    model.take(PathEdits.withFixed(model.path(), 0, 1.2, 6));
    assertEquals(1.0, cases.scene.particlesProperty().get().coordinate(0, 1), 1e-12);
    assertFalse(Double.isNaN(model.cursorProperty().get()));
  }

  @Test
  void otherNumbersOfParticlesGetAPathOfTheirOwn() {
    for (int dimension = 1; dimension <= 3; dimension++) {
      SurfaceNetwork surface = PlotCases.surface(3, dimension, 4);
      cases.scene.show(
          new ShownNetwork("three", surface, Optional.of(PlotCases.MODEL), EnergySpan.UNKNOWN, 0));
      assertEquals(3, model.path().start().count());
      assertEquals(dimension, model.path().start().dimension());
      assertEquals(5, model.path().start().width());
      assertTrue(Double.isFinite(curves().curve().predicted()[50]));
    }
  }
}
