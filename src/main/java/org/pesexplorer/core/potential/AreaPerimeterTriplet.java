package org.pesexplorer.core.potential;

/**
 * Equation 7 (docs/theory.md): short range area and perimeter, long range perimeter, V = 8503056
 * A^2 / p^12 - 2916 / p^6. Without cut-off. Two coincident corners make no repulsion here, as the
 * area is 0; three do, and count as coincident where p^-12 overflows.
 */
final class AreaPerimeterTriplet implements TripletFunction {
  private static final double SHORT = 8503056;
  private static final double LONG = 2916;

  @Override
  public double value(double a, double b, double c) {
    double p = a + b + c;
    double inverse = 1 / Triangles.sixth(p);
    if (inverse * inverse == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    return inverse * (SHORT * Triangles.squaredArea(a, b, c) * inverse - LONG);
  }

  @Override
  public void derivatives(double a, double b, double c, double[] out) {
    double p = a + b + c;
    double inverse = 1 / Triangles.sixth(p);
    double common =
        -12 * SHORT * Triangles.squaredArea(a, b, c) * inverse * inverse / p
            + 6 * LONG * inverse / p;
    double shape = SHORT * inverse * inverse;
    out[0] = shape * Triangles.squaredAreaSlope(a, b, c) + common;
    out[1] = shape * Triangles.squaredAreaSlope(b, c, a) + common;
    out[2] = shape * Triangles.squaredAreaSlope(c, a, b) + common;
  }

  @Override
  public double perimeterCutoff() {
    return Double.POSITIVE_INFINITY;
  }
}
