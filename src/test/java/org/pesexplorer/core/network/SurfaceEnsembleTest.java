package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.random.RandomStream;

class SurfaceEnsembleTest {
  private static SurfaceNetwork member(long seed) {
    return SurfaceCases.random(DescriptorKind.POWER_SUMS, Activation.SILU, 4, 2, seed);
  }

  private final SurfaceEnsemble ensemble =
      new SurfaceEnsemble(List.of(member(1), member(2), member(3)), 2.5);

  @Test
  void itSaysTheMeanOfItsMembersAndHowTheyDiffer() {
    EnsemblePredictor predictor = ensemble.predictor();
    DescriptorEvaluator descriptor = new DescriptorEvaluator(ensemble.first().descriptor(), 4, 2);
    RandomStream random = RandomStream.of(6, 0);
    for (int k = 0; k < 20; k++) {
      Configuration here = SurfaceCases.configuration(random, 4, 2);
      double[] v = new double[3];
      double[] forces = new double[8];
      for (int m = 0; m < 3; m++) {
        SurfacePredictor one = ensemble.members().get(m).predictor();
        v[m] = one.energyPerParticle(here);
        double[] own = one.forces(here);
        for (int c = 0; c < 8; c++) {
          forces[c] += own[c] / 3;
        }
      }
      double mean = (v[0] + v[1] + v[2]) / 3;
      double squares = 0;
      for (double one : v) {
        squares += (one - mean) * (one - mean);
      }
      EnsemblePredictor.Estimate estimate = predictor.energyPerParticle(here);
      assertEquals(mean, estimate.mean(), 1e-13);
      assertEquals(Math.sqrt(squares / 2), estimate.spread(), 1e-13);
      assertTrue(estimate.spread() > 0);
      assertEquals(2.5 * estimate.spread(), estimate.uncertainty());
      double[] found = predictor.forces(here);
      for (int c = 0; c < 8; c++) {
        assertEquals(forces[c], found[c], 1e-9 * Math.max(1, Math.abs(forces[c])));
      }
      EnsemblePredictions many = ensemble.predict(descriptor.inputs(here));
      assertEquals(estimate.mean(), many.mean()[0], 1e-9);
      assertEquals(estimate.spread(), many.spread()[0], 1e-9);
      assertEquals(ensemble.first().predictor().extrapolation(here), predictor.extrapolation(here));
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SurfaceEnsemble(List.of(member(1)), 1));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SurfaceEnsemble(
                List.of(
                    member(1),
                    SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 4, 2, 1)),
                1));
    assertThrows(
        IllegalArgumentException.class, () -> new SurfaceEnsemble(ensemble.members(), Double.NaN));
    Configuration three = SurfaceCases.configuration(RandomStream.of(1, 0), 3, 2);
    assertThrows(
        IllegalArgumentException.class, () -> ensemble.predictor().energyPerParticle(three));
  }
}
