package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/**
 * Equation 9 depends on where the cell is cut, the invariant count does not; and no count is
 * invariant below the converged depth (docs/theory.md).
 */
class EquationNineTest {
  private static final Configuration SQUARE =
      new Configuration(new Cell(2, 5), 2, 2, 3, 2, 2, 3, 3, 3);

  private static double energy(Counting counting, ImageDepth depth, Configuration configuration) {
    EnergySettings settings = EnergySettings.DEFAULT.withCounting(counting).withDepth(depth);
    return new EnergyModel(ForceShiftedLennardJones.standard(), settings)
        .evaluator()
        .energyPerParticle(configuration);
  }

  private static double shifted(Counting counting, double x, double y) {
    return energy(counting, ImageDepth.of(1), SQUARE.translated(x, y));
  }

  @Test
  void equationNineJumpsWhenTheSquareIsCutInTwo() {
    assertEquals(-3.16717, shifted(Counting.THESIS, 0, 0), 5e-6);
    assertEquals(-2.27001, shifted(Counting.THESIS, 2.5, 0), 5e-6);
    assertEquals(-2.27001, shifted(Counting.THESIS, 0, 2.5), 5e-6);
  }

  @Test
  void theDiagonalOfTheThesisDoesNotShowIt() {
    assertEquals(-3.16717, shifted(Counting.THESIS, 2.5, 2.5), 5e-6);
  }

  @Test
  void theInvariantCountStaysTheSameEverywhere() {
    double middle = shifted(Counting.INVARIANT, 0, 0);
    assertEquals(-3.16717, middle, 5e-6);
    for (double x = 0; x < 5; x += 0.25) {
      for (double y = 0; y < 5; y += 0.25) {
        assertEquals(middle, shifted(Counting.INVARIANT, x, y), 1e-11 * -middle, x + " " + y);
      }
    }
  }

  /** The sums of the square that two faces cut: four triangles of 2 + 1 corners, none whole. */
  @Test
  void theJumpIsTheTrianglesSplitTwoAndOne() {
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
    EnergyTerms whole = evaluator.terms(SQUARE);
    EnergyTerms split = evaluator.terms(SQUARE.translated(2.5, 0));
    assertEquals(0, whole.tripletsTwoInCell());
    assertEquals(0, split.tripletsThreeInCell(), 1e-14);
    assertEquals(whole.tripletsThreeInCell() / 3, split.tripletsOneInCell(), 1e-12);
    assertEquals(whole.tripletsThreeInCell() / 3, split.tripletsTwoInCell(), 1e-12);
    double four = split.tripletsOneInCell() + split.tripletsTwoInCell();
    assertEquals(4.0 / 6, four / whole.tripletsThreeInCell(), 1e-12);
    assertEquals(
        whole.pairsOneInCell() + whole.pairsTwoInCell(),
        split.pairsOneInCell() + split.pairsTwoInCell(),
        1e-12);
  }

  @Test
  void belowTheConvergedDepthEvenTheInvariantCountDependsOnTheCut() {
    Cell narrow = new Cell(2, 1.5);
    Configuration base = new RandomCases(15, 0).configuration(narrow, 2, 0.6, 0);
    assertEquals(2, new EnergyModel(standard(), EnergySettings.DEFAULT).depth(narrow));
    assertTrue(
        spread(ImageDepth.of(1), base) > 0.1, "one shell: " + spread(ImageDepth.of(1), base));
    double converged = Math.abs(energy(Counting.INVARIANT, ImageDepth.AUTO, base));
    assertTrue(spread(ImageDepth.AUTO, base) < 1e-11 * Math.max(1, converged));
  }

  private static ForceShiftedLennardJones standard() {
    return ForceShiftedLennardJones.standard();
  }

  /** Largest minus smallest energy over shifts of everything by the same vector. */
  private static double spread(ImageDepth depth, Configuration base) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double x = 0; x < 1.5; x += 0.15) {
      for (double y = 0; y < 1.5; y += 0.15) {
        double energy = energy(Counting.INVARIANT, depth, base.translated(x, y));
        lowest = Math.min(lowest, energy);
        highest = Math.max(highest, energy);
      }
    }
    return highest - lowest;
  }
}
