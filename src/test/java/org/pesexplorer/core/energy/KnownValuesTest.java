package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

/** Figures of the thesis and energies that can be worked out by hand. */
class KnownValuesTest {
  private static final Potential EQ10 = ForceShiftedLennardJones.standard();

  private static EnergyEvaluator evaluator(Counting counting, int depth) {
    return new EnergyModel(
            EQ10, EnergySettings.DEFAULT.withCounting(counting).withDepth(ImageDepth.of(depth)))
        .evaluator();
  }

  private static EnergyEvaluator standard() {
    return new EnergyModel(EQ10, EnergySettings.DEFAULT).evaluator();
  }

  /** The thesis drew its figure 8f with equation 9: the uniform count converges to -0.5775. */
  @Test
  void convergenceOfFigureEightF() {
    Configuration configuration =
        Configuration.ofFractions(new Cell(2, 4), 0.3, 0.5, 0.9, 0.9, 0.6, 0.4, 0.5, 0.2);
    assertEquals(-0.5601, evaluator(Counting.THESIS, 0).energyPerParticle(configuration), 5e-5);
    for (int depth = 1; depth < 5; depth++) {
      EnergyEvaluator thesis = evaluator(Counting.THESIS, depth);
      assertEquals(-0.5717, thesis.energyPerParticle(configuration), 5e-5);
      EnergyEvaluator uniform = evaluator(Counting.INVARIANT, depth);
      assertEquals(-0.5775, uniform.energyPerParticle(configuration), 5e-5);
    }
  }

  @Test
  void theGroundStateOfFourParticlesIsASquare() {
    EnergyEvaluator evaluator = standard();
    assertEquals(-4.0169, evaluator.energyPerParticle(square(0.909)), 6e-5);
    double best = 0.85;
    for (double side = 0.85; side < 0.97; side += 1e-4) {
      if (evaluator.energyPerParticle(square(side)) < evaluator.energyPerParticle(square(best))) {
        best = side;
      }
    }
    assertEquals(0.909, best, 5e-4);
    for (double component : evaluator.forces(square(best)).orElseThrow().total()) {
      assertEquals(0, component, 0.05);
    }
  }

  private static Configuration square(double side) {
    double low = 2.5 - side / 2;
    double high = 2.5 + side / 2;
    return new Configuration(new Cell(2, 5), low, low, high, low, low, high, high, high);
  }

  /** v = 2 V(s) and N v = 6 V(s), -5.26 at the minimum. */
  @Test
  void aLoneTriangleHasTwiceTheEnergyOfItsSide() {
    PairFunction function = EQ10.pair().orElseThrow();
    for (double side = 0.8; side < 2.2; side += 0.1) {
      double height = Math.sqrt(3) / 2 * side;
      Configuration triangle =
          new Configuration(new Cell(2, 100), 50, 50, 50 + side, 50, 50 + side / 2, 50 + height);
      double bound = 1e-11 * Math.max(1, Math.abs(function.value(side)));
      assertEquals(2 * function.value(side), standard().energyPerParticle(triangle), bound);
      assertEquals(6 * function.value(side), standard().cellEnergy(triangle), 6 * bound);
    }
    Configuration best =
        new Configuration(
            new Cell(2, 100), 50, 50, 51.0013, 50, 50.50065, 50 + Math.sqrt(0.75) * 1.0013);
    assertEquals(-5.26, standard().cellEnergy(best), 5e-3);
  }

  @Test
  void aLonePairHasAQuarterOfItsFunction() {
    PairFunction function = EQ10.pair().orElseThrow();
    Configuration pair = new Configuration(new Cell(3, 50), 1, 2, 3, 1, 2, 4.2);
    assertEquals(0.25 * function.value(1.2), standard().energyPerParticle(pair), 1e-14);
    EnergyTerms terms = standard().terms(pair);
    assertEquals(2 * function.value(1.2), terms.pairsTwoInCell(), 1e-13);
    assertEquals(0, terms.tripletsThreeInCell());
  }

  /** On a line of images 1 R_c apart: pairs at 1, triangles of sides 1, 1, 2 and 1, 2, 3 ... */
  @Test
  void oneParticleOnALineFeelsItsOwnImages() {
    PairFunction function = EQ10.pair().orElseThrow();
    EnergyTerms terms = standard().terms(new Configuration(new Cell(1, 1), 0.4));
    assertEquals(2 * function.value(1), terms.pairsOneInCell(), 1e-13);
    assertEquals(6 * function.value(4.0 / 3), terms.tripletsOneInCell(), 1e-13);
    assertEquals(0, terms.tripletsTwoInCell());
    assertEquals(0, terms.pairsTwoInCell());
  }

  @Test
  void anEmptyCellHasNoEnergy() {
    EnergyReport report = standard().report(new Configuration(new Cell(2, 5)));
    assertEquals(0, report.energyPerParticle());
    assertEquals(0, report.cellEnergy());
    assertEquals(0, report.count());
    assertEquals(0, report.forces().orElseThrow().total().length);
  }

  @Test
  void depthFollowsTheReachAndTheWidth() {
    EnergyModel auto = new EnergyModel(EQ10, EnergySettings.DEFAULT);
    double[] widths = {0.9, 1, 1.5, 2.9, 3, 3.1, 100};
    int[] depths = {4, 3, 2, 2, 1, 1, 1};
    for (int k = 0; k < widths.length; k++) {
      assertEquals(depths[k], auto.depth(new Cell(2, widths[k])), "width " + widths[k]);
      assertTrue(auto.converged(new Cell(2, widths[k])));
    }
    EnergyModel pairsOnly =
        new EnergyModel(
            EQ10,
            new EnergySettings(Counting.INVARIANT, ImageDepth.AUTO, Optional.of(new Shares(0, 1))));
    assertEquals(1, pairsOnly.depth(new Cell(2, 2)));
    assertEquals(2, pairsOnly.depth(new Cell(2, 1.9)));
    EnergyModel one = new EnergyModel(EQ10, EnergySettings.DEFAULT.withDepth(ImageDepth.of(1)));
    assertTrue(one.converged(new Cell(2, 3)));
    assertFalse(one.converged(new Cell(2, 2.9)));
    Potential endless = PotentialKind.parse("lennard-jones");
    EnergyModel deep = new EnergyModel(endless, EnergySettings.DEFAULT.withDepth(ImageDepth.of(9)));
    assertFalse(deep.converged(new Cell(2, 100)), "without cut-off nothing is converged");
  }

  @Test
  void theReportSaysWhatTheEvaluatorSays() {
    Configuration configuration = new RandomCases(8, 0).configuration(new Cell(2, 2.5), 4, 0.5, 0);
    EnergyEvaluator evaluator = evaluator(Counting.THESIS, 1);
    EnergyReport report = evaluator.report(configuration);
    double energy = evaluator.energyPerParticle(configuration);
    assertEquals(energy, report.energyPerParticle(), 1e-12 * Math.max(1, Math.abs(energy)));
    assertEquals(4 * report.energyPerParticle(), report.cellEnergy());
    assertEquals(1, report.depth());
    assertFalse(report.converged());
    assertEquals(4, report.count());
    assertEquals(8, report.forces().orElseThrow().total().length);
  }

  /** Energies scale with E_c, forces with E_c / R_c, when all lengths scale with R_c. */
  @Test
  void unitsScale() {
    Configuration reduced = new RandomCases(9, 0).configuration(new Cell(2, 4), 4, 0.7, 0);
    double[] positions = reduced.positions();
    for (int k = 0; k < positions.length; k++) {
      positions[k] *= 2.5;
    }
    Configuration large = new Configuration(new Cell(2, 10), positions);
    EnergyReport plain = standard().report(reduced);
    EnergyReport scaled =
        new EnergyModel(PotentialKind.parse("eq10:Ec=3,Rc=2.5"), EnergySettings.DEFAULT)
            .evaluator()
            .report(large);
    assertEquals(3 * plain.energyPerParticle(), scaled.energyPerParticle(), 1e-11);
    assertEquals(plain.depth(), scaled.depth());
    for (int k = 0; k < 8; k++) {
      double wanted = plain.forces().orElseThrow().total()[k] * 3 / 2.5;
      double bound = 1e-10 * Math.max(1, Math.abs(wanted));
      assertEquals(wanted, scaled.forces().orElseThrow().total()[k], bound);
    }
  }
}
