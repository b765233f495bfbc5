package org.pesexplorer.core.potential;

import java.util.Map;
import java.util.Optional;

/**
 * A model of the energy: a pair function, a triplet function or both, and the parameters that made
 * them. The functions are in reduced units, R_c = E_c = 1; {@link #energyUnit} and {@link
 * #lengthUnit} say what one of them is, and the energy facade converts.
 */
public interface Potential {

  /** The name on the command line and in files, such as "eq10". */
  String id();

  /** The parameters by name, in the order in which they are written. */
  Map<String, Double> parameters();

  /** The pair function, when pairs count. */
  Optional<PairFunction> pair();

  /** The triplet function, when triangles count. */
  Optional<TripletFunction> triplet();

  /** The share of the pair sums in the energy, physics as in docs/theory.md "Shares". */
  double pairShare();

  /** The share of the triplet sums in the energy. */
  double tripletShare();

  /** E_c: what a reduced energy of 1 is worth. */
  double energyUnit();

  /** R_c: what a reduced length of 1 is worth. */
  double lengthUnit();

  /**
   * The largest distance, in reduced units, at which two particles can still be part of a term that
   * is not 0; +Infinity when there is no cut-off. A triangle with perimeter below P has no side of
   * P/2 or more.
   */
  default double reach() {
    double pairReach = pair().map(PairFunction::cutoff).orElse(0.0);
    double tripletReach = triplet().map(t -> t.perimeterCutoff() / 2).orElse(0.0);
    return Math.max(pairReach, tripletReach);
  }
}
