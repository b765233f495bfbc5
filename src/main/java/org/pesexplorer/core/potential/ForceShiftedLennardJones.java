package org.pesexplorer.core.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The force-shifted Lennard-Jones function of the mean side, equation 10 (docs/theory.md): one
 * function of one number s, the distance of a pair or the mean side of a triangle,
 *
 * <pre>V(s) = (s^-2n - R0^-2n) - 2 (s^-n - R0^-n) - (2n / R0^(n+1)) (1 - R0^-n) (s - R0)</pre>
 *
 * for s &lt; R0 and 0 beyond. V and V' are continuous at R0.
 */
public final class ForceShiftedLennardJones implements Potential {
  /** The smallest and largest exponent n taken. */
  public static final double MIN_EXPONENT = 1;

  /** See {@link #MIN_EXPONENT}. */
  public static final double MAX_EXPONENT = 64;

  /** The smallest and largest cut-off R0 taken, in R_c. */
  public static final double MIN_CUTOFF = 0.1;

  /** See {@link #MIN_CUTOFF}. */
  public static final double MAX_CUTOFF = 20;

  private final double energyUnit;
  private final double lengthUnit;
  private final double exponent;
  private final double cutoff;
  private final ShiftedPair pair;
  private final MeanSideTriplet triplet;

  /**
   * Makes the potential.
   *
   * @param energyUnit E_c
   * @param lengthUnit R_c
   * @param exponent n, from 1 to 64
   * @param cutoff R0 in units of R_c, from 0.1 to 20
   * @throws IllegalArgumentException when a parameter is out of its range
   */
  public ForceShiftedLennardJones(
      double energyUnit, double lengthUnit, double exponent, double cutoff) {
    this.energyUnit = Parameters.requirePositive("Ec", energyUnit);
    this.lengthUnit = Parameters.requirePositive("Rc", lengthUnit);
    this.exponent = Parameters.requireWithin("n", exponent, MIN_EXPONENT, MAX_EXPONENT);
    this.cutoff = Parameters.requireWithin("R0", cutoff, MIN_CUTOFF, MAX_CUTOFF);
    this.pair = new ShiftedPair(exponent, cutoff);
    this.triplet = new MeanSideTriplet(pair);
  }

  /** The thesis's choice: n = 6, R0 = 2 R_c. */
  public static ForceShiftedLennardJones standard() {
    return new ForceShiftedLennardJones(1, 1, 6, 2);
  }

  /** The exponent n. */
  public double exponent() {
    return exponent;
  }

  /** The function of one number, in reduced units. */
  public ShiftedPair function() {
    return pair;
  }

  @Override
  public String id() {
    return "eq10";
  }

  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("Ec", energyUnit);
    all.put("Rc", lengthUnit);
    all.put("n", exponent);
    all.put("R0", cutoff);
    return all;
  }

  @Override
  public Optional<PairFunction> pair() {
    return Optional.of(pair);
  }

  @Override
  public Optional<TripletFunction> triplet() {
    return Optional.of(triplet);
  }

  @Override
  public double pairShare() {
    return 0.25;
  }

  @Override
  public double tripletShare() {
    return 0.75;
  }

  @Override
  public double energyUnit() {
    return energyUnit;
  }

  @Override
  public double lengthUnit() {
    return lengthUnit;
  }
}
