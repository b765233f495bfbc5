package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

/**
 * What leaves the energy of the invariant count alone at the converged depth, and how the forces
 * follow. New component k of a change is sign(k) times old component source(k).
 */
class InvarianceTest {
  private static final int CASES = 80;

  private record Case(EnergyModel model, Configuration configuration, RandomStream random) {}

  private static Case draw(int index) {
    RandomCases cases = new RandomCases(31415, index);
    Potential potential = cases.potential(PotentialKind.EQ10);
    int d = 1 + index % 4;
    double least = d == 4 ? 2.5 : d == 3 ? 1.8 : 1;
    double width = potential.lengthUnit() * cases.random().nextDouble(least, 7);
    int count = d == 1 ? 1 + cases.random().nextInt(3) : 1 + cases.random().nextInt(6);
    Cell cell = new Cell(d, width);
    Configuration configuration = cases.configuration(cell, count, 0.1 * width / count, 0);
    EnergyModel model = new EnergyModel(potential, EnergySettings.DEFAULT);
    return new Case(model, configuration, cases.random());
  }

  private static void same(
      Case drawn, Configuration changed, IntUnaryOperator source, IntUnaryOperator sign) {
    EnergyEvaluator evaluator = drawn.model().evaluator();
    double before = evaluator.energyPerParticle(drawn.configuration());
    double after = evaluator.energyPerParticle(changed);
    assertEquals(before, after, 1e-11 * Math.max(1, Math.abs(before)));
    Optional<Forces> old = evaluator.forces(drawn.configuration());
    Forces now = evaluator.forces(changed).orElseThrow();
    compare(old.orElseThrow().total(), now.total(), source, sign);
    compare(old.orElseThrow().pair(), now.pair(), source, sign);
    compare(old.orElseThrow().triplet(), now.triplet(), source, sign);
  }

  private static void compare(
      double[] old, double[] now, IntUnaryOperator source, IntUnaryOperator sign) {
    double largest = 1;
    for (double component : old) {
      largest = Math.max(largest, Math.abs(component));
    }
    for (int k = 0; k < old.length; k++) {
      double wanted = sign.applyAsInt(k) * old[source.applyAsInt(k)];
      assertEquals(wanted, now[k], 1e-10 * largest, "component " + k);
    }
  }

  @Test
  void translation() {
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(index);
      double[] vector = new double[drawn.configuration().dimension()];
      for (int axis = 0; axis < vector.length; axis++) {
        vector[axis] = drawn.random().nextDouble(-30, 30);
      }
      same(drawn, drawn.configuration().translated(vector), k -> k, k -> 1);
    }
  }

  @Test
  void translationThatPutsAParticleOnACorner() {
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(index);
      double[] vector = drawn.configuration().position(0);
      for (int axis = 0; axis < vector.length; axis++) {
        vector[axis] = -vector[axis];
      }
      same(drawn, drawn.configuration().translated(vector), k -> k, k -> 1);
    }
  }

  @Test
  void wholeCellsAndWrapping() {
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(index);
      double[] positions = drawn.configuration().positions();
      for (int k = 0; k < positions.length; k++) {
        positions[k] += (drawn.random().nextInt(7) - 3) * drawn.configuration().width();
      }
      Configuration outside = new Configuration(drawn.configuration().cell(), positions);
      same(drawn, outside, k -> k, k -> 1);
      same(drawn, outside.wrapped(), k -> k, k -> 1);
    }
  }

  @Test
  void permutation() {
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(index);
      int d = drawn.configuration().dimension();
      int n = drawn.configuration().count();
      int[] order = shuffled(n, drawn.random());
      IntUnaryOperator source = k -> order[k / d] * d + k % d;
      same(drawn, rearranged(drawn.configuration(), source, k -> 1), source, k -> 1);
    }
  }

  @Test
  void quarterTurn() {
    int turned = 0;
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(index);
      int d = drawn.configuration().dimension();
      if (d == 1) {
        continue;
      }
      int from = drawn.random().nextInt(d);
      int to = (from + 1 + drawn.random().nextInt(d - 1)) % d;
      IntUnaryOperator source =
          k -> k % d == from ? k - from + to : k % d == to ? k - to + from : k;
      IntUnaryOperator sign = k -> k % d == from ? -1 : 1;
      same(drawn, rearranged(drawn.configuration(), source, sign), source, sign);
      turned++;
    }
    assertEquals(CASES * 3 / 4, turned);
  }

  @Test
  void mirror() {
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(index);
      int d = drawn.configuration().dimension();
      int axis = drawn.random().nextInt(d);
      IntUnaryOperator sign = k -> k % d == axis ? -1 : 1;
      same(drawn, rearranged(drawn.configuration(), k -> k, sign), k -> k, sign);
    }
  }

  /** The same infinite lattice of particles, described by a cell of twice the width. */
  @Test
  void aCellOfTwiceTheWidthHasTheSameEnergyPerParticle() {
    for (int index = 0; index < 12; index++) {
      RandomCases cases = new RandomCases(2718, index);
      int d = 1 + index % 3;
      Cell cell = new Cell(d, cases.random().nextDouble(1.5, 3));
      Configuration small = cases.configuration(cell, 2, 0.4, 0);
      int copies = 1 << d;
      double[] positions = new double[copies * 2 * d];
      for (int k = 0; k < positions.length; k++) {
        int copy = k / (2 * d);
        int axis = k % d;
        positions[k] = small.positions()[k % (2 * d)] + (copy >> axis & 1) * cell.width();
      }
      Configuration large = new Configuration(new Cell(d, 2 * cell.width()), positions);
      EnergyEvaluator evaluator =
          new EnergyModel(cases.potential(PotentialKind.EQ10), EnergySettings.DEFAULT).evaluator();
      double energy = evaluator.energyPerParticle(small);
      assertEquals(
          energy, evaluator.energyPerParticle(large), 1e-11 * Math.max(1, Math.abs(energy)));
      assertTrue(Math.abs(energy) > 1e-6);
    }
  }

  private static int[] shuffled(int n, RandomStream random) {
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      int other = random.nextInt(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
    return order;
  }

  private static Configuration rearranged(
      Configuration configuration, IntUnaryOperator source, IntUnaryOperator sign) {
    double[] old = configuration.positions();
    double[] now = new double[old.length];
    for (int k = 0; k < now.length; k++) {
      now[k] = sign.applyAsInt(k) * old[source.applyAsInt(k)];
    }
    return new Configuration(configuration.cell(), now);
  }
}
