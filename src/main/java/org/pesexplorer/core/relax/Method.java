package org.pesexplorer.core.relax;

/** A way to relax. */
public enum Method {
  /**
   * Moves drawn at random, one particle after the other, taken when the energy does not rise: a
   * Monte Carlo quench at zero temperature. The thesis's relaxation.
   */
  RANDOM("random", true),
  /** All particles along their forces, the step growing while the energy falls. */
  DESCENT("descent", false),
  /** Fast inertial relaxation engine, Bitzek et al., Phys. Rev. Lett. 97 (2006) 170201. */
  FIRE("fire", false),
  /** Random moves at a temperature, Metropolis et al., J. Chem. Phys. 21 (1953) 1087. */
  METROPOLIS("metropolis", true);

  private final String id;
  private final boolean oneByOne;

  Method(String id, boolean oneByOne) {
    this.id = id;
    this.oneByOne = oneByOne;
  }

  /** The name on the command line and in files. */
  public String id() {
    return id;
  }

  /** Whether one particle moves at a time; otherwise all move together, by their forces. */
  public boolean oneByOne() {
    return oneByOne;
  }

  /**
   * The method with a given name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Method of(String id) {
    for (Method method : values()) {
      if (method.id.equals(id)) {
        return method;
      }
    }
    throw new IllegalArgumentException(
        "method must be random, descent, fire or metropolis, was \"" + id + "\"");
  }
}
