package org.pesexplorer.core.potential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The triplet-only potentials of the thesis, equations 6, 7 and 8 (docs/theory.md). */
public final class TripletPotential implements Potential {

  /** Which of the three. */
  public enum Form {
    /** Equation 6: short range area and pairs, long range perimeter. */
    EQ6("eq6", new AreaPairTriplet(false)),
    /** Equation 7: short range area and perimeter, long range perimeter. */
    EQ7("eq7", new AreaPerimeterTriplet()),
    /** Equation 8: short range pairs, long range area and perimeter. */
    EQ8("eq8", new PairAreaTriplet(false));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no changing state
    private final TripletFunction function;

    Form(String id, TripletFunction function) {
      this.id = id;
      this.function = function;
    }
  }

  private final Form form;
  private final double energyUnit;
  private final double lengthUnit;

  /**
   * Makes the potential.
   *
   * @param form which equation
   * @param energyUnit E_c
   * @param lengthUnit R_c
   * @throws IllegalArgumentException when a unit is not a finite positive number
   */
  public TripletPotential(Form form, double energyUnit, double lengthUnit) {
    this.form = form;
    this.energyUnit = Parameters.requirePositive("Ec", energyUnit);
    this.lengthUnit = Parameters.requirePositive("Rc", lengthUnit);
  }

  @Override
  public String id() {
    return form.id;
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
    return Optional.empty();
  }

  @Override
  public Optional<TripletFunction> triplet() {
    return Optional.of(form.function);
  }

  @Override
  public double pairShare() {
    return 0;
  }

  @Override
  public double tripletShare() {
    return 1;
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
