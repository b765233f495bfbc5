package org.pesexplorer.core.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Morse potential, equation 2 (docs/theory.md): D_e (e^(-2a(r-r_e)) - 2 e^(-a(r-r_e))) with a =
 * sqrt(k_e / (2 D_e)), pairs only, without cut-off. Its core is finite: coincident particles have a
 * large but finite energy.
 */
public final class Morse implements Potential {
  private final double depth;
  private final double stiffness;
  private final double distance;
  private final Function function;

  /**
   * Makes the potential.
   *
   * @param depth D_e in E_c
   * @param stiffness k_e in E_c/R_c^2
   * @param distance r_e in R_c
   * @throws IllegalArgumentException when one is not a finite positive number
   */
  public Morse(double depth, double stiffness, double distance) {
    this.depth = Parameters.requirePositive("De", depth);
    this.stiffness = Parameters.requirePositive("ke", stiffness);
    this.distance = Parameters.requirePositive("re", distance);
    this.function = new Function(depth, Math.sqrt(stiffness / (2 * depth)), distance);
  }

  @Override
  public String id() {
    return "morse";
  }

  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("De", depth);
    all.put("ke", stiffness);
    all.put("re", distance);
    return all;
  }

  @Override
  public Optional<PairFunction> pair() {
    return Optional.of(function);
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
    return 1;
  }

  @Override
  public double lengthUnit() {
    return 1;
  }

  private record Function(double depth, double rate, double distance) implements PairFunction {
    @Override
    public double value(double r) {
      double decay = Math.exp(-rate * (r - distance));
      return depth * decay * (decay - 2);
    }

    @Override
    public double derivative(double r) {
      double decay = Math.exp(-rate * (r - distance));
      return 2 * depth * rate * decay * (1 - decay);
    }

    @Override
    public double cutoff() {
      return Double.POSITIVE_INFINITY;
    }
  }
}
