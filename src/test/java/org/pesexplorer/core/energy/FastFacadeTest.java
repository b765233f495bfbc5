package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.KernelCases.Case;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

/** The facade answers the same whether a kernel or the general sums stand behind it. */
class FastFacadeTest {

  @Test
  void cellEnergyEqualsThatOfTheTerms() {
    for (int index = 0; index < 300; index++) {
      Case c = KernelCases.of(31, index);
      EnergyEvaluator evaluator = c.model().evaluator();
      double fast = evaluator.cellEnergy(c.configuration());
      double terms =
          evaluator
              .terms(c.configuration())
              .cellEnergy(c.model().settings().counting(), c.model().shares());
      assertEquals(terms, fast, 1e-11 * Math.max(1, Math.abs(terms)), c::toString);
    }
  }

  @Test
  void forcesEqualThoseOfTheGeneralSums() {
    for (int index = 0; index < 600; index++) {
      Case c = KernelCases.of(32, index);
      Configuration configuration = c.configuration();
      Cell cell = configuration.cell();
      Forces slow =
          ImageSums.of(c.model(), cell.dimension(), cell.width(), c.model().depth(cell))
              .forces(
                  configuration.wrapped().positions(),
                  configuration.count(),
                  c.model().shares(),
                  c.model().settings().counting().splitFactor());
      Forces fast = c.model().evaluator().forces(configuration).orElseThrow();
      double scale = 1e-11 * Math.max(1, largest(slow.total()));
      assertArrayEquals(slow.pair(), fast.pair(), scale, c.toString());
      assertArrayEquals(slow.triplet(), fast.triplet(), scale, c.toString());
      assertArrayEquals(slow.total(), fast.total(), scale, c.toString());
    }
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  @Test
  void unitsScaleEnergiesForcesAndChanges() {
    EnergyModel reduced = model("eq10", Optional.empty());
    EnergyModel scaled = model("eq10:Ec=2.5,Rc=1.7", Optional.empty());
    Configuration small = new Configuration(new Cell(2, 5), 1, 1, 2, 1.4, 1.2, 2.1, 4.7, 4.4);
    Configuration large = small.withWidth(5 * 1.7);
    double energy = reduced.evaluator().cellEnergy(small);
    assertEquals(2.5 * energy, scaled.evaluator().cellEnergy(large), 1e-12);
    double change = reduced.evaluator().energyChange(small, 2, 1.3, -2.7);
    double scaledChange = scaled.evaluator().energyChange(large, 2, 1.7 * 1.3, 1.7 * -2.7);
    assertEquals(2.5 * change, scaledChange, 1e-11);
    double[] forces = reduced.evaluator().forces(small).orElseThrow().total();
    double[] scaledForces = scaled.evaluator().forces(large).orElseThrow().total();
    for (int k = 0; k < forces.length; k++) {
      assertEquals(2.5 / 1.7 * forces[k], scaledForces[k], 1e-11);
    }
  }

  private static EnergyModel model(String potential, Optional<Shares> shares) {
    return new EnergyModel(
        PotentialKind.parse(potential),
        new EnergySettings(Counting.INVARIANT, ImageDepth.AUTO, shares));
  }

  @Test
  void energyChangeIsTheDifferenceForEveryPotential() {
    for (String potential : List.of("eq6", "eq7", "lennard-jones", "morse", "eq10")) {
      for (int depth = 0; depth < 3; depth++) {
        EnergyModel model =
            new EnergyModel(
                PotentialKind.parse(potential),
                EnergySettings.DEFAULT.withDepth(ImageDepth.of(depth)));
        EnergyEvaluator evaluator = model.evaluator();
        Configuration before = new Configuration(new Cell(2, 4), 1, 1, 2, 1.4, 5.2, 2.1, 3, 3.4);
        double[] target = {-0.3, 9.1};
        double expected =
            evaluator.cellEnergy(before.withPosition(2, target)) - evaluator.cellEnergy(before);
        double change = evaluator.energyChange(before, 2, target);
        assertEquals(expected, change, 1e-9 * Math.max(1, Math.abs(expected)));
      }
    }
  }

  @Test
  void coincidentParticlesHaveNoForcesAndInfiniteEnergy() {
    EnergyEvaluator evaluator = model("eq10", Optional.empty()).evaluator();
    for (double width : new double[] {2, 5, 20}) {
      Configuration clash = new Configuration(new Cell(2, width), 1, 1, 1, 1 + width, 0.3, 0.4);
      assertEquals(Double.POSITIVE_INFINITY, evaluator.energyPerParticle(clash));
      assertTrue(evaluator.forces(clash).isEmpty());
      assertEquals(Double.NEGATIVE_INFINITY, evaluator.energyChange(clash, 0, 0.8, 0.8));
    }
    assertEquals(0, evaluator.energyPerParticle(new Configuration(new Cell(2, 5))));
  }

  @Test
  void evaluatorsMayChangeDimensionAndWidthBetweenCalls() {
    EnergyEvaluator evaluator = model("eq10", Optional.empty()).evaluator();
    for (int round = 0; round < 2; round++) {
      for (int dimension = 1; dimension <= 4; dimension++) {
        for (double width : new double[] {2, 5, 30}) {
          RandomStream random = RandomStream.of(33, dimension);
          double[] positions = new double[5 * dimension];
          for (int k = 0; k < positions.length; k++) {
            positions[k] = random.nextDouble(0, width);
          }
          Configuration configuration = new Configuration(new Cell(dimension, width), positions);
          double fresh = model("eq10", Optional.empty()).evaluator().cellEnergy(configuration);
          assertEquals(fresh, evaluator.cellEnergy(configuration));
        }
      }
    }
  }

  @Test
  void withoutImagesTheCellIsAnOpenCluster() {
    double[] positions = new double[2 * 60];
    RandomStream random = RandomStream.of(35, 0);
    for (int k = 0; k < positions.length; k++) {
      positions[k] = random.nextDouble(0, 20);
    }
    EnergyEvaluator evaluator =
        new EnergyModel(
                ForceShiftedLennardJones.standard(),
                EnergySettings.DEFAULT.withDepth(ImageDepth.of(0)))
            .evaluator();
    double open = evaluator.cellEnergy(new Configuration(new Cell(2, 1000), positions));
    double cell = evaluator.cellEnergy(new Configuration(new Cell(2, 20), positions));
    assertEquals(open, cell, 1e-11 * Math.abs(open));
  }

  @Test
  void tenThousandParticlesAreDoneInOneGo() {
    int side = 100;
    double width = 250;
    double[] positions = new double[2 * side * side];
    RandomStream random = RandomStream.of(34, 0);
    for (int i = 0; i < side * side; i++) {
      int column = i % side;
      int row = i / side;
      positions[2 * i] = (column + random.nextDouble(0.2, 0.8)) * width / side;
      positions[2 * i + 1] = (row + random.nextDouble(0.2, 0.8)) * width / side;
    }
    Configuration configuration = new Configuration(new Cell(2, width), positions);
    for (Counting counting : Counting.values()) {
      EnergyModel model =
          new EnergyModel(
              ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT.withCounting(counting));
      EnergyReport report = model.evaluator().report(configuration);
      double expected = model.evaluator().cellEnergy(configuration);
      assertEquals(expected, report.cellEnergy(), 1e-11 * Math.abs(expected));
      double[] total = report.forces().orElseThrow().total();
      double sum = 0;
      for (int k = 0; k < total.length; k += 2) {
        sum += total[k];
      }
      assertEquals(0, sum, 1e-9 * largest(total));
    }
  }
}
