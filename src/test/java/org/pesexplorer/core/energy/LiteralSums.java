package org.pesexplorer.core.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;

/**
 * The energy as docs/theory.md writes it down, for comparison with the fast code: every cell of the
 * cube of images, ordered loops, powers with Math.pow, areas by Heron's formula. It shares no code
 * with what it checks but the parameters' names and values. Slow by design.
 */
public final class LiteralSums {

  /** The energy of a triangle with sides a, b, c. */
  @FunctionalInterface
  interface Triangle {
    double of(double a, double b, double c);
  }

  /** A particle or one of its images. */
  private record Point(int particle, int cell, boolean in, double[] place) {
    boolean same(Point other) {
      return particle == other.particle && cell == other.cell;
    }
  }

  private final DoubleUnaryOperator pair;
  private final Triangle triangle;
  private final double energyUnit;
  private final double lengthUnit;
  private long pairs;
  private long triangles;

  private LiteralSums(
      DoubleUnaryOperator pair, Triangle triangle, double energyUnit, double lengthUnit) {
    this.pair = pair;
    this.triangle = triangle;
    this.energyUnit = energyUnit;
    this.lengthUnit = lengthUnit;
  }

  /**
   * The literal form of a potential.
   *
   * @param potential gives its name and its parameters, nothing else
   * @param dimension number of axes: on a line every area is exactly 0
   */
  public static LiteralSums of(Potential potential, int dimension) {
    Map<String, Double> p = potential.parameters();
    DoubleUnaryOperator none = r -> 0;
    boolean line = dimension == 1;
    if (potential.id().equals("morse")) {
      double de = p.get("De");
      double ke = p.get("ke");
      double re = p.get("re");
      return new LiteralSums(r -> morse(r, de, ke, re), (a, b, c) -> 0, 1, 1);
    }
    double energy = p.get("Ec");
    double length = p.get("Rc");
    return switch (potential.id()) {
      case "eq10" -> {
        double n = p.get("n");
        double cutoff = p.get("R0");
        yield new LiteralSums(
            r -> shifted(r, n, cutoff),
            (a, b, c) -> shifted((a + b + c) / 3, n, cutoff),
            energy,
            length);
      }
      case "lennard-jones" ->
          new LiteralSums(
              r -> Math.pow(1 / r, 12) - 2 * Math.pow(1 / r, 6), (a, b, c) -> 0, energy, length);
      case "eq6" ->
          new LiteralSums(
              none, (a, b, c) -> six(a, b, c, line ? 0 : heron(a, b, c)), energy, length);
      case "eq7" ->
          new LiteralSums(
              none, (a, b, c) -> seven(a, b, c, line ? 0 : heron(a, b, c)), energy, length);
      case "eq8" ->
          new LiteralSums(
              none, (a, b, c) -> eight(a, b, c, line ? 0 : heron(a, b, c)), energy, length);
      default -> throw new IllegalArgumentException("no literal form of " + potential.id());
    };
  }

  static double shifted(double s, double n, double r0) {
    if (s >= r0) {
      return 0;
    }
    return (Math.pow(s, -2 * n) - Math.pow(r0, -2 * n))
        - 2 * (Math.pow(s, -n) - Math.pow(r0, -n))
        - (2 * n / Math.pow(r0, n + 1)) * (1 - Math.pow(r0, -n)) * (s - r0);
  }

  static double morse(double r, double de, double ke, double re) {
    double a = Math.sqrt(ke / (2 * de));
    return de * (Math.exp(-2 * a * (r - re)) - 2 * Math.exp(-a * (r - re)));
  }

  /** The square of the area, clamped at 0. */
  static double heron(double a, double b, double c) {
    double h = (a + b + c) / 2;
    return Math.max(0, h * (h - a) * (h - b) * (h - c));
  }

  static double six(double a, double b, double c, double squaredArea) {
    double sum = Math.pow(a, -12) + Math.pow(b, -12) + Math.pow(c, -12);
    return 16.0 / 3 * squaredArea * sum - 2916 / Math.pow(a + b + c, 6);
  }

  static double seven(double a, double b, double c, double squaredArea) {
    double p = a + b + c;
    return 8503056 * squaredArea / Math.pow(p, 12) - 2916 / Math.pow(p, 6);
  }

  static double eight(double a, double b, double c, double squaredArea) {
    double sum = Math.pow(a, -12) + Math.pow(b, -12) + Math.pow(c, -12);
    return sum / 6 - 1458 * Math.sqrt(3) * Math.sqrt(squaredArea) / Math.pow(a + b + c, 6);
  }

  /** How many ordered pairs the last sums visited. */
  public long pairs() {
    return pairs;
  }

  /** How many ordered triangles the last sums visited. */
  public long triangles() {
    return triangles;
  }

  /** The five sums, in the energy unit of the potential's owner. */
  public EnergyTerms terms(Configuration configuration, int depth) {
    return terms(configuration, depth, Double.POSITIVE_INFINITY);
  }

  /**
   * The five sums of many particles: points beyond a range of particle i are left out of its loops.
   *
   * @param range in R_c; at the reach of the potential or more what is left out is 0
   */
  public EnergyTerms terms(Configuration configuration, int depth, double range) {
    List<Point> all = points(configuration, depth);
    List<Point> in = all.stream().filter(Point::in).toList();
    List<Point> out = all.stream().filter(p -> !p.in()).toList();
    pairs = 0;
    triangles = 0;
    double c1 = 0;
    double c2 = 0;
    double c3 = 0;
    double p1 = 0;
    double p2 = 0;
    for (Point i : in) {
      List<Point> inNear = near(i, in, range);
      List<Point> outNear = near(i, out, range);
      c1 += triangles(i, outNear, outNear);
      c2 += triangles(i, inNear, outNear);
      c3 += triangles(i, inNear, inNear);
      p1 += pairs(i, outNear);
      p2 += pairs(i, inNear);
    }
    return new EnergyTerms(
        energyUnit * c1, energyUnit * c2, energyUnit * c3, energyUnit * p1, energyUnit * p2);
  }

  private static List<Point> near(Point i, List<Point> points, double range) {
    return Double.isInfinite(range)
        ? points
        : points.stream().filter(j -> distance(i, j) <= range).toList();
  }

  /** The energy per particle, normalised as docs/theory.md has it. */
  public double energyPerParticle(
      Configuration configuration, int depth, Counting counting, Shares shares) {
    return energyPerParticle(terms(configuration, depth), configuration.count(), counting, shares);
  }

  /** The energy per particle that five sums make. */
  public static double energyPerParticle(
      EnergyTerms terms, int count, Counting counting, Shares shares) {
    double twice = counting == Counting.INVARIANT ? 2 : 1;
    double triplets =
        terms.tripletsOneInCell() + twice * terms.tripletsTwoInCell() + terms.tripletsThreeInCell();
    double sumOfPairs = terms.pairsOneInCell() + terms.pairsTwoInCell();
    return (shares.triplet() * triplets + shares.pair() * sumOfPairs) / count;
  }

  /** Over all j of one list and all k of another with i, j, k all different. */
  private double triangles(Point i, List<Point> js, List<Point> ks) {
    double sum = 0;
    for (Point j : js) {
      if (j.same(i)) {
        continue;
      }
      double a = distance(i, j);
      for (Point k : ks) {
        if (!k.same(j) && !k.same(i)) {
          sum += triangle.of(a, distance(j, k), distance(k, i));
          triangles++;
        }
      }
    }
    return sum;
  }

  private double pairs(Point i, List<Point> js) {
    double sum = 0;
    for (Point j : js) {
      if (!j.same(i)) {
        sum += pair.applyAsDouble(distance(i, j));
        pairs++;
      }
    }
    return sum;
  }

  private List<Point> points(Configuration configuration, int depth) {
    int d = configuration.dimension();
    double w = configuration.width();
    List<Point> points = new ArrayList<>();
    int cells = (int) Math.pow(2 * depth + 1, d);
    for (int cell = 0; cell < cells; cell++) {
      for (int particle = 0; particle < configuration.count(); particle++) {
        double[] place = new double[d];
        boolean in = true;
        int rest = cell;
        for (int axis = 0; axis < d; axis++) {
          int shift = rest % (2 * depth + 1) - depth;
          rest /= 2 * depth + 1;
          in &= shift == 0;
          place[axis] =
              (wrap(configuration.coordinate(particle, axis), w) + shift * w) / lengthUnit;
        }
        points.add(new Point(particle, cell, in, place));
      }
    }
    return points;
  }

  private static double wrap(double x, double w) {
    double inside = x - w * Math.floor(x / w);
    return inside < w ? inside : 0;
  }

  private static double distance(Point a, Point b) {
    double square = 0;
    for (int axis = 0; axis < a.place.length; axis++) {
      square += Math.pow(a.place[axis] - b.place[axis], 2);
    }
    return Math.sqrt(square);
  }
}
