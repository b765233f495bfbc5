package org.pesexplorer.plot;

/**
 * How long the arrow of a force is on screen: in proportion for weak forces, growing as asinh for
 * strong ones, so that the repulsive wall does not fill the screen with arrows.
 *
 * @param reference a force in E_c/R_c, above 0; weaker ones are drawn nearly in proportion
 * @param length the length on screen of the reference force, above 0
 * @param longest the length on screen that no arrow exceeds, above 0
 */
public record ArrowScale(double reference, double length, double longest) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is not a finite number above 0
   */
  public ArrowScale {
    requirePositive("reference", reference);
    requirePositive("length", length);
    requirePositive("longest", longest);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number above 0, was " + value);
    }
  }

  /**
   * The usual scale for a plot of a given size: a force of 1 E_c/R_c takes 5 % of the side, no
   * arrow more than 25 %.
   *
   * @param side the side of the plot on screen, in the unit the lengths are wanted in
   */
  public static ArrowScale forPlot(double side) {
    return new ArrowScale(1, 0.05 * side, 0.25 * side);
  }

  /**
   * The length on screen of a force.
   *
   * @param force the size of a force in E_c/R_c; the sign does not matter
   * @return the length; 0 when the force is not a finite number (undefined)
   */
  public double length(double force) {
    double size = Math.abs(force);
    if (!Double.isFinite(size)) {
      return 0;
    }
    return Math.min(longest, length * asinh(size / reference) / asinh(1));
  }

  /**
   * The arrow of a force.
   *
   * @param x component along x in E_c/R_c
   * @param y component along y in E_c/R_c
   * @return the two components on screen, in the direction of the force (y as the force has it); 0
   *     and 0 when the force is 0 or undefined
   */
  public double[] arrow(double x, double y) {
    double size = Math.hypot(x, y);
    double scale = size > 0 ? length(size) / size : 0;
    return scale > 0 ? new double[] {x * scale, y * scale} : new double[2];
  }

  /** The inverse hyperbolic sine of a number of at least 0, exact for small ones as well. */
  static double asinh(double x) {
    if (x > 1e150) {
      return Math.log(x) + Math.log(2);
    }
    return Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
  }
}
