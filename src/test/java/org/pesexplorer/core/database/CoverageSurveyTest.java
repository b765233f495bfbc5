package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.EnsembleMember;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.relax.RelaxationSettings;

class CoverageSurveyTest {
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);
  private static final Cell CELL = new Cell(2, 5);
  private static final CoverageSettings ALL = new CoverageSettings(1.2, 1, 2);

  private static final Configuration SQUARE =
      new Configuration(CELL, 1, 1, 1.909, 1, 1, 1.909, 1.909, 1.909);
  private static final Configuration PAIRS = new Configuration(CELL, 1, 1, 2, 1, 1, 3.5, 2, 3.5);

  private static EnsembleRequest request(int configurations, Long... scans) {
    return new EnsembleRequest(
        RelaxationSettings.DEFAULT, MODEL, CELL, 4, configurations, List.of(scans), 5);
  }

  private static EnsembleSample sample(double energy, double acceptance, Configuration where) {
    return new EnsembleSample(acceptance, energy, energy, 3, where);
  }

  private static Ensemble relaxed(EnsembleRequest request) {
    EnsembleMember member = new EnsembleMember(request);
    List<EnsembleSample[]> samples = new ArrayList<>();
    for (int i = 0; i < request.configurations(); i++) {
      samples.add(member.run(i, () -> false));
    }
    return new Ensemble(request, samples);
  }

  private static List<double[]> paths(int number) {
    PathWorker worker = new PathWorker(new PathRequest(MODEL, CELL, 4, number, 60, 5));
    List<double[]> paths = new ArrayList<>();
    for (int k = 0; k < number; k++) {
      paths.add(worker.energies(k));
    }
    return paths;
  }

  @Test
  void figuresAreThoseCountedByHand() {
    Ensemble ensemble =
        new Ensemble(
            request(4, 10L),
            List.of(
                new EnsembleSample[] {sample(-4, 0.1, SQUARE)},
                new EnsembleSample[] {sample(-2, 0.2, PAIRS)},
                new EnsembleSample[] {sample(1, 0.3, PAIRS)},
                new EnsembleSample[] {sample(3, 0.4, SQUARE)}));
    // Within -4 to 1: of the first path 3 of 4 (one above the top), of the second 1 of 2.
    List<double[]> paths =
        List.of(
            new double[] {-3, 0, 0.5, 50}, new double[] {-5, -1, Double.POSITIVE_INFINITY, 2.5});
    Coverage one = new CoverageSurvey(ensemble, paths, ALL).of(0);
    assertEquals(List.of(10L), one.scans());
    assertEquals(4, one.rows());
    assertEquals(3, one.kept());
    assertEquals(-4, one.span().lowest());
    assertEquals(1, one.span().highest());
    assertEquals(-4 + 0.01 * 4, one.span().low(), 1e-12);
    assertEquals(-4 + 0.2 * 2, one.span().tenth(), 1e-12);
    assertEquals(1 - 0.02 * 3, one.span().high(), 1e-12);
    assertEquals(4.0 / 5, one.pointsInside(), 1e-15);
    // off = 3 - 0.8 * 3 and 1 - 0.8 * 2, so sqrt((0.36 + 0.36) * 2 / 1) / 5
    assertEquals(Math.sqrt(1.44) / 5, one.pointsError(), 1e-12);
    assertEquals(0.5, one.pathsInside(), 1e-15);
    assertEquals(0.5, one.aboveZero(), 1e-15);
    assertEquals(0.25, one.aboveTop(), 1e-15);
    assertEquals(0.25, one.acceptance(), 1e-15);
    assertEquals(2.0 / 3, one.share(StructureClass.PAIRS), 1e-15);
    assertEquals(1.0 / 3, one.share(StructureClass.SQUARE), 1e-15);
    assertEquals(0, one.share(StructureClass.TRIANGLE));
    assertEquals(Math.sqrt(2.0 / 27), one.shareError(StructureClass.PAIRS), 1e-12);
    double entropy = Math.log(3) - 2.0 / 3 * Math.log(2);
    assertEquals(Math.exp(entropy), one.effectiveClasses(), 1e-12);
    assertEquals(2.0 / 3, one.largestShare(), 1e-15);
  }

  @Test
  void theFilterKeepsWhatIsStrictlyBelowItsQuantile() {
    List<EnsembleSample[]> samples = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      samples.add(new EnsembleSample[] {sample(-i / 10.0, 0.5, SQUARE)});
    }
    Ensemble ensemble = new Ensemble(request(11, 10L), samples);
    Coverage half =
        new CoverageSurvey(ensemble, List.of(), new CoverageSettings(1.2, 0.5, 2)).of(0);
    assertEquals(5, half.kept());
    assertEquals(-0.6, half.span().highest());
    assertEquals(11, half.rows());
  }

  @Test
  void aMixTakesEachMemberOnceInEqualParts() {
    List<EnsembleSample[]> samples = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      samples.add(
          new EnsembleSample[] {
            sample(-1 - i, 0.9, SQUARE), sample(-101 - i, 0.6, SQUARE), sample(-201 - i, 0.3, PAIRS)
          });
    }
    Ensemble ensemble = new Ensemble(request(9, 1L, 2L, 4L), samples);
    CoverageSurvey survey = new CoverageSurvey(ensemble, List.of(), ALL);
    Coverage mix = survey.of(0, 1, 2);
    assertEquals(List.of(1L, 2L, 4L), mix.scans());
    assertTrue(mix.mixed());
    assertEquals(7.0 / 3, mix.meanScans(), 1e-12);
    assertEquals(9, mix.rows());
    assertEquals(0.6, mix.acceptance(), 1e-12);
    assertEquals(1.0 / 3, mix.share(StructureClass.PAIRS), 1e-15);
    assertEquals(-209, mix.span().lowest());
    assertEquals(-1, mix.span().highest());
    assertEquals(
        List.of(List.of(1L, 2L), List.of(1L, 2L, 4L)),
        survey.mixes().stream().map(Coverage::scans).toList());
    assertThrows(IllegalArgumentException.class, survey::of);
    assertThrows(IndexOutOfBoundsException.class, () -> survey.of(3));
  }

  @Test
  void startsWithoutScansAreNoPartOfMixesAndHaveNoAcceptance() {
    Ensemble ensemble = relaxed(request(20, 0L, 2L, 5L));
    CoverageSurvey survey = new CoverageSurvey(ensemble, paths(3), ALL);
    assertEquals(List.of(List.of(2L, 5L)), survey.mixes().stream().map(Coverage::scans).toList());
    assertTrue(Double.isNaN(survey.of(0).acceptance()));
    assertEquals(3, survey.each().size());
  }

  @Test
  void nothingKeptIsSaidAsNaN() {
    Ensemble ensemble =
        new Ensemble(
            request(1, 1L),
            List.<EnsembleSample[]>of(new EnsembleSample[] {sample(9, 0.5, SQUARE)}));
    Coverage none = new CoverageSurvey(ensemble, paths(2), ALL).of(0);
    assertEquals(0, none.kept());
    assertTrue(Double.isNaN(none.pointsInside()));
    assertTrue(Double.isNaN(none.pathsInside()));
    assertTrue(Double.isNaN(none.span().low()));
    assertEquals(1, none.aboveTop());
    Ensemble empty = new Ensemble(request(1, 1L), List.of());
    assertTrue(Double.isNaN(new CoverageSurvey(empty, paths(2), ALL).of(0).pointsInside()));
  }

  @Test
  void overRelaxedRowsMissWhatAParticleMeetsOnItsWayAndMixedOnesDoNot() {
    Ensemble ensemble = relaxed(request(600, 3L, 6L, 10L, 15L, 20L, 40L));
    CoverageSurvey survey = new CoverageSurvey(ensemble, paths(300), CoverageSettings.DEFAULT);
    Coverage forty = survey.of(5);
    Coverage mixed = survey.of(0, 1, 2, 3, 4, 5);
    assertTrue(forty.span().high() < -0.2, () -> "" + forty);
    assertTrue(forty.pointsInside() < 0.2, () -> "" + forty);
    assertTrue(mixed.pointsInside() > 0.6, () -> "" + mixed);
    assertTrue(mixed.pathsInside() > forty.pathsInside() + 0.3, () -> mixed + " " + forty);
    // The thesis's adviser is content with it.
    assertEquals(0.22, forty.acceptance(), 0.03);
    assertTrue(mixed.effectiveClasses() > 2.5 && mixed.effectiveClasses() < 5, () -> "" + mixed);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new CoverageSettings(0, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new CoverageSettings(1, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> new CoverageSettings(1, 1.1, 2));
    assertThrows(IllegalArgumentException.class, () -> new CoverageSettings(1, 1, Double.NaN));
  }
}
