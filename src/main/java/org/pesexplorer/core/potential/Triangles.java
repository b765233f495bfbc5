package org.pesexplorer.core.potential;

/** Area of a triangle from its sides. */
public final class Triangles {
  /** Below this share of p^4 the square of the area is rounding: the triangle is collinear. */
  private static final double COLLINEAR = 1e-15;

  private static final double LARGEST = 1e300;

  private Triangles() {}

  /**
   * The square of the area by Heron's formula, in the order of operations that keeps thin triangles
   * accurate (Kahan, "Miscalculating area and angles of a needle-like triangle").
   *
   * @return the square of the area, clamped to 0 to 1e300, so that neither rounding nor overflow
   *     makes a NaN of what is multiplied with it
   */
  public static double squaredArea(double a, double b, double c) {
    double large = Math.max(a, Math.max(b, c));
    double small = Math.min(a, Math.min(b, c));
    double middle = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    double product =
        (large + (middle + small))
            * (small - (large - middle))
            * (small + (large - middle))
            * (large + (middle - small));
    return product > 0 ? Math.min(product / 16, LARGEST) : 0;
  }

  /**
   * The derivative of the square of the area with respect to the first side, a (b^2 + c^2 - a^2) /
   * 4.
   */
  static double squaredAreaSlope(double a, double b, double c) {
    return a * (b * b + c * c - a * a) / 4;
  }

  /** Whether the three corners lie on a line, up to rounding. */
  static boolean collinear(double squaredArea, double perimeter) {
    double square = perimeter * perimeter;
    return squaredArea <= COLLINEAR * square * square;
  }

  /** x^6. */
  static double sixth(double x) {
    double square = x * x;
    return square * square * square;
  }

  /** x^-12. */
  static double inverseTwelfth(double x) {
    double sixth = sixth(x);
    return 1 / (sixth * sixth);
  }
}
