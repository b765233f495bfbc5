package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.KinkPath;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** What happens where eigenvalues cross: at the best structure of four particles. */
final class KinkJobTest {
  private static final DescriptorSettings THESIS = DescriptorSettings.THESIS;

  private static KinkPath path(double reach, DescriptorSettings settings) {
    return JobRuns.result(new KinkJob(settings, reach, 20), 1);
  }

  @Test
  void theBestStructureIsTheSquareAndItsMiddleEigenvaluesCoincide() {
    Configuration square = KinkJob.square();
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    assertEquals(-4.0169, model.evaluator().energyPerParticle(square), 5e-5);
    assertEquals(0.909, square.coordinate(1, 0) - square.coordinate(0, 0), 5e-4);
    double[] inputs = new DescriptorEvaluator(THESIS, 4, 2).inputs(square);
    for (int order = 0; order < 2; order++) {
      double size = Math.abs(inputs[4 * order + 3]);
      assertEquals(inputs[4 * order + 1], inputs[4 * order + 2], 1e-9 * size);
      assertTrue(inputs[4 * order + 1] - inputs[4 * order] > 1e-3 * size);
    }
  }

  @Test
  void sortedEigenvaluesHaveAKinkAndPowerSumsHaveNone() {
    for (double r0p : new double[] {20, 3}) {
      DescriptorSettings settings =
          new DescriptorSettings(THESIS.orders(), r0p, DescriptorKind.EIGENVALUES);
      KinkPath path = path(1e-4, settings);
      for (int order = 0; order < 2; order++) {
        for (int k = 0; k < 4; k++) {
          int input = 4 * order + k;
          double jump = Math.abs(path.eigenvalues().jump(input));
          double steepest = path.eigenvalues().steepest(input);
          boolean middle = k == 1 || k == 2;
          assertTrue(middle == (jump > 0.1 * steepest), "input " + input + ": " + jump);
          double smooth = Math.abs(path.powerSums().jump(input));
          double size = path.powerSums().steepest(input);
          assertTrue(smooth <= 1e-3 * size + 1e-12, "power sum " + input + ": " + smooth);
        }
      }
    }
  }

  /** At the crossing itself: the sum over the eigenvalues that coincide, and all power sums. */
  @Test
  void gradientsThatDoNotDependOnTheChoiceOfEigenvectorsAreExactAtTheCrossing() {
    Configuration square = KinkJob.square();
    for (DescriptorKind kind : DescriptorKind.values()) {
      DescriptorEvaluator evaluator = new DescriptorEvaluator(THESIS.withKind(kind), 4, 2);
      double[] jacobian = evaluator.jacobian(square, new double[8]);
      for (int coordinate = 0; coordinate < 8; coordinate++) {
        double[] exact = new double[8];
        for (int input = 0; input < 8; input++) {
          exact[input] = jacobian[input * 8 + coordinate];
        }
        double[] wanted = grouped(kind, differences(evaluator, square, coordinate));
        double[] found = grouped(kind, exact);
        for (int k = 0; k < wanted.length; k++) {
          double size = Math.max(1, Math.abs(wanted[k]));
          assertEquals(wanted[k], found[k], 1e-6 * size, kind + " " + k);
        }
      }
    }
  }

  private static double[] grouped(DescriptorKind kind, double[] slopes) {
    if (kind == DescriptorKind.POWER_SUMS) {
      return slopes;
    }
    return new double[] {
      slopes[0], slopes[1] + slopes[2], slopes[3], slopes[4], slopes[5] + slopes[6], slopes[7]
    };
  }

  private static double[] differences(
      DescriptorEvaluator evaluator, Configuration square, int coordinate) {
    double step = 1e-4;
    List<double[]> inputs = new ArrayList<>();
    for (double offset : new double[] {-2 * step, -step, step, 2 * step}) {
      double[] positions = square.positions();
      positions[coordinate] += offset;
      inputs.add(evaluator.inputs(new Configuration(square.cell(), positions)));
    }
    double[] slopes = new double[8];
    for (int k = 0; k < 8; k++) {
      double near = inputs.get(2)[k] - inputs.get(1)[k];
      double far = inputs.get(3)[k] - inputs.get(0)[k];
      slopes[k] = (8 * near - far) / (12 * step);
    }
    return slopes;
  }

  @Test
  void slopesAreThoseOfTheCurves() {
    KinkPath path = path(0.2, THESIS);
    assertEquals(40, path.places().size());
    assertEquals(-0.2, path.places().get(0), 1e-15);
    for (KinkPath.Curves curves : List.of(path.eigenvalues(), path.powerSums())) {
      for (int input = 0; input < 8; input++) {
        List<Double> values = curves.values().get(input);
        List<Double> slopes = curves.slopes().get(input);
        double step = path.places().get(1) - path.places().get(0);
        for (int k = 25; k < 39; k++) {
          double middle = (values.get(k + 1) - values.get(k - 1)) / (2 * step);
          assertEquals(middle, slopes.get(k), 0.05 * curves.steepest(input) + 1e-9);
        }
      }
    }
  }

  @Test
  void aPathNeedsADirectionAndPlaces() {
    Configuration square = KinkJob.square();
    assertThrows(
        IllegalArgumentException.class,
        () -> KinkPath.along(square, 0, new double[] {0, 0}, 1, 5, THESIS));
    assertThrows(
        IllegalArgumentException.class,
        () -> KinkPath.along(square, 0, new double[] {1}, 1, 5, THESIS));
    assertThrows(
        IllegalArgumentException.class,
        () -> KinkPath.along(square, 0, new double[] {1, 0}, 1, 0, THESIS));
  }
}
