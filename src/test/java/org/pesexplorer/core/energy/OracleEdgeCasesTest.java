package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;

/** Many particles, lattices full of ties, widths about the reach: against the literal sums. */
class OracleEdgeCasesTest {
  private static final Potential EQ10 = ForceShiftedLennardJones.standard();

  private static void compare(Configuration configuration, ImageDepth depth, String message) {
    for (Counting counting : Counting.values()) {
      EnergySettings settings = EnergySettings.DEFAULT.withCounting(counting).withDepth(depth);
      EnergyModel model = new EnergyModel(EQ10, settings);
      EnergyTerms literal =
          LiteralSums.of(EQ10, configuration.dimension())
              .terms(configuration, model.depth(configuration.cell()), 3.001);
      double wanted =
          LiteralSums.energyPerParticle(literal, configuration.count(), counting, model.shares());
      double bound = 1e-11 * Math.max(1, Math.abs(wanted));
      EnergyEvaluator evaluator = model.evaluator();
      assertEquals(wanted, evaluator.energyPerParticle(configuration), bound, message);
      EnergyTerms terms = evaluator.terms(configuration);
      same(literal.tripletsOneInCell(), terms.tripletsOneInCell(), message);
      same(literal.tripletsTwoInCell(), terms.tripletsTwoInCell(), message);
      same(literal.tripletsThreeInCell(), terms.tripletsThreeInCell(), message);
      same(literal.pairsOneInCell(), terms.pairsOneInCell(), message);
      same(literal.pairsTwoInCell(), terms.pairsTwoInCell(), message);
    }
  }

  private static void same(double wanted, double got, String message) {
    assertEquals(wanted, got, 1e-11 * Math.max(1, Math.abs(wanted)), message);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 50, 60",
    "1, 100, 150",
    "2, 20, 11.18",
    "2, 100, 25",
    "2, 100, 9",
    "2, 300, 43.3",
    "3, 60, 9",
    "3, 200, 14",
    "4, 30, 5"
  })
  void manyParticles(int dimension, int count, double width) {
    Configuration random =
        new RandomCases(21, count).configuration(new Cell(dimension, width), count, 0.05, 0);
    compare(random, ImageDepth.AUTO, random.toString());
  }

  /** All in one corner, so that lists and bins overflow what an even spread would need. */
  @Test
  void clusters() {
    for (int count : new int[] {5, 40}) {
      RandomCases cases = new RandomCases(22, count);
      Configuration dense = cases.configuration(new Cell(2, 6), count, 0.2, 0);
      Configuration cluster = new Configuration(new Cell(2, 30), dense.positions());
      compare(cluster, ImageDepth.AUTO, cluster.toString());
      compare(cluster.translated(-3, -3), ImageDepth.AUTO, "cut " + cluster);
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        1,
        1.4999999,
        1.5,
        1.5000001,
        2,
        2.9999999,
        3,
        3.0000001,
        4,
        5.9999999,
        6,
        6.0000001,
        9,
        11.9999999,
        12,
        12.0000001
      })
  void widthsAboutTheReach(double width) {
    int drawn = 0;
    for (int d = 1; d <= 3; d++) {
      for (int index = 0; index < (width < 2 && d == 3 ? 1 : 4); index++) {
        RandomCases cases = new RandomCases(23 + d, index);
        int count = width < 2 ? 1 + index % 2 : 1 + index * 3;
        double closest = 0.1 * width / count;
        Configuration configuration = cases.configuration(new Cell(d, width), count, closest, 0);
        compare(configuration, ImageDepth.AUTO, "auto, width " + width + " " + configuration);
        compare(configuration, ImageDepth.of(1), "1, width " + width + " " + configuration);
        compare(configuration, ImageDepth.of(0), "0, width " + width + " " + configuration);
        drawn++;
      }
    }
    assertTrue(drawn >= 9);
  }

  /** Equal distances, particles on faces and corners, half-width differences, all at once. */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 1",
    "1, 8, 1.5",
    "2, 2, 1.5",
    "2, 3, 1",
    "2, 4, 1",
    "2, 4, 1.5",
    "2, 6, 1",
    "2, 6, 2",
    "2, 2, 2.5",
    "2, 8, 1.5",
    "3, 2, 1.5",
    "3, 3, 1",
    "3, 2, 3"
  })
  void lattices(int dimension, int perAxis, double spacing) {
    int count = (int) Math.pow(perAxis, dimension);
    double[] positions = new double[count * dimension];
    for (int k = 0; k < positions.length; k++) {
      int rest = k / dimension;
      for (int axis = 0; axis < k % dimension; axis++) {
        rest /= perAxis;
      }
      positions[k] = rest % perAxis * spacing;
    }
    Configuration lattice = new Configuration(new Cell(dimension, perAxis * spacing), positions);
    compare(lattice, ImageDepth.AUTO, lattice.toString());
    compare(lattice, ImageDepth.of(1), lattice.toString());
    double[] half = new double[dimension];
    half[0] = spacing / 2;
    compare(lattice.translated(half), ImageDepth.AUTO, "shifted " + lattice);
  }

  @Test
  void coordinatesOutsideTheCellAreTakenInside() {
    Cell cell = new Cell(2, 4);
    Configuration outside = new Configuration(cell, -0.7, 4, 9.3, -11, 4.0000001, -1e-20, 2, 2);
    compare(outside, ImageDepth.AUTO, outside.toString());
    compare(outside, ImageDepth.of(0), outside.toString());
    compare(outside, ImageDepth.of(1), outside.toString());
  }
}
