package org.pesexplorer.core.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.ReferenceFiles;
import org.pesexplorer.core.random.RandomStream;

/** Values, derivatives, minima and cut-offs of the pair and triplet functions. */
class PotentialsTest {
  private static PairFunction pair(PotentialKind kind) {
    return kind.create(Map.of()).pair().orElseThrow();
  }

  private static TripletFunction triplet(PotentialKind kind) {
    return kind.create(Map.of()).triplet().orElseThrow();
  }

  @Test
  void valuesEqualTheReference() throws IOException {
    JsonNode cases = ReferenceFiles.read("potentials.json").get("cases");
    assertEquals(27, cases.size());
    for (JsonNode one : cases) {
      double a = one.get("a").asDouble();
      double b = one.get("b").asDouble();
      double c = one.get("c").asDouble();
      same(one, "equation6", triplet(PotentialKind.EQ6).value(a, b, c));
      same(one, "equation7", triplet(PotentialKind.EQ7).value(a, b, c));
      same(one, "equation8", triplet(PotentialKind.EQ8).value(a, b, c));
      same(one, "equation10_triplet", triplet(PotentialKind.EQ10).value(a, b, c));
      same(one, "equation10_pair_a", pair(PotentialKind.EQ10).value(a));
      same(one, "morse_a_De1_ke72_re1", pair(PotentialKind.MORSE).value(a));
      same(one, "lennardJones_a", pair(PotentialKind.LENNARD_JONES).value(a));
    }
  }

  private static void same(JsonNode one, String name, double got) {
    double wanted = one.get(name).asDouble();
    assertEquals(wanted, got, 1e-12 * Math.max(1, Math.abs(wanted)), name + " of " + one);
  }

  @Test
  void equationTenHasItsKnownValues() {
    PairFunction function = pair(PotentialKind.EQ10);
    assertEquals(-0.876709, function.value(1), 5e-7);
    double lowest = 1;
    for (double s = 1; s < 1.01; s += 1e-6) {
      lowest = function.value(s) < function.value(lowest) ? s : lowest;
    }
    assertEquals(1.0013, lowest, 5e-5);
    assertEquals(-0.876769, function.value(lowest), 5e-7);
    assertEquals(0, function.derivative(lowest), 1e-4);
  }

  @ParameterizedTest
  @CsvSource({"6, 2", "6, 1.2", "4, 2", "12, 1.5", "3.5, 2.5", "1, 3", "2, 20", "9, 0.8"})
  void equationTenAndItsSlopeAreContinuousAtTheCutOff(double n, double cutoff) {
    Potential potential = new ForceShiftedLennardJones(1, 1, n, cutoff);
    PairFunction function = potential.pair().orElseThrow();
    double below = Math.nextDown(cutoff);
    double scale = Math.max(1, Math.pow(cutoff, -2 * n));
    assertEquals(0, function.value(below), 1e-13 * scale);
    assertEquals(0, function.derivative(below), 1e-12 * scale);
    assertEquals(0, function.value(cutoff));
    assertEquals(0, function.derivative(cutoff));
    assertEquals(0, function.value(cutoff * 1.5));
    assertEquals(0, function.derivative(cutoff * 1.5));
    assertEquals(cutoff, function.cutoff());
    double curvature =
        2 * n * (2 * n + 1) * Math.pow(cutoff, -2 * n - 2)
            - 2 * n * (n + 1) * Math.pow(cutoff, -n - 2);
    double step = 1e-4 * cutoff;
    double measured = -function.derivative(cutoff - step) / step;
    assertEquals(curvature, measured, 1e-2 * Math.abs(curvature), "the second derivative jumps");
    assertTrue(Math.abs(curvature) > 1e-7);
  }

  @ParameterizedTest
  @EnumSource(
      value = PotentialKind.class,
      names = {"EQ6", "EQ7", "EQ8"})
  void anEquilateralTriangleOfSideOneIsAtRest(PotentialKind kind) {
    TripletFunction function = triplet(kind);
    assertEquals(-1, function.value(1, 1, 1), 1e-14);
    double[] slopes = new double[3];
    function.derivatives(1, 1, 1, slopes);
    for (double slope : slopes) {
      assertEquals(0, slope, 1e-13);
    }
    for (double side = 0.5; side < 3; side += 0.01) {
      assertTrue(function.value(side, side, side) >= -1 - 1e-14, "side " + side);
    }
  }

  @Test
  void lennardJonesAndMorseHaveTheirMinima() {
    PairFunction lennardJones = pair(PotentialKind.LENNARD_JONES);
    assertEquals(-1, lennardJones.value(1), 1e-15);
    assertEquals(0, lennardJones.derivative(1), 1e-15);
    PairFunction morse = new Morse(2.5, 30, 1.3).pair().orElseThrow();
    assertEquals(-2.5, morse.value(1.3), 1e-14);
    assertEquals(0, morse.derivative(1.3), 1e-14);
    double step = 1e-4;
    double stiffness = (morse.derivative(1.3 + step) - morse.derivative(1.3 - step)) / (2 * step);
    assertEquals(30, stiffness, 1e-4, "k_e is the second derivative at r_e");
    double wide = Math.sqrt(30 / 5.0) * 1.3;
    assertEquals(
        2.5 * Math.exp(wide) * (Math.exp(wide) - 2), morse.value(0), 1e-9 * morse.value(0));
  }

  @Test
  void derivativesOfPairsEqualDifferences() {
    RandomStream random = RandomStream.of(1, 0);
    for (PotentialKind kind :
        new PotentialKind[] {
          PotentialKind.EQ10, PotentialKind.MORSE, PotentialKind.LENNARD_JONES
        }) {
      PairFunction function = pair(kind);
      for (int index = 0; index < 200; index++) {
        double r = random.nextDouble(0.6, 1.99);
        double step = 1e-5;
        double difference = (function.value(r + step) - function.value(r - step)) / (2 * step);
        double slope = function.derivative(r);
        assertEquals(difference, slope, 1e-6 * Math.max(1, Math.abs(slope)), kind + " at " + r);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PotentialKind.class,
      names = {"EQ6", "EQ7", "EQ8", "EQ10"})
  void derivativesOfTripletsEqualDifferences(PotentialKind kind) {
    TripletFunction function = triplet(kind);
    RandomStream random = RandomStream.of(2, 0);
    double[] slopes = new double[3];
    for (int index = 0; index < 200; index++) {
      double[] sides = triangle(random);
      function.derivatives(sides[0], sides[1], sides[2], slopes);
      for (int k = 0; k < 3; k++) {
        double step = 1e-6;
        double[] up = sides.clone();
        double[] down = sides.clone();
        up[k] += step;
        down[k] -= step;
        double difference =
            (function.value(up[0], up[1], up[2]) - function.value(down[0], down[1], down[2]))
                / (2 * step);
        double bound = 1e-6 * Math.max(1, Math.abs(slopes[k]));
        assertEquals(difference, slopes[k], bound, "side " + k + " of case " + index);
      }
    }
  }

  /** Sides of a triangle that is neither small nor near collinear. */
  private static double[] triangle(RandomStream random) {
    while (true) {
      double a = random.nextDouble(0.7, 2.2);
      double b = random.nextDouble(0.7, 2.2);
      double c = random.nextDouble(0.7, 2.2);
      if (a + b > 1.05 * c && b + c > 1.05 * a && c + a > 1.05 * b) {
        return new double[] {a, b, c};
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PotentialKind.class,
      names = {"EQ6", "EQ7", "EQ8", "EQ10"})
  void tripletsAreSymmetricInTheirSides(PotentialKind kind) {
    TripletFunction function = triplet(kind);
    RandomStream random = RandomStream.of(3, 0);
    for (int index = 0; index < 100; index++) {
      double[] s = triangle(random);
      double value = function.value(s[0], s[1], s[2]);
      double bound = 1e-13 * Math.max(1, Math.abs(value));
      assertEquals(value, function.value(s[1], s[0], s[2]), bound);
      assertEquals(value, function.value(s[2], s[1], s[0]), bound);
      assertEquals(value, function.value(s[1], s[2], s[0]), bound);
    }
  }

  @Test
  void collinearTrianglesHaveNoAreaAndNoNaN() {
    for (PotentialKind kind :
        new PotentialKind[] {PotentialKind.EQ6, PotentialKind.EQ7, PotentialKind.EQ8}) {
      TripletFunction function = triplet(kind);
      TripletFunction onALine = function.onALine();
      for (double a = 0.3; a < 2; a += 0.1) {
        for (double b = 0.3; b < 2; b += 0.1) {
          double value = function.value(a, b, a + b);
          double exact = onALine.value(a, b, a + b);
          assertTrue(Double.isFinite(value), kind + " " + a + " " + b);
          assertEquals(exact, value, 1e-5 * Math.max(1, Math.abs(exact)), kind + " " + a + " " + b);
        }
      }
    }
    double[] slopes = new double[3];
    triplet(PotentialKind.EQ8).derivatives(1, 1, 2, slopes);
    assertTrue(Double.isNaN(slopes[0]), "equation 8 has a cusp at collinear triangles");
    triplet(PotentialKind.EQ8).onALine().derivatives(1, 1, 2, slopes);
    assertEquals(-2, slopes[0], 1e-15);
    triplet(PotentialKind.EQ6).onALine().derivatives(1, 1, 2, slopes);
    assertEquals(6 * 2916 / Math.pow(4, 7), slopes[0], 1e-15);
  }

  @Test
  void coincidentCornersAreInfiniteWhereTheCoreRepels() {
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(infinity, pair(PotentialKind.EQ10).value(0));
    assertEquals(infinity, pair(PotentialKind.LENNARD_JONES).value(0));
    for (PotentialKind kind : new PotentialKind[] {PotentialKind.EQ6, PotentialKind.EQ8}) {
      assertEquals(infinity, triplet(kind).value(0, 1.3, 1.3), kind.id());
      assertEquals(infinity, triplet(kind).onALine().value(0, 1.3, 1.3), kind.id());
    }
    for (PotentialKind kind : PotentialKind.values()) {
      kind.create(Map.of())
          .triplet()
          .ifPresent(function -> assertEquals(infinity, function.value(0, 0, 0), kind.id()));
    }
    assertEquals(-2916 / Math.pow(2.6, 6), triplet(PotentialKind.EQ7).value(0, 1.3, 1.3), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void noDistanceGivesNaN(PotentialKind kind) {
    Potential potential = kind.create(Map.of());
    double[] sizes = {0, 1e-300, 1e-100, 1e-30, 1e-10, 1, 1e10, 1e30, 1e100, 1e300};
    for (double r : sizes) {
      potential.pair().ifPresent(f -> assertTrue(!Double.isNaN(f.value(r)), "pair at " + r));
      for (double b : sizes) {
        if (b >= r) {
          potential
              .triplet()
              .ifPresent(
                  f -> {
                    assertTrue(!Double.isNaN(f.value(r, b, b)), "needle " + r + " " + b);
                    assertTrue(!Double.isNaN(f.value(r, b, b + r)), "flat " + r + " " + b);
                  });
        }
      }
    }
  }
}
