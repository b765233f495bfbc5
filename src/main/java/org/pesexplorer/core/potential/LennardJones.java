package org.pesexplorer.core.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Lennard-Jones potential, equation 3 (docs/theory.md): E_c ((R_c/r)^12 - 2 (R_c/r)^6), pairs
 * only, without cut-off.
 */
public final class LennardJones implements Potential {
  private static final PairFunction FUNCTION = new Function();

  private final double energyUnit;
  private final double lengthUnit;

  /**
   * Makes the potential.
   *
   * @param energyUnit E_c, the depth of the minimum
   * @param lengthUnit R_c, the distance of the minimum
   * @throws IllegalArgumentException when one is not a finite positive number
   */
  public LennardJones(double energyUnit, double lengthUnit) {
    this.energyUnit = Parameters.requirePositive("Ec", energyUnit);
    this.lengthUnit = Parameters.requirePositive("Rc", lengthUnit);
  }

  @Override
  public String id() {
    return "lennard-jones";
  }

  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("Ec", energyUnit);
    all.put("Rc", lengthUnit);
    return all;
  }

  @Override
  public Optional<PairFunction> pair() {
    return Optional.of(FUNCTION);
  }

  @Override
  public Optional<TripletFunction> triplet() {
    return Optional.empty();
  }

  @Override
  public double pairShare() {
    return 1;
  }

  @Override
  public double tripletShare() {
    return 0;
  }

  @Override
  public double energyUnit() {
    return energyUnit;
  }

  @Override
  public double lengthUnit() {
    return lengthUnit;
  }

  private static final class Function implements PairFunction {
    @Override
    public double value(double r) {
      double inverse = 1 / Triangles.sixth(r);
      return inverse * (inverse - 2);
    }

    @Override
    public double derivative(double r) {
      double inverse = 1 / Triangles.sixth(r);
      return 12 * inverse * (1 - inverse) / r;
    }

    @Override
    public double cutoff() {
      return Double.POSITIVE_INFINITY;
    }
  }
}
