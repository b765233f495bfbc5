package org.pesexplorer.core.potential;

/**
 * Equation 8 (docs/theory.md): short range pairs, long range area and perimeter, V = (a^-12 + b^-12
 * + c^-12) / 6 - 1458 sqrt(3) A / p^6. Without cut-off. The area has a cusp at collinear triangles:
 * the derivatives are NaN there, except in one dimension, where triangles stay collinear.
 */
final class PairAreaTriplet implements TripletFunction {
  private static final double LONG = 1458 * Math.sqrt(3);

  private final boolean onALine;

  PairAreaTriplet(boolean onALine) {
    this.onALine = onALine;
  }

  @Override
  public double value(double a, double b, double c) {
    double repulsion =
        (Triangles.inverseTwelfth(a) + Triangles.inverseTwelfth(b) + Triangles.inverseTwelfth(c))
            / 6;
    if (onALine || repulsion == Double.POSITIVE_INFINITY) {
      return repulsion;
    }
    return repulsion
        - LONG * Math.sqrt(Triangles.squaredArea(a, b, c)) / Triangles.sixth(a + b + c);
  }

  @Override
  public void derivatives(double a, double b, double c, double[] out) {
    double p = a + b + c;
    double squared = Triangles.squaredArea(a, b, c);
    boolean flat = Triangles.collinear(squared, p);
    double area = Math.sqrt(squared);
    double inverse = LONG / Triangles.sixth(p);
    double common = onALine ? 0 : 6 * area * inverse / p;
    double shape = onALine ? 0 : flat ? Double.NaN : -inverse / (2 * area);
    out[0] = -2 * Triangles.inverseTwelfth(a) / a + common;
    out[1] = -2 * Triangles.inverseTwelfth(b) / b + common;
    out[2] = -2 * Triangles.inverseTwelfth(c) / c + common;
    if (!onALine) {
      out[0] += shape * Triangles.squaredAreaSlope(a, b, c);
      out[1] += shape * Triangles.squaredAreaSlope(b, c, a);
      out[2] += shape * Triangles.squaredAreaSlope(c, a, b);
    }
  }

  @Override
  public TripletFunction onALine() {
    return new PairAreaTriplet(true);
  }

  @Override
  public double perimeterCutoff() {
    return Double.POSITIVE_INFINITY;
  }
}
