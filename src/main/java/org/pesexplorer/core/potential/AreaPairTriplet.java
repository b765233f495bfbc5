package org.pesexplorer.core.potential;

/**
 * Equation 6 (docs/theory.md): short range area and pairs, long range perimeter, V = (16/3) A^2
 * (a^-12 + b^-12 + c^-12) - 2916 / p^6. Without cut-off. On a line the area is exactly 0 and only
 * the attraction is left; the rounding of Heron's formula, times a^-12, must not stand in for it.
 * Corners so near that a^-12 overflows count as coincident: +Infinity.
 */
final class AreaPairTriplet implements TripletFunction {
  private static final double SHORT = 16.0 / 3;
  private static final double LONG = 2916;

  private final boolean onALine;

  AreaPairTriplet(boolean onALine) {
    this.onALine = onALine;
  }

  private double area(double a, double b, double c) {
    return onALine ? 0 : Triangles.squaredArea(a, b, c);
  }

  private static double repulsion(double a, double b, double c) {
    return Triangles.inverseTwelfth(a) + Triangles.inverseTwelfth(b) + Triangles.inverseTwelfth(c);
  }

  @Override
  public double value(double a, double b, double c) {
    double repulsion = repulsion(a, b, c);
    if (repulsion == Double.POSITIVE_INFINITY) {
      return repulsion;
    }
    return SHORT * area(a, b, c) * repulsion - LONG / Triangles.sixth(a + b + c);
  }

  @Override
  public void derivatives(double a, double b, double c, double[] out) {
    double p = a + b + c;
    double sum = repulsion(a, b, c);
    double area = area(a, b, c);
    double attraction = 6 * LONG / (Triangles.sixth(p) * p);
    out[0] = side(a, b, c, sum, area) + attraction;
    out[1] = side(b, c, a, sum, area) + attraction;
    out[2] = side(c, a, b, sum, area) + attraction;
  }

  private double side(double a, double b, double c, double sum, double area) {
    if (onALine) {
      return 0;
    }
    return SHORT
        * (Triangles.squaredAreaSlope(a, b, c) * sum - 12 * area * Triangles.inverseTwelfth(a) / a);
  }

  @Override
  public TripletFunction onALine() {
    return new AreaPairTriplet(true);
  }

  @Override
  public double perimeterCutoff() {
    return Double.POSITIVE_INFINITY;
  }
}
