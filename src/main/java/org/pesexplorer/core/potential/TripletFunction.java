package org.pesexplorer.core.potential;

/** An energy as a function of the three sides of a triangle, symmetric in them, reduced units. */
public interface TripletFunction {

  /** The energy of a triangle with sides a, b, c &gt;= 0; may be +Infinity, never NaN. */
  double value(double a, double b, double c);

  /**
   * The derivatives of {@link #value} with respect to its three sides.
   *
   * @param out receives dV/da, dV/db, dV/dc in its first three places; NaN or infinite where they
   *     are undefined
   */
  void derivatives(double a, double b, double c, double[] out);

  /** The same function for particles that live on a line, where every area is exactly 0. */
  default TripletFunction onALine() {
    return this;
  }

  /** The perimeter from which on the energy is 0; +Infinity when there is none. */
  double perimeterCutoff();
}
