package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.random.RandomStream;

class SurfaceNetworkTest {
  private static final double H = 1e-5;

  private static Configuration moved(Configuration from, int coordinate, double step) {
    double[] places = from.positions();
    places[coordinate] += step;
    return new Configuration(from.cell(), places);
  }

  @ParameterizedTest
  @EnumSource(DescriptorKind.class)
  void forcesAreDifferencesOfTheCellsEnergy(DescriptorKind kind) {
    RandomStream random = RandomStream.of(3, 1);
    for (int dimension = 1; dimension <= 3; dimension++) {
      for (int particles = 2; particles <= 4; particles++) {
        SurfaceNetwork surface =
            SurfaceCases.random(kind, Activation.SILU, particles, dimension, particles);
        SurfacePredictor predictor = surface.predictor();
        Configuration here = SurfaceCases.configuration(random, particles, dimension);
        double[] forces = predictor.forces(here);
        double size = 1;
        for (double one : forces) {
          size = Math.max(size, Math.abs(one));
        }
        for (int c = 0; c < forces.length; c++) {
          double slope =
              (predictor.cellEnergy(moved(here, c, H)) - predictor.cellEnergy(moved(here, c, -H)))
                  / (2 * H);
          assertEquals(-slope, forces[c], 1e-6 * size, "coordinate " + c + " of " + here);
        }
      }
    }
  }

  @Test
  void slopesAlongPathsAreDifferencesToo() {
    SurfaceNetwork surface =
        SurfaceCases.random(DescriptorKind.POWER_SUMS, Activation.TANH, 4, 2, 8);
    SurfacePredictor predictor = surface.predictor();
    RandomStream random = RandomStream.of(4, 2);
    Configuration here = SurfaceCases.configuration(random, 4, 2);
    double[] direction = Samples.numbers(random, 8, 1);
    double[] before = here.positions();
    double[] after = here.positions();
    for (int k = 0; k < 8; k++) {
      before[k] -= H * direction[k];
      after[k] += H * direction[k];
    }
    double slope =
        (predictor.energyPerParticle(after, here.width())
                - predictor.energyPerParticle(before, here.width()))
            / (2 * H);
    assertEquals(slope, predictor.slope(here, direction), 1e-6 * Math.max(1, Math.abs(slope)));
    assertThrows(IllegalArgumentException.class, () -> predictor.slope(here, new double[7]));
  }

  @Test
  void energiesAreThoseOfTheNetworkOnTheInputs() {
    SurfaceNetwork surface =
        SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.GELU, 4, 2, 5);
    RandomStream random = RandomStream.of(6, 0);
    DescriptorEvaluator evaluator = new DescriptorEvaluator(surface.descriptor(), 4, 2);
    SurfacePredictor predictor = surface.predictor();
    for (int k = 0; k < 30; k++) {
      Configuration here = SurfaceCases.configuration(random, 4, 2);
      double expected = surface.network().predict(evaluator.inputs(here))[0];
      assertEquals(expected, predictor.energyPerParticle(here), 1e-11);
      assertEquals(4 * expected, predictor.cellEnergy(here), 1e-11);
      assertEquals(
          expected,
          predictor.energyPerParticle(here.translated(random.nextDouble(), -7)),
          1e-8,
          "moving all together changes nothing");
    }
  }

  @Test
  void extrapolationSaysWhichInputAndHowFar() {
    SurfaceNetwork surface =
        SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 4, 2, 5);
    SurfacePredictor predictor = surface.predictor();
    Cell cell = new Cell(2, 5);
    Configuration close = new Configuration(cell, 1, 1, 1.05, 1, 3, 3, 3, 3.05);
    List<InputRange.Outside> outside = predictor.extrapolation(close);
    assertTrue(outside.size() > 1, outside.toString());
    assertTrue(outside.get(0).deviations() > outside.get(1).deviations());
    double[] inputs = new DescriptorEvaluator(surface.descriptor(), 4, 2).inputs(close);
    assertEquals(inputs[outside.get(0).input()], outside.get(0).value());
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    SurfaceNetwork four = SurfaceCases.random(DescriptorKind.EIGENVALUES, Activation.SILU, 4, 2, 5);
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new SurfaceNetwork(four.network(), DescriptorSettings.THESIS, 3, 2, four.range()));
    assertTrue(wrong.getMessage().contains("reads 8 inputs"), wrong.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new SurfaceNetwork(four.network(), four.descriptor(), 4, 2, InputRange.unknown(7)));
    Configuration three = new Configuration(new Cell(2, 5), 1, 1, 2, 2, 3, 3);
    assertThrows(IllegalArgumentException.class, () -> four.predictor().energyPerParticle(three));
    assertThrows(IllegalArgumentException.class, () -> four.predictor().forces(three));
  }
}
