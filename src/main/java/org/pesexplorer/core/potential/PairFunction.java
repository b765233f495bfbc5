package org.pesexplorer.core.potential;

/** An energy as a function of the distance of two particles, in reduced units. */
public interface PairFunction {

  /** The energy of a pair at distance r &gt;= 0; may be +Infinity at 0, never NaN. */
  double value(double r);

  /** The derivative of {@link #value} at r &gt; 0. */
  double derivative(double r);

  /** The distance from which on the energy is 0; +Infinity when there is none. */
  double cutoff();

  /**
   * The energies of many pairs.
   *
   * @param r distances; the first count are read, not modified
   * @param out receives the energies; must not alias r
   * @param count how many
   */
  default void values(double[] r, double[] out, int count) {
    for (int k = 0; k < count; k++) {
      out[k] = value(r[k]);
    }
  }
}
