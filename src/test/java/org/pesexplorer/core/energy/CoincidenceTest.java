package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

/** Particles at the same place: infinite energy where the core repels, no force, never NaN. */
class CoincidenceTest {
  private static final Cell CELL = new Cell(2, 4);

  private static EnergyEvaluator evaluator(PotentialKind kind, Counting counting) {
    Potential potential = kind.create(Map.of());
    EnergySettings settings =
        EnergySettings.DEFAULT.withCounting(counting).withDepth(ImageDepth.of(1));
    return new EnergyModel(potential, settings).evaluator();
  }

  private static boolean finiteCore(PotentialKind kind) {
    return kind == PotentialKind.EQ7 || kind == PotentialKind.MORSE;
  }

  private static List<Configuration> twoOfThreeCoincide() {
    return List.of(
        new Configuration(CELL, 1, 1, 1, 1, 2.5, 1.7),
        new Configuration(CELL, 2.5, 1.7, 0.1, 0.1, 0.1, 0.1),
        new Configuration(CELL, 0, 1, 2.5, 1.7, 4, 1),
        new Configuration(CELL, 0, 1, 2.5, 1.7, 8, -3),
        new Configuration(CELL, 1, 1, 5, 9, 2.5, 1.7));
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void twoOfThreeCoincide(PotentialKind kind) {
    for (Configuration configuration : twoOfThreeCoincide()) {
      for (Counting counting : Counting.values()) {
        EnergyEvaluator evaluator = evaluator(kind, counting);
        double energy = evaluator.energyPerParticle(configuration);
        if (finiteCore(kind)) {
          double literal =
              LiteralSums.of(evaluator.model().potential(), 2)
                  .energyPerParticle(configuration, 1, counting, evaluator.model().shares());
          assertEquals(literal, energy, 1e-10 * Math.max(1, Math.abs(literal)));
        } else {
          assertEquals(Double.POSITIVE_INFINITY, energy, configuration.toString());
        }
        requireNoForceAndNoNaN(evaluator, configuration);
      }
    }
  }

  private static void requireNoForceAndNoNaN(
      EnergyEvaluator evaluator, Configuration configuration) {
    assertTrue(evaluator.forces(configuration).isEmpty());
    EnergyReport report = evaluator.report(configuration);
    assertTrue(report.forces().isEmpty());
    EnergyTerms terms = report.terms();
    for (double term :
        new double[] {
          report.energyPerParticle(),
          report.cellEnergy(),
          evaluator.cellEnergy(configuration),
          terms.tripletsOneInCell(),
          terms.tripletsTwoInCell(),
          terms.tripletsThreeInCell(),
          terms.pairsOneInCell(),
          terms.pairsTwoInCell()
        }) {
      assertFalse(Double.isNaN(term), evaluator.model().potential().id() + " " + terms);
    }
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void threeCoincide(PotentialKind kind) {
    Configuration configuration = new Configuration(CELL, 1, 1, 1, 1, 1, 1, 2.4, 3.3);
    EnergyEvaluator evaluator = evaluator(kind, Counting.INVARIANT);
    double energy = evaluator.energyPerParticle(configuration);
    if (kind == PotentialKind.MORSE) {
      assertTrue(Double.isFinite(energy));
    } else {
      assertEquals(Double.POSITIVE_INFINITY, energy);
    }
    requireNoForceAndNoNaN(evaluator, configuration);
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void manyDimensionsAndManyParticles(PotentialKind kind) {
    for (int d = 1; d <= 4; d++) {
      int count = d == 4 ? 3 : 6;
      double[] positions =
          new RandomCases(d, 0).configuration(new Cell(d, 8), count, 0.4, 0).positions();
      System.arraycopy(positions, 0, positions, d, d);
      Configuration configuration = new Configuration(new Cell(d, 8), positions);
      EnergyEvaluator evaluator = evaluator(kind, Counting.INVARIANT);
      double energy = evaluator.energyPerParticle(configuration);
      assertEquals(finiteCore(kind), Double.isFinite(energy), kind + " in " + d + " dimensions");
      requireNoForceAndNoNaN(evaluator, configuration);
    }
  }

  /** Nearer than any rounding can resolve, yet not the same place. */
  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void nearlyCoincidentIsNoNaNEither(PotentialKind kind) {
    for (double gap : new double[] {1e-5, 1e-16, 1e-30, 1e-100, 1e-200, Double.MIN_VALUE}) {
      Configuration configuration = new Configuration(CELL, 0, 1, gap, 1, 2.5, 1.7);
      EnergyEvaluator evaluator = evaluator(kind, Counting.INVARIANT);
      double energy = evaluator.energyPerParticle(configuration);
      assertFalse(Double.isNaN(energy), kind + " at " + gap);
      evaluator
          .forces(configuration)
          .ifPresent(
              forces -> {
                for (double component : forces.total()) {
                  assertTrue(Double.isFinite(component), kind + " at " + gap);
                }
              });
    }
  }

  @Test
  void aParticleNeverCoincidesWithItsOwnImage() {
    for (double width : new double[] {0.5, 0.9, 5}) {
      for (double x : new double[] {0, width / 2, Math.nextDown(width), width, -1e-20}) {
        Configuration one = new Configuration(new Cell(2, width), x, x);
        EnergyModel model =
            new EnergyModel(PotentialKind.EQ10.create(Map.of()), EnergySettings.DEFAULT);
        assertTrue(Double.isFinite(model.evaluator().energyPerParticle(one)));
        assertTrue(model.evaluator().forces(one).isPresent());
      }
    }
  }

  @Test
  void aMoveOutOfACoincidenceGainsEverything() {
    EnergyEvaluator evaluator = evaluator(PotentialKind.EQ10, Counting.INVARIANT);
    Configuration together = new Configuration(CELL, 1, 1, 1, 1, 2.5, 1.7);
    Configuration apart = new Configuration(CELL, 1, 1, 2, 1, 2.5, 1.7);
    assertEquals(Double.NEGATIVE_INFINITY, evaluator.energyChange(together, 1, 2, 1));
    assertEquals(Double.POSITIVE_INFINITY, evaluator.energyChange(apart, 1, 1, 1));
  }

  @Test
  void aSurfaceIsInfiniteWhereTheProbeMeetsAParticle() {
    Configuration configuration = new Configuration(CELL, 0.5, 1.5, 2.5, 3.5);
    EnergyEvaluator evaluator = evaluator(PotentialKind.EQ10, Counting.INVARIANT);
    SurfaceRequest request = SurfaceRequest.wholeCell(OptionalInt.empty(), 4, 4);
    Surface surface = evaluator.surface(configuration, request, () -> false).orElseThrow();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        boolean meets = (column == 0 && row == 1) || (column == 2 && row == 3);
        double value = surface.value(column, row);
        assertFalse(Double.isNaN(value));
        assertEquals(meets, value == Double.POSITIVE_INFINITY, column + " " + row);
      }
    }
    assertTrue(Double.isFinite(surface.minimum()));
  }
}
