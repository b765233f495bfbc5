package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

/** Forces against central differences of N v, and what holds of every set of forces. */
class ForcesTest {
  private static final double STEP = 2e-6;
  private static final int CASES = 60;

  private record Case(EnergyModel model, Configuration configuration) {
    @Override
    public String toString() {
      return PotentialKind.format(model.potential())
          + " "
          + model.settings()
          + " "
          + configuration
          + " "
          + Arrays.toString(configuration.positions());
    }
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void forcesEqualDifferences(PotentialKind kind) {
    int pushed = 0;
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(kind, index);
      EnergyEvaluator evaluator = drawn.model().evaluator();
      Forces forces = evaluator.forces(drawn.configuration()).orElseThrow();
      double[] wanted = differences(evaluator, drawn.configuration());
      double scale = Math.max(1, largest(forces.total()));
      for (int k = 0; k < wanted.length; k++) {
        assertEquals(
            wanted[k], forces.total()[k], 1e-6 * scale, "component " + k + ", " + index + drawn);
      }
      pushed += largest(forces.total()) > 1e-3 ? 1 : 0;
    }
    assertTrue(pushed > CASES / 2, "only " + pushed + " cases had forces at all");
  }

  /** The literal sums know nothing of the evaluator: the slope of theirs is its force. */
  @Test
  void forcesEqualDifferencesOfTheLiteralSums() {
    Potential potential = ForceShiftedLennardJones.standard();
    for (Counting counting : Counting.values()) {
      EnergyModel model = new EnergyModel(potential, EnergySettings.DEFAULT.withCounting(counting));
      Configuration configuration =
          new RandomCases(5, 0).configuration(new Cell(2, 3.1), 3, 0.7, 0.01);
      double[] forces = model.evaluator().forces(configuration).orElseThrow().total();
      LiteralSums literal = LiteralSums.of(potential, 2);
      double scale = Math.max(1, largest(forces));
      for (int k = 0; k < forces.length; k++) {
        double up = literal(literal, moved(configuration, k, STEP), counting, model.shares());
        double down = literal(literal, moved(configuration, k, -STEP), counting, model.shares());
        assertEquals(-3 * (up - down) / (2 * STEP), forces[k], 1e-6 * scale, counting + " " + k);
      }
    }
  }

  private static double literal(
      LiteralSums sums, Configuration configuration, Counting counting, Shares shares) {
    return sums.energyPerParticle(configuration, 1, counting, shares);
  }

  private static double[] differences(EnergyEvaluator evaluator, Configuration configuration) {
    double[] out = new double[configuration.count() * configuration.dimension()];
    for (int k = 0; k < out.length; k++) {
      double up = evaluator.cellEnergy(moved(configuration, k, STEP));
      double down = evaluator.cellEnergy(moved(configuration, k, -STEP));
      out[k] = -(up - down) / (2 * STEP);
    }
    return out;
  }

  private static Configuration moved(Configuration configuration, int coordinate, double by) {
    double[] positions = configuration.positions();
    positions[coordinate] += by;
    return new Configuration(configuration.cell(), positions);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static Case draw(PotentialKind kind, int index) {
    RandomCases cases = new RandomCases(4000 + kind.id().hashCode(), index);
    RandomStream random = cases.random();
    while (true) {
      Potential potential = cases.potential(kind);
      double unit = potential.lengthUnit();
      Counting counting = cases.counting();
      int dimension = cases.pick(1, 2, 2, 3, 3, 4);
      int count = 2 + random.nextInt(4);
      double width = unit * random.nextDouble(2, 6);
      double closest = 0.65 * unit;
      if (Math.pow(width / closest, dimension) < 8 * count) {
        continue;
      }
      boolean hasCutoff = kind == PotentialKind.EQ10;
      boolean automatic = hasCutoff && random.nextInt(2) == 0;
      int depth = random.nextInt(3);
      if (!automatic && count * Math.pow(2 * depth + 1, dimension) > 250) {
        continue;
      }
      Optional<Shares> shares = kind == PotentialKind.EQ10 ? cases.shares() : Optional.empty();
      EnergySettings settings =
          new EnergySettings(counting, automatic ? ImageDepth.AUTO : ImageDepth.of(depth), shares);
      Cell cell = new Cell(dimension, width);
      Configuration configuration = cases.configuration(cell, count, closest, 0.001);
      if (kind != PotentialKind.EQ8 || dimension == 1 || bulky(configuration, depth)) {
        return new Case(new EnergyModel(potential, settings), configuration);
      }
    }
  }

  /**
   * Whether no triangle but those of own images is near collinear: equation 8 has a cusp there. The
   * sine of every angle must be above 0.01.
   */
  private static boolean bulky(Configuration configuration, int depth) {
    int d = configuration.dimension();
    int side = 2 * depth + 1;
    int cells = (int) Math.pow(side, d);
    double[][] points = new double[cells * configuration.count()][d];
    for (int k = 0; k < points.length; k++) {
      int rest = k / configuration.count();
      for (int axis = 0; axis < d; axis++) {
        points[k][axis] =
            configuration.coordinate(k % configuration.count(), axis)
                + (rest % side - depth) * configuration.width();
        rest /= side;
      }
    }
    int n = configuration.count();
    for (int i = 0; i < n; i++) {
      double[] origin = configuration.position(i);
      for (int j = 0; j < points.length; j++) {
        for (int k = 0; k < j; k++) {
          if ((j % n != i || k % n != i) && sine(origin, points[j], points[k]) < 0.01) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The sine of the angle at the origin; 1 when a corner is the origin itself. */
  private static double sine(double[] origin, double[] a, double[] b) {
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int axis = 0; axis < origin.length; axis++) {
      double u = a[axis] - origin[axis];
      double v = b[axis] - origin[axis];
      aa += u * u;
      bb += v * v;
      ab += u * v;
    }
    return aa == 0 || bb == 0 ? 1 : Math.sqrt(Math.max(0, 1 - ab * ab / (aa * bb)));
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void forcesSumToZeroAndAreMadeOfTheirParts(PotentialKind kind) {
    for (int index = 0; index < CASES; index++) {
      Case drawn = draw(kind, index);
      Forces forces = drawn.model().evaluator().forces(drawn.configuration()).orElseThrow();
      int d = drawn.configuration().dimension();
      double[] sum = new double[d];
      for (int k = 0; k < forces.total().length; k++) {
        sum[k % d] += forces.total()[k];
        double parts = forces.pair()[k] + forces.triplet()[k];
        double size = Math.abs(forces.pair()[k]) + Math.abs(forces.triplet()[k]);
        assertEquals(parts, forces.total()[k], 1e-12 * Math.max(1, size), "" + drawn);
      }
      double bound = 1e-10 * Math.max(1, largest(forces.total()));
      for (double component : sum) {
        assertEquals(0, component, bound, "" + drawn);
      }
    }
  }

  /** With one share 0 the other part is all there is, and the parts of both shares add up. */
  @Test
  void pairAndTripletPartsBelongToTheirShares() {
    Potential potential = ForceShiftedLennardJones.standard();
    Configuration configuration = new RandomCases(6, 0).configuration(new Cell(2, 4), 4, 0.8, 0);
    Forces both = forces(potential, Optional.empty(), configuration);
    Forces pairs = forces(potential, Optional.of(new Shares(0, 0.25)), configuration);
    Forces triplets = forces(potential, Optional.of(new Shares(0.75, 0)), configuration);
    assertTrue(largest(both.pair()) > 0.01 && largest(both.triplet()) > 0.01);
    for (int k = 0; k < both.total().length; k++) {
      assertEquals(pairs.total()[k], both.pair()[k], 1e-12);
      assertEquals(triplets.total()[k], both.triplet()[k], 1e-12);
      assertEquals(0, pairs.triplet()[k]);
      assertEquals(0, triplets.pair()[k]);
    }
  }

  private static Forces forces(
      Potential potential, Optional<Shares> shares, Configuration configuration) {
    EnergySettings settings = new EnergySettings(Counting.INVARIANT, ImageDepth.AUTO, shares);
    return new EnergyModel(potential, settings).evaluator().forces(configuration).orElseThrow();
  }

  @Test
  void oneParticleFeelsNoForceOfItsOwnImages() {
    for (int d = 1; d <= 4; d++) {
      for (Counting counting : Counting.values()) {
        EnergyModel model =
            new EnergyModel(
                ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT.withCounting(counting));
        double[] positions = new double[d];
        positions[0] = 0.3;
        Configuration one = new Configuration(new Cell(d, 1.4), positions);
        Forces forces = model.evaluator().forces(one).orElseThrow();
        assertEquals(0, largest(forces.total()), 1e-12);
        assertTrue(Math.abs(model.evaluator().energyPerParticle(one)) > 0.01);
      }
    }
  }
}
